// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capturevalues.h"
#include "core/protocol/reasoncode.h"
#include "core/protocol/types.h"
#include "messagevalue.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>

using namespace Qt::StringLiterals;

namespace skep {

// What the console may ask: values that are posted into the broker's thread. Each is answered by its effect in the next
// Delta and by a line in the event log, never by a return value.

// -- what the broker does

/// Somebody is looking: begin with a snapshot, then a delta per interval.
struct StartWatching
{
    int intervalMs = 100; ///< between deltas; 34 (30 Hz) to 10,000
};

/// Nobody is looking: no more deltas, no more work for them.
struct StopWatching
{
};

/// Starts the inspector's recording; while it runs, changes its settings.
struct StartCapture
{
    CaptureSettings settings;
};

struct StopCapture
{
};

/// Ends the client's connection (version 5: DISCONNECT with the code first). Its session stays.
struct DisconnectClient
{
    QString clientId;
    ReasonCode reasonCode = ReasonCode::AdministrativeAction;
};

/// Ends the connection, if there is one, and the session with all that it holds.
struct EndSession
{
    QString clientId;
};

/// Reports what this session holds with every delta from the next one on. One session at a time; ends with
/// StopWatching.
struct WatchSession
{
    QString clientId; ///< empty: none any more
    quint32 queueFrom = 0; ///< the first place in the queue that is reported
};

/// Makes or changes a subscription as if the client had sent it; retained messages follow as the options say.
struct SubscribeClient
{
    QString clientId;
    QString topicFilter;
    QoS maximumQoS = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;
    quint32 subscriptionIdentifier = 0; ///< 0: none
    bool takesBack = false; ///< undoes an UnsubscribeClient: no retained messages follow
};

struct UnsubscribeClient
{
    QString clientId;
    QString topicFilter;
};

/// The client id of the messages that the console publishes.
inline QString consoleClientId()
{
    return u"$console"_s;
}

/// Reports what is published, topic by topic, from the next delta on; ends with StopWatching.
struct WatchTopics
{
    bool on = true;
    QString followed; ///< the topic whose messages are reported one by one; empty: none
};

/// Publishes as any client would; answered by Delta::published.
struct PublishMessage
{
    quint64 request = 0;
    MessageValue message;
};

/// Removes the retained messages of these topics. UndoRetained undoes it by its `request`.
struct ClearRetained
{
    QStringList topics;
    quint64 request = 0;
};

/// Undoes one ClearRetained or StoreRetained; topics that have changed since are left alone. Nothing is sent to
/// subscribers. Only the last ones can be undone (Limits::maxClearedKept).
struct UndoRetained
{
    quint64 request = 0;
};

/// Asks for whole retained messages; answered by Delta::fetched.
struct FetchRetained
{
    quint64 request = 0;
    QStringList topics;
};

/// Stores retained messages, replacing those of the same topics. Nothing is sent to subscribers. UndoRetained undoes
/// it by its `request`.
struct StoreRetained
{
    quint64 request = 0;
    std::vector<RetainedMessage> messages;
};

/// What the broker does; Broker::execute() takes every one of these.
using BrokerCommand = std::variant<StartWatching, StopWatching, StartCapture, StopCapture, DisconnectClient, EndSession,
                                   WatchSession, SubscribeClient, UnsubscribeClient, WatchTopics, PublishMessage,
                                   ClearRetained, UndoRetained, FetchRetained, StoreRetained>;

// -- what the server around the broker does

/// Opens a listener that was stopped or could not be opened.
struct StartListener
{
    QString name;
};

/// Closes a listener and ends its connections.
struct StopListener
{
    QString name;
};

/// Reads the configuration file again and applies what can change while the broker runs.
struct ReloadConfiguration
{
};

using ServerCommand = std::variant<StartListener, StopListener, ReloadConfiguration>;

/// Both lists of commands as one. Only declared: for decltype.
template <typename... First, typename... Second>
std::variant<First..., Second...> joined(const std::variant<First...> &, const std::variant<Second...> &);

/// All that a console may ask. Plain values: they may come from another machine.
using Command = decltype(joined(BrokerCommand(), ServerCommand()));

} // namespace skep
