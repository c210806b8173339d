// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/packet.h"
#include "core/protocol/violation.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace skep {

struct ClientContext;
class ClientOutbox;
struct Parts;

/// What one client publishes: resolves topic aliases, holds it to its limits and its rights, remembers QoS 2 messages,
/// routes, and acknowledges.
///
/// Thread: the broker's. Member of the Client. REQUIRES of all calls: the client has a session.
class ClientInbox final
{
public:
    /// REQUIRES: both outlive it.
    ClientInbox(const ClientContext &context, ClientOutbox &outbox);
    Q_DISABLE_COPY_MOVE(ClientInbox)

    /// Returns what the connection is to end for; nullopt: nothing.
    std::optional<Violation> publish(const Publish &packet);
    void pubrel(const Pubrel &packet);

    /// The packet's topic, also if an alias stands for it; empty if that is not known.
    QByteArrayView topicOf(const Publish &packet) const;
    /// Alias → topic, as the client has set them.
    const QHash<quint16, QByteArray> &aliases() const { return m_aliases; }

private:
    std::optional<Violation> resolveAlias(const Publish &packet, QByteArrayView &topic);
    std::optional<Violation> objectionTo(const Publish &packet, QByteArrayView topic) const;
    std::optional<Violation> receiveExactlyOnce(const Publish &packet, QByteArrayView topic);
    bool isKnown(const Publish &packet) const;
    std::optional<Violation> objectionNow() const;
    std::optional<Violation> refuse(const Publish &packet, Violation why);
    ReasonCode route(const Publish &packet, QByteArrayView topic, QByteArray &reason);

    const ClientContext &m_context;
    const Parts &m_parts;
    ClientOutbox &m_outbox;
    QHash<quint16, QByteArray> m_aliases;
    quint32 m_receivedExactlyOnce = 0; ///< QoS 2 messages of this connection before their PUBREL
};

} // namespace skep
