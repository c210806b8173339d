// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientservices.h"
#include "core/access/access.h"
#include "core/base/limits.h"
#include "core/console/command.h"
#include "core/console/totals.h"

#include <QObject>

#include <memory>

namespace skep {

class BrokerSnapshots;
class Capture;
class Clock;
class ConsoleMessages;
class ConsoleSessions;
class Foundation;
class LatencyMeter;
class Monitor;
class Restorer;
class Router;
class Sessions;
class Store;
class SysTopics;
struct RestoreStep;

/// The MQTT broker: makes its parts, and lets them work together. Knows connections only as ClientLink: for each, a
/// Client(broker, link) is made.
///
/// Control plane: the signal below. Data plane: plain calls between Client, Session and the stores.
/// Thread: one, the broker's.
class Broker final : public QObject
{
    Q_OBJECT
public:
    /// Lets everyone in until setAuthenticator() and setAuthorizer(). REQUIRES: clock and store outlive the broker.
    Broker(const Limits &limits, const Clock &clock, Store &store, QObject *parent = nullptr);
    /// REQUIRES: all its clients are gone.
    ~Broker() override;

    /// What a Client is made with.
    operator const ClientServices &() const { return m_services; }

    const Limits &limits() const;
    /// Other limits from here on. For clients that are connected what they may send stays as it is until they connect
    /// again; what is held already (queues, retained messages, subscriptions, connections) stays where a limit is lower
    /// now.
    void setLimits(const Limits &limits);

    /// Takes up what the store has kept, about so many records in each call, until that is done or failed. To be done
    /// before the first connection.
    RestoreStep restore(qsizetype records);
    /// To be called at the end of each pass of the event loop, before connections are flushed: what the pass has
    /// changed is given to the store.
    void commit();

    void setAuthenticator(std::unique_ptr<Authenticator> authenticator);
    void setAuthorizer(std::unique_ptr<Authorizer> authorizer);

    void execute(BrokerCommand command);

    // -- for the server

    /// Log and console; also for what the server itself has to say (listeners, refused handshakes).
    Monitor &monitor();
    LatencyMeter &latency();
    /// What the inspector records.
    Capture &capture();
    /// The same while it is on; null otherwise.
    Capture *capturing() const;
    Totals totals() const;

public Q_SLOTS:
    /// Runs what is due. To be called `delay` ms after wakeUpNeeded(delay).
    void wakeUp();

Q_SIGNALS:
    /// The earliest deadline has changed; one shot, replaces the one before. Emitted on the broker's thread, from
    /// within any call. 0: as soon as possible; -1: nothing is due any more.
    void wakeUpNeeded(qint64 delay);

private:
    void run(const StartWatching &command);
    void run(const StopWatching &command);
    void run(const StartCapture &command);
    void run(const StopCapture &command);
    void run(const DisconnectClient &command);
    void run(const EndSession &command);
    void run(const WatchSession &command);
    void run(const SubscribeClient &command);
    void run(const UnsubscribeClient &command);
    void run(ClearRetained &&command);
    void run(const WatchTopics &command);
    void run(PublishMessage &&command);
    void run(const UndoRetained &command);
    void run(FetchRetained &&command);
    void run(StoreRetained &&command);

    Store &m_store;
    const std::unique_ptr<Foundation> m_foundation; // before all that stands on it
    const Parts &m_parts;
    Access m_access;
    const std::unique_ptr<Router> m_router;
    const std::unique_ptr<Sessions> m_sessions;
    const std::unique_ptr<ConsoleMessages> m_consoleMessages;
    const std::unique_ptr<ConsoleSessions> m_consoleSessions;
    const std::unique_ptr<BrokerSnapshots> m_snapshots;
    const std::unique_ptr<SysTopics> m_sysTopics;
    std::unique_ptr<Restorer> m_restorer; ///< from the first restore() to the last
    const ClientServices m_services;
};

} // namespace skep
