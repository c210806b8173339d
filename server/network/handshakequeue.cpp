// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "handshakequeue.h"

#include "peeraddress.h"

#include <algorithm>
#include <limits>

namespace skep {

namespace {

constexpr qint64 OneHandshake = 1'000;
constexpr qint64 Burst = 100; ///< ms whose handshakes may begin one pass after the other
constexpr qint64 LongestPause = 1'000; ///< ms; of more, nothing is credited

} // namespace

HandshakeWaiter::~HandshakeWaiter() = default;

void HandshakeQueue::setLimits(qint64 perPass, qint64 perSecond)
{
    m_perPass = perPass > 0 ? perPass : std::numeric_limits<qint64>::max();
    m_perSecond = perSecond;
}

void HandshakeQueue::wait(HandshakeWaiter &waiter, const QHostAddress &address)
{
    const QHostAddress host = hostOf(address);
    auto &waiting = m_waiting[host];
    if (waiting.empty())
        m_turns.push_back(host);
    waiting.push_back(&waiter);
    waiter.m_waitsSince = m_clock.monotonic();
    ++m_size;
}

void HandshakeQueue::forget(HandshakeWaiter &waiter, const QHostAddress &address)
{
    const QHostAddress host = hostOf(address);
    const auto waiting = m_waiting.find(host);
    if (waiting == m_waiting.end())
        return;
    m_size -= qsizetype(std::erase(*waiting, &waiter));
    if (!waiting->empty())
        return;
    m_waiting.erase(waiting);
    std::erase(m_turns, host);
}

bool HandshakeQueue::run()
{
    if (m_size == 0)
        return false;
    if (m_perSecond == 0) {
        begin(m_perPass);
        return m_size > 0;
    }
    const qint64 now = m_clock.monotonic();
    m_credit += m_perSecond * std::min(now - m_filledAt, LongestPause);
    m_credit = std::min(m_credit, std::max(OneHandshake, m_perSecond * Burst));
    m_filledAt = now;
    m_credit -= OneHandshake * begin(std::min(m_perPass, m_credit / OneHandshake));
    if (m_size == 0 || m_credit >= OneHandshake)
        return m_size > 0;
    m_next.setAt(now + std::max<qint64>(1, (OneHandshake - m_credit + m_perSecond - 1) / m_perSecond));
    return false;
}

/// Returns how many it has begun.
qint64 HandshakeQueue::begin(qint64 atMost)
{
    qint64 begun = 0;
    for (; begun < atMost && m_size > 0; ++begun) {
        HandshakeWaiter *const next = takeNext();
        if (m_late && m_clock.monotonic() - next->m_waitsSince > LateAfter)
            m_late();
        next->beginHandshake();
    }
    return begun;
}

HandshakeWaiter *HandshakeQueue::takeNext()
{
    const QHostAddress host = m_turns.front();
    m_turns.pop_front();
    const auto waiting = m_waiting.find(host);
    HandshakeWaiter *const next = waiting->front();
    waiting->pop_front();
    --m_size;
    if (waiting->empty())
        m_waiting.erase(waiting);
    else
        m_turns.push_back(host);
    return next;
}

} // namespace skep
