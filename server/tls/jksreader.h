// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storecontents.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace skep {

/// One entry of a JKS file, unchanged: a protected key with its chain, or one trusted certificate.
struct JksEntry
{
    QString alias;
    QByteArray protectedKey; ///< an EncryptedPrivateKeyInfo (PKCS#8); empty for a trusted certificate
    QList<QByteArray> certificates; ///< DER
};

/// The entries of a JKS file (Java's own key store until Java 8; versions 1 and 2) in their order; nullopt if the bytes
/// are cut off, of another version, or go on after the last entry. The digest at the end is not checked.
std::optional<QList<JksEntry>> parseJks(QByteArrayView bytes);

/// True if the digest at the end of the file fits its content and the password.
bool isJksIntact(QByteArrayView bytes, QStringView password);

enum class JksKeyFault { WrongPassword, UnknownProtection };

struct JksKey
{
    QByteArray pkcs8; ///< DER, unencrypted; empty if there is a fault
    std::optional<JksKeyFault> fault;
};

/// Decrypts a key that has the Sun key protector (OID 1.3.6.1.4.1.42.2.17.1.1).
JksKey unprotectJksKey(QByteArrayView protectedKey, QStringView password);

/// The contents of a JKS file. REQUIRES: the bytes begin as one.
StoreResult readJks(const QByteArray &bytes, const StoreAccess &access);

} // namespace skep
