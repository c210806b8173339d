// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tlssettings.h"

#include <QSslCipher>
#include <QSslSocket>

#include <openssl/ssl.h>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

struct Protocols
{
    bool tls12 = false;
    bool tls13 = false;
};

std::variant<Protocols, KeyStoreError> protocolsOf(const QStringList &names)
{
    if (names.isEmpty())
        return Protocols{true, true};
    Protocols result;
    for (const QString &name : names) {
        if (name == "TLSv1.2"_L1)
            result.tls12 = true;
        else if (name == "TLSv1.3"_L1)
            result.tls13 = true;
        else if (name == "TLSv1.1"_L1 || name == "TLSv1"_L1 || name == "TLSv1.0"_L1 || name.startsWith("SSLv"_L1))
            return KeyStoreError{u"The protocol %1 is broken and not offered: use TLSv1.2 or TLSv1.3."_s.arg(name)};
        else
            return KeyStoreError{u"The protocol %1 is not known: use TLSv1.2 or TLSv1.3."_s.arg(name)};
    }
    return result;
}

/// By the standard name or by OpenSSL's own; null if neither is supported.
QSslCipher cipherOf(const QString &name)
{
    const QSslCipher cipher(QString::fromLatin1(OPENSSL_cipher_name(name.toLatin1().constData())));
    return cipher.isNull() ? QSslCipher(name) : cipher;
}

struct Ciphers
{
    QList<QSslCipher> list;
    QStringList unknown;
    bool has(QSsl::SslProtocol protocol) const
    {
        return std::any_of(list.begin(), list.end(), [=](const auto &cipher) {
            return (cipher.protocol() == QSsl::TlsV1_3) == (protocol == QSsl::TlsV1_3);
        });
    }
};

Ciphers ciphersOf(const QStringList &names)
{
    Ciphers result;
    for (const QString &name : names) {
        const QSslCipher cipher = cipherOf(name);
        if (cipher.isNull())
            result.unknown.append(name);
        else if (!result.list.contains(cipher))
            result.list.append(cipher);
    }
    return result;
}

/// Sets protocols and cipher suites. Where suites are named, a protocol without a suite is not offered: OpenSSL would
/// offer its default ones for it.
std::optional<KeyStoreError> negotiate(const TlsSettings &settings, TlsConfiguration &result)
{
    const auto wanted = protocolsOf(settings.protocols);
    if (const auto *failed = std::get_if<KeyStoreError>(&wanted))
        return *failed;
    auto protocols = std::get<Protocols>(wanted);
    if (!settings.cipherSuites.isEmpty()) {
        const Ciphers ciphers = ciphersOf(settings.cipherSuites);
        if (!ciphers.unknown.isEmpty())
            result.warnings.append(u"Unknown cipher suites are left out: %1."_s.arg(ciphers.unknown.join(u", "_s)));
        const Protocols both = protocols;
        protocols.tls12 &= ciphers.has(QSsl::TlsV1_2);
        protocols.tls13 &= ciphers.has(QSsl::TlsV1_3);
        if (!protocols.tls12 && !protocols.tls13)
            return KeyStoreError{
                u"None of the cipher suites is supported with these protocols: name others, or none for "
                "the default ones."_s};
        if (both.tls12 != protocols.tls12 || both.tls13 != protocols.tls13)
            result.warnings.append(u"Only %1 is offered, because no cipher suite is named for %2."_s.arg(
                protocols.tls12 ? "TLSv1.2"_L1 : "TLSv1.3"_L1, protocols.tls12 ? "TLSv1.3"_L1 : "TLSv1.2"_L1));
        result.configuration.setCiphers(ciphers.list);
    }
    if (protocols.tls12)
        result.configuration.setProtocol(protocols.tls13 ? QSsl::TlsV1_2OrLater : QSsl::TlsV1_2);
    else
        result.configuration.setProtocol(QSsl::TlsV1_3);
    if (settings.preferServerCipherSuites)
        result.configuration.setSslOption(QSsl::SslOptionDisableServerCipherPreference,
                                          !*settings.preferServerCipherSuites);
    return {};
}

std::optional<KeyStoreError> authenticateClients(const TlsSettings &settings, TlsConfiguration &result)
{
    QSslConfiguration &configuration = result.configuration;
    configuration.setCaCertificates({}); // never those of the system: they say nothing about this broker's clients
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (settings.clientAuthenticationMode == ClientAuthenticationMode::None)
        return {};
    if (!settings.trustStore)
        return KeyStoreError{
            u"client-authentication-mode needs a trust store with the certificates that issue those of "
            "the clients: set truststore."_s};
    const auto trusted = loadTrustStore(*settings.trustStore);
    if (const auto *failed = std::get_if<KeyStoreError>(&trusted))
        return *failed;
    const bool required = settings.clientAuthenticationMode == ClientAuthenticationMode::Required;
    configuration.setCaCertificates(std::get<QList<QSslCertificate>>(trusted));
    configuration.setPeerVerifyMode(required ? QSslSocket::VerifyPeer : QSslSocket::QueryPeer);
    configuration.setMissingCertificateIsFatal(required);
    configuration.setHandshakeMustInterruptOnError(true);
    if (settings.trustStore->revocationListPath.isEmpty())
        return {};
    auto lists = RevocationLists::load(settings.trustStore->revocationListPath, configuration.caCertificates());
    if (const auto *failed = std::get_if<KeyStoreError>(&lists))
        return *failed;
    result.revoked = std::get<std::shared_ptr<const RevocationLists>>(std::move(lists));
    return {};
}

} // namespace

std::variant<TlsConfiguration, KeyStoreError> buildSslConfiguration(const TlsSettings &settings, const QDateTime &now)
{
    auto loaded = loadKeyMaterial(settings.keyStore);
    if (const auto *failed = std::get_if<KeyStoreError>(&loaded))
        return *failed;
    const auto &material = std::get<KeyMaterial>(loaded);
    const Validity validity = checkValidity(settings.keyStore, material, now);
    if (validity.error)
        return *validity.error;

    TlsConfiguration result{QSslConfiguration::defaultConfiguration(), {}, material.notes + validity.warnings};
    result.configuration.setPrivateKey(material.key);
    result.configuration.setLocalCertificateChain(material.chain);
    if (auto failed = negotiate(settings, result))
        return *failed;
    if (auto failed = authenticateClients(settings, result))
        return *failed;
    return result;
}

} // namespace skep
