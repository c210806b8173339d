// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "server/tls/devcertificates.h"
#include "server/tls/keystore.h"
#include "tests/support/testrunner.h"

#include <QTemporaryDir>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

/// Reads what the keytool of this machine writes, and the other way round.
class TestKeytool final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void trust_data();
    void trust();
    void readsOurs();

private:
    QByteArray keytool(const QString &arguments) const
    {
        return run(m_directory.path(), KEYTOOL_PROGRAM, arguments.split(u' '));
    }

    QTemporaryDir m_directory;
};

void TestKeytool::keys_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("keyPassword");
    QTest::addRow("JKS, RSA, two passwords") << u"JKS"_s << u"-keyalg RSA -keysize 2048"_s << u"keypass"_s;
    QTest::addRow("JKS, EC, one password") << u"JKS"_s << u"-keyalg EC -groupname secp384r1"_s << u"storepass"_s;
    QTest::addRow("PKCS12, RSA") << u"PKCS12"_s << u"-keyalg RSA -keysize 3072"_s << u"storepass"_s;
    QTest::addRow("PKCS12, EC") << u"PKCS12"_s << u"-keyalg EC -groupname secp256r1"_s << u"storepass"_s;
}

void TestKeytool::keys()
{
    QFETCH(QString, type);
    QFETCH(QString, key);
    QFETCH(QString, keyPassword);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(u' ').remove(u',') + u".jks"_s;
    const QString command = u"-genkeypair -noprompt -alias mykey %1 -dname CN=%2,O=Skep -validity 30 -storetype %3 "
                            "-keystore %2 -storepass storepass -keypass %4"_s.arg(key, name, type, keyPassword);
    QCOMPARE(keytool(command), QByteArray());
    const auto result = loadKeyMaterial({m_directory.filePath(name), {}, u"storepass"_s, keyPassword});
    const auto *error = std::get_if<KeyStoreError>(&result);
    QVERIFY2(!error, qPrintable(error ? error->sentence : QString()));
    const auto &material = std::get<KeyMaterial>(result);
    QVERIFY(!material.key.isNull());
    QCOMPARE(material.chain.size(), 1);
    QCOMPARE(material.chain.first().subjectDisplayName(), name);
}

void TestKeytool::trust_data()
{
    QTest::addColumn<QString>("type");
    QTest::addRow("JKS") << u"JKS"_s;
    QTest::addRow("PKCS12") << u"PKCS12"_s;
}

void TestKeytool::trust()
{
    QFETCH(QString, type);
    const QString name = type + u".trust"_s;
    QList<QSslCertificate> expected;
    for (const auto &alias : {u"one"_s, u"two"_s}) {
        const QByteArray command = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -keyout key "
                                   "-out "
            + alias.toLatin1() + ".pem -subj /CN=" + alias.toLatin1();
        QCOMPARE(openssl(m_directory.path(), command.constData()), QByteArray());
        QCOMPARE(
            keytool(
                u"-importcert -noprompt -alias %1 -file %1.pem -storetype %2 -keystore %3 -storepass storepass"_s.arg(
                    alias, type, name)),
            QByteArray());
        expected += QSslCertificate::fromPath(m_directory.filePath(alias + u".pem"_s));
    }
    const auto result = loadTrustStore({m_directory.filePath(name), u"storepass"_s});
    QVERIFY(std::holds_alternative<QList<QSslCertificate>>(result));
    const auto &found = std::get<QList<QSslCertificate>>(result);
    QCOMPARE(QSet(found.begin(), found.end()), QSet(expected.begin(), expected.end()));
}

/// Java opens the PKCS#12 files that Skep makes.
void TestKeytool::readsOurs()
{
    const auto made = makeDevCertificates({.directory = m_directory.path(), .now = QDateTime::currentDateTimeUtc()});
    QVERIFY(std::holds_alternative<DevCertificates>(made));
    for (const auto &name : {u"server"_s, u"client"_s})
        QCOMPARE(keytool(u"-list -alias %1 -keystore %1.p12 -storepass changeit"_s.arg(name)), QByteArray());
}

SKEP_TEST(TestKeytool)
#include "tst_keytool.moc"
