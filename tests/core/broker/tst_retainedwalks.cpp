// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/router.h"
#include "core/broker/session.h"
#include "core/storage/records.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace skep;

namespace {

/// A session with an outbox; connected from attach() on.
struct Subscriber
{
    Subscriber(const Parts &parts, Router &toWhom, const QByteArray &clientId)
        : router(toWhom), session(parts, clientId, owner)
    {
        session.expiryInterval = 100;
    }
    ~Subscriber()
    {
        for (auto next = session.subscriptions.begin(); next != session.subscriptions.end();)
            next = router.leave(session, next);
    }

    void attach(quint16 receiveMaximum = 65'535) { session.attach(outbox, receiveMaximum); }
    void subscribe(const QByteArray &filter, const SubscriptionOptions &options = {.maximumQoS = QoS::ExactlyOnce},
                   quint32 identifier = 0)
    {
        router.subscribe(session, filter, options, identifier);
        router.walkRetained(session, filter);
        session.pump();
    }
    /// Acknowledges the oldest message with QoS 1 again and again; the lines of all that came meanwhile.
    QStringList acknowledgeAll()
    {
        QStringList all = outbox.take();
        for (quint16 packetId = 1; session.inFlight() > 0; ++packetId) {
            session.puback(PacketId{packetId});
            all += outbox.take();
        }
        return all;
    }

    Router &router;
    FakeOutbox outbox;
    FakeSessionOwner owner;
    Session session;
};

struct World : PartsKit
{
    explicit World(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits)
    {
        if (keeping == Keeping::State)
            a.session.beStored();
    }

    void retain(const QByteArray &topic, const QByteArray &payload = "kept", QoS qos = QoS::AtMostOnce,
                qint64 expiresAt = Message::NeverExpires)
    {
        router.publish(messageOf(topic, payload, qos, true, expiresAt), nullptr, "p");
    }
    void retainMany(int count, QoS qos = QoS::AtMostOnce)
    {
        for (int number = 0; number < count; ++number)
            retain("many/" + QByteArray::number(number).rightJustified(5, '0'), "kept", qos);
    }
    void publish(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtMostOnce)
    {
        router.publish(messageOf(topic, payload, qos), nullptr, "p");
    }
    /// What the record of a's subscription says.
    std::optional<QByteArray> storedWalk(const QByteArray &filter)
    {
        parts.journal.commit();
        return disk.subscriptions.at({a.session.queueId(), filter}).walk;
    }

    Router router{parts};
    Subscriber a{parts, router, "a"};
    Subscriber b{parts, router, "b"};
};

} // namespace

class TestRetainedWalks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsAsTheSubscriptionSays();
    void allOfThemBesideTheQueue();
    void leavesRoomForLiveMessages();
    void walksInSlices();
    void searchesInSlices();
    void newestLast_data();
    void newestLast();
    void remembersABoundedNumber();
    void aNewSubscriptionBringsWhatOvertook();
    void tooLargeForOneIsNotForAnother();
    void waitsForAConnection();
    void aChangedSubscription();
    void isInTheStore();
    void beginsAgainInTheStore();
    void isRestored();
    void isForgotten();
};

/// [MQTT-3.3.1-9]; 5.0 §3.8.3.1: No Local holds for them too, expired ones do not come.
void TestRetainedWalks::sendsAsTheSubscriptionSays()
{
    World world;
    world.router.publish(messageOf("t/1", "1", QoS::ExactlyOnce, true), &world.b.session, "b");
    world.router.publish(messageOf("t/2", "2", QoS::AtMostOnce, true), &world.a.session, "a");
    world.retain("t/3", "3", QoS::AtMostOnce, world.clock.monotonic() + 10);
    world.clock.advance(10);
    world.a.attach();
    world.a.subscribe("t/+", {.maximumQoS = QoS::AtLeastOnce, .noLocal = true}, 5);
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t/1 '1' qos1 #1 retain id=5"_s});
    QVERIFY(!world.a.session.walks());
}

/// More than the queue and the Receive Maximum take, and a live message among them: nothing is lost.
void TestRetainedWalks::allOfThemBesideTheQueue()
{
    World world;
    world.retainMany(1'010, QoS::AtLeastOnce);
    world.a.attach(10);
    world.a.subscribe("#");
    QCOMPARE(world.a.session.inFlight(), 10);
    QCOMPARE(world.a.session.queued(), 0);
    world.publish("live", "x", QoS::AtLeastOnce);
    QCOMPARE(world.a.session.queued(), 1);
    const QStringList all = world.a.acknowledgeAll();
    QCOMPARE(all.size(), 1'011);
    QCOMPARE(all.at(10), u"PUBLISH live 'x' qos1 #11"_s); // the first that had room
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 1'011);
    QCOMPARE(world.parts.drops.total(), 0u);
    QVERIFY(!world.a.session.walks());
}

void TestRetainedWalks::leavesRoomForLiveMessages()
{
    World world;
    world.retainMany(3);
    world.a.attach();
    world.a.outbox.busy = true;
    world.a.subscribe("#");
    QCOMPARE(world.a.outbox.take(), QStringList());
    world.publish("live", "x");
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH live 'x' qos0"_s});
    world.a.outbox.busy = false;
    world.a.session.pump();
    QCOMPARE(world.a.outbox.take().size(), 3);
}

/// Nobody waits for another's walk longer than a slice.
void TestRetainedWalks::walksInSlices()
{
    World world;
    world.retainMany(1'000);
    world.a.attach();
    world.b.attach();
    world.clock.perLook = Slices::Length / 10;
    world.a.subscribe("#");
    qsizetype came = world.a.outbox.take().size();
    QVERIFY(came > 0 && came < 200);
    world.b.subscribe("many/00999"); // the pass has no time left
    QCOMPARE(world.b.outbox.take(), QStringList());
    for (int pass = 0; pass < 2; ++pass) {
        world.foundation.wakeUp();
        const qsizetype now = world.a.outbox.take().size();
        QVERIFY(now < 200);
        came += now;
    }
    QCOMPARE(world.b.outbox.take().size(), 1);
    QVERIFY(came < 1'000);
    while (!world.parts.slices.isEmpty())
        world.foundation.wakeUp();
    QCOMPARE(came + world.a.outbox.take().size(), 1'000);
}

void TestRetainedWalks::searchesInSlices()
{
    World world;
    for (int number = 0; number < 1'000; ++number)
        world.retain("many/" + QByteArray::number(number) + "/x");
    world.a.attach();
    world.clock.perLook = Slices::Length / 10;
    for (int again = 0; again < 200; ++again) // of one SUBSCRIBE: walked once
        world.router.walkRetained(world.a.session, "+/+/zzz");
    world.a.session.pump();
    QCOMPARE(world.a.session.walks()->size(), 1);
    QVERIFY(!world.parts.slices.isEmpty());
    int passes = 0;
    for (; !world.parts.slices.isEmpty(); ++passes)
        world.foundation.wakeUp();
    QVERIFY(passes > 5 && passes < 50);
    QVERIFY(world.a.session.walks()->isEmpty());
    QCOMPARE(world.a.outbox.take(), QStringList());
}

/// What is published while the walk stands at t/1; t/2 is what it has not reached.
void TestRetainedWalks::newestLast_data()
{
    using Change = std::function<void(World &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("payloads"); // of t/2
    const auto row = [](const char *name, Change change, const QString &payloads) {
        QTest::addRow("[MQTT-4.6.0-6] %s", name) << change << payloads;
    };
    row(
        "nothing", [](World &) {}, u"old"_s);
    row(
        "a change comes once", [](World &w) { w.retain("t/2", "new"); }, u"new"_s);
    row(
        "two changes come in order",
        [](World &w) {
            w.retain("t/2", "new", QoS::AtLeastOnce);
            w.retain("t/2", "newer", QoS::AtLeastOnce);
        },
        u"new newer"_s);
    row(
        "nothing older comes after a passing message", [](World &w) { w.publish("t/2", "passing"); }, u"passing"_s);
    row(
        "what is gone does not come", [](World &w) { w.router.clearRetained("t/2"); }, QString());
    row(
        "gone and there again",
        [](World &w) {
            w.retain("t/2", "");
            w.retain("t/2", "again");
        },
        u" again"_s);
    row(
        "stored without being sent",
        [](World &w) {
            w.router.putRetained({messageOf("t/2", "imported", QoS::AtMostOnce, true), 0, {}});
        },
        u"imported"_s);
    row(
        "a change that was dropped comes",
        [](World &w) {
            w.a.outbox.congested = true;
            w.retain("t/2", "dropped");
            w.a.outbox.congested = false;
        },
        u"dropped"_s);
    row(
        "a change that was dropped behind one that was sent",
        [](World &w) {
            w.retain("t/2", "sent");
            w.a.outbox.congested = true;
            w.retain("t/2", "dropped");
            w.a.outbox.congested = false;
        },
        u"sent dropped"_s);
    row(
        "a passing message that was dropped behind one that was sent",
        [](World &w) {
            w.publish("t/2", "sent");
            w.a.outbox.congested = true;
            w.publish("t/2", "dropped");
            w.a.outbox.congested = false;
        },
        u"sent"_s);
    row(
        "the queue's oldest gives way",
        [](World &w) {
            w.publish("t/2", "first", QoS::AtLeastOnce);
            w.publish("x", "1", QoS::AtLeastOnce);
            w.publish("x", "2", QoS::AtLeastOnce);
        },
        u"old"_s);
    row(
        "the older of two in the queue gives way",
        [](World &w) {
            w.publish("t/2", "first", QoS::AtLeastOnce);
            w.retain("t/2", "second", QoS::AtLeastOnce);
            w.publish("x", "1", QoS::AtLeastOnce);
        },
        u"second"_s);
    row(
        "QoS 0 that goes with the connection",
        [](World &w) {
            w.publish("x", "1", QoS::AtLeastOnce);
            w.retain("t/2", "lost");
            w.a.session.detach();
            w.a.attach(1);
        },
        u"lost"_s);
    row(
        "what expires in the queue",
        [](World &w) {
            w.router.publish(messageOf("t/2", "brief", QoS::AtLeastOnce, false, w.clock.monotonic() + 5), nullptr, "p");
            w.advance(5);
        },
        u"old"_s);
    row(
        "by a shared group",
        [](World &w) {
            w.router.subscribe(w.a.session, "$share/g/t/2", {.maximumQoS = QoS::AtMostOnce}, 0);
            w.publish("t/2", "shared");
        },
        u"shared shared"_s);
}

void TestRetainedWalks::newestLast()
{
    QFETCH(std::function<void(World &)>, change);
    Limits limits;
    limits.maxQueuedMessages = 2;
    limits.maxQoS0QueueBytes = 0;
    limits.queueStrategy = QueueStrategy::DiscardOldest;
    World world(PartsKit::Keeping::Nothing, limits);
    world.retain("t/1", "one", QoS::AtLeastOnce);
    world.retain("t/2", "old", QoS::AtLeastOnce);
    world.a.attach(1);
    world.router.subscribe(world.a.session, "x", {.maximumQoS = QoS::AtLeastOnce}, 0);
    world.a.subscribe("t/+", {.maximumQoS = QoS::AtLeastOnce});
    change(world);
    QStringList payloads;
    for (const QString &line : world.a.acknowledgeAll()) {
        if (line.startsWith(u"PUBLISH t/2"_s))
            payloads += line.section(u'\'', 1, 1);
    }
    QTEST(payloads.join(u' '), "payloads");
}

/// Of the topics beyond it, the older message comes too; it says so once, and counts.
void TestRetainedWalks::remembersABoundedNumber()
{
    Limits limits;
    limits.maxOvertakenTopics = 2;
    World world(PartsKit::Keeping::Nothing, limits);
    world.retainMany(4);
    world.a.attach();
    world.a.outbox.busy = true;
    world.a.subscribe("#");
    const QRegularExpression sentence(u"client 'a' gets live ones on more than 2 topics.*max-overtaken-topics"_s);
    QTest::ignoreMessage(QtWarningMsg, sentence);
    QTest::failOnWarning(sentence);
    for (int number = 0; number < 4; ++number)
        world.publish("many/0000" + QByteArray::number(number), "live");
    world.publish("many/00000", "live");
    QCOMPARE(world.a.outbox.take().size(), 5);
    QCOMPARE(world.parts.counters.overtakenUnnoticed, 2u);
    world.a.outbox.busy = false;
    world.a.session.pump();
    QCOMPARE(world.a.outbox.take(),
             (QStringList{u"PUBLISH many/00002 'kept' qos0 retain"_s, u"PUBLISH many/00003 'kept' qos0 retain"_s}));
}

/// Each subscription has its own walk: only those that had begun pass over it.
void TestRetainedWalks::aNewSubscriptionBringsWhatOvertook()
{
    World world;
    world.retain("t/1", "one", QoS::AtLeastOnce);
    world.retain("t/2", "old", QoS::AtLeastOnce);
    world.a.attach(1);
    world.a.subscribe("t/+", {.maximumQoS = QoS::AtLeastOnce});
    world.a.subscribe("t/2", {.maximumQoS = QoS::AtLeastOnce}); // waits for the first one
    world.retain("t/2", "new");
    world.a.subscribe("+/2", {.maximumQoS = QoS::AtLeastOnce});
    QCOMPARE(world.a.acknowledgeAll(),
             QStringList({u"PUBLISH t/1 'one' qos1 #1 retain"_s, u"PUBLISH t/2 'new' qos0"_s,
                          u"PUBLISH t/2 'new' qos0 retain"_s}));
}

/// [MQTT-3.1.2-25]
void TestRetainedWalks::tooLargeForOneIsNotForAnother()
{
    World world;
    world.retain("t/1", "long");
    world.retain("t/2", "s");
    world.a.attach();
    world.a.outbox.largest = 3;
    world.a.subscribe("#");
    QCOMPARE(world.a.outbox.take(), QStringList{u"PUBLISH t/2 's' qos0 retain"_s});
    QCOMPARE(world.parts.drops.counts()[size_t(DropReason::PacketTooLarge)], 1u);
}

void TestRetainedWalks::waitsForAConnection()
{
    World world;
    world.retainMany(3);
    world.a.subscribe("#"); // at the console
    QCOMPARE(world.a.session.queued(), 0);
    world.a.attach();
    QCOMPARE(world.a.outbox.take().size(), 3);
}

/// What is still to come has the options and the identifier that the subscription has then [MQTT-3.8.4-3].
void TestRetainedWalks::aChangedSubscription()
{
    World world(PartsKit::Keeping::State);
    world.retainMany(2, QoS::AtLeastOnce);
    world.a.attach(1);
    world.a.subscribe("#", {.maximumQoS = QoS::AtLeastOnce}, 3);
    world.router.subscribe(world.a.session, "#",
                           {.maximumQoS = QoS::AtMostOnce, .retainHandling = RetainHandling::DoNotSend}, 4);
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>("many/00000"));
    QCOMPARE(world.a.acknowledgeAll(),
             QStringList({u"PUBLISH many/00000 'kept' qos1 #1 retain id=3"_s,
                          u"PUBLISH many/00001 'kept' qos0 retain id=4"_s}));
}

void TestRetainedWalks::isInTheStore()
{
    World world(PartsKit::Keeping::State);
    world.retainMany(3, QoS::AtLeastOnce);
    world.a.subscribe("#");
    QCOMPARE(world.storedWalk("#"), std::optional(QByteArray()));
    world.a.attach(1);
    world.a.subscribe("other");
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>("many/00000"));
    QCOMPARE(world.storedWalk("other"), std::optional(QByteArray())); // behind the first
    QCOMPARE(world.disk.entries.size(), 1u); // what is in flight, and nothing else
    world.a.session.puback(PacketId{1});
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>("many/00001"));
    world.a.acknowledgeAll();
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>());
    QCOMPARE(world.storedWalk("other"), std::optional<QByteArray>());
    QVERIFY(world.disk.entries.empty());
}

void TestRetainedWalks::beginsAgainInTheStore()
{
    World world(PartsKit::Keeping::State);
    world.retainMany(3, QoS::AtLeastOnce);
    world.a.attach(2);
    world.a.subscribe("#");
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>("many/00001"));
    world.a.subscribe("#");
    QCOMPARE(world.storedWalk("#"), std::optional(QByteArray()));
    world.router.unsubscribe(world.a.session, "#");
    world.parts.journal.commit();
    QVERIFY(world.disk.subscriptions.empty());
    QCOMPARE(world.a.acknowledgeAll().size(), 2);
}

void TestRetainedWalks::isRestored()
{
    World world(PartsKit::Keeping::State);
    world.retainMany(3);
    world.router.restoreSubscription(world.a.session, "#", {.identifier = 7, .walk = "many/00000"});
    world.router.restoreSubscription(world.a.session, "many/00002", {});
    QCOMPARE(world.a.session.walks()->position("#"), std::optional<QByteArray>("many/00000"));
    world.a.attach();
    QCOMPARE(world.a.outbox.take(),
             QStringList(
                 {u"PUBLISH many/00001 'kept' qos0 retain id=7"_s, u"PUBLISH many/00002 'kept' qos0 retain id=7"_s}));
    QCOMPARE(world.storedWalk("#"), std::optional<QByteArray>());
}

/// A session that is no longer stored walks on in memory.
void TestRetainedWalks::isForgotten()
{
    World world(PartsKit::Keeping::State);
    world.retainMany(2, QoS::AtLeastOnce);
    world.a.attach(1);
    world.a.subscribe("#");
    world.a.session.forget();
    QCOMPARE(world.a.acknowledgeAll().size(), 2);
    world.parts.journal.commit();
    QVERIFY(world.disk.subscriptions.empty() && world.disk.entries.empty());
}

SKEP_TEST(TestRetainedWalks)
#include "tst_retainedwalks.moc"
