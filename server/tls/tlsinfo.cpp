// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tlsinfo.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

QString nameOf(const QSslCertificate &certificate, QStringList (QSslCertificate::*values)(const QByteArray &) const,
               const QList<QByteArray> &attributes)
{
    QStringList parts;
    for (const QByteArray &attribute : attributes) {
        const QStringList all = (certificate.*values)(attribute);
        for (const QString &value : all)
            parts.append(QString::fromLatin1(attribute) + u'=' + value);
    }
    return parts.join(u", "_s);
}

QStringList alternativeNames(const QSslCertificate &certificate)
{
    QStringList names;
    const auto all = certificate.subjectAlternativeNames();
    for (const auto &[type, label] : {std::pair{QSsl::DnsEntry, "DNS:"_L1}, std::pair{QSsl::IpAddressEntry, "IP:"_L1},
                                      std::pair{QSsl::EmailEntry, "email:"_L1}}) {
        QStringList values = all.values(type);
        values.sort();
        for (const QString &value : values)
            names.append(label + value);
    }
    return names;
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return {};
    }
}

} // namespace

CertificateInfo describeCertificate(const QSslCertificate &certificate)
{
    CertificateInfo info;
    info.subject = nameOf(certificate, &QSslCertificate::subjectInfo, certificate.subjectInfoAttributes());
    info.issuer = nameOf(certificate, &QSslCertificate::issuerInfo, certificate.issuerInfoAttributes());
    info.commonName = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
    info.alternativeNames = alternativeNames(certificate);
    info.fingerprint = certificate.digest(QCryptographicHash::Sha256);
    info.notBefore = certificate.effectiveDate().toMSecsSinceEpoch();
    info.notAfter = certificate.expiryDate().toMSecsSinceEpoch();
    return info;
}

TlsInfo describeTls(const QSslSocket &socket)
{
    TlsInfo info;
    info.protocol = protocolName(socket.sessionProtocol());
    info.cipher = socket.sessionCipher().name();
    if (const QSslCertificate certificate = socket.peerCertificate(); !certificate.isNull())
        info.clientCertificate = describeCertificate(certificate);
    return info;
}

} // namespace skep
