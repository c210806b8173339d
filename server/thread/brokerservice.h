// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturemailbox.h"
#include "core/console/consolelink.h"
#include "workercommand.h"

#include <QThread>
#include <QThreadPool>

#include <functional>
#include <variant>
#include <vector>

namespace skep {

class BrokerWorker;

/// Reads the settings again; returns them, or what is wrong with them. Called on a thread of its own: a host name in
/// them may take the system many seconds.
using SettingsReader = std::function<std::variant<Settings, QString>()>;

/// The broker of this process, seen from outside its thread: starts and stops it, and is the console's way to it.
///
/// Thread: main. It owns the broker's thread; the only place where an object is moved to another.
class BrokerService final : public ConsoleLink
{
    Q_OBJECT
public:
    explicit BrokerService(QObject *parent = nullptr);
    /// Stops the broker if it runs; bounded in time.
    ~BrokerService() override;

    /// Once. Answered by started() or failed().
    void start(Settings settings);
    /// In order, and bounded in time. Answered by stopped(), even if it does not run.
    void stop();
    /// Reads the configuration again, if there is a reader, and loads the certificates of every TLS listener. Does not
    /// wait for it; the log tells the result.
    void reload();
    void setSettingsReader(SettingsReader reader) { m_readSettings = std::move(reader); }

    // ConsoleLink
    void post(Command command) override;
    std::optional<Delta> takeDelta() override { return m_deltas.take(); }
    std::optional<CaptureBatch> takeCapture() override { return m_captures.take(); }

Q_SIGNALS:
    /// These listen; the log says why others do not.
    void started(const std::vector<skep::ListenerSnapshot> &listeners);
    /// One sentence. Nothing listens; stopped() follows.
    void failed(const QString &sentence);
    /// The broker's thread has ended.
    void stopped();

private:
    void put(WorkerCommand command);
    void haveRead(std::variant<Settings, QString> settings);

    DeltaMailbox m_deltas; ///< out
    CaptureMailbox m_captures; ///< out
    WorkerMailbox m_commands; ///< in
    SettingsReader m_readSettings; ///< empty: started without a configuration file
    BrokerWorker *m_worker = nullptr; ///< lives in m_thread, and is deleted there when that ends
    QThread m_thread;
    int m_readings = 0; ///< of the configuration: one under way and one that waits for it
    QThreadPool m_reader; ///< a single thread, for m_readSettings; last, as its end is waited for
};

} // namespace skep
