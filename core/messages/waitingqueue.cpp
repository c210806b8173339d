// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "waitingqueue.h"

#include <algorithm>

namespace skep {

namespace {

/// Room for messages that an empty queue keeps.
constexpr qsizetype RetainedQueueCapacity = 64;

} // namespace

void WaitingQueue::append(const WaitingMessage &waiting)
{
    m_firstExpiry = std::min(m_firstExpiry, waiting.delivery.message->expiresAt());
    m_messages.append(waiting);
}

void WaitingQueue::prepend(QList<WaitingMessage> waiting)
{
    for (const WaitingMessage &each : std::as_const(waiting))
        m_firstExpiry = std::min(m_firstExpiry, each.delivery.message->expiresAt());
    waiting.append(std::move(m_messages));
    m_messages = std::move(waiting);
}

void WaitingQueue::shrink()
{
    if (m_messages.capacity() > RetainedQueueCapacity)
        m_messages = {};
}

} // namespace skep
