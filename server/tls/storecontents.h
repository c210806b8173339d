// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace skep {

/// What opens a store. Only the first key is decrypted, and none for a trust store.
struct StoreAccess
{
    QString password;
    QString keyPassword;
    bool withKey = true;
};

/// A private key in the clear (DER), with the certificates that its entry carries, if the format ties them to it.
struct StoredKey
{
    QByteArray der;
    QList<QSslCertificate> chain;
};

/// What a store of any format holds.
struct StoreContents
{
    std::optional<StoredKey> key;
    QStringList keyNames; ///< of all keys, in the order of the file
    QList<QSslCertificate> certificates; ///< that are not tied to a key
    QList<QSslCertificate> trusted;
};

enum class StoreFault {
    WrongPassword,
    WrongKeyPassword,
    Damaged,
    Unsupported, ///< encrypted by an algorithm that is not available
    UnknownKeyProtection, ///< the key's entry is not protected the way that Java's JKS does
};

using StoreResult = std::variant<StoreContents, StoreFault>;

} // namespace skep
