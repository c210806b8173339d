// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/tls/devcertificates.h"
#include "server/tls/revocationlists.h"
#include "tests/support/revocation.h"
#include "tests/support/testrunner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

class TestRevocationLists final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void judges_data();
    void judges();
    void cannotBeRead_data();
    void cannotBeRead();

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(path(name)).value(0); }
    auto load(const QByteArray &content) const
    {
        QFile file(path(u"crl"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.close();
        return RevocationLists::load(file.fileName(), {certificate(u"ca.pem"_s)});
    }

    QTemporaryDir m_directory;
    QTemporaryDir m_other;
};

void TestRevocationLists::initTestCase()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    DevCertificateRequest request{.directory = m_directory.path(), .now = now};
    QVERIFY(std::holds_alternative<DevCertificates>(makeDevCertificates(request)));
    request.directory = m_other.path();
    request.hostName = u"other"_s; // an authority of another name
    QVERIFY(std::holds_alternative<DevCertificates>(makeDevCertificates(request)));
}

void TestRevocationLists::judges_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("objection"); // its beginning
    const auto list = [](const QTemporaryDir &of, const QList<QSslCertificate> &revoked, int days = 1) {
        return revocationList(of.filePath(u"ca.pem"_s), of.filePath(u"ca-key.pem"_s), revoked, days);
    };
    const QSslCertificate client = certificate(u"client.pem"_s);
    const QByteArray der = QByteArray::fromBase64(list(m_directory, {client}).split('-').value(10));
    QTest::addRow("RFC 5280 5.1 it is not in the list") << list(m_directory, {certificate(u"server.pem"_s)}) << u""_s;
    QTest::addRow("RFC 5280 5.1 an empty list") << list(m_directory, {}) << u""_s;
    QTest::addRow("RFC 5280 5.1 it is in the list") << list(m_directory, {client}) << u"its authority has revoked it"_s;
    QTest::addRow("DER") << der << u"its authority has revoked it"_s;
    QTest::addRow("several lists") << list(m_other, {}) + list(m_directory, {client})
                                   << u"its authority has revoked it"_s;
    QTest::addRow("no list of its authority") << list(m_other, {client}) << u"unable to get certificate CRL"_s;
    QTest::addRow("RFC 5280 5.1.2.5 an old list") << list(m_directory, {}, 0) << u"CRL has expired"_s;
}

void TestRevocationLists::judges()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, objection);
    const auto loaded = load(content);
    const auto *lists = std::get_if<std::shared_ptr<const RevocationLists>>(&loaded);
    QVERIFY(lists);
    const QString found = (*lists)->objectionTo({certificate(u"client.pem"_s), certificate(u"ca.pem"_s)});
    QVERIFY2(objection.isEmpty() ? found.isEmpty() : found.startsWith(objection), qPrintable(found));
    QCOMPARE((*lists)->objectionTo({}), QString());
}

void TestRevocationLists::cannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("no list") << QByteArray("nothing that a list would begin with");
    QTest::addRow("a certificate") << certificate(u"ca.pem"_s).toPem();
}

void TestRevocationLists::cannotBeRead()
{
    QFETCH(const QByteArray, content);
    const auto loaded = load(content);
    QVERIFY(std::get<KeyStoreError>(loaded).sentence.endsWith(
        u" holds no revocation list: name a file with CRLs, PEM or DER."_s));
    const auto missing = RevocationLists::load(path(u"missing"_s), {});
    QVERIFY(std::get<KeyStoreError>(missing).sentence.contains(u"missing cannot be read: "_s));
}

SKEP_TEST(TestRevocationLists)
#include "tst_revocationlists.moc"
