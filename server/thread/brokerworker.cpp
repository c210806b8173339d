// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerworker.h"

#include "brokerlinkhost.h"
#include "core/base/clock.h"
#include "core/base/slices.h"
#include "core/broker/broker.h"
#include "core/broker/capture.h"
#include "core/broker/latencymeter.h"
#include "core/broker/monitor.h"
#include "core/storage/memorystore.h"
#include "logging.h"
#include "processmeter.h"
#include "server/config/machine.h"
#include "server/config/settingsdiff.h"
#include "server/network/listenerset.h"
#include "server/network/transporthub.h"
#include "server/storage/sqlitestore.h"

#include <QThread>

#include <algorithm>
#include <iterator>
#include <limits>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype RestoredPerPass = 10'000;
/// ns in one pass for the commands that wait: what they lead to, like many goodbyes, takes as long again.
constexpr qint64 CommandsSlice = Slices::Length / 2;
/// ms on top of what each connection may take for its goodbye.
constexpr qint64 StopReserve = 500;

/// Those that are in effect.
Limits limitsOf(const Settings &settings)
{
    const bool isKept = settings.persistenceMode == PersistenceMode::File;
    return withAutomaticLimits(settings.limits, measureMachine(isKept ? settings.dataDirectory : QString()));
}

} // namespace

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
    connect(m_hub.get(), &TransportHub::passEnded, this, [this] { m_broker->latency().passEnded(); });
    m_store = makeStore();
    m_broker = std::make_unique<Broker>(limitsOf(m_settings), *m_clock, *m_store);
    connect(m_broker.get(), &Broker::wakeUpNeeded, this, &BrokerWorker::scheduleWakeUp);
    connect(m_wakeUp.get(), &QTimer::timeout, this, [this] {
        if (!m_isReady)
            return; // nothing is due before all is restored; serve() catches up
        m_hub->beginPass();
        m_broker->wakeUp();
    });
    m_broker->monitor().setMailbox(&m_deltas);
    m_broker->monitor().setProcessMeter(measureProcess);
    m_broker->capture().setMailbox(&m_captures);
    m_host = std::make_unique<BrokerLinkHost>(*m_broker, [this] { return m_listeners->snapshots(); });
    m_listeners = std::make_unique<ListenerSet>(*m_hub, *m_host, m_settings.listeners);
    connect(m_listeners.get(), &ListenerSet::changed, this, &BrokerWorker::publishListeners);
    // Until the broker serves, these answer /health and refuse handshakes.
    if (const QString error = m_listeners->open(ListenerSet::Kind::WebSocket); !error.isEmpty() && m_settings.strict) {
        Q_EMIT failed(error);
        return;
    }
    QMetaObject::invokeMethod(this, &BrokerWorker::openStore, Qt::QueuedConnection);
}

std::unique_ptr<Store> BrokerWorker::makeStore()
{
    if (m_settings.persistenceMode == PersistenceMode::InMemory || m_settings.dataDirectory.isEmpty())
        return std::make_unique<MemoryStore>();
    auto store = std::make_unique<SqliteStore>(
        SqliteStoreSettings{.directory = m_settings.dataDirectory, .level = m_settings.durabilityLevel, .vfs = {}},
        *m_clock);
    // The store reports between passes: each report begins one.
    connect(store.get(), &Store::durable, m_hub.get(), &TransportHub::beginPass);
    connect(store.get(), &Store::failed, m_hub.get(), &TransportHub::beginPass);
    connect(store.get(), &Store::available, m_hub.get(), &TransportHub::beginPass);
    // Before everybody writes, and again for what the writing has led to.
    for (const auto ending : {&TransportHub::passEnding, &TransportHub::passEnded}) {
        connect(m_hub.get(), ending, this, [this] {
            if (m_isReady)
                m_broker->commit();
        });
    }
    return store;
}

/// Checks the file, which takes its time if that is large.
void BrokerWorker::openStore()
{
    if (m_stopping)
        return;
    if (const QString error = m_store->open(); !error.isEmpty())
        Q_EMIT failed(error);
    else
        restoreNext();
}

/// Restores in slices, so that the event loop stays alive.
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

/// Everything is restored: clients may connect.
void BrokerWorker::serve()
{
    QString error = m_listeners->open(ListenerSet::Kind::Plain);
    if (error.isEmpty() || !m_settings.strict)
        error = m_listeners->reportOpened();
    if (!error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    publishListeners();
    log(EventKind::BrokerStarted, EventSeverity::Info, u"The broker is ready."_s);
    m_isReady = true;
    m_hub->setState(ServiceState::Serving);
    m_broker->wakeUp();
    std::vector<ListenerSnapshot> listening = m_listeners->snapshots();
    std::erase_if(listening, [](const auto &listener) { return listener.state != ListenerState::Listening; });
    Q_EMIT started(listening);
    // What was posted meanwhile.
    executeCommands();
}

void BrokerWorker::publishListeners()
{
    m_broker->monitor().setListeners(m_listeners->snapshots());
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
    const Slice slice(*m_clock, CommandsSlice);
    while (takeCommands()) {
        if (slice.left() <= 0) {
            QMetaObject::invokeMethod(this, &BrokerWorker::executeCommands, Qt::QueuedConnection);
            break;
        }
        WorkerCommand command = std::move(m_waiting.front());
        m_waiting.pop_front();
        std::visit([this](auto &each) { run(std::move(each)); }, command);
    }
    m_hub->setCapturing(m_broker->capturing() != nullptr);
}

/// False if none waits. Takes more only when those are done, so that the mailbox keeps its bound.
bool BrokerWorker::takeCommands()
{
    if (m_waiting.empty())
        std::ranges::move(m_commands.take(), std::back_inserter(m_waiting));
    return !m_waiting.empty();
}

void BrokerWorker::run(BrokerCommand &&command)
{
    m_broker->execute(std::move(command));
}

void BrokerWorker::run(const StartListener &command)
{
    m_listeners->start(command.name);
}

void BrokerWorker::run(const StopListener &command)
{
    m_listeners->stop(command.name);
}

void BrokerWorker::run(const ReloadConfiguration &)
{
    if (m_settings.configurationFile.isEmpty())
        log(EventKind::ConsoleAction, EventSeverity::Warning,
            u"The broker was started without a configuration file: there is none to read again."_s);
    else
        Q_EMIT reloadRequested();
}

void BrokerWorker::run(const Reload &reload)
{
    if (m_stopping)
        return;
    if (reload.settings)
        std::visit([this](const auto &read) { follow(read); }, *reload.settings);
    m_listeners->reloadCertificates();
}

/// One event says what was done and what needs a restart.
void BrokerWorker::follow(const Settings &wanted)
{
    Settings next = changedWhileRunning(m_settings, wanted);
    // A listener that failed counts as missing.
    m_settings.listeners = m_listeners->listening();
    m_listeners->change(wanted.listeners);
    next.listeners = m_listeners->listening();
    m_hub->setLimits(next.limits);
    m_broker->setLimits(limitsOf(next));
    if (next.logLevel != m_settings.logLevel)
        setLogLevel(next.logLevel);
    const SettingsChange change{diffSettings(m_settings, next).whileRunning,
                                diffSettings(m_settings, wanted).needsRestart};
    m_settings = std::move(next);
    log(EventKind::System, EventSeverity::Info, change.summary());
}

void BrokerWorker::follow(const QString &faults)
{
    log(EventKind::System, EventSeverity::Error,
        u"The configuration was read again and cannot be used; the settings stay as they are. "_s
            + QString(faults).replace(u'\n', u"; "_s));
}

void BrokerWorker::log(EventKind kind, EventSeverity severity, const QString &text)
{
    m_broker->monitor().log(EventRecord::of(kind, severity, text));
}

// -- taking down

/// Refuses new connections, sends every client its goodbye, and gives that time to arrive.
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
        log(EventKind::BrokerStopping, EventSeverity::Info, u"The broker is stopping."_s);
    m_stopDeadline = std::make_unique<QTimer>();
    m_stopDeadline->setSingleShot(true);
    connect(m_stopDeadline.get(), &QTimer::timeout, this, &BrokerWorker::finishStop);
    connect(m_listeners.get(), &ListenerSet::emptied, m_stopDeadline.get(), [this] { m_stopDeadline->start(0); });
    m_listeners->stopAccepting();
    m_hub->setState(ServiceState::Stopping);
    m_listeners->closeConnections(Violation::ShuttingDown);
    const bool isEmpty = m_listeners->connectionCount() == 0;
    m_stopDeadline->start(isEmpty ? 0 : int(m_settings.limits.lingerTimeout + StopReserve));
}

void BrokerWorker::finishStop()
{
    m_isReady = false;
    m_listeners.reset();
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
