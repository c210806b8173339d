// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultvfs.h"
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr auto S1 = QueueId(1);

/// Adds so many messages, named by running numbers; they are in the batch, not committed.
void put(StoreWorld &world, int from, int count)
{
    for (int i = from; i < from + count; ++i)
        world.batch().putEntry(storedMessage("t", QByteArray::number(i).constData()), {.queue = S1});
}

/// The store holds the messages 0 to count - 1, in their order.
void compareHeld(const QStringList &lines, int count)
{
    QCOMPARE(lines.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(lines.at(i).section(u' ', 2), u"t='%1' q1 queue 1 q0"_s.arg(i));
}

} // namespace

/// What the disk can do to the store.
class TestStoreFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faultAndRecovery_data();
    void faultAndRecovery();
    void closingOnAFullDisk();
    void powerCut_data();
    void powerCut();
    void oneSyncForEachGroupCommit();
    void writtenSyncsOfItself();
};

using Fault = void (*)(FaultVfs &, bool);
Q_DECLARE_METATYPE(Fault)

void TestStoreFaults::faultAndRecovery_data()
{
    QTest::addColumn<DurabilityLevel>("level");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("sentence");
    const Fault full = [](FaultVfs &vfs, bool on) { vfs.setRoom(on ? 10'000 : -1); };
    const Fault shortWrite = [](FaultVfs &vfs, bool on) {
        vfs.setShortWrites(on);
        vfs.setRoom(on ? 10'000 : -1);
    };
    const Fault sync = [](FaultVfs &vfs, bool on) { vfs.setSyncFails(on); };
    const QString noRoom =
        u"There is no room on the disk for the database '%1': make room there; Skep goes on by itself."_s;
    const QString error =
        u"The database '%1' cannot be read or written (disk I/O error, SQLite's code %2): look after the "
        u"disk and the file's rights."_s;
    QTest::addRow("written, disk full") << DurabilityLevel::Written << full << noRoom;
    QTest::addRow("synced, disk full") << DurabilityLevel::Synced << full << noRoom;
    QTest::addRow("written, short write") << DurabilityLevel::Written << shortWrite << error;
    QTest::addRow("synced, short write") << DurabilityLevel::Synced << shortWrite << error;
    QTest::addRow("synced, failed fsync") << DurabilityLevel::Synced << sync << error;
}

void TestStoreFaults::faultAndRecovery()
{
    QFETCH(DurabilityLevel, level);
    QFETCH(Fault, fault);
    QFETCH(QString, sentence);
    FaultVfs vfs;
    StoreWorld world(level, FaultVfs::name());
    world.open();
    put(world, 0, 1);
    QVERIFY(world.settle());
    QSignalSpy failed(&world.store(), &Store::failed);
    QSignalSpy available(&world.store(), &Store::available);

    fault(vfs, true);
    put(world, 1, 1000);
    const BatchNumber before = world.store().durableUpTo();
    world.store().commit();
    QVERIFY(failed.wait());
    put(world, 1001, 500);
    const BatchNumber last = world.store().commit();
    QVERIFY(QTest::qWaitFor([&] { return world.store().metrics().pendingBytes > 0; }));
    QCOMPARE(world.store().durableUpTo(), before);
    QVERIFY(available.isEmpty());

    fault(vfs, false);
    QTRY_COMPARE(world.store().durableUpTo(), last);
    QCOMPARE(available.size(), 1);
    QCOMPARE(failed.size(), 1);
    const QString said = failed.constFirst().constFirst().toString();
    QVERIFY2(said.startsWith(sentence.arg(world.file()).section(u'%', 0, 0)), qPrintable(said));
    compareHeld(world.open(), 1501);
}

void TestStoreFaults::closingOnAFullDisk()
{
    FaultVfs vfs;
    StoreWorld world(DurabilityLevel::Written, FaultVfs::name());
    world.open();
    put(world, 0, 10);
    QVERIFY(world.settle());
    vfs.setRoom(0);
    put(world, 10, 10);
    world.store().commit();
    world.close();
    vfs.setRoom(-1);
    compareHeld(world.open(), 10);
}

void TestStoreFaults::powerCut_data()
{
    QTest::addColumn<int>("moment");
    for (int moment = 1; moment <= 12; ++moment)
        QTest::addRow("after commit %d", moment * 7) << moment * 7;
}

/// At level `synced` what was reported is there, and a batch is there whole or not at all.
void TestStoreFaults::powerCut()
{
    QFETCH(int, moment);
    FaultVfs vfs;
    StoreWorld world(DurabilityLevel::Synced, FaultVfs::name());
    world.open();
    constexpr int PerBatch = 30;
    for (int batch = 0; batch < moment; ++batch) {
        put(world, batch * PerBatch, PerBatch);
        world.store().commit();
        if (batch % 5 == 0)
            QTRY_VERIFY(world.store().durableUpTo() > BatchNumber::None);
    }
    vfs.cutPower();
    QCoreApplication::processEvents();
    const auto reported = int(world.store().durableUpTo());
    world.close();

    SqliteStore store({.directory = world.directory(), .vfs = {}}, world.clock);
    QCOMPARE(store.open(), QString());
    StorePicture picture;
    QVERIFY(store.restore(picture, 100'000).isDone);
    const auto held = int(picture.lines.size());
    QVERIFY2(held >= reported * PerBatch, qPrintable(u"%1 held, %2 reported"_s.arg(held).arg(reported * PerBatch)));
    QCOMPARE(held % PerBatch, 0);
    compareHeld(picture.lines, held);
}

void TestStoreFaults::oneSyncForEachGroupCommit()
{
    FaultVfs vfs;
    StoreWorld world(DurabilityLevel::Synced, FaultVfs::name());
    world.open();
    put(world, 0, 1);
    QVERIFY(world.settle());
    const int before = vfs.syncs();
    const quint64 commits = world.store().metrics().groupCommits;
    put(world, 1, 5);
    QVERIFY(world.settle());
    QCOMPARE(vfs.syncs() - before, 1);
    QCOMPARE(world.store().metrics().groupCommits - commits, 1);
    QCOMPARE(world.store().metrics().unsyncedBytes, 0);
}

void TestStoreFaults::writtenSyncsOfItself()
{
    FaultVfs vfs;
    StoreWorld world(DurabilityLevel::Written, FaultVfs::name());
    world.open();
    put(world, 0, 5);
    QVERIFY(world.settle());
    QTRY_COMPARE(world.store().metrics().unsyncedBytes, 0);
    vfs.cutPower();
    world.close();
    SqliteStore store({.directory = world.directory(), .vfs = {}}, world.clock);
    QCOMPARE(store.open(), QString());
    StorePicture picture;
    QVERIFY(store.restore(picture, 100).isDone);
    compareHeld(picture.lines, 5);
}

SKEP_TEST(TestStoreFaults)
#include "tst_storefaults.moc"
