// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerworker.h"

#include "core/base/clock.h"
#include "core/broker/broker.h"
#include "core/broker/capture.h"
#include "core/broker/client.h"
#include "core/broker/latencymeter.h"
#include "core/broker/monitor.h"
#include "core/console/mailbox.h"
#include "core/storage/memorystore.h"
#include "processmeter.h"
#include "server/network/connection.h"
#include "server/network/listener.h"
#include "server/network/transporthub.h"
#include "server/storage/sqlitestore.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype RestoredPerPass = 10'000;
constexpr auto ListenerReportInterval = std::chrono::milliseconds(250);
/// On top of what each connection may take for its goodbye.
constexpr qint64 StopReserve = 500;

} // namespace

/// The real broker behind listeners and connections.
class BrokerLinkHost final : public LinkHost
{
public:
    BrokerLinkHost(Broker &broker, std::function<std::vector<ListenerSnapshot>()> listeners)
        : m_broker(broker), m_listeners(std::move(listeners))
    {
    }
    std::unique_ptr<LinkHandler> createHandler(ClientLink &link) override
    {
        return std::make_unique<Client>(m_broker, link);
    }
    void disconnectListener(const QString &listener) override { m_broker.disconnectListener(listener); }
    void log(EventRecord event) override { m_broker.monitor().log(std::move(event)); }
    void connectionOpened() override { m_broker.monitor().connectionOpened(); }
    void connectionClosed() override { m_broker.monitor().connectionClosed(); }
    ConnectionId nextConnectionId() override { return ConnectionId(++m_lastId); }
    std::vector<ListenerSnapshot> listeners() const override { return m_listeners(); }
    Capture *capturing() const override { return m_broker.capturing(); }

private:
    Broker &m_broker;
    const std::function<std::vector<ListenerSnapshot>()> m_listeners;
    quint64 m_lastId = 0;
};

BrokerWorker::BrokerWorker(Settings settings, DeltaMailbox &deltas, CaptureMailbox &captures, WorkerMailbox &commands)
    : m_settings(std::move(settings)), m_deltas(deltas), m_captures(captures), m_commands(commands)
{
}

BrokerWorker::~BrokerWorker() = default;

// -- building up

void BrokerWorker::start()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_clock = std::make_unique<SystemClock>();
    m_hub = std::make_unique<TransportHub>(m_settings.limits, *m_clock);
    m_wakeUp = std::make_unique<QTimer>();
    m_wakeUp->setSingleShot(true);
    m_listenersChanged = std::make_unique<QTimer>();
    m_listenersChanged->setSingleShot(true);
    m_listenersChanged->setInterval(ListenerReportInterval);
    connect(m_listenersChanged.get(), &QTimer::timeout, this, &BrokerWorker::publishListeners);

    m_store = makeStore();
    m_broker = std::make_unique<Broker>(m_settings.limits, *m_clock, *m_store);
    connect(m_broker.get(), &Broker::wakeUpNeeded, this, &BrokerWorker::scheduleWakeUp);
    connect(m_wakeUp.get(), &QTimer::timeout, this, [this] {
        if (!m_isReady)
            return; // nothing falls due in a state that is not whole; serve() makes up for it
        m_hub->beginPass();
        m_broker->wakeUp();
    });
    m_broker->monitor().setMailbox(&m_deltas);
    m_broker->monitor().setProcessMeter(measureProcess);
    connect(m_hub.get(), &TransportHub::passEnded, this, [this] { m_broker->latency().passEnded(); });
    m_broker->capture().setMailbox(&m_captures);
    m_host = std::make_unique<BrokerLinkHost>(*m_broker, [this] { return listenerSnapshots(); });
    for (const ListenerSettings &settings : m_settings.listeners)
        m_listeners.push_back(makeListener(settings));
    if (const QString error = openListeners(true); !error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    QMetaObject::invokeMethod(this, &BrokerWorker::openStore, Qt::QueuedConnection);
}

/// What the store says on its own comes between passes: it begins one.
std::unique_ptr<Store> BrokerWorker::makeStore()
{
    if (m_settings.persistenceMode == PersistenceMode::InMemory || m_settings.dataDirectory.isEmpty())
        return std::make_unique<MemoryStore>();
    auto store = std::make_unique<SqliteStore>(
        SqliteStoreSettings{.directory = m_settings.dataDirectory, .level = m_settings.durabilityLevel, .vfs = {}},
        *m_clock);
    connect(store.get(), &Store::durable, m_hub.get(), &TransportHub::beginPass);
    connect(store.get(), &Store::failed, m_hub.get(), &TransportHub::beginPass);
    connect(store.get(), &Store::available, m_hub.get(), &TransportHub::beginPass);
    connect(m_hub.get(), &TransportHub::passEnding, this, [this] {
        if (m_isReady && m_broker)
            m_broker->commit();
    });
    return store;
}

/// Checks the file, which takes its time where that is large.
void BrokerWorker::openStore()
{
    if (m_stopping)
        return;
    if (const QString error = m_store->open(); !error.isEmpty())
        Q_EMIT failed(error);
    else
        restoreNext();
}

/// In slices, so that the event loop is alive meanwhile.
void BrokerWorker::restoreNext()
{
    if (m_stopping)
        return;
    m_hub->beginPass();
    const RestoreStep step = m_broker->restore(RestoredPerPass);
    m_hub->setRestored(m_hub->restored() + RestoredPerPass);
    if (!step.error.isEmpty())
        Q_EMIT failed(step.error);
    else if (step.isDone)
        serve();
    else
        QMetaObject::invokeMethod(this, &BrokerWorker::restoreNext, Qt::QueuedConnection);
}

/// The state is whole: clients may come.
void BrokerWorker::serve()
{
    QString error = openListeners(false);
    if (error.isEmpty())
        error = judgeListeners();
    if (!error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    publishListeners();
    log(EventSeverity::Info, EventKind::BrokerStarted, u"The broker is ready."_s);
    m_isReady = true;
    m_hub->setState(ServiceState::Serving);
    m_broker->wakeUp();
    std::vector<ListenerSnapshot> listening = listenerSnapshots();
    std::erase_if(listening, [](const auto &listener) { return listener.state != ListenerState::Listening; });
    Q_EMIT started(listening);
    // What was posted meanwhile.
    executeCommands();
}

/// WebSocket listeners open first: until the broker serves, they answer /health and refuse handshakes. Returns why the
/// broker cannot start, where the settings are strict.
QString BrokerWorker::openListeners(bool areWebSocket)
{
    for (const auto &listener : m_listeners) {
        if (isWebSocket(listener->settings().transport) != areWebSocket)
            continue;
        if (const QString error = listener->open(); !error.isEmpty() && m_settings.strict)
            return error;
    }
    return {};
}

/// Says which listeners are open. Returns why the broker cannot start, where none is.
QString BrokerWorker::judgeListeners()
{
    const std::vector<ListenerSnapshot> listeners = listenerSnapshots();
    const auto isOpen = [](const ListenerSnapshot &listener) { return listener.state == ListenerState::Listening; };
    QStringList errors;
    for (const ListenerSnapshot &listener : listeners)
        errors.append(listener.error);
    if (std::ranges::none_of(listeners, isOpen))
        return errors.join(u'\n');
    for (const ListenerSnapshot &listener : listeners) {
        if (isOpen(listener))
            log(EventSeverity::Info, EventKind::ListenerStarted, u"Listening on %1."_s.arg(listener.url()));
        else
            log(EventSeverity::Error, EventKind::ListenerFailed,
                u"Listener %1 is not open: %2"_s.arg(listener.name, listener.error));
    }
    return {};
}

std::unique_ptr<Listener> BrokerWorker::makeListener(const ListenerSettings &settings)
{
    auto listener = std::make_unique<Listener>(*m_hub, *m_host, settings);
    connect(listener.get(), &Listener::changed, this, [this] {
        if (!m_listenersChanged->isActive())
            m_listenersChanged->start();
        if (m_stopping && connectionCount() == 0)
            m_stopDeadline->start(0);
    });
    return listener;
}

void BrokerWorker::scheduleWakeUp(qint64 delay)
{
    if (delay < 0)
        m_wakeUp->stop();
    else
        m_wakeUp->start(int(std::min<qint64>(delay, std::numeric_limits<int>::max())));
}

// -- commands

void BrokerWorker::executeCommands()
{
    if (!m_isReady)
        return; // serve() does it
    m_hub->beginPass();
    for (const WorkerCommand &command : m_commands.take())
        std::visit([this](const auto &each) { execute(each); }, command);
    m_hub->setCapturing(m_broker->capturing() != nullptr);
}

void BrokerWorker::execute(const Command &command)
{
    std::visit([this](const auto &each) { run(each); }, command);
}

void BrokerWorker::run(const BrokerCommand &command)
{
    m_broker->execute(command);
}

void BrokerWorker::run(const StartListener &command)
{
    startListener(command.name);
}

void BrokerWorker::run(const StopListener &command)
{
    stopListener(command.name);
}

void BrokerWorker::run(const ReloadConfiguration &)
{
    if (m_settings.configurationFile.isEmpty())
        log(EventSeverity::Warning, EventKind::ConsoleAction,
            u"The broker was started without a configuration file: there is none to read again."_s);
    else
        Q_EMIT reloadRequested();
}

void BrokerWorker::publishListeners()
{
    deleteRetired();
    m_broker->monitor().setListeners(listenerSnapshots());
}

std::vector<ListenerSnapshot> BrokerWorker::listenerSnapshots() const
{
    std::vector<ListenerSnapshot> snapshots;
    for (const auto &listener : m_listeners) {
        ListenerSnapshot &snapshot = snapshots.emplace_back(listener->snapshot());
        for (const auto &retired : m_retired) {
            if (retired->settings().name == snapshot.name)
                snapshot.connections += quint32(retired->connectionCount());
        }
    }
    return snapshots;
}

qsizetype BrokerWorker::connectionCount() const
{
    qsizetype count = 0;
    for (const auto &listener : m_listeners)
        count += listener->connectionCount();
    for (const auto &listener : m_retired)
        count += listener->connectionCount();
    return count;
}

void BrokerWorker::log(EventSeverity severity, EventKind kind, const QString &text)
{
    EventRecord event;
    event.severity = severity;
    event.kind = kind;
    event.text = text;
    m_broker->monitor().log(std::move(event));
}

// -- taking down

/// New connections are refused, clients are told, and what they are told has its time to arrive.
void BrokerWorker::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    if (!m_broker) {
        Q_EMIT stopped();
        return;
    }
    m_hub->beginPass();
    if (m_isReady)
        log(EventSeverity::Info, EventKind::BrokerStopping, u"The broker is stopping."_s);
    m_stopDeadline = std::make_unique<QTimer>();
    m_stopDeadline->setSingleShot(true);
    connect(m_stopDeadline.get(), &QTimer::timeout, this, &BrokerWorker::finishStop);
    for (const auto &listener : m_listeners)
        listener->stopAccepting();
    m_hub->setState(ServiceState::Stopping);
    m_broker->disconnectAll();
    for (const auto &listener : m_listeners)
        listener->closeConnections();
    for (const auto &listener : m_retired)
        listener->closeConnections();
    m_stopDeadline->start(connectionCount() == 0 ? 0 : int(m_settings.limits.lingerTimeout + StopReserve));
}

void BrokerWorker::finishStop()
{
    m_listenersChanged->stop();
    for (const auto &listener : m_listeners)
        listener->disconnect(this);
    for (const auto &listener : m_retired)
        listener->disconnect(this);
    m_listeners.clear();
    m_retired.clear();
    m_broker->monitor().setMailbox(nullptr);
    m_broker->execute(StopCapture{});
    m_broker->capture().setMailbox(nullptr);
    m_host.reset();
    m_broker->commit();
    m_broker.reset();
    m_store.reset(); // writes what waits
    m_wakeUp.reset();
    m_hub.reset();
    m_clock.reset();
    Q_EMIT stopped();
}

} // namespace skep
