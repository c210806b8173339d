// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/reasoncode.h"

#include <QByteArray>
#include <QString>

#include <variant>

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

/// Removes the retained message of that topic.
struct ClearRetained
{
    QString topic;
};

/// Reads the configuration file again and does what can be done while running.
struct ReloadConfiguration
{
};

using Command = std::variant<StartWatching, StopWatching, DisconnectClient, EndSession, ClearRetained, ReloadConfiguration>;

} // namespace skep
