// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/eventrecord.h"
#include "core/console/listenersnapshot.h"
#include "workercommand.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace skep {

class Broker;
class BrokerLinkHost;
class CaptureMailbox;
class ListenerSet;
class Store;
class SystemClock;
class TransportHub;

/// Builds the broker, its transports and listeners inside the broker's thread, executes what is posted to them, and
/// takes them down there.
///
/// Thread: the broker's. Owned by the BrokerService; deleted in its own thread.
class BrokerWorker final : public QObject
{
    Q_OBJECT
public:
    /// On the service's thread, before the worker is moved. REQUIRES: the mailboxes outlive the worker.
    BrokerWorker(Settings settings, DeltaMailbox &deltas, CaptureMailbox &captures, WorkerMailbox &commands);
    ~BrokerWorker() override;

    // -- to be called in the broker's thread
    void start();
    void stop();
    /// Executes what waits in the mailbox, many commands in slices; before the broker serves it stays there.
    void executeCommands();

Q_SIGNALS:
    /// These listen; the log says why others do not.
    void started(const std::vector<skep::ListenerSnapshot> &listeners);
    /// The store cannot be used, no listener could be opened, or one could not and the settings are strict; the
    /// sentences say why. Nothing serves; stop() is still to be called.
    void failed(const QString &sentence);
    /// A console asks to read the configuration again; post a Reload.
    void reloadRequested();
    /// Everything is taken down.
    void stopped();

private:
    std::unique_ptr<Store> makeStore();
    void openStore();
    void restoreNext();
    void serve();
    void publishListeners();
    void scheduleWakeUp(qint64 delay);
    void finishStop();

    bool takeCommands();
    void run(BrokerCommand &&command);
    void run(const StartListener &command);
    void run(const StopListener &command);
    void run(const ReloadConfiguration &command);
    void run(const Reload &reload);
    void follow(const Settings &wanted);
    void follow(const QString &faults);
    void log(EventKind kind, EventSeverity severity, const QString &text);

    Settings m_settings; ///< those in effect
    DeltaMailbox &m_deltas;
    CaptureMailbox &m_captures;
    WorkerMailbox &m_commands;
    std::deque<WorkerCommand> m_waiting; ///< taken from there, not executed yet
    // In the order of building; taken down in the reverse one.
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<TransportHub> m_hub;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<BrokerLinkHost> m_host;
    std::unique_ptr<ListenerSet> m_listeners;
    std::unique_ptr<QTimer> m_wakeUp; ///< the broker's earliest deadline
    std::unique_ptr<QTimer> m_stopDeadline; ///< while stopping
    bool m_isReady = false; ///< the broker serves
    bool m_stopping = false;
};

} // namespace skep
