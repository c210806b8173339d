// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "handshake.h"
#include "server/tls/devcertificates.h"
#include "server/tls/tlssettings.h"
#include "tests/support/testrunner.h"

#include <QSslCertificateExtension>
#include <QTemporaryDir>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

class TestDevCertificates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void files();
    void permissions();
    void verifies_data();
    void verifies();
    void extensions_data();
    void extensions();
    void dates();
    void instructions();
    void quotes();
    void handshakes_data();
    void handshakes();
    void neverOverwrites();
    void directoryCannotBeMade();
    void hostNameTooStrange();

private:
    QString path(const QString &name) const { return m_request.directory + u'/' + name; }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(path(name)).value(0); }

    QTemporaryDir m_directory;
    DevCertificateRequest m_request;
    DevCertificates m_made;
};

void TestDevCertificates::initTestCase()
{
    m_request = {
        .directory = m_directory.filePath(u"new/certificates"_s),
        .hostName = u"broker.example"_s,
        .addresses = {QHostAddress(u"192.0.2.7"_s), QHostAddress(u"2001:db8::7"_s), QHostAddress(u"127.0.0.1"_s)},
        .now = QDateTime::currentDateTimeUtc()};
    const auto result = makeDevCertificates(m_request);
    const auto *made = std::get_if<DevCertificates>(&result);
    QVERIFY2(made, qPrintable(made ? QString() : std::get<DevCertificateError>(result).sentence));
    m_made = *made;
}

void TestDevCertificates::files()
{
    QStringList expected;
    for (const auto &name : {u"ca.pem"_s, u"ca-key.pem"_s, u"server.pem"_s, u"server-key.pem"_s, u"server.p12"_s,
                             u"client.pem"_s, u"client-key.pem"_s, u"client.p12"_s})
        expected.append(path(name));
    QCOMPARE(m_made.files, expected);
    QCOMPARE(QDir(m_request.directory).entryList(QDir::Files).size(), expected.size());
}

void TestDevCertificates::permissions()
{
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : m_made.files) {
        if (name.endsWith(u"-key.pem"_s) || name.endsWith(u".p12"_s))
            QCOMPARE(QFile::permissions(name) & others, QFile::Permissions());
    }
}

void TestDevCertificates::verifies_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addRow("the authority") << "verify -x509_strict -CAfile ca.pem ca.pem"_ba;
    QTest::addRow("server, by name")
        << "verify -x509_strict -purpose sslserver -verify_hostname localhost -CAfile ca.pem server.pem"_ba;
    QTest::addRow("server, by host name")
        << "verify -x509_strict -purpose sslserver -verify_hostname broker.example -CAfile ca.pem server.pem"_ba;
    for (const char *address : {"127.0.0.1", "::1", "192.0.2.7", "2001:db8::7"})
        QTest::addRow("server, by %s", address)
            << "verify -x509_strict -purpose sslserver -CAfile ca.pem -verify_ip "_ba + address + " server.pem";
    QTest::addRow("client") << "verify -x509_strict -purpose sslclient -CAfile ca.pem client.pem"_ba;
    QTest::addRow("server's PKCS#12") << "pkcs12 -in server.p12 -passin pass:changeit -noout"_ba;
    QTest::addRow("client's PKCS#12") << "pkcs12 -in client.p12 -passin pass:changeit -noout"_ba;
}

void TestDevCertificates::verifies()
{
    QFETCH(QByteArray, command);
    QCOMPARE(openssl(m_request.directory, command.constData()), QByteArray());
}

void TestDevCertificates::extensions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("authority") << u"ca.pem"_s << QStringList{u"basicConstraints critical"_s, u"keyUsage critical"_s};
    QTest::addRow("server") << u"server.pem"_s
                            << QStringList{u"basicConstraints critical"_s, u"keyUsage critical"_s,
                                           u"extendedKeyUsage"_s, u"subjectAltName"_s};
    QTest::addRow("client") << u"client.pem"_s
                            << QStringList{u"basicConstraints critical"_s, u"keyUsage critical"_s,
                                           u"extendedKeyUsage"_s};
}

void TestDevCertificates::extensions()
{
    QFETCH(QString, name);
    QFETCH(QStringList, expected);
    expected = QStringList{u"subjectKeyIdentifier"_s, u"authorityKeyIdentifier"_s} + expected;
    QStringList found;
    for (const QSslCertificateExtension &extension : certificate(name).extensions())
        found.append(extension.name() + (extension.isCritical() ? u" critical"_s : QString()));
    QCOMPARE(found, expected);
}

void TestDevCertificates::dates()
{
    const QDateTime start = m_request.now.addDays(-1).addMSecs(-m_request.now.time().msec());
    for (const auto &name : {u"server.pem"_s, u"client.pem"_s}) {
        QCOMPARE(certificate(name).effectiveDate().toUTC(), start);
        QCOMPARE(certificate(name).expiryDate().toUTC(), start.addDays(825).addSecs(-1));
    }
    QCOMPARE(certificate(u"ca.pem"_s).expiryDate().toUTC(), start.addDays(3650).addSecs(-1));
    QCOMPARE(certificate(u"ca.pem"_s).subjectDisplayName(), u"Skep CA broker.example"_s);
    QVERIFY(certificate(u"server.pem"_s).serialNumber() != certificate(u"client.pem"_s).serialNumber());
}

void TestDevCertificates::instructions()
{
    const QString &text = m_made.instructions;
    for (const QString &file : m_made.files)
        QVERIFY2(text.contains(QFileInfo(file).fileName()), qPrintable(file));
    QVERIFY(text.contains(u"mosquitto_pub -h localhost -p 8883 --cafile '%1'/ca.pem"_s.arg(m_request.directory)));
    QVERIFY(text.contains(u"<path>%1</path>"_s.arg(path(u"server.p12"_s))));
    QVERIFY(text.contains(u"localhost, broker.example, 127.0.0.1, ::1, 192.0.2.7, 2001:db8::7"_s));
    QVERIFY(!text.contains(u'%'));
}

/// The commands and the XML hold for a directory of any name.
void TestDevCertificates::quotes()
{
    DevCertificateRequest request = m_request;
    request.directory = m_directory.filePath(u"it's <a> & b"_s);
    const auto result = makeDevCertificates(request);
    const QString text = std::get<DevCertificates>(result).instructions;
    QVERIFY(text.contains(u"it'\\''s <a> & b'/ca.pem -t"_s));
    QVERIFY(text.contains(u"it's &lt;a&gt; &amp; b/server.p12</path>"_s));
    QVERIFY(text.contains(u"it\\'s <a> & b/client-key.pem')"_s));
}

void TestDevCertificates::handshakes_data()
{
    QTest::addColumn<KeyStoreSource>("server");
    QTest::addColumn<QString>("name");
    const KeyStoreSource pem{path(u"server.pem"_s), path(u"server-key.pem"_s)};
    const KeyStoreSource pkcs12{path(u"server.p12"_s), {}, u"changeit"_s};
    for (const auto &name : {u"localhost"_s, u"broker.example"_s, u"127.0.0.1"_s, u"192.0.2.7"_s}) {
        QTest::addRow("PEM, %s", qPrintable(name)) << pem << name;
        QTest::addRow("PKCS#12, %s", qPrintable(name)) << pkcs12 << name;
    }
}

/// Both sides verify the other.
void TestDevCertificates::handshakes()
{
    QFETCH(KeyStoreSource, server);
    QFETCH(QString, name);
    TlsSettings settings{.keyStore = server, .trustStore = TrustStoreSource{path(u"ca.pem"_s)}};
    settings.clientAuthenticationMode = ClientAuthenticationMode::Required;
    const auto built = buildSslConfiguration(settings, m_request.now);
    QVERIFY(std::holds_alternative<TlsConfiguration>(built));
    QSslConfiguration client = clientConfiguration(path(u"ca.pem"_s));
    client.setLocalCertificateChain({certificate(u"client.pem"_s)});
    client.setPrivateKey(QSslKey(contentOf(path(u"client-key.pem"_s)), QSsl::Ec));
    const Handshake shake = handshake(std::get<TlsConfiguration>(built).configuration, client, name);
    QVERIFY2(shake.serverAccepts && shake.clientAccepts, qPrintable(shake.problem));
    QCOMPARE(shake.clientCertificate.subjectDisplayName(), u"skep-client"_s);
}

void TestDevCertificates::neverOverwrites()
{
    QTemporaryDir other;
    DevCertificateRequest request = m_request;
    request.directory = other.path();
    QVERIFY(writeFile(other.filePath(u"client.pem"_s), "precious"));
    const auto result = makeDevCertificates(request);
    QCOMPARE(std::get<DevCertificateError>(result).sentence,
             other.filePath(u"client.pem"_s)
                 + u" exists and is not overwritten: move it away or name another directory."_s);
    QCOMPARE(QDir(other.path()).entryList(QDir::Files), QStringList{u"client.pem"_s});
    QCOMPARE(contentOf(other.filePath(u"client.pem"_s)), "precious"_ba);
}

void TestDevCertificates::directoryCannotBeMade()
{
    DevCertificateRequest request = m_request;
    request.directory = path(u"ca.pem/inside"_s);
    const auto result = makeDevCertificates(request);
    QCOMPARE(std::get<DevCertificateError>(result).sentence,
             u"The directory \"%1\" cannot be made: name one that you may write to."_s.arg(request.directory));
}

/// A host name becomes a name in a certificate as it is, never a part of its syntax.
void TestDevCertificates::hostNameTooStrange()
{
    QTemporaryDir other;
    DevCertificateRequest request = m_request;
    request.directory = other.path();
    request.hostName = u"a,IP:192.0.2.9"_s;
    QVERIFY(std::holds_alternative<DevCertificates>(makeDevCertificates(request)));
    const QSslCertificate made = QSslCertificate::fromPath(other.filePath(u"server.pem"_s)).value(0);
    const auto names = made.subjectAlternativeNames();
    QVERIFY(names.contains(QSsl::DnsEntry, u"a,IP:192.0.2.9"_s));
    QVERIFY(!names.contains(QSsl::IpAddressEntry, u"192.0.2.9"_s));
}

SKEP_TEST(TestDevCertificates)
#include "tst_devcertificates.moc"
