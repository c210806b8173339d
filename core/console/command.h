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

// What the console may ask of the broker: values that are posted into its thread. Each is answered by its effect in the
// next Delta and by a line in the event log, never by a return value.

/// Somebody looks: begin with a snapshot, then a delta per interval.
struct StartWatching
{
    int intervalMs = 100; ///< between deltas; 34 (30 Hz) to 10,000
};

/// Nobody looks: no more deltas, no more work for them.
struct StopWatching
{
};

/// The inspector: record from now on, with these settings. While it runs: the same with other settings.
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

/// Tells what this one session holds, with the deltas from the next one on. One at a time; ends with StopWatching.
struct WatchSession
{
    QString clientId; ///< empty: none any more
    quint32 queueFrom = 0; ///< which page of the queue is told
};

/// Makes or changes a subscription of that client, as if it had asked itself; retained messages follow as its options
/// say.
struct SubscribeClient
{
    QString clientId;
    QString topicFilter;
    QoS maximumQoS = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;
    quint32 subscriptionIdentifier = 0; ///< 0: none
    bool takesBack = false; ///< brings back one that was ended here: no retained messages follow
};

struct UnsubscribeClient
{
    QString clientId;
    QString topicFilter;
};

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

/// Who publishes where the console does: the client id of its messages.
inline QString consoleClientId()
{
    return u"$console"_s;
}

/// Tells what is published, topic by topic, from the next delta on; ends with StopWatching.
struct WatchTopics
{
    bool on = true;
    QString followed; ///< the topic whose messages are told of one by one; empty: none
};

/// Publishes as a client of the broker's own would; answered by Delta::published.
struct PublishMessage
{
    quint64 request = 0;
    MessageValue message;
};

/// Removes the retained messages of those topics. `request` names it for UndoRetained.
struct ClearRetained
{
    QStringList topics;
    quint64 request = 0;
};

/// Undoes one ClearRetained or StoreRetained. Topics changed since then are left alone. Subscribers are sent nothing.
/// Only the last ones can be undone (Limits::maxClearedKept).
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

/// Puts messages into the retained store, over those that are there. Subscribers are sent nothing. `request` names it
/// for UndoRetained.
struct StoreRetained
{
    quint64 request = 0;
    std::vector<RetainedMessage> messages;
};

/// Reads the configuration file again and does what can be done while running.
struct ReloadConfiguration
{
};

using Command =
    std::variant<StartWatching, StopWatching, StartCapture, StopCapture, DisconnectClient, EndSession, WatchSession,
                 SubscribeClient, UnsubscribeClient, WatchTopics, PublishMessage, ClearRetained, UndoRetained,
                 FetchRetained, StoreRetained, StartListener, StopListener, ReloadConfiguration>;

} // namespace skep
