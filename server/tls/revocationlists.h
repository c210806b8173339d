// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keystore.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

#include <memory>
#include <variant>

namespace skep {

/// The certificates that the authorities of a trust store have revoked, as their lists (CRLs, RFC 5280 §5) say.
///
/// Qt cannot give them to OpenSSL for the handshake, so they are asked after it. Never written again; shared by the
/// handshakes of one listener.
class RevocationLists final
{
public:
    /// The lists in a file, PEM or DER. An authority without a list in it lets nobody in.
    static std::variant<std::shared_ptr<const RevocationLists>, KeyStoreError>
    load(const QString &path, const QList<QSslCertificate> &authorities);

    ~RevocationLists();
    Q_DISABLE_COPY_MOVE(RevocationLists)

    /// Why a client must not be let in, as the end of a sentence; empty if it may. \param chain its certificate, then
    /// those that issued it; empty: it has none
    QString objectionTo(const QList<QSslCertificate> &chain) const;

private:
    struct Store;
    explicit RevocationLists(std::unique_ptr<Store> store);

    const std::unique_ptr<Store> m_store;
};

} // namespace skep
