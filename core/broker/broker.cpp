// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "broker.h"

#include "capture.h"
#include "client.h"
#include "consolemessages.h"
#include "core/access/authenticator.h"
#include "core/access/authorizer.h"
#include "core/storage/store.h"
#include "droplog.h"
#include "journal.h"
#include "latencymeter.h"
#include "monitor.h"
#include "restorer.h"
#include "router.h"
#include "session.h"
#include "sessionregistry.h"
#include "systopics.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <iterator>

namespace skep {

using namespace Qt::StringLiterals;

Broker::Broker(const Limits &limits, const Clock &clock, Store &store, QObject *parent)
    : QObject(parent), m_limits(std::make_shared<const Limits>(limits)), m_clock(clock), m_store(store),
      m_journal(std::make_unique<Journal>(*this, store)), m_capture(std::make_unique<Capture>(*this)),
      m_monitor(std::make_unique<Monitor>(*this)), m_drops(std::make_unique<DropLog>(*this)),
      m_latency(std::make_unique<LatencyMeter>(clock)), m_authenticator(std::make_unique<OpenAuthenticator>()),
      m_authorizer(std::make_unique<OpenAuthorizer>()), m_sessions(std::make_unique<SessionRegistry>()),
      m_router(std::make_unique<Router>(*this)), m_sysTopics(std::make_unique<SysTopics>(*this)),
      m_consoleMessages(std::make_unique<ConsoleMessages>(*this)), m_startedAt(clock.wall())
{
    connect(&store, &Store::durable, this, [this](BatchNumber upTo) {
        m_journal->durable(upTo);
        scheduleWakeUp();
    });
    connect(&store, &Store::failed, this, [this](const QString &sentence) { m_journal->failed(sentence); });
    connect(&store, &Store::available, this, [this] { m_journal->available(); });
}

Broker::~Broker()
{
    Q_ASSERT(m_online.empty());
    Q_ASSERT(QThread::currentThread() == thread());
}

void Broker::setLimits(const Limits &limits)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const bool newInterval = limits.sysInterval != m_limits->sysInterval;
    m_limits = std::make_shared<const Limits>(limits);
    if (newInterval)
        m_sysTopics->intervalChanged();
    scheduleWakeUp();
}

void Broker::setAuthenticator(std::unique_ptr<Authenticator> authenticator)
{
    m_authenticator = std::move(authenticator);
}

void Broker::setAuthorizer(std::unique_ptr<Authorizer> authorizer)
{
    m_authorizer = std::move(authorizer);
}

void Broker::disconnectAll()
{
    Q_ASSERT(QThread::currentThread() == thread());
    const std::vector<Client *> clients(m_online.begin(), m_online.end());
    for (Client *client : clients)
        client->eject(Violation::ShuttingDown);
    scheduleWakeUp();
}

void Broker::disconnectListener(const QString &listener)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::vector<Client *> clients;
    std::copy_if(m_online.begin(), m_online.end(), std::back_inserter(clients),
                 [&listener](const Client *client) { return client->connection().listener == listener; });
    for (Client *client : clients)
        client->eject(ReasonCode::AdministrativeAction, u"its listener was closed"_s, EventKind::ClientEjected,
                      EventSeverity::Info);
    scheduleWakeUp();
}

void Broker::clientOnline(Client &client)
{
    m_online.insert(&client);
}

void Broker::clientOffline(Client &client)
{
    m_online.erase(&client);
}

void Broker::sessionLeft(Session &session, bool withWill)
{
    session.detach();
    session.profile.disconnectedAt = m_clock.wall();
    m_monitor->clientChanged(session);
    if (!withWill)
        session.takeWill();
    if (session.expiryInterval == 0)
        return endSession(session);
    m_journal->putSession(session);
    armDeadlines(session, m_clock.monotonic());
    if (session.will() && session.will()->delayInterval == 0)
        publishWill(session);
}

void Broker::armDeadlines(Session &session, qint64 since)
{
    if (session.expiryInterval != SessionNeverExpires)
        session.expiryDeadline.setAt(since + qint64(session.expiryInterval) * 1000);
    if (session.will())
        session.willDeadline.setAt(since
                                   + qint64(std::min(session.will()->delayInterval, session.expiryInterval)) * 1000);
}

void Broker::endSession(Session &session)
{
    Q_ASSERT(!session.isOnline());
    m_monitor->clientRemoved(session);
    session.forget();
    m_router->unsubscribeAll(session);
    const std::unique_ptr<Session> last = m_sessions->take(session.clientId());
    if (last->will())
        publishWill(*last);
}

void Broker::sessionExpired(Session &session)
{
    ++m_sessionsExpired;
    const QString clientId = QString::fromUtf8(session.clientId());
    m_monitor->log(EventRecord::of(
        EventKind::SessionExpired, EventSeverity::Info,
        u"The session of client '%1' has expired; everything it held is removed."_s.arg(clientId), clientId));
    endSession(session);
}

void Broker::publishWill(Session &session)
{
    session.willDeadline.cancel();
    const std::unique_ptr<PendingWill> will = session.takeWill();
    MessagePointer message = will->message;
    if (will->messageExpiryInterval) {
        const PublishProperties properties{.properties = message->properties()};
        message = Message::create(message->topic(), properties, message->payload(), message->qos(), message->retain(),
                                  m_clock.monotonic() + qint64(*will->messageExpiryInterval) * 1000);
    }
    const QString clientId = QString::fromUtf8(session.clientId());
    m_monitor->log(EventRecord::of(
        EventKind::WillPublished, EventSeverity::Info,
        u"Published the will of client '%1' on topic '%2'."_s.arg(clientId, QString::fromUtf8(message->topic())),
        clientId));
    m_router->publish(message, &session, session.clientId());
}

RestoreStep Broker::restore(qsizetype records)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!m_restorer)
        m_restorer = std::make_unique<Restorer>(*this);
    const RestoreStep step = m_store.restore(*m_restorer, records);
    if (step.isDone) {
        m_restorer->finish();
        m_restorer.reset();
        scheduleWakeUp();
    }
    return step;
}

void Broker::commit()
{
    m_journal->commit();
    scheduleWakeUp();
}

QByteArray Broker::assignClientId()
{
    for (;;) {
        const quint64 random = QRandomGenerator::system()->generate64();
        const QByteArray clientId = "auto-" + QByteArray::number(random, 36).rightJustified(13, '0');
        if (!m_sessions->find(clientId))
            return clientId;
    }
}

void Broker::scheduleWakeUp()
{
    const std::optional<qint64> next = m_deadlines.next();
    if (next == m_wakeUpAt)
        return;
    m_wakeUpAt = next;
    Q_EMIT wakeUpNeeded(next ? std::max<qint64>(0, *next - m_clock.monotonic()) : -1);
}

void Broker::wakeUp()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_wakeUpAt.reset();
    m_deadlines.run(m_clock.monotonic());
    scheduleWakeUp();
}

void Broker::execute(const Command &command)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::visit([this](const auto &each) { run(each); }, command);
    scheduleWakeUp();
}

void Broker::run(const StartWatching &command)
{
    m_monitor->startWatching(command.intervalMs);
}

void Broker::run(const StopWatching &)
{
    m_monitor->stopWatching();
}

void Broker::run(const WatchTopics &command)
{
    m_monitor->watchTopics(command);
}

void Broker::run(const PublishMessage &command)
{
    m_consoleMessages->publish(command);
}

void Broker::run(const StartCapture &command)
{
    if (!m_capture->hasMailbox())
        return;
    if (m_capturing)
        m_capture->stop();
    m_capture->start(command.settings);
    m_capturing = m_capture.get();
}

void Broker::run(const StopCapture &)
{
    m_capture->stop();
    m_capturing = nullptr;
}

void Broker::run(const ClearRetained &command)
{
    m_consoleMessages->clear(command);
}

void Broker::run(const UndoRetained &command)
{
    m_consoleMessages->undo(command);
}

void Broker::run(const FetchRetained &command)
{
    m_consoleMessages->fetch(command);
}

void Broker::run(const StoreRetained &command)
{
    m_consoleMessages->store(command);
}

/// Whoever has listeners takes the commands before they come here.
void Broker::run(const StartListener &command)
{
    logCommand({}, u"There is no listener %1 to open."_s.arg(command.name));
}

void Broker::run(const StopListener &command)
{
    logCommand({}, u"There is no listener %1 to close."_s.arg(command.name));
}

/// Whoever has a file takes the command before it comes here.
void Broker::run(const ReloadConfiguration &)
{
    m_monitor->log(
        EventRecord::of(EventKind::ConsoleAction, EventSeverity::Warning,
                        u"The broker was started without a configuration file: there is none to read again."_s));
}

void Broker::logCommand(const QString &clientId, const QString &sentence)
{
    m_monitor->log(EventRecord::of(EventKind::ConsoleAction, EventSeverity::Info, sentence, clientId));
}

} // namespace skep
