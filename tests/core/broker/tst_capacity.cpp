// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/capacity.h"
#include "core/console/mailbox.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using Resource = Capacity::Resource;

namespace {

/// Says which events were logged.
struct World : PartsKit
{
    explicit World(const Limits &limits) : PartsKit(Keeping::Nothing, limits) { }

    /// "warning: Retained messages take …"
    QStringList events(const std::function<void()> &act)
    {
        m_lines.clear();
        const auto before = qInstallMessageHandler(&World::note);
        act();
        qInstallMessageHandler(before);
        return m_lines;
    }

private:
    static void note(QtMsgType type, const QMessageLogContext &, const QString &text)
    {
        const QString kind = type == QtWarningMsg ? u"warning"_s : type == QtCriticalMsg ? u"error"_s : u"info"_s;
        m_lines += kind + u": "_s + text;
    }
    static inline QStringList m_lines;
};

} // namespace

class TestCapacity final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warnsBeforeAndAtTheLimit();
    void withoutALimitThereIsRoom();
    void queuesAreFullForDiscard_data();
    void queuesAreFullForDiscard();
    void qos0HasItsOwnAndTheCommonBytes();
    void sessionsHaveTheirNumberAndBytes();
    void aFullDiskTakesReplacements();
    void oneQueueIsWarnedOf();
};

void TestCapacity::warnsBeforeAndAtTheLimit()
{
    Limits limits;
    limits.maxRetainedBytes = 100 << 20;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    const auto events = [&](qint64 used) {
        return world.events([&] { capacity.watch(Resource::Retained, used << 20); }).join(u'\n');
    };
    QCOMPARE(events(80), QString());
    QVERIFY(events(81).startsWith(u"warning: Retained messages take 81"));
    QCOMPARE(events(90), QString());
    QVERIFY(events(99).startsWith(u"error: Retained messages take 99"));
    QCOMPARE(events(96), QString());
    QVERIFY(events(94).endsWith(u"there is room again."));
    QCOMPARE(events(75), QString());
    QCOMPARE(events(60), QString());
    QVERIFY(events(85).contains(u"(skep:max-retained-bytes)"));
}

void TestCapacity::withoutALimitThereIsRoom()
{
    Limits limits;
    limits.maxSessions = -1;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    QVERIFY(capacity.hasRoomForSession(1'000'000'000));
    QVERIFY(capacity.hasRoomForRetained(qint64(1) << 60, false));
    QCOMPARE(world.events([&] { capacity.watch(Resource::Disk, qint64(1) << 60); }), QStringList());
    QVERIFY(!capacity.isDiskFull());
    QCOMPARE(capacity.queueBounds(7).messages, 7);
    QCOMPARE(capacity.queueBounds(7).bytes, QueueBounds::None);
}

void TestCapacity::queuesAreFullForDiscard_data()
{
    QTest::addColumn<QueueStrategy>("strategy");
    QTest::addColumn<bool>("isFull");
    QTest::addRow("discard") << QueueStrategy::Discard << true;
    QTest::addRow("discard-oldest") << QueueStrategy::DiscardOldest << false;
}

void TestCapacity::queuesAreFullForDiscard()
{
    QFETCH(QueueStrategy, strategy);
    QFETCH(bool, isFull);
    Limits limits;
    limits.queueStrategy = strategy;
    limits.maxAllQueuesBytes = 10'000;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    WaitingQueue queue(world.parts.counters.queueMeter);
    while (world.parts.counters.queueMeter.bytes() < 9'900) {
        queue.append({{.message = messageOf("t", QByteArray(50, 'x'), QoS::AtLeastOnce)}});
        capacity.queued(queue, "client");
    }
    QCOMPARE(capacity.areQueuesFull(), isFull);
    while (world.parts.counters.queueMeter.bytes() > 9'000)
        queue.takeFirst();
    QVERIFY(!capacity.areQueuesFull());
}

void TestCapacity::qos0HasItsOwnAndTheCommonBytes()
{
    Limits limits;
    limits.maxQoS0QueueBytes = 1'000;
    limits.maxAllQueuesBytes = 2'000;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    const MessagePointer message = messageOf("t", QByteArray(500, 'x'), QoS::AtMostOnce);
    QCOMPARE(capacity.objectionToQoS0(*message, 0), std::nullopt);
    QCOMPARE(capacity.objectionToQoS0(*message, 600), DropReason::QoS0QueueFull);
    WaitingQueue others(world.parts.counters.queueMeter);
    for (int i = 0; i < 3; ++i)
        others.append({{.message = messageOf("t", QByteArray(500, 'x'), QoS::AtLeastOnce)}});
    QCOMPARE(capacity.objectionToQoS0(*message, 0), DropReason::AllQueuesFull);
    others.append({{.message = message}}); // it is there already: only its place counts
    others.takeFirst();
    QCOMPARE(capacity.objectionToQoS0(*message, 0), std::nullopt);
}

void TestCapacity::sessionsHaveTheirNumberAndBytes()
{
    Limits limits;
    limits.maxSessions = 2;
    limits.maxSessionsBytes = 10'000;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    QVERIFY(capacity.hasRoomForSession(1));
    QVERIFY(!capacity.hasRoomForSession(2));
    capacity.addSessionBytes(10'000);
    QVERIFY(!capacity.hasRoomForSession(1));
    QVERIFY(!capacity.hasRoomForSessionBytes());
    capacity.addSessionBytes(-1);
    QVERIFY(capacity.hasRoomForSession(1));
}

void TestCapacity::aFullDiskTakesReplacements()
{
    Limits limits;
    limits.maxStoreBytes = 1'000;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    QVERIFY(capacity.hasRoomForRetained(1, false));
    capacity.watch(Resource::Disk, 1'000);
    QVERIFY(capacity.isDiskFull());
    QVERIFY(!capacity.hasRoomForRetained(1, false));
    QVERIFY(capacity.hasRoomForRetained(1, true));
    capacity.watch(Resource::Disk, 900);
    QVERIFY(!capacity.isDiskFull());
}

void TestCapacity::oneQueueIsWarnedOf()
{
    Limits limits;
    limits.maxQueueBytes = 1'000;
    World world(limits);
    Capacity &capacity = world.parts.capacity;
    WaitingQueue queue(world.parts.counters.queueMeter);
    const auto add = [&] {
        queue.append({{.message = messageOf("t", QByteArray(300, 'x'), QoS::AtLeastOnce)}});
        capacity.queued(queue, "slow");
    };
    QCOMPARE(world.events([&] {
        add();
        add();
    }),
             QStringList());
    const QStringList said = world.events([&] {
        add();
        add();
    });
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.constFirst().contains(u"'slow'") && said.constFirst().contains(u"(skep:max-queue-bytes)"),
             qPrintable(said.constFirst()));
}

SKEP_TEST(TestCapacity)
#include "tst_capacity.moc"
