// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace skep;
using namespace Qt::StringLiterals;

/// Kills a program that writes (storewriterprogram.cpp) at any moment, and looks at what it leaves.
class TestStoreCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killed_data();
    void killed();
};

void TestStoreCrash::killed_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("lines"); // reports to wait for
    QTest::addColumn<int>("microseconds"); // and then some
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i) {
        const auto lines = int(random.bounded(1, 60));
        const auto microseconds = int(random.bounded(3000));
        const bool synced = i % 5 == 4;
        QTest::addRow("%s, %d us after report %d", synced ? "synced" : "written", microseconds, lines)
            << (synced ? u"synced"_s : u"written"_s) << lines << microseconds;
    }
}

void TestStoreCrash::killed()
{
    QFETCH(QString, level);
    QFETCH(int, lines);
    QFETCH(int, microseconds);
    StoreWorld world;
    QProcess program;
    program.start(u"" STORE_WRITER ""_s, {world.directory(), level});
    QVERIFY(program.waitForStarted());
    QByteArray output;
    QVERIFY(QTest::qWaitFor(
        [&] {
            output += program.readAllStandardOutput();
            return output.count('\n') >= lines;
        },
        20'000));
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < qint64(microseconds) * 1000) { }
    program.kill();
    QVERIFY(program.waitForFinished());
    output += program.readAllStandardOutput();
    const QByteArray whole = output.left(output.lastIndexOf('\n'));
    const qint64 reported = whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();
    QVERIFY(reported >= lines);

    world.clock.moveWall(QDateTime::currentMSecsSinceEpoch() - world.clock.wall()); // the program used the real one
    const QStringList held = world.open();
    const qint64 last = held.value(0).section(u' ', -1).toLongLong();
    QVERIFY2(last >= reported, qPrintable(u"reported %1, held %2"_s.arg(reported).arg(last)));
    QStringList expected = {u"session 1 one user '' version 4 expiry 60 left at %1"_s.arg(last)};
    for (qint64 batch = std::max<qint64>(1, last - 4); batch <= last; ++batch) {
        for (qint64 i = 1; i <= 10; ++i)
            expected << u"entry %1 t='%2' q1 queue 1 q1"_s.arg((batch - 1) * 10 + i).arg(batch);
    }
    QCOMPARE(held.join(u'\n'), expected.join(u'\n'));
    world.close();
    SqliteDatabase database;
    QCOMPARE(database.open(world.file(), SqliteDatabase::Mode::ReadOnly), 0);
    QCOMPARE(database.number("SELECT count(*) FROM messages"), std::min<qint64>(5, last));
}

SKEP_TEST(TestStoreCrash)
#include "tst_storecrash.moc"
