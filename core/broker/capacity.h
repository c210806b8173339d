// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "core/messages/waitingqueue.h"
#include "parts.h"

#include <QByteArrayView>

#include <array>

namespace skep {

/// Whether there is room for more of what is limited for the broker as a whole, and the events that say so: a warning
/// above four fifths of a limit, an error near it.
///
/// Thread: the broker's. Owned by the Foundation.
class Capacity final
{
public:
    enum class Resource : quint8 { Queues, Retained, Sessions, SessionBytes, Disk };
    static constexpr size_t ResourceCount = size_t(Resource::Disk) + 1;

    explicit Capacity(const Parts &parts) : m_parts(parts) { }
    Q_DISABLE_COPY_MOVE(Capacity)

    /// So much of it is used now.
    void watch(Resource resource, qint64 used)
    {
        const qint64 limit = limitOf(resource);
        if (limit >= 0 && (used > highMark(limit) || m_levels[size_t(resource)] != Level::Normal)) [[unlikely]]
            change(resource, used, limit);
    }

    // -- queues

    /// \param messages that the queue may hold
    QueueBounds queueBounds(qsizetype messages) const;
    /// A message was added to it. \param name the client's or the group's
    void queued(WaitingQueue &queue, const QByteArray &name)
    {
        watch(Resource::Queues, m_parts.counters.queueMeter.bytes());
        const qint64 limit = m_parts.limits->maxQueueBytes;
        if (limit >= 0 && queue.hasRisenAbove(highMark(limit))) [[unlikely]]
            warn(queue, name, limit);
    }
    /// Why a QoS 0 message cannot wait for a client. \param waiting bytes of those that do
    std::optional<DropReason> objectionToQoS0(const Message &message, qint64 waiting);
    /// All together, and new messages have to give way.
    bool areQueuesFull();

    // -- what clients bring along

    /// \param bytes of all retained messages, with the new one
    bool hasRoomForRetained(qint64 bytes, bool isReplacing) const;
    /// \param sessions that there are
    bool hasRoomForSession(qsizetype sessions) const;
    bool hasRoomForSessionBytes() const;
    void addSessionBytes(qint64 more)
    {
        m_parts.counters.sessionBytes += more;
        watch(Resource::SessionBytes, m_parts.counters.sessionBytes);
    }
    /// About, in memory.
    static qint64 bytesOfSession(QByteArrayView clientId) { return 1'500 + 3 * clientId.size(); }
    static qint64 bytesOfSubscription(QByteArrayView topicFilter) { return 400 + 2 * topicFilter.size(); }

    bool isDiskFull() const { return m_levels[size_t(Resource::Disk)] == Level::Full; }

private:
    enum class Level : quint8 { Normal, High, Full };

    static constexpr qint64 highMark(qint64 limit) { return limit / 5 * 4; }
    qint64 limitOf(Resource resource) const;
    Level levelOf(Level before, qint64 used, qint64 limit) const;
    void change(Resource resource, qint64 used, qint64 limit);
    void warn(const WaitingQueue &queue, const QByteArray &name, qint64 limit);

    const Parts &m_parts;
    std::array<Level, ResourceCount> m_levels{};
};

} // namespace skep
