// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectioninfo.h"
#include "core/protocol/reasoncode.h"

#include <QString>

namespace skep {

enum class EventSeverity : quint8 { Debug, Info, Warning, Error };

/// What an event is about; the console translates these, `text` stays English.
enum class EventKind : quint8 {
    BrokerStarted,
    BrokerStopping,
    ListenerStarted,
    ListenerStopped,
    ListenerFailed,
    ClientConnected,
    ClientDisconnected, ///< by the client, or by the network
    ClientEjected, ///< by the broker; the reason code says why
    ConnectionRefused, ///< CONNECT answered with a failure
    HandshakeRefused, ///< a WebSocket upgrade answered with an HTTP error, or a TLS handshake that failed
    ProtocolViolation,
    SessionExpired,
    MessageDropped,
    WillPublished,
    RetainedCleared,
    ConsoleAction, ///< somebody acted at the console
    System, ///< anything else about the program itself
};
inline constexpr size_t EventKindCount = size_t(EventKind::System) + 1;

/// In a few English words.
const char *eventKindName(EventKind kind);

/// One line of the event log.
struct EventRecord
{
    /// Number and time are still missing: Monitor::log() fills them in.
    static EventRecord of(EventKind kind, EventSeverity severity, const QString &text, const QString &clientId = {});
    /// The same, about a connection.
    static EventRecord of(EventKind kind, EventSeverity severity, const QString &text,
                          const ConnectionInfo &connection);

    quint64 number = 0; ///< counts from 1
    qint64 time = 0;
    EventSeverity severity = EventSeverity::Info;
    EventKind kind = EventKind::System;
    ReasonCode reasonCode = ReasonCode::Success;
    ConnectionId connection = ConnectionId::None;
    QString clientId; ///< empty: none, or not known yet
    QString address; ///< peer, "address:port"; empty: none
    QString text; ///< one English sentence
    QString refusedFilter; ///< of a SUBSCRIBE that access rules refused; empty: it is about something else
};

} // namespace skep
