// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/datadirectory.h"
#include "server/storage/recovery.h"
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

/// "lock 600, skep.db 600"
QString modesIn(const QString &directory)
{
    QStringList modes;
    const QStringList files = QDir(directory).entryList(QDir::Files);
    for (const QString &file : files)
        modes += u"%1 %2"_s.arg(file).arg(modeOf(directory + u'/' + file), 0, 8);
    return modes.join(u", "_s);
}

} // namespace

/// Who can read a data directory.
class TestDataRights final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qunsetenv("SKEP_GROUP_ACCESS"); }
    void newOnes_data();
    void newOnes();
    void backupAndRecovery();
    void olderOnes_data();
    void olderOnes();
    void thoseOfOthers();
    void noLinkIsFollowed();
};

void TestDataRights::newOnes_data()
{
    QTest::addColumn<QByteArray>("forGroup");
    QTest::addColumn<int>("directoryMode");
    QTest::addColumn<QString>("files");
    QTest::addRow("for the owner") << QByteArray() << 0700
                                   << u"lock 600, skep.db 600, skep.db-shm 600, skep.db-wal 600"_s;
    QTest::addRow("for the group") << QByteArray("1") << 0770
                                   << u"lock 660, skep.db 660, skep.db-shm 660, skep.db-wal 660"_s;
}

void TestDataRights::newOnes()
{
    QFETCH(QByteArray, forGroup);
    QFETCH(int, directoryMode);
    QFETCH(QString, files);
    if (!forGroup.isEmpty())
        qputenv("SKEP_GROUP_ACCESS", forGroup);
    const QTemporaryDir parent;
    const QString directory = parent.filePath(u"a/data"_s);
    const FakeClock clock;
    SqliteStore store({.directory = directory, .vfs = {}}, clock);
    QCOMPARE(store.open(), QString());
    StorePicture picture;
    QVERIFY(store.restore(picture, 10).isDone);
    store.batch()->putSession({.id = QueueId(1), .clientId = "c", .expiryInterval = 60});
    const BatchNumber number = store.commit();
    QTRY_VERIFY(store.durableUpTo() >= number);
    QCOMPARE(modeOf(directory), directoryMode);
    QCOMPARE(modesIn(directory), files);
}

void TestDataRights::backupAndRecovery()
{
    StoreWorld world;
    QVERIFY(QFile::copy(u"" SKEP_STORAGE_DATA "/version0.db"_s, world.file()));
    setMode(world.file(), 0600);
    QVERIFY(!world.open().isEmpty());
    world.close();
    QCOMPARE(recoverDatabase(world.file(), world.file() + u".recovered"_s).error, QString());
    QCOMPARE(modesIn(world.directory()),
             u"lock 600, skep.db 600, skep.db-shm 600, skep.db-wal 600, skep.db.recovered 600, skep.db.version0 600"_s);
}

void TestDataRights::olderOnes_data()
{
    QTest::addColumn<QByteArray>("forGroup");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("isSaid");
    QTest::addRow("open to all") << QByteArray() << 0755 << 0700 << true;
    QTest::addRow("open to the group") << QByteArray() << 0770 << 0700 << true;
    QTest::addRow("right") << QByteArray() << 0700 << 0700 << false;
    QTest::addRow("for the group: open to all") << QByteArray("1") << 0777 << 0770 << true;
    QTest::addRow("for the group: not open to it") << QByteArray("1") << 0700 << 0770 << false;
    QTest::addRow("set-group-id stays") << QByteArray() << 02755 << 02700 << true;
}

/// Told the first time, as the second finds nothing to do.
void TestDataRights::olderOnes()
{
    QFETCH(QByteArray, forGroup);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(bool, isSaid);
    if (!forGroup.isEmpty())
        qputenv("SKEP_GROUP_ACCESS", forGroup);
    const QTemporaryDir directory;
    for (const auto &name : {u"skep.db"_s, u"skep.db-wal"_s, u"skep.db.damaged"_s, u"lock"_s, u"another's"_s}) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        setMode(file.fileName(), mode_t(before) & 0666);
    }
    setMode(directory.path(), mode_t(before));
    const DirectoryRights rights = protectDataDirectory(directory.path());
    QCOMPARE(rights.done.contains(directory.path()), isSaid);
    QCOMPARE(rights.warning, QString());
    QCOMPARE(modeOf(directory.path()), after);
    const QString mode = QString::number(after & 0666, 8);
    QCOMPARE(modesIn(directory.path()),
             u"another's %2, lock %1, skep.db %1, skep.db-wal %1, skep.db.damaged %1"_s.arg(
                 mode, QString::number(before & 0666, 8)));
    QCOMPARE(protectDataDirectory(directory.path()).done, QString());
}

void TestDataRights::thoseOfOthers()
{
    const QTemporaryDir made;
    QString directory = u"/"_s; // not this user's, and open to all
    if (geteuid() == 0) {
        directory = made.path();
        setMode(directory, 0755);
        QCOMPARE(chown(QFile::encodeName(directory).constData(), 12'345, 12'345), 0);
    }
    const int before = modeOf(directory);
    const DirectoryRights rights = protectDataDirectory(directory);
    QVERIFY2(rights.warning.contains(u"run \"chmod -R go= %1\""_s.arg(directory)), qPrintable(rights.warning));
    QCOMPARE(rights.done, QString());
    QCOMPARE(modeOf(directory), before);
}

void TestDataRights::noLinkIsFollowed()
{
    StoreWorld world;
    const QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(u"target"_s);
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    setMode(target, 0644);
    const QString lock = world.directory() + u"/lock"_s;
    QVERIFY(QFile::link(target, lock));
    protectDataDirectory(world.directory());
    QCOMPARE(world.openAsText(), u"The file '%1' is a symbolic link, which is not followed: remove it."_s.arg(lock));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
    QCOMPARE(modeOf(target), 0644);
}

SKEP_TEST(TestDataRights)
#include "tst_datarights.moc"
