// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QList>

#include <optional>
#include <utility>

namespace skep {

struct HttpRequest;

/// The address of a client, as far as it is known.
struct PeerAddress
{
    QHostAddress address;
    quint16 port = 0; ///< 0: not known

    friend bool operator==(const PeerAddress &, const PeerAddress &) = default;
};

/// An address and the number of its bits that count, as QHostAddress::parseSubnet() reads "10.0.0.0/8".
using Subnet = std::pair<QHostAddress, int>;

/// Turns an IPv4 address that came in through an IPv6 socket into a plain one.
QHostAddress plainAddress(const QHostAddress &address);

/// What one host can be told by: an IPv4 address; of an IPv6 address the first 64 bits, as it may choose the others.
QHostAddress hostOf(const QHostAddress &address);

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets);

/// The client that a reverse proxy names in X-Forwarded-For or, without that, X-Real-IP. Of the addresses in the first
/// it is the last one that is not a trusted proxy's: the client itself may have written those before it. Returns
/// nullopt if the peer is no trusted proxy or names no address.
std::optional<PeerAddress> forwardedClient(const HttpRequest &request, const QHostAddress &peer,
                                           const QList<Subnet> &trusted);

} // namespace skep
