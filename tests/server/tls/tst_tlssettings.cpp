// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "handshake.h"
#include "server/tls/tlssettings.h"
#include "tests/support/testrunner.h"

#include <QTemporaryDir>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

class TestTlsSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void defaults();
    void negotiation_data();
    void negotiation();
    void serverPreference_data();
    void serverPreference();
    void refused_data();
    void refused();
    void clientCertificates_data();
    void clientCertificates();

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }
    TlsSettings settings() const { return {.keyStore = {path(u"server.pem"_s), path(u"server.key"_s)}}; }
    TlsConfiguration built(const TlsSettings &settings) const;

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    QTemporaryDir m_directory;
};

void TestTlsSettings::initTestCase()
{
    const QByteArray make = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 ";
    const QList<QByteArray> commands{
        make + "-keyout ca.key -out ca.pem -subj /CN=CA",
        make
            + "-keyout server.key -out server.pem -subj /CN=localhost -addext subjectAltName=DNS:localhost -CA ca.pem "
              "-CAkey ca.key",
        make + "-keyout client.key -out client.pem -subj /CN=client -CA ca.pem -CAkey ca.key",
        make + "-keyout stranger.key -out stranger.pem -subj /CN=stranger",
    };
    for (const QByteArray &command : commands)
        QCOMPARE(openssl(m_directory.path(), command.constData()), QByteArray());
}

TlsConfiguration TestTlsSettings::built(const TlsSettings &settings) const
{
    const auto result = buildSslConfiguration(settings, m_now);
    if (const auto *error = std::get_if<KeyStoreError>(&result))
        return {.configuration = {}, .revoked = {}, .warnings = {error->sentence}};
    return std::get<TlsConfiguration>(result);
}

void TestTlsSettings::defaults()
{
    const TlsSettings settings = this->settings();
    QCOMPARE(settings.handshakeTimeout, 10000);
    const TlsConfiguration tls = built(settings);
    QCOMPARE(tls.warnings, QStringList());
    QCOMPARE(tls.configuration.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.configuration.peerVerifyMode(), QSslSocket::VerifyNone);
    QVERIFY(tls.configuration.caCertificates().isEmpty());
    QVERIFY(!tls.configuration.testSslOption(QSsl::SslOptionDisableServerCipherPreference));
}

void TestTlsSettings::negotiation_data()
{
    QTest::addColumn<QStringList>("protocols");
    QTest::addColumn<QStringList>("suites");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("cipher"); // empty: any
    QTest::addColumn<QStringList>("warnings");
    const QString gcm256 = u"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"_s;
    const QString chacha13 = u"TLS_CHACHA20_POLY1305_SHA256"_s;
    const QStringList both{u"TLSv1.2"_s, u"TLSv1.3"_s};
    const QStringList none;
    QTest::addRow("nothing named") << none << none << u"TLSv1.3"_s << u""_s << none;
    QTest::addRow("both protocols") << both << none << u"TLSv1.3"_s << u""_s << none;
    QTest::addRow("TLS 1.2") << QStringList{u"TLSv1.2"_s} << none << u"TLSv1.2"_s << u""_s << none;
    QTest::addRow("TLS 1.3") << QStringList{u"TLSv1.3"_s} << none << u"TLSv1.3"_s << u""_s << none;
    QTest::addRow("a suite of each") << both << QStringList{gcm256, chacha13} << u"TLSv1.3"_s << chacha13 << none;
    QTest::addRow("Java's name") << QStringList{u"TLSv1.2"_s} << QStringList{gcm256} << u"TLSv1.2"_s
                                 << u"ECDHE-ECDSA-AES256-GCM-SHA384"_s << none;
    QTest::addRow("OpenSSL's name") << QStringList{u"TLSv1.2"_s} << QStringList{u"ECDHE-ECDSA-AES128-GCM-SHA256"_s}
                                    << u"TLSv1.2"_s << u"ECDHE-ECDSA-AES128-GCM-SHA256"_s << none;
    QTest::addRow("suites of TLS 1.2 only")
        << both << QStringList{gcm256} << u"TLSv1.2"_s << u"ECDHE-ECDSA-AES256-GCM-SHA384"_s
        << QStringList{u"Only TLSv1.2 is offered, because no cipher suite is named for TLSv1.3."_s};
    QTest::addRow("suites of TLS 1.3 only")
        << none << QStringList{chacha13} << u"TLSv1.3"_s << chacha13
        << QStringList{u"Only TLSv1.3 is offered, because no cipher suite is named for TLSv1.2."_s};
    QTest::addRow("unknown ones beside known ones")
        << QStringList{u"TLSv1.3"_s} << QStringList{u"TLS_OF_TOMORROW"_s, chacha13, u"SSL_RSA_WITH_RC4_128_MD5"_s}
        << u"TLSv1.3"_s << chacha13
        << QStringList{u"Unknown cipher suites are left out: TLS_OF_TOMORROW, SSL_RSA_WITH_RC4_128_MD5."_s};
}

void TestTlsSettings::negotiation()
{
    QFETCH(QStringList, protocols);
    QFETCH(QStringList, suites);
    QFETCH(QString, cipher);
    TlsSettings settings = this->settings();
    settings.protocols = protocols;
    settings.cipherSuites = suites;
    const TlsConfiguration tls = built(settings);
    QTEST(tls.warnings, "warnings");
    const Handshake shake = handshake(tls.configuration, clientConfiguration(path(u"ca.pem"_s)));
    QVERIFY2(shake.serverAccepts, qPrintable(shake.problem));
    QTEST(shake.protocol == QSsl::TlsV1_3 ? u"TLSv1.3"_s : u"TLSv1.2"_s, "protocol");
    QCOMPARE(shake.cipher, cipher.isEmpty() ? shake.cipher : cipher);
}

void TestTlsSettings::serverPreference_data()
{
    QTest::addColumn<std::optional<bool>>("prefer");
    QTest::addColumn<QString>("expected");
    const QString server = u"ECDHE-ECDSA-AES256-GCM-SHA384"_s;
    QTest::addRow("unset") << std::optional<bool>() << server;
    QTest::addRow("true") << std::optional(true) << server;
    QTest::addRow("false") << std::optional(false) << u"ECDHE-ECDSA-AES128-GCM-SHA256"_s;
}

void TestTlsSettings::serverPreference()
{
    QFETCH(std::optional<bool>, prefer);
    TlsSettings settings = this->settings();
    settings.protocols = QStringList{u"TLSv1.2"_s};
    settings.cipherSuites =
        QStringList{u"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"_s, u"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"_s};
    settings.preferServerCipherSuites = prefer;
    QSslConfiguration client = clientConfiguration(path(u"ca.pem"_s));
    client.setCiphers({QSslCipher(u"ECDHE-ECDSA-AES128-GCM-SHA256"_s), QSslCipher(u"ECDHE-ECDSA-AES256-GCM-SHA384"_s)});
    QTEST(handshake(built(settings).configuration, client).cipher, "expected");
}

void TestTlsSettings::refused_data()
{
    QTest::addColumn<TlsSettings>("settings");
    QTest::addColumn<int>("daysFromNow");
    QTest::addColumn<QString>("expected");
    const auto row = [this](const char *name, const auto &change, const QString &expected, int daysFromNow = 0) {
        TlsSettings changed = settings();
        changed.keyStore = {u"server.pem"_s, u"server.key"_s};
        change(changed);
        QTest::addRow("%s", name) << changed << daysFromNow << expected;
    };
    for (const auto &weak : {u"SSLv3"_s, u"TLSv1"_s, u"TLSv1.1"_s})
        row(
            qPrintable(weak),
            [&](TlsSettings &settings) {
                settings.protocols = QStringList{u"TLSv1.3"_s, weak};
            },
            u"The protocol %1 is broken and not offered: use TLSv1.2 or TLSv1.3."_s.arg(weak));
    row(
        "unknown protocol", [](TlsSettings &settings) { settings.protocols = QStringList{u"TLS 1.3"_s}; },
        u"The protocol TLS 1.3 is not known: use TLSv1.2 or TLSv1.3."_s);
    const QString noSuite =
        u"None of the cipher suites is supported with these protocols: name others, or none for the "
        "default ones."_s;
    row(
        "no known suite",
        [](TlsSettings &settings) { settings.cipherSuites = QStringList{u"TLS_NULL_WITH_NULL_NULL"_s}; }, noSuite);
    row(
        "suite of another protocol",
        [](TlsSettings &settings) {
            settings.protocols = QStringList{u"TLSv1.2"_s};
            settings.cipherSuites = QStringList{u"TLS_AES_128_GCM_SHA256"_s};
        },
        noSuite);
    row(
        "no trust store",
        [](TlsSettings &settings) { settings.clientAuthenticationMode = ClientAuthenticationMode::Optional; },
        u"client-authentication-mode needs a trust store with the certificates that issue those of the clients: set "
        "truststore."_s);
    row(
        "no such trust store",
        [](TlsSettings &settings) {
            settings.clientAuthenticationMode = ClientAuthenticationMode::Required;
            settings.trustStore = TrustStoreSource{u"/nowhere/trust.jks"_s};
        },
        u"/nowhere/trust.jks does not exist: correct the path or put the file there."_s);
    row(
        "no such key store", [](TlsSettings &settings) { settings.keyStore = {u"none.jks"_s}; },
        u"%1/none.jks does not exist: correct the path or put the file there."_s);
    row(
        "expired", [](TlsSettings &) {}, u"The certificate of localhost in %1/server.pem expired at %2: renew it."_s,
        31);
}

void TestTlsSettings::refused()
{
    QFETCH(TlsSettings, settings);
    QFETCH(int, daysFromNow);
    QFETCH(QString, expected);
    settings.keyStore.path = path(settings.keyStore.path);
    settings.keyStore.privateKeyPath = path(settings.keyStore.privateKeyPath);
    const QSslCertificate certificate = QSslCertificate::fromPath(path(u"server.pem"_s)).value(0);
    expected.replace(u"%1"_s, m_directory.path())
        .replace(u"%2"_s, certificate.expiryDate().toUTC().toString(Qt::ISODate));
    const auto result = buildSslConfiguration(settings, m_now.addDays(daysFromNow));
    const auto *error = std::get_if<KeyStoreError>(&result);
    QVERIFY(error);
    QCOMPARE(error->sentence, expected);
}

void TestTlsSettings::clientCertificates_data()
{
    using enum ClientAuthenticationMode;
    QTest::addColumn<ClientAuthenticationMode>("mode");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected"); // who the client is for the server
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        const char *version = protocol == QSsl::TlsV1_2 ? "TLS 1.2" : "TLS 1.3";
        const auto row = [&](const char *what, ClientAuthenticationMode mode, const QString &name,
                             const QString &expected) {
            QTest::addRow("%s, %s", version, what) << mode << protocol << name << expected;
        };
        row("NONE without certificate", None, {}, u"nobody"_s);
        row("NONE with certificate", None, u"client"_s, u"nobody"_s);
        row("OPTIONAL without certificate", Optional, {}, u"nobody"_s);
        row("OPTIONAL with certificate", Optional, u"client"_s, u"client"_s);
        row("OPTIONAL with one of another authority", Optional, u"stranger"_s, u"refused"_s);
        row("REQUIRED without certificate", Required, {}, u"refused"_s);
        row("REQUIRED with certificate", Required, u"client"_s, u"client"_s);
        row("REQUIRED with one of another authority", Required, u"stranger"_s, u"refused"_s);
    }
}

void TestTlsSettings::clientCertificates()
{
    QFETCH(ClientAuthenticationMode, mode);
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(QString, name);
    TlsSettings settings = this->settings();
    settings.clientAuthenticationMode = mode;
    settings.trustStore = TrustStoreSource{path(u"ca.pem"_s)};
    QSslConfiguration client = clientConfiguration(path(u"ca.pem"_s));
    client.setProtocol(protocol);
    if (!name.isEmpty()) {
        client.setLocalCertificateChain(QSslCertificate::fromPath(path(name + u".pem"_s)));
        client.setPrivateKey(QSslKey(contentOf(path(name + u".key"_s)), QSsl::Ec));
    }
    const Handshake shake = handshake(built(settings).configuration, client);
    QString found = u"refused"_s;
    if (shake.serverAccepts)
        found = shake.clientCertificate.isNull() ? u"nobody"_s : shake.clientCertificate.subjectDisplayName();
    QTEST(found, "expected");
}

SKEP_TEST(TestTlsSettings)
#include "tst_tlssettings.moc"
