// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "delivery.h"
#include "queuemeter.h"

#include <QList>

#include <optional>

namespace skep {

/// What one queue, and all together, may hold, and what gives way beyond.
struct QueueBounds
{
    static constexpr qint64 None = std::numeric_limits<qint64>::max();

    qsizetype messages = None;
    qint64 bytes = None;
    qint64 bytesInAll = None;
    QueueStrategy strategy = QueueStrategy::Discard;
};

/// Those with QoS 0 in the queue of a session, which wait beside its limit of messages.
struct QoS0Tally
{
    qsizetype messages = 0;
    qint64 bytes = 0;

    void add(const Message &message)
    {
        ++messages;
        bytes += message.memorySize();
    }
    /// It left the queue. Counts only if it has QoS 0.
    void remove(const WaitingMessage &waiting)
    {
        if (waiting.delivery.qos != QoS::AtMostOnce)
            return;
        --messages;
        bytes -= waiting.delivery.message->memorySize();
    }
};

/// The messages that wait for one session or one shared group, oldest first.
///
/// Knows what to do if there are too many: those that have expired go first, then as QueueStrategy says.
/// A pure container. Thread: the broker's. Member of a Session or a SharedGroup.
class WaitingQueue final
{
public:
    /// REQUIRES: the meter outlives it.
    explicit WaitingQueue(QueueMeter &meter) : m_meter(meter) { }
    ~WaitingQueue();
    Q_DISABLE_COPY_MOVE(WaitingQueue)

    bool isEmpty() const { return m_messages.isEmpty(); }
    qsizetype size() const { return m_messages.size(); }
    /// Sum of Message::memorySize().
    qint64 bytes() const { return m_bytes; }
    const QList<WaitingMessage> &messages() const { return m_messages; }
    /// REQUIRES: !isEmpty().
    const WaitingMessage &first() const { return m_messages.constFirst(); }

    void append(const WaitingMessage &waiting);
    /// Puts those in front, in their order.
    void prepend(QList<WaitingMessage> waiting);
    /// REQUIRES: !isEmpty().
    WaitingMessage takeFirst()
    {
        WaitingMessage first = m_messages.takeFirst();
        discount(*first.delivery.message);
        return first;
    }
    void clear()
    {
        removeIf([](const WaitingMessage &) { return true; });
    }
    /// Gives memory back after a burst. REQUIRES: isEmpty().
    void shrink();

    template <typename Predicate>
    void removeIf(Predicate predicate)
    {
        m_messages.removeIf([this, &predicate](const WaitingMessage &waiting) {
            if (!predicate(waiting))
                return false;
            discount(*waiting.delivery.message);
            return true;
        });
    }

    /// They are in the store from now on, as `put(const MessagePointer &)` says.
    template <typename Put>
    void setEntries(Put put)
    {
        for (WaitingMessage &waiting : m_messages)
            waiting.entry = put(waiting.delivery.message);
    }
    /// They are not in the store any more: `remove(EntryId, const MessagePointer &)` for each.
    template <typename Remove>
    void forgetEntries(Remove remove)
    {
        for (WaitingMessage &waiting : m_messages)
            remove(std::exchange(waiting.entry, EntryId::None), waiting.delivery.message);
    }

    /// Makes room for one more within the bounds, with `drop(const WaitingMessage &, DropReason)` for each that goes.
    /// If there is no room, the new message is the one to drop, for the reason that is returned.
    /// \param full the reason if it is this queue that is full
    template <typename Drop>
    std::optional<DropReason> makeRoom(const Message &message, const QueueBounds &bounds, qint64 now, DropReason full,
                                       Drop drop)
    {
        auto objection = objectionTo(message, bounds, full);
        if (!objection)
            return {};
        dropExpired(now, drop);
        objection = objectionTo(message, bounds, full);
        if (bounds.strategy != QueueStrategy::DiscardOldest || !couldFit(message, bounds))
            return objection;
        // One for one: what was given back, or waits beside the limit, may have made it longer than that.
        const qsizetype before = size();
        for (; objection && !isEmpty(); objection = objectionTo(message, bounds, full)) {
            if (size() < before && fitsInBytes(message, bounds))
                return {};
            drop(takeFirst(), *objection);
        }
        return objection;
    }

    /// True once when it holds more than `bytes`, and again when it was below three quarters of that since.
    bool hasRisenAbove(qint64 bytes);

private:
    void count(const Message &message)
    {
        m_bytes += message.memorySize();
        m_meter.add(message);
    }
    void discount(const Message &message)
    {
        m_bytes -= message.memorySize();
        m_meter.remove(message);
    }
    std::optional<DropReason> objectionTo(const Message &message, const QueueBounds &bounds, DropReason full) const
    {
        if (size() >= bounds.messages || m_bytes + message.memorySize() > bounds.bytes)
            return full;
        return fitsInBytes(message, bounds) ? std::nullopt : std::optional(DropReason::AllQueuesFull);
    }
    bool fitsInBytes(const Message &message, const QueueBounds &bounds) const
    {
        return m_bytes + message.memorySize() <= bounds.bytes
            && m_meter.bytes() + m_meter.cost(message) <= bounds.bytesInAll;
    }
    bool couldFit(const Message &message, const QueueBounds &bounds) const;

    /// Looks through the queue only if something in it can have expired: a full one is asked with each message.
    template <typename Drop>
    void dropExpired(qint64 now, Drop drop)
    {
        if (now < m_firstExpiry)
            return;
        m_firstExpiry = Message::NeverExpires;
        removeIf([this, now, &drop](const WaitingMessage &waiting) {
            if (!waiting.delivery.message->isExpired(now)) {
                m_firstExpiry = std::min(m_firstExpiry, waiting.delivery.message->expiresAt());
                return false;
            }
            drop(waiting, DropReason::Expired);
            return true;
        });
    }

    QueueMeter &m_meter;
    QList<WaitingMessage> m_messages;
    qint64 m_bytes = 0;
    qint64 m_firstExpiry = Message::NeverExpires; ///< nothing in it expires before
    bool m_hasRisen = false;
};

} // namespace skep
