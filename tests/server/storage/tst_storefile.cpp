// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/recovery.h"
#include "server/storage/storestats.h"
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <functional>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// 20 sessions with 50 messages each, payloads of about a hundred bytes.
void fill(StoreWorld &world)
{
    world.open();
    for (int i = 1; i <= 20; ++i) {
        const QueueId queue = world.store().newQueue();
        world.batch().putSession({.id = queue, .clientId = "c" + QByteArray::number(i), .expiryInterval = 60});
        world.batch().putSubscription(queue, "t/#", {.options = {.maximumQoS = QoS::AtLeastOnce}});
    }
    for (int i = 0; i < 1000; ++i) {
        world.batch().putEntry(storedMessage("t/x", QByteArray::number(i).rightJustified(100, '.').constData()),
                               {.queue = QueueId(1 + i % 20), .qos = QoS::AtLeastOnce});
        if (i % 50 == 49) // pages of both tables by turns
            QVERIFY(world.settle());
    }
    world.close();
}

void overwrite(const QString &name, qint64 offset, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Damage = void (*)(const QString &);
using LogDamage = std::function<void(const QString &)>;

constexpr qint64 FrameSize = 24 + 4096; // of the write-ahead log, behind a header of 32 bytes

/// 300 entries in 30 commits, and the files as a process leaves them that is killed then. At this level the store
/// leaves its log alone while it is busy.
void fillAndKill(StoreWorld &killed)
{
    StoreWorld world(DurabilityLevel::Synced);
    world.open();
    world.batch().putSession({.id = world.store().newQueue(), .clientId = "c", .expiryInterval = 60});
    for (int i = 0; i < 300; ++i) {
        world.batch().putEntry(storedMessage("t/x", QByteArray::number(i).rightJustified(400, '.').constData()),
                               {.queue = QueueId(1), .qos = QoS::AtLeastOnce});
        if (i % 10 == 9)
            QVERIFY(world.settle());
    }
    for (const auto &name : {u"/lock"_s, u"/skep.db"_s, u"/skep.db-wal"_s, u"/skep.db-shm"_s})
        QVERIFY(QFile::copy(world.directory() + name, killed.directory() + name));
}

QString walOf(const StoreWorld &world)
{
    return world.file() + u"-wal"_s;
}

} // namespace
Q_DECLARE_METATYPE(Damage)
Q_DECLARE_METATYPE(LogDamage)

/// The database's file as it may be found at the start.
class TestStoreFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void upgrade();
    void upgradeWithoutRoomForTheBackup();
    void recover_data();
    void recover();
    void recoverRefuses();
    void aLogIsReadToItsEnd_data();
    void aLogIsReadToItsEnd();
    void aDamagedLogIsRefused_data();
    void aDamagedLogIsRefused();
    void afterAPowerCutALogMayEndAnywhere();
    void recoverEnds();
    void stats();
};

void TestStoreFile::refused_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("sentence"); // what comes before and after the file's name, and the remedy
    const auto row = [](const char *name, Damage damage, const QString &sentence) {
        QTest::addRow("%s", name) << damage << sentence;
    };
    const auto execute = [](const QString &file, const char *sql) {
        SqliteDatabase database;
        QCOMPARE(database.open(file, SqliteDatabase::Mode::Create), 0);
        QCOMPARE(database.execute(sql), 0);
    };
    static const auto run = execute;
    row(
        "newer", [](const QString &file) { run(file, "PRAGMA user_version = 3"); },
        u"The database '%1' was written by a newer Skep \\(its schema is version 3, this program knows 2\\): start "
        u"that Skep, "
        u"or name another data directory\\."_s);
    row(
        "another program's", [](const QString &file) { run(file, "PRAGMA application_id = 7"); },
        u"'%1' is a database of another program: name another data directory, or move that file away\\."_s);
    const QString damaged =
        u"The database '%1' is damaged \\(.+\\): run skepd once with --recover, which saves what is readable "
        u"into a new file and keeps this one\\."_s;
    row(
        "no database", [](const QString &file) { overwrite(file, 0, QByteArray(200, 'x')); }, damaged);
    row(
        "flipped bytes in a page", [](const QString &file) { overwrite(file, 5 * 4096, QByteArray(12, '\x5A')); },
        damaged);
    row(
        "a page of zeros", [](const QString &file) { overwrite(file, 9 * 4096, QByteArray(4096, '\0')); }, damaged);
    row(
        "truncated", [](const QString &file) { QFile::resize(file, 20 * 4096); }, damaged);
    row(
        "a message that is named and missing",
        [](const QString &file) { run(file, "DELETE FROM messages WHERE id=3"); }, damaged);
}

void TestStoreFile::refused()
{
    QFETCH(Damage, damage);
    QFETCH(QString, sentence);
    StoreWorld world;
    fill(world);
    damage(world.file());
    const QByteArray before = contentOf(world.file());
    const QString said = world.openAsText();
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(sentence.arg(world.file()))).match(said).hasMatch(),
             qPrintable(said));
    world.close();
    QVERIFY2(contentOf(world.file()) == before, "the file was changed");
}

void TestStoreFile::upgrade()
{
    StoreWorld world;
    const QString backup = world.file() + u".version0"_s;
    QVERIFY(QFile::copy(u"" SKEP_STORAGE_DATA "/version0.db"_s, world.file()));
    QVERIFY(QFile::setPermissions(world.file(), QFile::ReadOwner | QFile::WriteOwner));
    const QStringList expected = {
        u"session 1 one user '' version 4 expiry 60 left at 1700000000000"_s,
        u"session 2 two user '' version 4 expiry 4294967295 left at 0"_s,
        u"subscription 1 a/# q1 handling 0 identifier 0"_s,
        u"subscription 2 + q2 nl handling 0 identifier 9"_s,
        u"received 2 packet 77"_s,
        u"will 1 a/c='kept' q0 retain delay 20 expiry 10"_s,
        u"retained a/c='kept' q0 retain by 'p' at 1600000000000"_s,
        u"entry 8 a/b='old' q1 queue 1 q1"_s,
        u"entry 9 a/b='old' q1 queue 2 q1 id 9 packet 3 awaits puback sent 4"_s,
    };
    QCOMPARE(world.openAsText(), expected.join(u'\n'));
    QVERIFY(QFile::exists(backup));
    QVERIFY(!QFile::exists(backup + u".part"_s));
    const QByteArray copied = contentOf(backup);
    world.batch().putSession({.id = QueueId(1), .clientId = "one", .userName = "u", .expiryInterval = 1});
    QVERIFY(world.openAsText().startsWith(u"session 1 one user 'u'"_s));
    world.close();
    QVERIFY(contentOf(backup) == copied);

    SqliteDatabase database;
    QCOMPARE(database.open(backup, SqliteDatabase::Mode::ReadOnly), 0);
    QCOMPARE(database.number("PRAGMA user_version"), 0);
    QCOMPARE(database.number("SELECT count(*) FROM entries"), 2);
}

void TestStoreFile::upgradeWithoutRoomForTheBackup()
{
    StoreWorld world;
    QVERIFY(QFile::copy(u"" SKEP_STORAGE_DATA "/version0.db"_s, world.file()));
    QVERIFY(QFile::setPermissions(world.file(), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QDir(world.directory()).mkpath(u"skep.db.version0.part/x"_s)); // in the way of the backup
    QVERIFY(world.openAsText().startsWith(u"The database '%1' must be upgraded, but its backup '%1.version0' cannot be "
                                          u"written ("_s.arg(world.file())));
    SqliteDatabase database;
    QCOMPARE(database.open(world.file(), SqliteDatabase::Mode::ReadOnly), 0);
    QCOMPARE(database.number("PRAGMA user_version"), 0);
}

void TestStoreFile::recover_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("atLeast"); // of 1000 entries
    QTest::addRow("nothing wrong") << Damage([](const QString &) {}) << 1000;
    QTest::addRow("one page of zeros") << Damage([](const QString &file) {
        overwrite(file, 25 * 4096, QByteArray(4096, '\0'));
    }) << 800;
    QTest::addRow("three pages overwritten") << Damage([](const QString &file) {
        for (const int page : {15, 22, 30})
            overwrite(file, page * 4096, QByteArray(4096, '\x77'));
    }) << 500;
    QTest::addRow("the last quarter cut off")
        << Damage([](const QString &file) { QFile::resize(file, QFile(file).size() / 4 * 3); }) << 300;
}

void TestStoreFile::recover()
{
    QFETCH(Damage, damage);
    QFETCH(int, atLeast);
    StoreWorld world;
    fill(world);
    damage(world.file());
    const QByteArray before = contentOf(world.file());
    const QString saved = world.directory() + u"/saved.db"_s;
    const RecoveryReport report = recoverDatabase(world.file(), saved);
    QCOMPARE(report.error, QString());
    QCOMPARE(report.isComplete, atLeast == 1000);
    QVERIFY(contentOf(world.file()) == before);

    StoreWorld next;
    QVERIFY(QFile::copy(saved, next.file()));
    const QStringList lines = next.open();
    const qsizetype entries = lines.filter(QRegularExpression(u"^entry "_s)).size();
    QVERIFY2(entries >= atLeast, qPrintable(QString::number(entries)));
    QCOMPARE(lines.filter(QRegularExpression(u"^session "_s)).size(), 20);
    QCOMPARE(lines.size() + entries, report.rows); // each entry has a message of its own
}

void TestStoreFile::recoverRefuses()
{
    StoreWorld world;
    fill(world);
    const QString saved = world.directory() + u"/saved.db"_s;
    QVERIFY(QFile::copy(world.file(), saved));
    QCOMPARE(recoverDatabase(world.file(), saved).error,
             u"The file '%1' exists already: move it away, nothing is overwritten."_s.arg(saved));
    overwrite(world.file(), 0, QByteArray(4096, 'x'));
    QVERIFY(recoverDatabase(world.file(), saved + u"2"_s)
                .error.startsWith(u"Nothing can be read of '%1' ("_s.arg(world.file())));
    QVERIFY(!QFile::exists(saved + u"2"_s));
}

void TestStoreFile::aLogIsReadToItsEnd_data()
{
    QTest::addColumn<QByteArray>("tail"); // what an unfinished transaction left behind the last commit
    const QByteArray header = QByteArray::fromHex("0000000200000000");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("half a frame") << header + QByteArray(700, 'x');
    QTest::addRow("a frame whose content was not written") << header + QByteArray(FrameSize - 8, 'x');
}

void TestStoreFile::aLogIsReadToItsEnd()
{
    QFETCH(QByteArray, tail);
    StoreWorld world;
    fillAndKill(world);
    QFile log(walOf(world));
    QVERIFY(log.open(QIODevice::ReadWrite) && log.seek(log.size()));
    const qint64 end = log.size();
    log.write(tail);
    if (tail.size() > 16) { // its salts are those of the log
        QVERIFY(log.seek(16));
        const QByteArray salts = log.read(8);
        QVERIFY(log.seek(end + 8) && log.write(salts) == 8);
    }
    log.close();
    QCOMPARE(world.open().filter(QRegularExpression(u"^entry "_s)).size(), 300);
    QCOMPARE(QFile(walOf(world)).size(), 0); // it begins anew
}

void TestStoreFile::aDamagedLogIsRefused_data()
{
    QTest::addColumn<LogDamage>("damage");
    QTest::addColumn<int>("atLeast"); // of 300 entries, recovered
    for (int part = 0; part < 12; ++part) {
        QTest::addRow("flipped bytes, part %d", part) << LogDamage([part](const QString &log) {
            const QByteArray content = contentOf(log);
            const qint64 at = 32 + (content.size() - 32) * (2 * part + 1) / 24;
            QByteArray bytes = content.mid(at, 3);
            for (char &byte : bytes)
                byte = char(byte ^ 0x5A);
            overwrite(log, at, bytes);
        }) << 200;
    }
    QTest::addRow("the last frame") << LogDamage([](const QString &log) {
        overwrite(log, QFile(log).size() - 100, "flip");
    }) << 250;
    QTest::addRow("a frame's header") << LogDamage([](const QString &log) {
        overwrite(log, 32 + 20 * FrameSize, QByteArray(24, 'x'));
    }) << 200;
    QTest::addRow("its header") << LogDamage([](const QString &log) { overwrite(log, 8, "flip"); }) << 0;
    QTest::addRow("cut off") << LogDamage([](const QString &log) {
        QVERIFY(QFile::resize(log, 32 + (QFile(log).size() / FrameSize / 2) * FrameSize));
    }) << 100;
    QTest::addRow("emptied") << LogDamage([](const QString &log) { QVERIFY(QFile::resize(log, 0)); }) << 0;
    QTest::addRow("removed") << LogDamage([](const QString &log) { QVERIFY(QFile::remove(log)); }) << 0;
}

/// All that was acknowledged is there, or the start is refused.
void TestStoreFile::aDamagedLogIsRefused()
{
    QFETCH(LogDamage, damage);
    QFETCH(int, atLeast);
    StoreWorld world;
    fillAndKill(world);
    damage(walOf(world));
    const QByteArray before = contentOf(world.file());
    const QByteArray logBefore = contentOf(walOf(world));
    const QString said = world.openAsText();
    QVERIFY2(
        said.startsWith(u"The database '%1' is damaged (its write-ahead log "_s.arg(world.file()))
            || said.startsWith(u"The database '%1' is damaged (the header of its write-ahead log "_s.arg(world.file())),
        qPrintable(said));
    QVERIFY(said.contains(u"run skepd once with --recover"));
    world.close();
    QVERIFY(contentOf(world.file()) == before && contentOf(walOf(world)) == logBefore);

    const QString saved = world.directory() + u"/saved.db"_s;
    const RecoveryReport report = recoverDatabase(world.file(), saved);
    if (atLeast == 0 && !report.error.isEmpty())
        return; // without its log, this database has no tables
    QCOMPARE(report.error, QString());
    QVERIFY(!report.isComplete);
    StoreWorld next;
    QVERIFY(QFile::copy(saved, next.file()));
    const qsizetype entries = next.open().filter(QRegularExpression(u"^entry "_s)).size();
    QVERIFY2(entries >= atLeast, qPrintable(QString::number(entries)));
}

/// What was not synced is there in part; the promise of this level does not reach further.
void TestStoreFile::afterAPowerCutALogMayEndAnywhere()
{
    StoreWorld world;
    fillAndKill(world);
    overwrite(walOf(world), 32 + 20 * FrameSize, QByteArray(FrameSize, '\0'));
    overwrite(world.directory() + u"/lock"_s, 0, "1\nanother boot\n                                        ");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The write-ahead log of '.+' has a gap"_s));
    const qsizetype entries = world.open().filter(QRegularExpression(u"^entry "_s)).size();
    QVERIFY2(entries < 300, qPrintable(QString::number(entries)));
}

/// Wherever the file is cut short.
void TestStoreFile::recoverEnds()
{
    StoreWorld world;
    fill(world);
    const qint64 pages = QFile(world.file()).size() / 4096;
    const QString cut = world.directory() + u"/cut.db"_s;
    const QString saved = world.directory() + u"/saved.db"_s;
    for (qint64 kept = 1; kept < pages; kept += 2) {
        QVERIFY(QFile::copy(world.file(), cut));
        QVERIFY(QFile::resize(cut, kept * 4096 + 100));
        const RecoveryReport report = recoverDatabase(cut, saved);
        QVERIFY(!report.isComplete || !report.error.isEmpty());
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(cut + suffix);
            QFile::remove(saved + suffix);
        }
    }
}

void TestStoreFile::stats()
{
    StoreWorld world;
    QCOMPARE(readStats(world.directory()).error,
             u"There is no database '%1': name the data directory of a broker that has run."_s.arg(world.file()));
    fill(world);
    world.open();
    world.batch().changeEntry(EntryId(1), {.queue = QueueId(1), .packetId = PacketId(1), .qos = QoS::AtLeastOnce});
    QVERIFY(world.settle());
    const StoreStats stats = readStats(world.directory()); // beside the open store
    QCOMPARE(stats.error, QString());
    QCOMPARE(stats.sessions, 20);
    QCOMPARE(stats.subscriptions, 20);
    QCOMPARE(stats.queued, 999);
    QCOMPARE(stats.inFlight, 1);
    QCOMPARE(stats.messages, 1000);
    QVERIFY(stats.databaseBytes > 100'000);
    QVERIFY(stats.logBytes > 0);
    const QStringList lines = stats.toText().split(u'\n');
    QCOMPARE(lines.size(), 13);
    QCOMPARE(lines.at(3), u"           999  messages queued"_s);
}

SKEP_TEST(TestStoreFile)
#include "tst_storefile.moc"
