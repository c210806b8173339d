// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "peeraddress.h"

#include "httpfront.h"

#include <algorithm>

namespace skep {

namespace {

/// "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:80".
std::optional<PeerAddress> parseForwarded(QByteArrayView text)
{
    QByteArrayView host = text;
    QByteArrayView port;
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || (end + 1 < text.size() && text[end + 1] != ':'))
            return std::nullopt;
        host = text.first(end).sliced(1);
        port = text.sliced(std::min(end + 2, text.size()));
    } else if (text.count(':') == 1) {
        host = text.first(text.indexOf(':'));
        port = text.sliced(text.indexOf(':') + 1);
    }
    PeerAddress peer{plainAddress(QHostAddress(QString::fromLatin1(host))), 0};
    // What has no dot and no colon is a number at best, which QHostAddress takes for an address.
    if (peer.address.isNull() || !(host.contains('.') || host.contains(':')))
        return std::nullopt;
    peer.port = port.toUShort();
    return peer;
}

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

QHostAddress hostOf(const QHostAddress &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() != QHostAddress::IPv6Protocol)
        return plain;
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::ranges::any_of(subnets, [&address](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

std::optional<PeerAddress> forwardedClient(const HttpRequest &request, const QHostAddress &peer,
                                           const QList<Subnet> &trusted)
{
    if (!isInAny(peer, trusted))
        return std::nullopt;
    const QList<QByteArray> chain = commaList(request.header("X-Forwarded-For"));
    if (chain.isEmpty())
        return parseForwarded(request.header("X-Real-IP"));
    std::optional<PeerAddress> client;
    for (auto hop = chain.crbegin(); hop != chain.crend(); ++hop) {
        const auto address = parseForwarded(*hop);
        if (!address)
            break;
        client = address;
        if (!isInAny(address->address, trusted))
            break;
    }
    return client;
}

} // namespace skep
