// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace skep {

enum class TransportKind : quint8 { Tcp, Tls, WebSocket, SecureWebSocket };

/// "tcp", "tls", "ws", "wss".
const char *transportName(TransportKind kind);

constexpr bool isWebSocket(TransportKind kind)
{
    return kind == TransportKind::WebSocket || kind == TransportKind::SecureWebSocket;
}

constexpr bool isSecure(TransportKind kind)
{
    return kind == TransportKind::Tls || kind == TransportKind::SecureWebSocket;
}

/// A certificate, as people and access rules look at it.
struct CertificateInfo
{
    QString subject; ///< "CN=sensor 1, O=Example"
    QString commonName; ///< of the subject; empty: none
    QString issuer;
    QStringList alternativeNames; ///< "DNS:localhost", "IP:127.0.0.1", "email:a@example.org"
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    qint64 notBefore = 0;
    qint64 notAfter = 0;
};

/// What a TLS handshake agreed on.
struct TlsInfo
{
    QString protocol; ///< "TLSv1.3"
    QString cipher; ///< OpenSSL's name of the suite
    std::optional<CertificateInfo> clientCertificate; ///< verified; nullopt if the client sent none
};

/// Where a connection came from, fixed from its acceptance (with TLS and WebSocket: from the end of their handshakes)
/// on.
struct ConnectionInfo
{
    ConnectionId id = ConnectionId::None;
    TransportKind transport = TransportKind::Tcp;
    QString listener; ///< the listener's name
    QString peerAddress; ///< without the port
    quint16 peerPort = 0; ///< 0: not known, if a proxy gave only the address
    std::optional<TlsInfo> tls; ///< from the TLS handshake on
    QByteArray webSocketProtocol; ///< the sub-protocol that was agreed on; empty: none
    QByteArray requestTarget; ///< of the upgrade request, with its query
    QList<std::pair<QByteArray, QByteArray>> requestHeaders; ///< of the upgrade request, names as sent

    /// "192.0.2.1:50000", "[::1]:50000"; without the port if that is not known.
    QString peer() const;
    /// The first header of that name, compared without case; empty if there is none.
    QByteArray requestHeader(QByteArrayView name) const;
};

/// Counters of one client since it connected, of one session, or of the broker since its start.
struct TrafficCounters
{
    quint64 messagesIn = 0; ///< PUBLISH received
    quint64 messagesOut = 0; ///< PUBLISH sent
    quint64 packetsIn = 0;
    quint64 packetsOut = 0;
    quint64 bytesIn = 0; ///< MQTT bytes, without the transport's framing
    quint64 bytesOut = 0;
    quint64 dropped = 0; ///< messages that were dropped on their way to this client, for any reason
};

} // namespace skep
