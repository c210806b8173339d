// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/tls/openssl.h"

#include <QFile>
#include <QSslCertificate>
#include <QString>

namespace skep::test {

/// The revocation list (CRL) of an authority, in PEM.
/// \param days from an hour ago to its next update
inline QByteArray revocationList(const QString &certificatePath, const QString &keyPath,
                                 const QList<QSslCertificate> &revoked, int days = 1)
{
    const auto contentOfFile = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray certificatePem = contentOfFile(certificatePath);
    const QByteArray keyPem = contentOfFile(keyPath);
    const BioPtr certificateBio(BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const BioPtr keyBio(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const X509Ptr authority(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const KeyPtr key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<X509_CRL, OpenSslFree<X509_CRL_free>> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), 1);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(authority.get()));
    constexpr long Hour = 3'600;
    const std::unique_ptr<ASN1_TIME, OpenSslFree<ASN1_TIME_free>> began(X509_gmtime_adj(nullptr, -Hour));
    const std::unique_ptr<ASN1_TIME, OpenSslFree<ASN1_TIME_free>> ends(
        X509_gmtime_adj(nullptr, days * 24 * Hour - Hour));
    X509_CRL_set1_lastUpdate(list.get(), began.get());
    X509_CRL_set1_nextUpdate(list.get(), ends.get());
    for (const QSslCertificate &each : revoked) {
        const X509Ptr certificate = x509FromDer(each.toDer());
        X509_REVOKED *const entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificate.get()));
        X509_REVOKED_set_revocationDate(entry, began.get());
        X509_CRL_add0_revoked(list.get(), entry);
    }
    X509_CRL_sort(list.get());
    X509_CRL_sign(list.get(), key.get(), EVP_sha256());
    const BioPtr out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_CRL(out.get(), list.get());
    return contentOf(out.get());
}

} // namespace skep::test
