// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientservices.h"
#include "core/access/authorizer.h"
#include "core/console/eventrecord.h"

#include <QByteArray>

#include <memory>

namespace skep {

class ClientLink;
class Session;
struct Limits;

/// What the parts of one client share: its connection, who it is, and what it may do.
///
/// Thread: the broker's. Member of the Client; what CONNECT says is filled in by the Handshake.
struct ClientContext final
{
    ClientContext(const ClientServices &services, ClientLink &link);
    Q_DISABLE_COPY_MOVE(ClientContext)

    const ConnectionInfo &connection() const;
    /// For access rules; valid as long as the connection.
    Identity identity() const;
    /// "Client 'x'", or where the connection came from while no client is known.
    QString who() const;

    /// A line for the log about this client.
    EventRecord event(EventKind kind, EventSeverity severity, const QString &text,
                      ReasonCode code = ReasonCode::Success) const;
    void log(const EventRecord &event) const;

    const ClientServices &services;
    ClientLink &link;
    Session *session = nullptr; ///< from CONNACK until it is left
    bool wasSessionPresent = false; ///< as CONNACK says
    QByteArray gathered; ///< in which the packet lies that is being handled, if it came in pieces; may be kept

    // -- from CONNECT
    std::shared_ptr<const Limits> limits; ///< what this client may do: those of the time of its CONNECT
    QByteArray clientId;
    QByteArray userName;
    quint32 sessionExpiryInterval = 0; ///< as asked for
    ProtocolVersion version = ProtocolVersion::Mqtt311;
    bool requestProblemInformation = true;
};

} // namespace skep
