// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "server/tls/jksreader.h"
#include "server/tls/storecontents.h"
#include "tests/support/testrunner.h"

#include <QCryptographicHash>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sized16(const QByteArray &bytes)
{
    return QByteArray(1, char(bytes.size() >> 8)) + char(bytes.size()) + bytes;
}

QByteArray u32(quint32 value)
{
    return QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(8, '0'));
}

QByteArray sealed(const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray("\0p\0w", 4) + "Mighty Aphrodite" + content);
    return content + hash.result();
}

QByteArray header(quint32 version, quint32 count)
{
    return u32(0xFEEDFEED) + u32(version) + u32(count);
}

QByteArray trustedEntry(const QByteArray &alias, const QByteArray &type, const QByteArray &certificate)
{
    return u32(2) + sized16(alias) + QByteArray(8, '\0') + type + u32(quint32(certificate.size())) + certificate;
}

} // namespace

class TestJksReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layouts_data();
    void layouts();
    void password();
    void keys();
    void truncated();
    void corrupted();
    void protection_data();
    void protection();

private:
    const QByteArray m_twoKeys = contentOf(u"" SKEP_TEST_DATA "/twokeys.jks"_s);
};

void TestJksReader::layouts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QByteArray x509 = sized16("X.509");
    QTest::addRow("no entries") << header(2, 0) << u""_s;
    QTest::addRow("version 2") << header(2, 1) + trustedEntry("ca", x509, "DER") << u"ca:DER"_s;
    QTest::addRow("version 1 has no certificate types") << header(1, 1) + trustedEntry("ca", {}, "DER") << u"ca:DER"_s;
    QTest::addRow("two") << header(2, 2) + trustedEntry("a", x509, "D") + trustedEntry("b", x509, "E") << u"a:D b:E"_s;
    QTest::addRow("alias in UTF-8") << header(2, 1) + trustedEntry("\xC3\xA4", x509, "D") << u"ä:D"_s;
    QTest::addRow("version 3") << header(3, 0) << u"damaged"_s;
    QTest::addRow("version 0") << header(0, 0) << u"damaged"_s;
    QTest::addRow("another magic number") << u32(0xCECECECE) + u32(2) + u32(0) << u"damaged"_s;
    QTest::addRow("fewer entries than said") << header(2, 2) + trustedEntry("a", x509, "D") << u"damaged"_s;
    QTest::addRow("more than said") << header(2, 0) + trustedEntry("a", x509, "D") << u"damaged"_s;
    QTest::addRow("an entry of another kind")
        << header(2, 1) + u32(3) + trustedEntry("a", x509, "D").mid(4) << u"damaged"_s;
    QTest::addRow("a length beyond the end")
        << header(2, 1) + u32(2) + sized16("a") + QByteArray(8, '\0') + x509 + u32(0xFFFFFFFF) << u"damaged"_s;
    QTest::addRow("as many certificates as there can be")
        << header(2, 1) + u32(1) + sized16("a") + QByteArray(8, '\0') + u32(1) + "k" + u32(0xFFFFFFFF) << u"damaged"_s;
    QTest::addRow("an empty key") << header(2, 1) + u32(1) + sized16("a") + QByteArray(8, '\0') + u32(0) + u32(0)
                                  << u"damaged"_s;
}

void TestJksReader::layouts()
{
    QFETCH(QByteArray, content);
    const auto entries = parseJks(sealed(content));
    QStringList found;
    for (const JksEntry &entry : entries.value_or(QList<JksEntry>()))
        found.append(entry.alias + u':' + QString::fromLatin1(entry.certificates.join('+')));
    QTEST(entries ? found.join(u' ') : u"damaged"_s, "expected");
}

void TestJksReader::password()
{
    const QByteArray bytes = sealed(header(2, 0));
    QVERIFY(isJksIntact(bytes, u"pw"));
    QVERIFY(!isJksIntact(bytes, u"pW"));
    QVERIFY(!isJksIntact(bytes, u""));
    QVERIFY(!isJksIntact({}, u"pw"));
    QVERIFY(isJksIntact(m_twoKeys, u"storepass"));
    QVERIFY(isJksIntact(contentOf(u"" SKEP_TEST_DATA "/trusted.jks"_s), u"pässword"));
}

void TestJksReader::keys()
{
    const auto entries = parseJks(m_twoKeys);
    QVERIFY(entries);
    QMap<QString, QByteArray> keys;
    for (const JksEntry &entry : *entries) {
        QCOMPARE(entry.certificates.size(), 1);
        keys.insert(entry.alias, entry.protectedKey);
    }
    QCOMPARE(keys.keys(), (QStringList{u"first"_s, u"second"_s}));
    const JksKey first = unprotectJksKey(keys[u"first"_s], u"firstpass");
    QVERIFY(!first.fault);
    QCOMPARE(first.pkcs8.first(1).toHex(), QByteArray("30"));
    QVERIFY(!unprotectJksKey(keys[u"second"_s], u"secondpass").fault);
    const JksKey wrong = unprotectJksKey(keys[u"first"_s], u"secondpass");
    QVERIFY(wrong.fault == JksKeyFault::WrongPassword);
    QVERIFY(wrong.pkcs8.isEmpty());
}

/// No part of a file is taken for the whole.
void TestJksReader::truncated()
{
    for (qsizetype size = 0; size < m_twoKeys.size(); ++size) {
        const StoreResult result = readJks(m_twoKeys.first(size), {u"storepass"_s, u"firstpass"_s});
        QVERIFY2(std::get_if<StoreFault>(&result), qPrintable(QString::number(size)));
    }
}

/// No bit is of no account.
void TestJksReader::corrupted()
{
    for (qsizetype bit = 0; bit < m_twoKeys.size() * 8; ++bit) {
        QByteArray bytes = m_twoKeys;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
        const StoreResult result = readJks(bytes, {u"storepass"_s, u"firstpass"_s});
        const auto *fault = std::get_if<StoreFault>(&result);
        QVERIFY2(fault && (*fault == StoreFault::Damaged || *fault == StoreFault::WrongPassword),
                 qPrintable(QString::number(bit)));
    }
}

void TestJksReader::protection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sun = QByteArray::fromHex("060a2b060104012a02110101") + QByteArray::fromHex("0500");
    const auto element = [](int tag, const QByteArray &content) {
        return QByteArray(1, char(tag)) + char(content.size()) + content;
    };
    const QByteArray data = element(0x04, QByteArray(41, 'x'));
    const QByteArray whole = element(0x30, element(0x30, sun) + data);
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("not DER") << QByteArray("no DER");
    QTest::addRow("another algorithm") << element(
        0x30, element(0x30, QByteArray::fromHex("06092a864886f70d01050d0500")) + data);
    QTest::addRow("too short for salt and digest")
        << element(0x30, element(0x30, sun) + element(0x04, QByteArray(40, 'x')));
    QTest::addRow("no octet string") << element(0x30, element(0x30, sun) + element(0x05, QByteArray(41, 'x')));
    QTest::addRow("cut") << whole.chopped(1);
    QTest::addRow("indefinite length") << "\x30\x80" + whole.mid(2);
    QTest::addRow("a length of 126 bytes") << "\x30\xFE" + whole.mid(2);
    QTest::addRow("a length of 2^32-1") << "\x30\x84\xFF\xFF\xFF\xFF" + whole.mid(2);
}

void TestJksReader::protection()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(unprotectJksKey(bytes, u"pw").fault == JksKeyFault::UnknownProtection);
}

SKEP_TEST(TestJksReader)
#include "tst_jksreader.moc"
