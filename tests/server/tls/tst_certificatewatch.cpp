// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "server/tls/certificatewatch.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <cstdio>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<bool(const QDir &)>;
constexpr std::chrono::milliseconds Settle{20};

/// Renames over what is there, as editors, certbot and Kubernetes do.
bool replace(const QDir &directory, const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(directory.filePath(from)).constData(),
                       QFile::encodeName(directory.filePath(to)).constData())
        == 0;
}

bool link(const QDir &directory, const QString &target, const QString &name)
{
    return QFile::link(target, directory.filePath(name)); // relative targets stay as they are
}

} // namespace

class TestCertificateWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notices_data();
    void notices();
    void again();
    void ignores_data();
    void ignores();
};

void TestCertificateWatch::notices_data()
{
    QTest::addColumn<Change>("prepare");
    QTest::addColumn<Change>("change");
    const Change file = [](const QDir &d) { return writeFile(d.filePath(u"a.pem"_s), "old"); };
    const Change kubernetes = [](const QDir &d) {
        return d.mkdir(u"..1"_s) && writeFile(d.filePath(u"..1/a.pem"_s), "old") && link(d, u"..1"_s, u"..data"_s)
            && link(d, u"..data/a.pem"_s, u"a.pem"_s);
    };
    QTest::addRow("rewritten in place") << file << Change([](const QDir &d) {
        return writeFile(d.filePath(u"a.pem"_s), "new");
    });
    QTest::addRow("replaced by a rename")
        << file
        << Change([](const QDir &d) { return writeFile(d.filePath(u"b"_s), "new") && replace(d, u"b"_s, u"a.pem"_s); });
    QTest::addRow("removed") << file << Change([](const QDir &d) { return QFile::remove(d.filePath(u"a.pem"_s)); });
    QTest::addRow("there at last") << Change([](const QDir &) { return true; }) << file;
    QTest::addRow("same size and date") << file << Change([](const QDir &d) {
        const QDateTime date = QFileInfo(d.filePath(u"a.pem"_s)).lastModified();
        QFile same(d.filePath(u"a.pem"_s));
        return same.open(QIODevice::ReadWrite) && same.write("new") == 3 && same.flush()
            && same.setFileTime(date, QFileDevice::FileModificationTime);
    });
    QTest::addRow("Kubernetes turns ..data round") << kubernetes << Change([](const QDir &d) {
        return d.mkdir(u"..2"_s) && writeFile(d.filePath(u"..2/a.pem"_s), "new") && link(d, u"..2"_s, u"..new"_s)
            && replace(d, u"..new"_s, u"..data"_s) && QDir(d.filePath(u"..1"_s)).removeRecursively();
    });
    const Change linked = [](const QDir &d) {
        return d.mkdir(u"live"_s) && d.mkdir(u"archive"_s) && writeFile(d.filePath(u"archive/1"_s), "old")
            && link(d, u"../archive/1"_s, u"live/a"_s) && link(d, u"live/a"_s, u"a.pem"_s);
    };
    QTest::addRow("a link on the way leads elsewhere") << linked << Change([](const QDir &d) {
        return writeFile(d.filePath(u"archive/2"_s), "new") && link(d, u"../archive/2"_s, u"live/b"_s)
            && replace(d, u"live/b"_s, u"live/a"_s);
    });
    QTest::addRow("the target of links is replaced") << linked << Change([](const QDir &d) {
        return writeFile(d.filePath(u"archive/2"_s), "new") && replace(d, u"archive/2"_s, u"archive/1"_s);
    });
}

void TestCertificateWatch::notices()
{
    QFETCH(Change, prepare);
    QFETCH(Change, change);
    QTemporaryDir temporary;
    const QDir directory(temporary.path());
    QVERIFY(prepare(directory));
    CertificateWatch watch({directory.filePath(u"a.pem"_s)}, Settle);
    QSignalSpy changed(&watch, &CertificateWatch::changed);
    QVERIFY(change(directory));
    QTRY_COMPARE(changed.size(), 1);
}

/// A replaced file is watched on.
void TestCertificateWatch::again()
{
    QTemporaryDir temporary;
    const QDir directory(temporary.path());
    const QString name = directory.filePath(u"a.pem"_s);
    QVERIFY(writeFile(name, "0"));
    CertificateWatch watch({name, directory.filePath(u"absent"_s)}, Settle);
    QSignalSpy changed(&watch, &CertificateWatch::changed);
    for (int i = 1; i <= 6; ++i) {
        const QByteArray content = QByteArray::number(i);
        if (i % 2 == 0)
            QVERIFY(writeFile(name, content));
        else
            QVERIFY(writeFile(directory.filePath(u"b"_s), content) && replace(directory, u"b"_s, u"a.pem"_s));
        QTRY_COMPARE(changed.size(), i);
    }
}

void TestCertificateWatch::ignores_data()
{
    QTest::addColumn<Change>("change");
    QTest::addRow("another file") << Change([](const QDir &d) { return writeFile(d.filePath(u"other"_s), "new"); });
    QTest::addRow("the same content again")
        << Change([](const QDir &d) { return writeFile(d.filePath(u"a.pem"_s), "old"); });
    QTest::addRow("another date") << Change([](const QDir &d) {
        QFile file(d.filePath(u"a.pem"_s));
        return file.open(QIODevice::ReadWrite)
            && file.setFileTime(QDateTime::fromSecsSinceEpoch(1000), QFileDevice::FileModificationTime);
    });
}

/// What is no change brings no signal of its own: only the one of the change after it.
void TestCertificateWatch::ignores()
{
    QFETCH(Change, change);
    QTemporaryDir temporary;
    const QDir directory(temporary.path());
    const QString name = directory.filePath(u"a.pem"_s);
    const QString other = directory.filePath(u"b.pem"_s);
    QVERIFY(writeFile(name, "old") && writeFile(other, "old"));
    CertificateWatch watch({name}, Settle);
    CertificateWatch witness({other}, Settle); // its signals show that time has passed for both
    QSignalSpy changed(&watch, &CertificateWatch::changed);
    QSignalSpy seen(&witness, &CertificateWatch::changed);
    QVERIFY(change(directory));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(writeFile(other, QByteArray::number(i)));
        QTRY_COMPARE(seen.size(), i);
    }
    QCOMPARE(changed.size(), 0);
    QVERIFY(writeFile(name, "new"));
    QTRY_COMPARE(changed.size(), 1);
}

SKEP_TEST(TestCertificateWatch)
#include "tst_certificatewatch.moc"
