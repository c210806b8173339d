// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "connectioninfo.h"

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

} // namespace skep
