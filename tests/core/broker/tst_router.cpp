// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/router.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

/// A session that is always connected.
struct Subscriber
{
    Subscriber(const Parts &parts, const QByteArray &clientId) : session(parts, clientId, owner)
    {
        session.attach(outbox, 65'535);
    }

    FakeOutbox outbox;
    FakeSessionOwner owner;
    Session session;
};

struct World : PartsKit
{
    explicit World(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits) { }
    ~World()
    {
        for (Subscriber *each : {&a, &b})
            leaveAll(each->session);
    }
    void leaveAll(Session &session)
    {
        for (auto next = session.subscriptions.begin(); next != session.subscriptions.end();)
            next = router.leave(session, next);
    }

    bool publish(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtLeastOnce, bool retain = false,
                 const Session *origin = nullptr)
    {
        return router.publish(messageOf(topic, payload, qos, retain), origin, origin ? origin->clientId() : "p");
    }
    /// What the store of retained messages holds under that topic; null: nothing.
    QByteArray retained(const QByteArray &topic)
    {
        const RetainedStore::Entry *entry = router.retained().find(topic);
        return entry ? entry->message->payload().toByteArray() : QByteArray();
    }

    Router router{parts};
    Subscriber a{parts, "a"};
    Subscriber b{parts, "b"};
};

constexpr SubscriptionOptions Qos2{.maximumQoS = QoS::ExactlyOnce};

} // namespace

class TestRouter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachesWhoSubscribed();
    void overlappingSubscriptions();
    void noLocal();
    void retainAsPublished();
    void keepsRetainedMessages();
    void retainedMessagesExpire();
    void oneExpiryForEachTopic();
    void manyExpireInSlices();
    void theRetainedStoreIsFull();
    void theBrokersOwnTakeNoRoom();
    void theRetainedStoreIsFullOfBytes();
    void storesRetainedUnsent();
    void groupsComeAndGo();
    void isInTheStore();
};

void TestRouter::reachesWhoSubscribed()
{
    World world;
    QVERIFY(!world.publish("t/1", "nobody"));
    QVERIFY(world.router.subscribe(world.a.session, "t/+", Qos2, 0));
    QVERIFY(!world.router.subscribe(world.a.session, "t/+", {.maximumQoS = QoS::AtLeastOnce}, 0)); // replaces it
    QVERIFY(world.router.subscribe(world.b.session, "t/1", {}, 0));
    QCOMPARE(world.router.subscriptions(), 2);
    QVERIFY(world.publish("t/1", "x", QoS::ExactlyOnce));
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t/1 'x' qos1 #1"_s});
    QCOMPARE(world.b.outbox.take(), QStringList{u"PUBLISH t/1 'x' qos0"_s});
    QVERIFY(world.router.unsubscribe(world.a.session, "t/+"));
    QVERIFY(!world.router.unsubscribe(world.a.session, "t/+"));
    QVERIFY(world.publish("t/1", "y"));
    QCOMPARE(world.a.outbox.take(), QStringList());
    QCOMPARE(world.router.subscriptions(), 1);
}

/// [MQTT-3.3.4-2], [MQTT-3.3.4-3]: one copy, at the highest QoS, with every identifier.
void TestRouter::overlappingSubscriptions()
{
    World world;
    world.router.subscribe(world.a.session, "t/#", {.maximumQoS = QoS::AtMostOnce}, 3);
    world.router.subscribe(world.a.session, "t/1", {.maximumQoS = QoS::AtLeastOnce}, 4);
    QVERIFY(world.publish("t/1", "x", QoS::ExactlyOnce));
    QStringList lines = world.a.outbox.take();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(u"PUBLISH t/1 'x' qos1 #1"_s), qPrintable(lines.first()));
    QVERIFY(lines.first().contains(u" id=3"_s) && lines.first().contains(u" id=4"_s));
}

/// [MQTT-3.8.3-3]
void TestRouter::noLocal()
{
    World world;
    world.router.subscribe(world.a.session, "t", {.maximumQoS = QoS::AtLeastOnce, .noLocal = true}, 0);
    QVERIFY(world.publish("t", "own", QoS::AtMostOnce, false, &world.a.session));
    QCOMPARE(world.a.outbox.take(), QStringList());
    world.publish("t", "other", QoS::AtMostOnce, false, &world.b.session);
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t 'other' qos0"_s});
    world.router.subscribe(world.a.session, "#", {}, 0); // has no objection
    world.publish("t", "own", QoS::AtLeastOnce, false, &world.a.session);
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t 'own' qos0"_s});
}

/// [MQTT-3.3.1-12], [MQTT-3.3.1-13]
void TestRouter::retainAsPublished()
{
    World world;
    world.router.subscribe(world.a.session, "t", {.maximumQoS = QoS::AtMostOnce, .retainAsPublished = true}, 0);
    world.router.subscribe(world.b.session, "t", {.maximumQoS = QoS::AtMostOnce, .retainAsPublished = false}, 0);
    world.publish("t", "x", QoS::AtMostOnce, true);
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t 'x' qos0 retain"_s});
    QCOMPARE(world.b.outbox.take(), QStringList{u"PUBLISH t 'x' qos0"_s});
}

/// [MQTT-3.3.1-5], [MQTT-3.3.1-6], [MQTT-3.3.1-8]
void TestRouter::keepsRetainedMessages()
{
    World world;
    world.publish("t", "not kept");
    QCOMPARE(world.retained("t"), QByteArray());
    world.publish("t", "1", QoS::AtLeastOnce, true);
    world.publish("t", "2", QoS::AtLeastOnce, true);
    QCOMPARE(world.retained("t"), "2");
    world.publish("t", "live");
    QCOMPARE(world.retained("t"), "2");
    world.publish("t", "", QoS::AtLeastOnce, true);
    QCOMPARE(world.router.retained().size(), 0);
    QVERIFY(!world.router.clearRetained("t"));
}

/// 5.0 §3.3.2.3.3, §4.1
void TestRouter::retainedMessagesExpire()
{
    World world;
    const qint64 now = world.clock.monotonic();
    world.router.publish(messageOf("short", "x", QoS::AtLeastOnce, true, now + 1'000), nullptr, "p");
    world.router.publish(messageOf("long", "x", QoS::AtLeastOnce, true, now + 3'000), nullptr, "p");
    world.router.publish(messageOf("replaced", "x", QoS::AtLeastOnce, true, now + 1'000), nullptr, "p");
    world.publish("replaced", "y", QoS::AtLeastOnce, true);
    world.advance(1'000);
    QCOMPARE(world.retained("short"), QByteArray());
    QCOMPARE(world.retained("replaced"), "y");
    world.advance(2'000);
    QCOMPARE(world.router.retained().size(), 1);
}

void TestRouter::oneExpiryForEachTopic()
{
    World world;
    const qint64 now = world.clock.monotonic();
    for (int number = 0; number < 1'000; ++number)
        world.router.publish(messageOf("t", "x", QoS::AtLeastOnce, true, now + 86'400'000 + number), nullptr, "p");
    QCOMPARE(world.router.retained().expiring(), 1);
    QCOMPARE(world.router.retained().firstToExpire()->message->expiresAt(), now + 86'400'999);
    world.advance(86'400'998);
    QCOMPARE(world.router.retained().size(), 1);
    world.advance(1);
    QCOMPARE(world.router.retained().size(), 0);
    world.router.publish(messageOf("t", "x", QoS::AtLeastOnce, true, now + 200'000'000), nullptr, "p");
    world.publish("t", "y", QoS::AtLeastOnce, true);
    QCOMPARE(world.router.retained().expiring(), 0);
}

void TestRouter::manyExpireInSlices()
{
    World world;
    const qint64 then = world.clock.monotonic() + 1'000;
    for (int number = 0; number < 1'000; ++number)
        world.router.publish(messageOf("t/" + QByteArray::number(number), "x", QoS::AtMostOnce, true, then), nullptr,
                             "p");
    world.clock.perLook = Slices::Length / 10;
    world.advance(1'000);
    const qsizetype left = world.router.retained().size();
    QVERIFY(left > 0 && left < 1'000);
    world.foundation.wakeUp();
    QVERIFY(world.router.retained().size() < left);
    while (!world.parts.slices.isEmpty())
        world.foundation.wakeUp();
    QCOMPARE(world.router.retained().size(), 0);
}

void TestRouter::theRetainedStoreIsFull()
{
    Limits limits;
    limits.maxRetainedMessages = 1;
    World world(PartsKit::Keeping::Nothing, limits);
    world.router.subscribe(world.a.session, "#", {}, 0);
    world.publish("t", "1", QoS::AtMostOnce, true);
    world.publish("u", "2", QoS::AtMostOnce, true); // delivered, but not kept
    world.publish("t", "3", QoS::AtMostOnce, true); // replaces
    QCOMPARE(world.a.outbox.take().size(), 3);
    QCOMPARE(world.retained("t"), "3");
    QCOMPARE(world.retained("u"), QByteArray());
    QCOMPARE(world.parts.drops.counts()[size_t(DropReason::RetainedStoreFull)], 1u);
}

void TestRouter::theBrokersOwnTakeNoRoom()
{
    Limits limits;
    limits.maxRetainedMessages = 1;
    World world(PartsKit::Keeping::Nothing, limits);
    const auto tell = [&world](const QByteArray &topic, const QByteArray &publisher) {
        return world.router.publish(messageOf(topic, "1", QoS::AtMostOnce, true), nullptr, publisher);
    };
    tell("$SYS/broker/uptime", {});
    world.publish("t", "1", QoS::AtMostOnce, true);
    tell("$SYS/broker/version", {});
    QCOMPARE(world.retained("t"), "1");
    QCOMPARE(world.retained("$SYS/broker/version"), "1");
    tell("$SYS/broker/connection/b/state", "bridge"); // whoever calls itself a bridge fills no more than others
    QCOMPARE(world.retained("$SYS/broker/connection/b/state"), QByteArray());
    QCOMPARE(world.router.retained().ofBroker(), 2);
}

/// An older value is not to be taken for the last one.
void TestRouter::theRetainedStoreIsFullOfBytes()
{
    Limits limits;
    limits.maxRetainedBytes = 2 * (Message::Overhead + 10);
    World world(PartsKit::Keeping::Nothing, limits);
    world.router.subscribe(world.a.session, "#", {}, 0);
    world.publish("t", "1", QoS::AtMostOnce, true);
    world.publish("u", "2", QoS::AtMostOnce, true);
    world.publish("v", "3", QoS::AtMostOnce, true); // delivered, but not kept
    world.publish("t", "4", QoS::AtMostOnce, true);
    world.publish("u", QByteArray(50, 'x'), QoS::AtMostOnce, true);
    QCOMPARE(world.a.outbox.take().size(), 5);
    QCOMPARE(world.retained("t"), "4");
    QCOMPARE(world.retained("u"), QByteArray());
    QCOMPARE(world.retained("v"), QByteArray());
    QCOMPARE(world.parts.drops.counts()[size_t(DropReason::RetainedStoreFull)], 2u);
}

void TestRouter::storesRetainedUnsent()
{
    World world;
    world.router.subscribe(world.a.session, "#", {}, 0);
    QVERIFY(world.router.putRetained({messageOf("t", "x", QoS::AtLeastOnce, true), 42, "importer"}));
    QCOMPARE(world.a.outbox.take(), QStringList());
    QCOMPARE(world.router.retained().find("t")->storedAt, 42);
    QCOMPARE(world.router.retained().find("t")->publisher, "importer");
}

/// [MQTT-4.8.2-1]
void TestRouter::groupsComeAndGo()
{
    World world;
    world.router.subscribe(world.a.session, "$share/g/t", {}, 0);
    world.router.subscribe(world.b.session, "$share/g/t", {}, 0);
    QCOMPARE(world.router.sharedSubscriptions(), 2);
    QCOMPARE(world.a.session.subscriptions.cbegin()->group, world.b.session.subscriptions.cbegin()->group);
    for (const char *payload : {"1", "2"})
        QVERIFY(world.publish("t", payload, QoS::AtMostOnce));
    QCOMPARE(world.a.outbox.take().size(), 1);
    QCOMPARE(world.b.outbox.take().size(), 1);
    world.leaveAll(world.a.session);
    QVERIFY(world.a.session.subscriptions.isEmpty());
    QVERIFY(world.publish("t", "3", QoS::AtMostOnce));
    world.router.unsubscribe(world.b.session, "$share/g/t");
    QVERIFY(!world.publish("t", "4", QoS::AtMostOnce));
    QCOMPARE(world.router.sharedSubscriptions(), 0);
}

void TestRouter::isInTheStore()
{
    World world(PartsKit::Keeping::State);
    world.b.session.beStored();
    world.router.subscribe(world.a.session, "t", {}, 0);
    world.router.subscribe(world.b.session, "t", {}, 7);
    world.publish("r", "x", QoS::AtLeastOnce, true);
    world.publish("$SYS/uptime", "x", QoS::AtMostOnce, true);
    world.parts.journal.commit();
    QCOMPARE(world.disk.subscriptions.size(), 1u); // that of the session that is stored
    QCOMPARE(world.disk.subscriptions.begin()->second.identifier, 7u);
    QCOMPARE(world.disk.retained.size(), 1u);
    world.router.unsubscribe(world.b.session, "t");
    world.router.clearRetained("r");
    world.parts.journal.commit();
    QVERIFY(world.disk.subscriptions.empty() && world.disk.retained.empty() && world.disk.messages.empty());
}

SKEP_TEST(TestRouter)
#include "tst_router.moc"
