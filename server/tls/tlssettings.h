// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keystore.h"
#include "revocationlists.h"

#include <QSslConfiguration>

namespace skep {

/// What the broker asks of its clients: nothing; a certificate if they have one, which must then be good; a good one.
enum class ClientAuthenticationMode { None, Optional, Required };

/// The settings of one TLS listener, as HiveMQ's tls element has them.
struct TlsSettings
{
    KeyStoreSource keyStore;
    std::optional<TrustStoreSource> trustStore;
    QStringList protocols; ///< TLSv1.2, TLSv1.3; empty: both
    QStringList cipherSuites; ///< standard (IANA, Java) or OpenSSL names, in their order; empty: the default ones
    std::optional<bool> preferServerCipherSuites; ///< nothing: the default, which is yes
    int handshakeTimeout = 10000; ///< ms; 0 switches it off
    ClientAuthenticationMode clientAuthenticationMode = ClientAuthenticationMode::None;
    bool operator==(const TlsSettings &) const = default;
};

/// What a listener hands to its sockets, and notes for the operator, one sentence each.
struct TlsConfiguration
{
    QSslConfiguration configuration;
    std::shared_ptr<const RevocationLists> revoked; ///< to be asked after a handshake; null: nothing
    QStringList warnings;
};

/// Loads the stores and puts the configuration together; `now` is what the certificates' dates are compared with.
/// A client certificate that fails verification ends the handshake with an alert, in Optional as in Required, as long
/// as nobody calls QSslSocket::continueInterruptedHandshake() or ignoreSslErrors().
std::variant<TlsConfiguration, KeyStoreError> buildSslConfiguration(const TlsSettings &settings, const QDateTime &now);

} // namespace skep
