// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/session.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

Limits queueOf(qsizetype messages, QueueStrategy strategy)
{
    Limits limits;
    limits.maxQueuedMessages = messages;
    limits.queueStrategy = strategy;
    return limits;
}

/// One session with nothing around it.
struct World : PartsKit
{
    explicit World(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits)
    {
        session.expiryInterval = 100;
        if (keeping == Keeping::State)
            session.beStored();
    }

    void deliver(const QByteArray &payload, QoS qos, qint64 lifetime = -1)
    {
        const qint64 expiresAt = lifetime < 0 ? Message::NeverExpires : clock.monotonic() + lifetime;
        session.deliver({.message = messageOf("t", payload, qos, false, expiresAt), .qos = qos}, nullptr);
    }
    void attach(quint16 receiveMaximum = 65'535) { session.attach(outbox, receiveMaximum); }
    QStringList reattach()
    {
        session.detach();
        outbox.take();
        attach();
        return outbox.take();
    }
    quint64 dropped(DropReason reason) const { return parts.drops.counts()[size_t(reason)]; }

    FakeOutbox outbox;
    FakeSessionOwner owner;
    Session session{parts, "c", owner};
};

} // namespace

class TestSessionState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatIsInFlightAgain();
    void keepsToTheReceiveMaximum();
    void aRefusedMessageIsOver();
    void acknowledgementsOfAnotherKind();
    void aSlowClient();
    void tooLarge();
    void fullQueue_data();
    void fullQueue();
    void expiredMessagesAreNotSent();
    void receivesExactlyOnce();
    void timesAfterTheConnection_data();
    void timesAfterTheConnection();
    void isInTheStore();
    void forgets();
    void countsWhatWaits();
};

/// [MQTT-4.4.0-1], [MQTT-4.6.0-1]: in the order of sending, PUBREL for what has its PUBREC.
void TestSessionState::sendsWhatIsInFlightAgain()
{
    World world;
    world.attach();
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::ExactlyOnce);
    world.deliver("3", QoS::ExactlyOnce);
    world.deliver("0", QoS::AtMostOnce);
    QCOMPARE(world.outbox.take(),
             QStringList({u"PUBLISH t '1' qos1 #1"_s, u"PUBLISH t '2' qos2 #2"_s, u"PUBLISH t '3' qos2 #3"_s,
                          u"PUBLISH t '0' qos0"_s}));
    QCOMPARE(world.session.pubrec(PacketId{2}, ReasonCode::Success), Acknowledged::Taken);
    QCOMPARE(world.outbox.take(), QStringList{u"PUBREL #2"_s});
    QCOMPARE(world.reattach(),
             QStringList({u"PUBLISH t '1' qos1 #1 dup"_s, u"PUBREL #2"_s, u"PUBLISH t '3' qos2 #3 dup"_s}));

    world.session.puback(PacketId{1});
    world.session.pubcomp(PacketId{2});
    QCOMPARE(world.reattach(), QStringList{u"PUBLISH t '3' qos2 #3 dup"_s});
    QCOMPARE(world.session.inFlight(), 1);
}

/// [MQTT-3.3.4-9], 5.0 §4.9: what is beyond it waits, and QoS 0 waits behind it.
void TestSessionState::keepsToTheReceiveMaximum()
{
    World world;
    world.attach(1);
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::AtLeastOnce);
    world.deliver("0", QoS::AtMostOnce);
    QCOMPARE(world.outbox.take(), QStringList{u"PUBLISH t '1' qos1 #1"_s});
    QVERIFY(!world.session.hasRoom(QoS::AtMostOnce));
    world.session.puback(PacketId{1});
    QCOMPARE(world.outbox.take(), QStringList({u"PUBLISH t '2' qos1 #2"_s, u"PUBLISH t '0' qos0"_s}));
    QVERIFY(world.session.hasRoom(QoS::AtMostOnce));
    QVERIFY(!world.session.hasRoom(QoS::AtLeastOnce));
}

/// 5.0 §4.9: a PUBREC with a failure gives the place back.
void TestSessionState::aRefusedMessageIsOver()
{
    World world;
    world.attach(1);
    world.deliver("1", QoS::ExactlyOnce);
    world.deliver("2", QoS::ExactlyOnce);
    world.outbox.take();
    QCOMPARE(world.session.pubrec(PacketId{1}, ReasonCode::QuotaExceeded), Acknowledged::Taken);
    QCOMPARE(world.outbox.take(), QStringList{u"PUBLISH t '2' qos2 #2"_s});
    QCOMPARE(world.session.pubrec(PacketId{1}, ReasonCode::Success), Acknowledged::UnknownId);
}

void TestSessionState::acknowledgementsOfAnotherKind()
{
    World world;
    world.attach();
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::ExactlyOnce);
    world.outbox.take();
    QCOMPARE(world.session.pubrec(PacketId{1}, ReasonCode::Success), Acknowledged::WrongKind);
    QCOMPARE(world.session.pubrec(PacketId{1}, ReasonCode::QuotaExceeded), Acknowledged::WrongKind);
    QCOMPARE(world.session.pubcomp(PacketId{1}), Acknowledged::WrongKind);
    QCOMPARE(world.session.puback(PacketId{2}), Acknowledged::WrongKind);
    QCOMPARE(world.session.pubcomp(PacketId{2}), Acknowledged::WrongKind);
    QCOMPARE(world.session.puback(PacketId{7}), Acknowledged::UnknownId);
    QCOMPARE(world.session.pubrec(PacketId{7}, ReasonCode::Success), Acknowledged::UnknownId);
    QCOMPARE(world.session.pubcomp(PacketId{7}), Acknowledged::UnknownId);
    QCOMPARE(world.session.inFlight(), 2);
    QCOMPARE(world.outbox.take(), QStringList());
    QCOMPARE(world.session.pubrec(PacketId{2}, ReasonCode::Success), Acknowledged::Taken);
    QCOMPARE(world.session.puback(PacketId{2}), Acknowledged::WrongKind);
    QCOMPARE(world.session.pubrec(PacketId{2}, ReasonCode::Success), Acknowledged::Taken);
}

/// QoS 0 waits for the reader as QoS 1 does, in their order, but in bytes of its own.
void TestSessionState::aSlowClient()
{
    Limits limits;
    limits.maxQoS0QueueBytes = 2 * messageOf("t", "0", QoS::AtMostOnce)->memorySize();
    World world(World::Keeping::Nothing, limits);
    world.attach();
    world.outbox.congested = true;
    world.deliver("0", QoS::AtMostOnce);
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::AtMostOnce);
    QCOMPARE(world.session.traffic.dropped, 0u);
    world.deliver("3", QoS::AtMostOnce);
    QCOMPARE(world.dropped(DropReason::QoS0QueueFull), 1u);
    world.session.pump();
    QCOMPARE(world.outbox.take(), QStringList());
    world.outbox.congested = false;
    world.session.pump();
    QCOMPARE(world.outbox.take(),
             QStringList({u"PUBLISH t '0' qos0"_s, u"PUBLISH t '1' qos1 #1"_s, u"PUBLISH t '2' qos0"_s}));
    world.deliver("4", QoS::AtMostOnce);
    QCOMPARE(world.outbox.take(), QStringList{u"PUBLISH t '4' qos0"_s});
}

/// [MQTT-3.1.2-25]: as if it had been sent; its packet id is free again.
void TestSessionState::tooLarge()
{
    World world;
    world.attach(1);
    world.outbox.largest = 3;
    world.deliver("long", QoS::AtMostOnce);
    world.deliver("long", QoS::ExactlyOnce);
    QCOMPARE(world.dropped(DropReason::PacketTooLarge), 2u);
    QCOMPARE(world.session.inFlight(), 0);
    world.deliver("fit", QoS::AtLeastOnce);
    QCOMPARE(world.outbox.take().size(), 1);
    QCOMPARE(world.session.traffic.dropped, 2u);
}

void TestSessionState::fullQueue_data()
{
    QTest::addColumn<QueueStrategy>("strategy");
    QTest::addColumn<qint64>("wait"); // before the third message
    QTest::addColumn<QString>("left");
    QTest::addColumn<DropReason>("reason");
    QTest::newRow("the new one goes") << QueueStrategy::Discard << qint64(0) << u"short long"_s
                                      << DropReason::QueueFull;
    QTest::newRow("the oldest goes") << QueueStrategy::DiscardOldest << qint64(0) << u"long new"_s
                                     << DropReason::QueueFull;
    QTest::newRow("5.0 3.3.2.3.3 what has expired goes first")
        << QueueStrategy::Discard << qint64(10) << u"long new"_s << DropReason::Expired;
}

void TestSessionState::fullQueue()
{
    QFETCH(QueueStrategy, strategy);
    QFETCH(qint64, wait);
    QFETCH(DropReason, reason);
    World world(PartsKit::Keeping::Nothing, queueOf(2, strategy));
    world.deliver("short", QoS::AtLeastOnce, 10);
    world.deliver("long", QoS::AtLeastOnce);
    world.advance(wait);
    world.deliver("new", QoS::AtLeastOnce);
    QStringList left;
    for (const WaitingMessage &waiting : world.session.queue())
        left += QString::fromUtf8(waiting.delivery.message->payload());
    QTEST(left.join(u' '), "left");
    QCOMPARE(world.dropped(reason), 1u);
    QCOMPARE(world.parts.drops.total(), 1u);
}

/// [MQTT-3.3.2-5]
void TestSessionState::expiredMessagesAreNotSent()
{
    World world;
    world.deliver("gone", QoS::AtLeastOnce, 1'000);
    world.deliver("there", QoS::AtLeastOnce, 2'000);
    world.advance(1'000);
    world.attach();
    QCOMPARE(world.outbox.take(), QStringList{u"PUBLISH t 'there' qos1 #1"_s});
    QCOMPARE(world.dropped(DropReason::Expired), 1u);
}

/// [MQTT-4.3.3-10]: a packet id is one message until PUBREL.
void TestSessionState::receivesExactlyOnce()
{
    World world;
    QVERIFY(world.session.incoming().begin(PacketId{5}));
    QVERIFY(!world.session.incoming().begin(PacketId{5}));
    QVERIFY(world.session.incoming().contains(PacketId{5}));
    QVERIFY(world.session.incoming().end(PacketId{5}));
    QVERIFY(!world.session.incoming().end(PacketId{5}));
    QVERIFY(world.session.incoming().begin(PacketId{5}));
}

void TestSessionState::timesAfterTheConnection_data()
{
    QTest::addColumn<quint32>("expiry"); // s
    QTest::addColumn<quint32>("delay"); // s
    QTest::addColumn<int>("after"); // s
    QTest::addColumn<int>("wills");
    QTest::addColumn<int>("expired");
    QTest::newRow("[MQTT-3.1.3-9] before the delay is over") << 100u << 10u << 9 << 0 << 0;
    QTest::newRow("[MQTT-3.1.2-8] the delay is over") << 100u << 10u << 10 << 1 << 0;
    QTest::newRow("5.0 3.1.3.2.2 not after the session's end") << 5u << 10u << 5 << 1 << 1;
    QTest::newRow("5.0 3.1.2.11.2 the session expires") << 20u << 10u << 20 << 1 << 1;
    QTest::newRow("5.0 3.1.2.11.2 never") << SessionNeverExpires << 10u << 4'000'000 << 1 << 0;
}

void TestSessionState::timesAfterTheConnection()
{
    QFETCH(quint32, expiry);
    QFETCH(quint32, delay);
    QFETCH(int, after);
    World world;
    world.session.expiryInterval = expiry;
    world.session.will().set(std::make_unique<PendingWill>(PendingWill{
        .message = messageOf("w", "x", QoS::AtMostOnce), .messageExpiryInterval = {}, .delayInterval = delay}));
    world.session.armDeadlines(world.clock.monotonic());
    QCOMPARE(world.session.will().dueAt(), std::optional(world.clock.monotonic() + std::min(expiry, delay) * 1000LL));
    world.advance(after * 1000LL);
    QTEST(world.owner.wills, "wills");
    QTEST(world.owner.expired, "expired");
    world.session.cancelDeadlines();
    QVERIFY(!world.session.will().dueAt() && !world.session.expiresAt());
}

void TestSessionState::isInTheStore()
{
    World world(PartsKit::Keeping::State);
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::ExactlyOnce);
    world.deliver("0", QoS::AtMostOnce);
    world.parts.journal.commit();
    QCOMPARE(world.disk.entries.size(), 2u);
    QCOMPARE(world.disk.entries.begin()->second.record.packetId, PacketId::None);

    world.attach();
    world.parts.journal.commit();
    QCOMPARE(world.disk.entries.begin()->second.record.packetId, PacketId{1});
    QCOMPARE(world.session.pubrec(PacketId{2}, ReasonCode::Success), Acknowledged::Taken);
    world.session.puback(PacketId{1});
    world.parts.journal.commit();
    QCOMPARE(world.disk.entries.size(), 1u);
    QCOMPARE(world.disk.entries.begin()->second.record.state, DeliveryState::AwaitingPubcomp);
    QVERIFY(world.disk.messages.empty());
    world.session.pubcomp(PacketId{2});
    world.parts.journal.commit();
    QVERIFY(world.disk.entries.empty());
}

void TestSessionState::forgets()
{
    World world(PartsKit::Keeping::State);
    world.session.store();
    world.session.will().set(std::make_unique<PendingWill>(
        PendingWill{.message = messageOf("w", "x", QoS::AtMostOnce), .messageExpiryInterval = {}, .delayInterval = 0}));
    world.attach(1);
    world.deliver("1", QoS::AtLeastOnce);
    world.deliver("2", QoS::AtLeastOnce);
    world.parts.journal.commit();
    QCOMPARE(world.disk.messages.size(), 3u);
    world.session.forget();
    world.parts.journal.commit();
    QVERIFY(world.disk.sessions.empty() && world.disk.wills.empty());
    QVERIFY(!world.session.isStored());
    world.session.puback(PacketId{1}); // goes on in memory
    QCOMPARE(world.outbox.take().last(), u"PUBLISH t '2' qos1 #2"_s);
    world.session.puback(PacketId{2});
    world.parts.journal.commit();
    QVERIFY(world.disk.entries.empty() && world.disk.messages.empty());
}

void TestSessionState::countsWhatWaits()
{
    PartsKit kit;
    FakeSessionOwner owner;
    {
        Session session(kit.parts, "c", owner);
        session.deliver({.message = messageOf("t", "1", QoS::AtLeastOnce), .qos = QoS::AtLeastOnce}, nullptr);
        QCOMPARE(kit.parts.counters.queued, 1);
        QCOMPARE(session.queued(), 1);
    }
    QCOMPARE(kit.parts.counters.queued, 0);
}

SKEP_TEST(TestSessionState)
#include "tst_sessionstate.moc"
