// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openssl.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

namespace skep {

/// A new key with its certificate.
struct Identity
{
    KeyPtr key;
    X509Ptr certificate;

    QByteArray keyPem() const; ///< PKCS#8, in the clear
    QByteArray certificatePem() const;
};

enum class DevRole { Authority, Server, Client };

/// What a development certificate says.
struct DevSubject
{
    DevRole role = DevRole::Server;
    QString commonName;
    QStringList hostNames; ///< subject alternative names
    QList<QHostAddress> addresses; ///< subject alternative names
    QDateTime notBefore;
    QDateTime notAfter;
};

/// Makes an ECDSA P-256 key and a certificate for it, signed by `issuer`, or by itself if that is null; empty
/// pointers if OpenSSL failed.
Identity makeIdentity(const DevSubject &subject, const Identity *issuer);

/// A PKCS#12 file with the key, its certificate and the issuer's, encrypted with AES-256; empty if OpenSSL failed.
QByteArray pkcs12Of(const Identity &identity, const Identity &issuer, const QString &alias, const QString &password);

} // namespace skep
