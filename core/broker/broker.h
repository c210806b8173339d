// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/deadlines.h"
#include "core/base/limits.h"
#include "core/console/command.h"
#include "core/console/delta.h"

#include <QObject>

#include <memory>
#include <optional>
#include <unordered_set>

namespace skep {

class Authenticator;
class Authorizer;
class Capture;
class Client;
class ConsoleMessages;
class DropLog;
class Journal;
class LatencyMeter;
class Monitor;
class Restorer;
class Router;
class Session;
class SessionRegistry;
class Store;
class SysTopics;
struct RestoreStep;

/// The MQTT broker: sessions, subscriptions, routing. Knows connections only as ClientLink.
///
/// Control plane: the signals below. Data plane: plain calls between Client, Session and the stores.
/// Thread: one, the broker's; every entry point asserts it.
class Broker final : public QObject
{
    Q_OBJECT
public:
    /// Lets everyone in until setAuthenticator() and setAuthorizer(). REQUIRES: clock and store outlive the broker.
    Broker(const Limits &limits, const Clock &clock, Store &store, QObject *parent = nullptr);
    ~Broker() override;

    const Limits &limits() const { return *m_limits; }
    /// The same, for a client: what it was told in CONNACK holds for its connection.
    std::shared_ptr<const Limits> sharedLimits() const { return m_limits; }
    /// Other limits from here on. For clients that are connected what they may send stays as it is until they connect
    /// again; what is held already (queues, retained messages, subscriptions, connections) stays where a limit is lower
    /// now.
    void setLimits(const Limits &limits);
    const Clock &clock() const { return m_clock; }
    const Store &store() const { return m_store; }

    /// Takes up what the store has kept, about so many records in each call, until that is done or failed. To be done
    /// before the first connection.
    RestoreStep restore(qsizetype records);
    /// To be called at the end of each pass of the event loop, before connections are flushed: what the pass has
    /// changed is given to the store.
    void commit();

    void setAuthenticator(std::unique_ptr<Authenticator> authenticator);
    void setAuthorizer(std::unique_ptr<Authorizer> authorizer);

    /// Log and console; also for what the server itself has to say (listeners, refused handshakes).
    Monitor &monitor() { return *m_monitor; }

    /// What the inspector records.
    Capture &capture() { return *m_capture; }
    /// The same while it is on; null otherwise.
    Capture *capturing() const { return m_capturing; }

    void execute(const Command &command);

    /// Ends every connection: version 5 is told 0x8B first. Wills are sent as for any close by the server. The links
    /// close on later passes.
    void disconnectAll();
    /// The same for the connections of a listener that is closed for good: version 5 is told 0x98.
    void disconnectListener(const QString &listener);

    // -- for the parts of the broker
    Deadlines &deadlines() { return m_deadlines; }
    Journal &journal() { return *m_journal; }
    Router &router() { return *m_router; }
    SessionRegistry &sessions() { return *m_sessions; }
    Authenticator &authenticator() { return *m_authenticator; }
    Authorizer &authorizer() { return *m_authorizer; }
    DropLog &drops() { return *m_drops; }
    LatencyMeter &latency() { return *m_latency; }
    TrafficCounters &traffic() { return m_traffic; }
    void addQueued(qsizetype count) { m_queued += count; }

    /// A client has been let in, or is gone.
    void clientOnline(Client &client);
    void clientOffline(Client &client);
    qsizetype clientsOnline() const { return qsizetype(m_online.size()); }

    /// The connection of that session is over: sends or arms the will, starts the expiry, or ends the session.
    void sessionLeft(Session &session, bool withWill);
    /// Arms expiry and will of a session whose connection is over since that time on Clock::monotonic().
    void armDeadlines(Session &session, qint64 since);
    /// Ends the session: a will that still waits is sent [MQTT-3.1.2-8], everything it holds is let go. `session` is
    /// gone after the call.
    void endSession(Session &session);
    void sessionExpired(Session &session);
    void publishWill(Session &session);

    /// An identifier for a client that brought none; not in use.
    QByteArray assignClientId();

    /// To be called at the end of every entry from outside: tells when wakeUp() is next due.
    void scheduleWakeUp();

    // -- for the monitor (snapshots.cpp)
    Totals totals() const;
    void snapshot(Delta &delta) const;
    static ClientSnapshot snapshotOf(const Session &session);
    std::optional<SubscriptionSnapshot> subscriptionSnapshot(const QByteArray &clientId,
                                                             const QByteArray &filter) const;
    std::optional<RetainedSnapshot> retainedSnapshot(const QByteArray &topic) const;
    SessionDetail sessionDetail(const QString &clientId, quint32 queueFrom) const;
    quint64 sessionsExpired() const { return m_sessionsExpired; }

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
    void run(const ClearRetained &command);
    void run(const StartListener &command);
    void run(const StopListener &command);
    void run(const WatchTopics &command);
    void run(const PublishMessage &command);
    void run(const UndoRetained &command);
    void run(const FetchRetained &command);
    void run(const StoreRetained &command);
    void run(const ReloadConfiguration &command);
    void logCommand(const QString &clientId, const QString &sentence);

    std::shared_ptr<const Limits> m_limits;
    const Clock &m_clock;
    Store &m_store;
    Deadlines m_deadlines; // before everything that holds a Deadline
    qsizetype m_queued = 0; ///< messages in all sessions' queues
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Restorer> m_restorer; ///< from the first restore() to the last
    Capture *m_capturing = nullptr;
    std::unique_ptr<Capture> m_capture;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<DropLog> m_drops;
    std::unique_ptr<LatencyMeter> m_latency;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<Authorizer> m_authorizer;
    std::unique_ptr<SessionRegistry> m_sessions;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<SysTopics> m_sysTopics;
    std::unique_ptr<ConsoleMessages> m_consoleMessages;
    std::unordered_set<Client *> m_online;
    std::optional<qint64> m_wakeUpAt; ///< what wakeUpNeeded() last said
    TrafficCounters m_traffic;
    qint64 m_startedAt = 0;
    quint64 m_sessionsExpired = 0;
};

} // namespace skep
