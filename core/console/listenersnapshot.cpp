// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listenersnapshot.h"

using namespace Qt::StringLiterals;

namespace skep {

QStringList ListenerSnapshot::urls() const
{
    QStringList urls;
    for (const QString &at : addresses())
        urls.append(urlAt(at));
    return urls;
}

QString ListenerSnapshot::urlAt(const QString &at) const
{
    const bool webSocket = isWebSocket(transport);
    const QString scheme = webSocket      ? QString::fromLatin1(transportName(transport))
        : transport == TransportKind::Tls ? u"mqtts"_s
                                          : u"mqtt"_s;
    // RFC 3986 §3.2.2: an IPv6 address is written in brackets.
    const QString host = at.contains(u':') ? QString(u'[' + at + u']') : at;
    return scheme + u"://"_s + host + u':' + QString::number(port) + (webSocket ? path : QString());
}

} // namespace skep
