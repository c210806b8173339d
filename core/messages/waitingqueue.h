// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "delivery.h"

#include <QList>

namespace skep {

/// The messages that wait for one session or one shared group, oldest first.
///
/// Knows what to do if there are too many: those that have expired go first, then as QueueStrategy says.
/// A pure container. Thread: the broker's. Member of a Session or a SharedGroup.
class WaitingQueue final
{
public:
    bool isEmpty() const { return m_messages.isEmpty(); }
    qsizetype size() const { return m_messages.size(); }
    const QList<WaitingMessage> &messages() const { return m_messages; }
    /// REQUIRES: !isEmpty().
    const WaitingMessage &first() const { return m_messages.constFirst(); }

    void append(const WaitingMessage &waiting);
    /// Puts those in front, in their order.
    void prepend(QList<WaitingMessage> waiting);
    /// REQUIRES: !isEmpty().
    WaitingMessage takeFirst() { return m_messages.takeFirst(); }
    void clear() { m_messages.clear(); }
    /// Gives memory back after a burst. REQUIRES: isEmpty().
    void shrink();

    template <typename Predicate>
    void removeIf(Predicate predicate)
    {
        m_messages.removeIf(predicate);
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

    /// Makes room for one more within `limit`, with `drop(const WaitingMessage &, DropReason)` for each that goes.
    /// False if there is no room: then the new message is the one to drop.
    template <typename Drop>
    bool makeRoom(qsizetype limit, QueueStrategy strategy, qint64 now, DropReason full, Drop drop)
    {
        if (size() >= limit)
            dropExpired(now, drop);
        if (size() < limit)
            return true;
        if (strategy != QueueStrategy::DiscardOldest || isEmpty())
            return false;
        drop(takeFirst(), full);
        return true;
    }

private:
    /// Looks through the queue only if something in it can have expired: a full one is asked with each message.
    template <typename Drop>
    void dropExpired(qint64 now, Drop drop)
    {
        if (now < m_firstExpiry)
            return;
        m_firstExpiry = Message::NeverExpires;
        m_messages.removeIf([this, now, &drop](const WaitingMessage &waiting) {
            if (!waiting.delivery.message->isExpired(now)) {
                m_firstExpiry = std::min(m_firstExpiry, waiting.delivery.message->expiresAt());
                return false;
            }
            drop(waiting, DropReason::Expired);
            return true;
        });
    }

    QList<WaitingMessage> m_messages;
    qint64 m_firstExpiry = Message::NeverExpires; ///< nothing in it expires before
};

} // namespace skep
