// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace skep {

/// Where the broker's own key and certificates are. The format (PEM, PKCS#12, JKS) is recognised from the bytes.
struct KeyStoreSource
{
    QString path;
    QString privateKeyPath; ///< PEM only: the key's file, if it is not in `path`
    QString password;
    QString privateKeyPassword; ///< empty: the same as `password`
    bool operator==(const KeyStoreSource &) const = default;
};

struct TrustStoreSource
{
    QString path;
    QString password;
    QString revocationListPath; ///< CRLs of these authorities; empty: none
    bool operator==(const TrustStoreSource &) const = default;
};

/// One sentence with the file and the remedy.
struct KeyStoreError
{
    QString sentence;
};

/// A key and its certificates: the first is the key's own, each next one has issued the one before.
struct KeyMaterial
{
    QSslKey key;
    QList<QSslCertificate> chain;
    QStringList notes; ///< what an operator should know, one sentence each
};

std::variant<KeyMaterial, KeyStoreError> loadKeyMaterial(const KeyStoreSource &source);

/// The certificates that a trust store trusts: the trusted entries of a JKS or PKCS#12 file, all of a PEM file.
std::variant<QList<QSslCertificate>, KeyStoreError> loadTrustStore(const TrustStoreSource &source);

/// Whether the certificates are valid at a moment.
struct Validity
{
    std::optional<KeyStoreError> error; ///< the key's own certificate is expired or not yet valid
    QStringList warnings; ///< one of those that issued it is: some clients know another way to trust it
};

Validity checkValidity(const KeyStoreSource &source, const KeyMaterial &material, const QDateTime &now);

} // namespace skep
