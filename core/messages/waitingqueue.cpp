// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "waitingqueue.h"

#include <algorithm>

namespace skep {

namespace {

/// Room for messages that an empty queue keeps.
constexpr qsizetype RetainedQueueCapacity = 64;

} // namespace

WaitingQueue::~WaitingQueue()
{
    for (const WaitingMessage &waiting : std::as_const(m_messages))
        m_meter.remove(*waiting.delivery.message);
}

void WaitingQueue::append(const WaitingMessage &waiting)
{
    m_firstExpiry = std::min(m_firstExpiry, waiting.delivery.message->expiresAt());
    count(*waiting.delivery.message);
    m_messages.append(waiting);
}

void WaitingQueue::prepend(QList<WaitingMessage> waiting)
{
    for (const WaitingMessage &each : std::as_const(waiting)) {
        m_firstExpiry = std::min(m_firstExpiry, each.delivery.message->expiresAt());
        count(*each.delivery.message);
    }
    waiting.append(std::move(m_messages));
    m_messages = std::move(waiting);
}

void WaitingQueue::shrink()
{
    if (m_messages.capacity() > RetainedQueueCapacity)
        m_messages = {};
}

/// If everything in the queue went. Nothing is dropped for a message that has no room anyway.
bool WaitingQueue::couldFit(const Message &message, const QueueBounds &bounds) const
{
    return bounds.messages > 0 && message.memorySize() <= bounds.bytes
        && m_meter.bytes() - m_bytes - size() * QueueMeter::EntryBytes + m_meter.cost(message) <= bounds.bytesInAll;
}

bool WaitingQueue::hasRisenAbove(qint64 bytes)
{
    if (m_bytes <= bytes) {
        m_hasRisen = m_hasRisen && m_bytes > bytes / 4 * 3;
        return false;
    }
    return !std::exchange(m_hasRisen, true);
}

} // namespace skep
