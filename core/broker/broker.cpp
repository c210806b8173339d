// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "broker.h"

#include "brokersnapshots.h"
#include "consolemessages.h"
#include "consolesessions.h"
#include "core/storage/store.h"
#include "foundation.h"
#include "restorer.h"
#include "router.h"
#include "sessions.h"
#include "systopics.h"

#include <QThread>

namespace skep {

using namespace Qt::StringLiterals;

Broker::Broker(const Limits &limits, const Clock &clock, Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_foundation(std::make_unique<Foundation>(limits, clock, store)),
      m_parts(m_foundation->parts()), m_router(std::make_unique<Router>(m_parts)),
      m_sessions(std::make_unique<Sessions>(m_parts, *m_router)),
      m_consoleMessages(std::make_unique<ConsoleMessages>(m_parts, *m_router)),
      m_consoleSessions(std::make_unique<ConsoleSessions>(m_parts, *m_sessions)),
      m_snapshots(std::make_unique<BrokerSnapshots>(m_parts, *m_sessions, *m_router, *m_consoleMessages, store)),
      m_sysTopics(std::make_unique<SysTopics>(m_parts, *m_snapshots, *m_router)), m_services{m_parts, m_access,
                                                                                             *m_router, *m_sessions}
{
    m_parts.monitor.setView(*m_snapshots);
    m_parts.alarm.setTimer([this](qint64 delay) { Q_EMIT wakeUpNeeded(delay); });
}

Broker::~Broker()
{
    Q_ASSERT(QThread::currentThread() == thread());
}

const Limits &Broker::limits() const
{
    return *m_parts.limits;
}

void Broker::setLimits(const Limits &limits)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const bool newInterval = limits.sysInterval != m_parts.limits->sysInterval;
    m_foundation->setLimits(limits);
    if (newInterval)
        m_sysTopics->intervalChanged();
    m_parts.alarm.schedule();
}

void Broker::setAuthenticator(std::unique_ptr<Authenticator> authenticator)
{
    m_access.authenticator = std::move(authenticator);
}

void Broker::setAuthorizer(std::unique_ptr<Authorizer> authorizer)
{
    m_access.authorizer = std::move(authorizer);
}

Monitor &Broker::monitor()
{
    return m_parts.monitor;
}

LatencyMeter &Broker::latency()
{
    return m_parts.latency;
}

Capture &Broker::capture()
{
    return m_foundation->capture();
}

Capture *Broker::capturing() const
{
    return m_parts.capture;
}

Totals Broker::totals() const
{
    return m_snapshots->totals();
}

RestoreStep Broker::restore(qsizetype records)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!m_restorer)
        m_restorer = std::make_unique<Restorer>(m_parts, *m_sessions, *m_router);
    const RestoreStep step = m_store.restore(*m_restorer, records);
    if (step.isDone) {
        m_restorer->finish();
        m_restorer.reset();
        m_parts.alarm.schedule();
    }
    return step;
}

void Broker::commit()
{
    m_parts.journal.commit();
    m_parts.alarm.schedule();
}

void Broker::wakeUp()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_foundation->wakeUp();
}

void Broker::execute(BrokerCommand command)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::visit([this](auto &each) { run(std::move(each)); }, command);
    m_parts.alarm.schedule();
}

void Broker::run(const StartWatching &command)
{
    m_parts.monitor.startWatching(command.intervalMs);
}

void Broker::run(const StopWatching &)
{
    m_parts.monitor.stopWatching();
}

void Broker::run(const WatchTopics &command)
{
    m_parts.monitor.watchTopics(command);
}

void Broker::run(PublishMessage &&command)
{
    m_consoleMessages->publish(std::move(command));
}

void Broker::run(const StartCapture &command)
{
    m_foundation->startCapture(command.settings);
}

void Broker::run(const StopCapture &)
{
    m_foundation->stopCapture();
}

void Broker::run(const WatchSession &command)
{
    m_parts.monitor.watchSession(command);
}

void Broker::run(const DisconnectClient &command)
{
    m_consoleSessions->disconnect(command);
}

void Broker::run(const EndSession &command)
{
    m_consoleSessions->end(command);
}

void Broker::run(const SubscribeClient &command)
{
    m_consoleSessions->subscribe(command);
}

void Broker::run(const UnsubscribeClient &command)
{
    m_consoleSessions->unsubscribe(command);
}

void Broker::run(ClearRetained &&command)
{
    m_consoleMessages->clear(std::move(command));
}

void Broker::run(const UndoRetained &command)
{
    m_consoleMessages->undo(command);
}

void Broker::run(FetchRetained &&command)
{
    m_consoleMessages->fetch(std::move(command));
}

void Broker::run(StoreRetained &&command)
{
    m_consoleMessages->store(std::move(command));
}

} // namespace skep
