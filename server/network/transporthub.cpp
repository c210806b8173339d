// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "transporthub.h"

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>
#include <QTimerEvent>

#include <algorithm>

namespace skep {

namespace {

/// One write of so many bytes costs less than two of a few.
constexpr size_t GatheredBytes = 64 * 1024;

} // namespace

HubMember::~HubMember() = default;

TransportHub::TransportHub(const Limits &limits, SystemClock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_readBudget(limits.inboundBytesPerPass), m_gathering(GatheredBytes),
      m_inbound(m_deadlines, clock, [](HubMember &member) { member.resumeReading(); }),
      m_outbound(m_deadlines, clock, [](HubMember &member) { member.resumeWriting(); }),
      m_handshakes(m_deadlines, clock)
{
    setLimits(limits);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &TransportHub::endPass);
}

TransportHub::~TransportHub()
{
    Q_ASSERT(m_dirty.empty());
}

void TransportHub::setLimits(const Limits &limits)
{
    m_limits = limits;
    m_inbound.setRate(limits.incomingBytesPerSecond);
    m_outbound.setRate(limits.outgoingBytesPerSecond);
    m_sockets.setLimits(limits.maxSockets, limits.maxSocketsPerAddress);
    m_handshakes.setLimits(limits.tlsHandshakesPerPass, limits.tlsHandshakesPerSecond);
    m_scratch.resize(size_t(std::clamp<qsizetype>(limits.inboundBytesPerPass, 1024, 128 * 1024)));
    m_readBudget = ReadBudget(qsizetype(m_scratch.size()));
}

qint64 TransportHub::now() const
{
    return m_clock.monotonic();
}

void TransportHub::startPass()
{
    m_inPass = true;
    m_passTime.start();
    m_clock.refresh();
}

void TransportHub::unmarkDirty(HubMember *member)
{
    std::erase(m_dirty, member);
}

void TransportHub::endPass()
{
    Q_EMIT passEnding();
    if (!m_dirty.empty()) {
        beginPass();
        std::swap(m_dirty, m_flushing);
        for (HubMember *member : m_flushing)
            member->flush();
        m_flushing.clear();
    }
    // Of what came in and what it led to; what follows has slices of its own.
    const qint64 took = m_inPass ? m_passTime.nsecsElapsed() : -1;
    flushBulky();
    const bool moreHandshakes = runHandshakes();
    Q_EMIT passEnded();
    armTimer();
    if (took >= 0)
        m_readBudget.passTook(std::chrono::nanoseconds(took));
    m_inPass = false;
    // A flush that made room may have led to more to send: its turn comes after everybody else's.
    if (!m_dirty.empty() || !m_bulky.empty() || moreHandshakes)
        QAbstractEventDispatcher::instance()->wakeUp();
}

void TransportHub::flushBulky()
{
    if (m_bulky.empty())
        return;
    beginPass();
    QElapsedTimer time;
    time.start();
    do {
        HubMember *const member = m_bulky.front();
        m_bulky.pop_front();
        member->flushPiece();
    } while (!m_bulky.empty() && std::chrono::nanoseconds(time.nsecsElapsed()) < BulkSlice);
}

/// When everybody else has what waited. True if more may begin in the next pass.
bool TransportHub::runHandshakes()
{
    if (m_handshakes.size() == 0)
        return false;
    beginPass();
    return m_handshakes.run();
}

void TransportHub::armTimer()
{
    const auto next = m_deadlines.next();
    if (!next || (m_timer.isActive() && m_armedFor <= *next))
        return;
    beginPass();
    m_armedFor = *next;
    m_timer.start(int(std::clamp<qint64>(*next - now(), 0, 60'000)), Qt::CoarseTimer, this);
}

void TransportHub::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    // If the deadline was cancelled meanwhile, the timer was early: endPass() arms it again.
    m_timer.stop();
    beginPass();
    m_deadlines.run(now());
}

} // namespace skep
