// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/machine.h"
#include "tests/support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MiB = 1024 * 1024;
using Files = QList<std::pair<QString, QByteArray>>;

} // namespace

/// What the machine has, and the limits that are made from it.
class TestMachine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlGroups_data();
    void controlGroups();
    void thisOne();
    void automaticLimits();
    void whatIsSetStays();
    void anUnknownMachineLimitsNothing();
};

void TestMachine::controlGroups_data()
{
    QTest::addColumn<QByteArray>("groups"); // of the process
    QTest::addColumn<Files>("files"); // below /sys/fs/cgroup
    QTest::addColumn<qint64>("memory");
    QTest::addRow("none") << QByteArray() << Files() << qint64(0);
    QTest::addRow("version 2") << QByteArray("0::/a/b\n") << Files{{u"a/b/memory.max"_s, "1000\n"}} << qint64(1000);
    QTest::addRow("version 2, the one above allows less")
        << QByteArray("0::/a/b\n") << Files{{u"a/b/memory.max"_s, "1000\n"}, {u"a/memory.max"_s, "900\n"}}
        << qint64(900);
    QTest::addRow("version 2, no limit") << QByteArray("0::/a\n") << Files{{u"a/memory.max"_s, "max\n"}} << qint64(0);
    QTest::addRow("version 2, in a container")
        << QByteArray("0::/\n") << Files{{u"memory.max"_s, "512\n"}} << qint64(512);
    QTest::addRow("version 1") << QByteArray("5:cpu:/x\n4:memory:/a\n")
                               << Files{{u"memory/a/memory.limit_in_bytes"_s, "700\n"}} << qint64(700);
    QTest::addRow("version 1, no limit") << QByteArray("4:memory:/\n")
                                         << Files{{u"memory/memory.limit_in_bytes"_s, "9223372036854771712\n"}}
                                         << qint64(0);
}

void TestMachine::controlGroups()
{
    QFETCH(QByteArray, groups);
    QFETCH(Files, files);
    QFETCH(qint64, memory);
    const QTemporaryDir root;
    const auto write = [&root](const QString &name, const QByteArray &content) {
        QFile file(root.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(u"proc/self/cgroup"_s, groups);
    for (const auto &[name, content] : std::as_const(files))
        write(u"sys/fs/cgroup/"_s + name, content);
    QCOMPARE(memoryOfControlGroup(root.path()), memory);
}

void TestMachine::thisOne()
{
    const QTemporaryDir directory;
    const Machine machine = measureMachine(directory.filePath(u"not/made/yet"_s));
    QVERIFY(machine.memory > 16 * MiB);
    QVERIFY(machine.disk > 0);
    QCOMPARE(measureMachine({}).disk, 0);
}

void TestMachine::automaticLimits()
{
    const Limits limits = withAutomaticLimits({}, {.memory = 8'192 * MiB, .disk = 102'400 * MiB});
    QCOMPARE(limits.maxAllQueuesBytes, 2'048 * MiB);
    QCOMPARE(limits.maxQueueBytes, 256 * MiB);
    QCOMPARE(limits.maxRetainedBytes, 2'048 * MiB);
    QCOMPARE(limits.maxSessionsBytes, 1'024 * MiB);
    QCOMPARE(limits.maxStoreBytes, 81'920 * MiB);
    const Limits small = withAutomaticLimits({}, {.memory = 128 * MiB});
    QCOMPARE(small.maxAllQueuesBytes, 32 * MiB);
    QCOMPARE(small.maxQueueBytes, 16 * MiB);
}

void TestMachine::whatIsSetStays()
{
    Limits limits;
    limits.maxAllQueuesBytes = 800 * MiB;
    limits.maxRetainedBytes = 0;
    limits = withAutomaticLimits(limits, {.memory = 8'192 * MiB});
    QCOMPARE(limits.maxAllQueuesBytes, 800 * MiB);
    QCOMPARE(limits.maxQueueBytes, 100 * MiB);
    QCOMPARE(limits.maxRetainedBytes, 0);
}

void TestMachine::anUnknownMachineLimitsNothing()
{
    const Limits limits = withAutomaticLimits({}, {});
    QCOMPARE(limits.maxAllQueuesBytes, Limits::Automatic);
    QCOMPARE(limits.maxQueueBytes, Limits::Automatic);
    QCOMPARE(limits.maxStoreBytes, Limits::Automatic);
}

SKEP_TEST(TestMachine)
#include "tst_machine.moc"
