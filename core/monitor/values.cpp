// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "values.h"

using namespace Qt::StringLiterals;

namespace skep {

const char *transportName(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
        return "tcp";
    case TransportKind::Tls:
        return "tls";
    case TransportKind::WebSocket:
        return "ws";
    case TransportKind::SecureWebSocket:
        return "wss";
    }
    Q_UNREACHABLE();
    return "";
}

QString ConnectionInfo::peer() const
{
    const QString host = peerAddress.contains(u':') ? QString(u'[' + peerAddress + u']') : peerAddress;
    return peerPort == 0 ? host : host + u':' + QString::number(peerPort);
}

QByteArray ConnectionInfo::requestHeader(QByteArrayView name) const
{
    for (const auto &[key, value] : requestHeaders) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString ListenerSnapshot::url() const
{
    const bool webSocket = isWebSocket(transport);
    const QString scheme = webSocket      ? QString::fromLatin1(transportName(transport))
        : transport == TransportKind::Tls ? u"mqtts"_s
                                          : u"mqtt"_s;
    // RFC 3986 §3.2.2: an IPv6 address stands in brackets.
    const QString host = address.contains(u':') ? QString(u'[' + address + u']') : address;
    return scheme + u"://"_s + host + u':' + QString::number(port) + (webSocket ? path : QString());
}

size_t qHash(const SubscriptionKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.clientId, key.topicFilter);
}

} // namespace skep
