// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "outputqueue.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace skep {

OutputBuffer OutputQueue::clear()
{
    m_shared = {};
    m_sharedBytes = 0;
    m_ownPlaced = 0;
    return std::exchange(m_own, {});
}

void OutputQueue::append(const MessagePointer &message)
{
    if (message->payload().isEmpty())
        return;
    m_shared.append({m_own.size() - m_ownPlaced, message->payload(), message});
    m_ownPlaced = m_own.size();
    m_sharedBytes += message->payload().size();
}

QByteArrayView OutputQueue::front() const
{
    if (m_shared.isEmpty())
        return {m_own.data(), m_own.size()};
    const Shared &first = m_shared.constFirst();
    return first.ownBefore > 0 ? QByteArrayView(m_own.data(), first.ownBefore) : first.rest;
}

void OutputQueue::copyFront(char *to, qsizetype count) const
{
    const char *own = m_own.data();
    const auto put = [&to, &count](const char *from, qsizetype size) {
        const qsizetype part = std::min(size, count);
        std::memcpy(to, from, size_t(part));
        to += part;
        count -= part;
    };
    for (const Shared &each : m_shared) {
        if (count == 0)
            return;
        put(own, each.ownBefore);
        own += each.ownBefore;
        put(each.rest.data(), each.rest.size());
    }
    put(own, count);
}

void OutputQueue::removeFirst(qsizetype count)
{
    while (count > 0 && !m_shared.isEmpty()) {
        Shared &first = m_shared.first();
        const qsizetype own = std::min(first.ownBefore, count);
        first.ownBefore -= own;
        m_ownPlaced -= own;
        m_own.removeFirst(own);
        const qsizetype shared = std::min(first.rest.size(), count - own);
        first.rest = first.rest.sliced(shared);
        m_sharedBytes -= shared;
        count -= own + shared;
        if (first.rest.isEmpty())
            m_shared.removeFirst();
    }
    if (count > 0)
        m_own.removeFirst(count);
}

} // namespace skep
