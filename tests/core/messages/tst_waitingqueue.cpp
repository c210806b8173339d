// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/messages/waitingqueue.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// Takes 1,000 bytes in memory.
MessagePointer messageOf1000(char name, qint64 expiresAt = Message::NeverExpires)
{
    QByteArray payload(1'000 - Message::Overhead - 1, '.');
    payload[0] = name;
    return Message::create("t", {}, payload, QoS::AtLeastOnce, false, expiresAt);
}

struct World
{
    /// Adds it, or says why not; what went for it is in `dropped`.
    QString add(WaitingQueue &queue, const MessagePointer &message, const QueueBounds &bounds, qint64 now = 0)
    {
        const auto objection = queue.makeRoom(*message, bounds, now, DropReason::QueueFull,
                                              [this](const WaitingMessage &waiting, DropReason reason) {
                                                  dropped += waiting.delivery.message->payload().front();
                                                  reasons.insert(reason);
                                              });
        if (objection)
            return *objection == DropReason::QueueFull ? u"queue full"_s : u"all queues full"_s;
        queue.append({{.message = message}});
        return {};
    }

    QueueMeter meter;
    WaitingQueue a{meter};
    WaitingQueue b{meter};
    QByteArray dropped;
    QSet<DropReason> reasons;
};

constexpr auto Oldest = QueueStrategy::DiscardOldest;

} // namespace

class TestWaitingQueue final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsEachMessageOnce();
    void aQueueHasItsBytes_data();
    void aQueueHasItsBytes();
    void allHaveTheirBytes();
    void nothingGoesInVain();
    void whatHasExpiredGoesFirst();
    void saysOnceThatItIsNearlyFull();
};

void TestWaitingQueue::countsEachMessageOnce()
{
    World world;
    const MessagePointer shared = messageOf1000('s');
    world.a.append({{.message = shared}});
    world.b.append({{.message = shared}});
    world.b.prepend({{{.message = shared}}, {{.message = messageOf1000('x')}}});
    QCOMPARE(world.a.bytes(), 1'000);
    QCOMPARE(world.b.bytes(), 3'000);
    QCOMPARE(world.meter.bytes(), 2'000 + 4 * QueueMeter::EntryBytes);
    world.b.removeIf([](const WaitingMessage &waiting) { return waiting.delivery.message->payload().front() == 's'; });
    QCOMPARE(world.b.bytes(), 1'000);
    QCOMPARE(world.meter.bytes(), 2'000 + 2 * QueueMeter::EntryBytes);
    QCOMPARE(world.a.takeFirst().delivery.message, shared);
    QCOMPARE(world.meter.bytes(), 1'000 + QueueMeter::EntryBytes);
    {
        WaitingQueue gone(world.meter);
        gone.append({{.message = shared}});
    }
    QCOMPARE(world.meter.bytes(), 1'000 + QueueMeter::EntryBytes);
    world.b.takeFirst();
    QCOMPARE(world.meter.bytes(), 0);
}

void TestWaitingQueue::aQueueHasItsBytes_data()
{
    QTest::addColumn<QueueStrategy>("strategy");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QByteArray>("dropped");
    QTest::addRow("discard") << QueueStrategy::Discard << u"queue full"_s << QByteArray();
    QTest::addRow("discard-oldest") << Oldest << QString() << QByteArray("1");
}

void TestWaitingQueue::aQueueHasItsBytes()
{
    QFETCH(QueueStrategy, strategy);
    QFETCH(QString, answer);
    QFETCH(QByteArray, dropped);
    World world;
    const QueueBounds bounds{.messages = 10, .bytes = 2'000, .strategy = strategy};
    QCOMPARE(world.add(world.a, messageOf1000('1'), bounds), QString());
    QCOMPARE(world.add(world.a, messageOf1000('2'), bounds), QString());
    QCOMPARE(world.add(world.a, messageOf1000('3'), bounds), answer);
    QCOMPARE(world.dropped, dropped);
    QCOMPARE(world.a.bytes(), 2'000);
}

void TestWaitingQueue::allHaveTheirBytes()
{
    World world;
    const QueueBounds bounds{.bytesInAll = 3 * (1'000 + QueueMeter::EntryBytes)};
    const QueueBounds oldest{.bytesInAll = bounds.bytesInAll, .strategy = Oldest};
    const MessagePointer last = messageOf1000('3');
    QCOMPARE(world.add(world.a, messageOf1000('1'), bounds), QString());
    QCOMPARE(world.add(world.a, messageOf1000('2'), bounds), QString());
    QCOMPARE(world.add(world.b, last, bounds), QString());
    QCOMPARE(world.add(world.b, messageOf1000('4'), bounds), u"all queues full"_s);
    QCOMPARE(world.add(world.a, messageOf1000('5'), oldest), QString());
    QCOMPARE(world.dropped, "1");
    QCOMPARE(world.reasons, QSet{DropReason::AllQueuesFull});
}

/// If the rest of the room is others', nothing of this queue goes for a message that has none anyway.
void TestWaitingQueue::nothingGoesInVain()
{
    World world;
    const QueueBounds bounds{.bytesInAll = 2'500, .strategy = Oldest};
    QCOMPARE(world.add(world.a, messageOf1000('1'), bounds), QString());
    QCOMPARE(world.add(world.b, messageOf1000('2'), bounds), QString());
    const MessagePointer large = Message::create("t", {}, QByteArray(2'000, 'x'), QoS::AtLeastOnce, false);
    QCOMPARE(world.add(world.b, large, bounds), u"all queues full"_s);
    QCOMPARE(world.add(world.b, large, {.bytes = 1'500, .strategy = Oldest}), u"queue full"_s);
    QCOMPARE(world.add(world.b, large, {.messages = 0, .strategy = Oldest}), u"queue full"_s);
    QCOMPARE(world.dropped, QByteArray());
}

void TestWaitingQueue::whatHasExpiredGoesFirst()
{
    World world;
    const QueueBounds bounds{.bytes = 2'000};
    QCOMPARE(world.add(world.a, messageOf1000('1'), bounds), QString());
    QCOMPARE(world.add(world.a, messageOf1000('2', 10), bounds), QString());
    QCOMPARE(world.add(world.a, messageOf1000('3'), bounds, 9), u"queue full"_s);
    QCOMPARE(world.add(world.a, messageOf1000('3'), bounds, 10), QString());
    QCOMPARE(world.dropped, "2");
    QCOMPARE(world.reasons, QSet{DropReason::Expired});
    QCOMPARE(world.meter.bytes(), 2'000 + 2 * QueueMeter::EntryBytes);
}

void TestWaitingQueue::saysOnceThatItIsNearlyFull()
{
    World world;
    world.a.append({{.message = messageOf1000('1')}});
    QVERIFY(!world.a.hasRisenAbove(1'600));
    world.a.append({{.message = messageOf1000('2')}});
    QVERIFY(world.a.hasRisenAbove(1'600));
    QVERIFY(!world.a.hasRisenAbove(1'600));
    world.a.takeFirst(); // well below
    QVERIFY(!world.a.hasRisenAbove(1'600));
    world.a.append({{.message = messageOf1000('3')}});
    QVERIFY(world.a.hasRisenAbove(1'600));
}

SKEP_TEST(TestWaitingQueue)
#include "tst_waitingqueue.moc"
