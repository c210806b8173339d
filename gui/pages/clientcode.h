// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"
#include "core/console/listenersnapshot.h"

#include <QStringList>

#include <optional>

namespace skep {

enum class CodeKind : quint8 { Mosquitto, MqttJs, Paho, Qt };

/// How that client would be written with a library or a tool: connects as it has connected, and subscribes to what it
/// has subscribed to. Its password is not known; a place is left for it.
QString clientCode(CodeKind kind, const ClientSnapshot &client, const std::vector<SubscriptionSnapshot> &subscriptions,
                   const ListenerSnapshot &listener);

/// The listener that the client came by; for what knows no WebSocket the first plain or TLS one. Nothing where there is
/// none.
std::optional<ListenerSnapshot> listenerForCode(CodeKind kind, const ClientSnapshot &client,
                                                const std::vector<ListenerSnapshot> &listeners);

} // namespace skep
