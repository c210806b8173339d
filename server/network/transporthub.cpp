// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "transporthub.h"

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>
#include <QTimerEvent>

#include <algorithm>

namespace skep {

HubMember::~HubMember() = default;

TransportHub::TransportHub(const Limits &limits, SystemClock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_readBudget(limits.inboundBytesPerPass),
      m_inbound(m_deadlines, clock, [](HubMember &member) { member.resumeReading(); }),
      m_outbound(m_deadlines, clock, [](HubMember &member) { member.resumeWriting(); })
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
    Q_EMIT passEnded();
    armTimer();
    if (m_inPass)
        m_readBudget.passTook(std::chrono::nanoseconds(m_passTime.nsecsElapsed()));
    m_inPass = false;
    // A flush that made room may have led to more to send: its turn comes after everybody else's.
    if (!m_dirty.empty())
        QAbstractEventDispatcher::instance()->wakeUp();
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
