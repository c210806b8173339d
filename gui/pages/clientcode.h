// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"
#include "core/console/listenersnapshot.h"

#include <QStringList>

#include <optional>

namespace skep {

enum class CodeKind : quint8 { Mosquitto, MqttJs, Paho, Qt };

/// Source code of that client for a library or a tool: it connects and subscribes as the client did. The password is
/// not known; the code has a placeholder for it.
QString clientCode(CodeKind kind, const ClientSnapshot &client, const std::vector<SubscriptionSnapshot> &subscriptions,
                   const ListenerSnapshot &listener);

/// The listener that the client connected to; for a tool without WebSocket, the first TCP or TLS one. nullopt if there
/// is none.
std::optional<ListenerSnapshot> listenerForCode(CodeKind kind, const ClientSnapshot &client,
                                                const std::vector<ListenerSnapshot> &listeners);

} // namespace skep
