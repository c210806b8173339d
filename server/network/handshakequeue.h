// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/deadlines.h"

#include <QHash>
#include <QHostAddress>

#include <deque>
#include <functional>

namespace skep {

/// Who waits to begin an expensive handshake.
class HandshakeWaiter
{
public:
    HandshakeWaiter() = default;
    virtual ~HandshakeWaiter();
    Q_DISABLE_COPY_MOVE(HandshakeWaiter)

    /// It is its turn.
    virtual void beginHandshake() = 0;

private:
    friend class HandshakeQueue;
    qint64 m_waitsSince = 0;
};

/// Lets TLS handshakes begin, so that a storm of them does not stop everybody else: a few in each pass of the event
/// loop, behind what others have to send, and so many a second. Addresses take turns, so that one that sends many does
/// not stop the others (IPv6: the /64).
///
/// Thread: the transports'. Owned by the TransportHub.
class HandshakeQueue final
{
public:
    /// REQUIRES: both outlive it.
    HandshakeQueue(Deadlines &deadlines, const Clock &clock) : m_clock(clock), m_next(deadlines, [] {}) { }
    Q_DISABLE_COPY_MOVE(HandshakeQueue)

    /// 0: no limit.
    void setLimits(qint64 perPass, qint64 perSecond);

    /// \param late called for each handshake that has waited longer than LateAfter for its turn
    void setLate(std::function<void()> late) { m_late = std::move(late); }

    void wait(HandshakeWaiter &waiter, const QHostAddress &address);
    void forget(HandshakeWaiter &waiter, const QHostAddress &address);
    qsizetype size() const { return m_size; }

    /// Begins those whose turn it is; to be called at the end of each pass. True if more may begin in the next one,
    /// which then should come at once; others have a deadline.
    bool run();

    static constexpr qint64 LateAfter = 1'000; ///< ms

private:
    qint64 begin(qint64 atMost);
    HandshakeWaiter *takeNext();

    const Clock &m_clock;
    Deadline m_next; ///< only wakes the loop: run() is called at the end of every pass
    std::function<void()> m_late;
    qint64 m_perPass = 0;
    qint64 m_perSecond = 0;
    qint64 m_credit = 0; ///< thousandths of a handshake
    qint64 m_filledAt = 0;
    qsizetype m_size = 0;
    QHash<QHostAddress, std::deque<HandshakeWaiter *>> m_waiting;
    std::deque<QHostAddress> m_turns; ///< each of those that wait, once
};

} // namespace skep
