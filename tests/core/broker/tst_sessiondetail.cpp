// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/broker/latencymeter.h"
#include "core/broker/monitor.h"
#include "core/console/mailbox.h"
#include "core/protocol/encoder.h"
#include "core/storage/memorystore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakelink.h"
#include "tests/support/fakestore.h"
#include "tests/support/testrunner.h"

#include <QTest>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int Interval = 100;
const QByteArray ThirtySeconds = QByteArray::fromHex("180000001e"); ///< Will Delay Interval

Limits smallLimits()
{
    Limits limits;
    limits.sysInterval = 0;
    limits.maxQueuedMessages = 60;
    return limits;
}

/// A broker with a console that looks at it, and a publisher.
struct World
{
    World() : World(nullptr) { }
    /// \param durable what keeps its state; null: nothing does.
    explicit World(Store *durable) : broker(smallLimits(), clock, durable ? *durable : store), publisher(broker, link)
    {
        broker.monitor().setMailbox(&mailbox);
        broker.execute(StartWatching{Interval});
        send(publisher, Connect{.version = ProtocolVersion::Mqtt5, .clientId = "publisher"});
    }
    ~World()
    {
        publisher.linkClosed();
        broker.monitor().setMailbox(nullptr);
    }

    static void send(Client &client, const Packet &packet)
    {
        client.bytesReceived(encode(packet, ProtocolVersion::Mqtt5));
    }
    void publish(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtLeastOnce)
    {
        send(publisher,
             Publish{.topic = topic,
                     .payload = payload,
                     .packetId = qos == QoS::AtMostOnce ? PacketId::None : PacketId{1},
                     .qos = qos});
        if (qos == QoS::ExactlyOnce)
            send(publisher, Pubrel{.packetId = PacketId{1}});
    }
    Delta nextDelta()
    {
        clock.advance(300);
        broker.wakeUp();
        return mailbox.take().value_or(Delta());
    }
    SessionDetail look(const QString &clientId, quint32 from = 0)
    {
        broker.execute(WatchSession{clientId, from});
        return nextDelta().session.value_or(SessionDetail());
    }

    FakeClock clock;
    DeltaMailbox mailbox{[] {}};
    MemoryStore store;
    Broker broker;
    FakeLink link{1};
    Client publisher;
};

/// A subscriber that takes two messages at a time.
struct Device
{
    explicit Device(World &world) : client(world.broker, link)
    {
        const Will will{.topic = "gone",
                        .payload = "bye",
                        .meta = {.properties = ThirtySeconds},
                        .qos = QoS::AtLeastOnce,
                        .retain = true};
        World::send(client,
                    Connect{.version = ProtocolVersion::Mqtt5,
                            .clientId = "device",
                            .will = will,
                            .sessionExpiryInterval = 3'600,
                            .receiveMaximum = 2,
                            .topicAliasMaximum = 5});
        Subscribe packet{.packetId = PacketId{1}};
        packet.entries.append({"to/#", {.maximumQoS = QoS::ExactlyOnce}});
        World::send(client, packet);
    }

    FakeLink link{2};
    Client client;
};

} // namespace

class TestSessionDetail final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyOfTheWatched();
    void inFlightAndQueue();
    void queueByPages();
    void retainedStillToCome();
    void aliases();
    void whatWaitsForTheEnd();
    void nothingOfWhoIsNotThere();
    void subscribesAndUnsubscribes();
    void subscriptionIsTakenBack();
    void refusesFilters_data();
    void refusesFilters();
    void countsDropsByReason();
    void latencyBuckets_data();
    void latencyBuckets();
    void latencyOfADelivery();
    void latencyCountsTheWaitForTheStore();
    void latencyLeavesOutTheRetained();
    void measuresTheProcess();
};

void TestSessionDetail::onlyOfTheWatched()
{
    World world;
    Device device(world);
    QVERIFY(!world.nextDelta().session);
    QCOMPARE(world.look(u"device"_s).clientId, u"device"_s);
    QVERIFY(world.nextDelta().session);
    world.broker.execute(WatchSession{});
    QVERIFY(!world.nextDelta().session);
    device.client.linkClosed();
}

void TestSessionDetail::inFlightAndQueue()
{
    World world;
    Device device(world);
    world.publish("to/1", "one");
    world.publish("to/2", QByteArray(2'000, 'x'), QoS::ExactlyOnce);
    world.publish("to/3", "three");
    World::send(device.client, Pubrec{.packetId = PacketId{2}});
    const SessionDetail detail = world.look(u"device"_s);
    QVERIFY(detail.exists);
    QCOMPARE(detail.inFlightTotal, 2u);
    QCOMPARE(detail.inFlight[0].packetId, PacketId{1});
    QCOMPARE(detail.inFlight[0].state, DeliveryState::AwaitingPuback);
    QCOMPARE(detail.inFlight[0].message.topic, u"to/1"_s);
    QCOMPARE(detail.inFlight[0].message.payload, "one");
    QCOMPARE(detail.inFlight[1].state, DeliveryState::AwaitingPubcomp);
    QCOMPARE(detail.inFlight[1].message.topic, QString());
    QCOMPARE(detail.receiveMaximum, 2);
    QCOMPARE(detail.sendQuota, 0);
    QCOMPARE(detail.queueTotal, 1u);
    QCOMPARE(detail.queue[0].topic, u"to/3"_s);
    device.client.linkClosed();
}

void TestSessionDetail::queueByPages()
{
    World world;
    Device device(world);
    world.publish("to/long", QByteArray(2'000, 'x'));
    world.publish("to/long", QByteArray(2'000, 'x'));
    for (int number = 0; number < 55; ++number)
        world.publish("to/long", QByteArray::number(number) + QByteArray(2'000, 'x'));
    const SessionDetail first = world.look(u"device"_s);
    QCOMPARE(first.queueTotal, 55u);
    QCOMPARE(first.queue.size(), size_t(SessionDetail::QueuePage));
    QCOMPARE(first.queue[0].payload.size(), MessagePreview::MaximumPayload);
    QCOMPARE(first.queue[0].payloadSize, 2'001);
    const SessionDetail second = world.look(u"device"_s, 50);
    QCOMPARE(second.queue.size(), size_t(5));
    QVERIFY(second.queue[0].payload.startsWith("50x"));
    const SessionDetail beyond = world.look(u"device"_s, 4'000);
    QCOMPARE(beyond.queueFrom, 50u);
    QCOMPARE(beyond.queue.size(), size_t(5));
    device.client.linkClosed();
}

void TestSessionDetail::retainedStillToCome()
{
    World world;
    for (const char *topic : {"kept/1", "kept/2", "kept/3"}) {
        World::send(
            world.publisher,
            Publish{.topic = topic, .payload = "x", .packetId = PacketId{1}, .qos = QoS::AtLeastOnce, .retain = true});
    }
    Device device(world); // two messages at a time
    QCOMPARE(world.look(u"device"_s).walksTotal, 0u);
    world.broker.execute(SubscribeClient{u"device"_s, u"kept/+"_s, QoS::AtLeastOnce});
    world.broker.execute(SubscribeClient{u"device"_s, u"kept/#"_s, QoS::AtLeastOnce});
    SessionDetail detail = world.look(u"device"_s);
    QCOMPARE(detail.inFlightTotal, 2u);
    QCOMPARE(detail.queueTotal, 0u);
    QCOMPARE(detail.walksTotal, 2u);
    QCOMPARE(detail.walks[0].topicFilter, u"kept/+"_s);
    QCOMPARE(detail.walks[0].position, u"kept/2"_s);
    QCOMPARE(detail.walks[1].topicFilter, u"kept/#"_s);
    QCOMPARE(detail.walks[1].position, QString());
    World::send(device.client, Puback{.packetId = PacketId{1}});
    World::send(device.client, Puback{.packetId = PacketId{2}});
    detail = world.look(u"device"_s);
    QCOMPARE(detail.walksTotal, 1u);
    QCOMPARE(detail.walks[0].position, u"kept/1"_s);
    device.client.linkClosed();
}

void TestSessionDetail::aliases()
{
    World world;
    Device device(world);
    const QByteArray three = QByteArray::fromHex("230003");
    const QByteArray one = QByteArray::fromHex("230001");
    World::send(device.client, Publish{.topic = "up/1", .meta = {.properties = three}});
    World::send(device.client, Publish{.topic = "up/2", .meta = {.properties = one}});
    world.publish("to/1", "one", QoS::AtMostOnce);
    const SessionDetail detail = world.look(u"device"_s);
    QCOMPARE(detail.inboundAliases.size(), size_t(2));
    QCOMPARE(detail.inboundAliases[0].alias, 1);
    QCOMPARE(detail.inboundAliases[1].topic, u"up/1"_s);
    QCOMPARE(detail.outboundAliases.size(), size_t(1));
    QCOMPARE(detail.outboundAliases[0].topic, u"to/1"_s);
    device.client.linkClosed();
}

void TestSessionDetail::whatWaitsForTheEnd()
{
    World world;
    Device device(world);
    SessionDetail detail = world.look(u"device"_s);
    QVERIFY(detail.will);
    QCOMPARE(detail.will->message.topic, u"gone"_s);
    QCOMPARE(detail.will->delayInterval, 30u);
    QVERIFY(!detail.will->dueAt);
    QVERIFY(!detail.expiresAt);
    device.client.linkClosed();
    const qint64 closedAt = world.clock.wall();
    detail = world.nextDelta().session.value_or(SessionDetail());
    QCOMPARE(detail.will->dueAt.value_or(0), closedAt + 30'000);
    QCOMPARE(detail.expiresAt.value_or(0), closedAt + 3'600'000);
    QCOMPARE(detail.receiveMaximum, 0);
}

void TestSessionDetail::nothingOfWhoIsNotThere()
{
    World world;
    const SessionDetail detail = world.look(u"nobody"_s);
    QCOMPARE(detail.clientId, u"nobody"_s);
    QVERIFY(!detail.exists);
}

void TestSessionDetail::subscribesAndUnsubscribes()
{
    World world;
    Device device(world);
    world.broker.execute(SubscribeClient{u"device"_s, u"more/+"_s, QoS::AtLeastOnce});
    world.publish("more/1", "one");
    QCOMPARE(world.look(u"device"_s).inFlightTotal, 1u);
    world.broker.execute(UnsubscribeClient{u"device"_s, u"more/+"_s});
    world.publish("more/1", "two");
    QCOMPARE(world.look(u"device"_s).inFlightTotal, 1u);
    device.client.linkClosed();
}

/// As it was, and without the retained messages that a new one brings.
void TestSessionDetail::subscriptionIsTakenBack()
{
    World world;
    Device device(world);
    World::send(world.publisher, Publish{.topic = "more/1", .payload = "kept", .retain = true});
    device.link.takePackets();
    world.broker.execute(SubscribeClient{
        .clientId = u"device"_s, .topicFilter = u"more/+"_s, .subscriptionIdentifier = 7, .takesBack = true});
    QCOMPARE(device.link.takePackets(), QByteArrayList());
    world.publish("more/1", "one");
    const QByteArrayList packets = device.link.takePackets();
    QCOMPARE(packets.size(), 1);
    QVERIFY2(packets.first().contains(QByteArray("\x0B\x07", 2)), packets.first().toHex()); // [MQTT-3.3.4-3]
    device.client.linkClosed();
}

void TestSessionDetail::refusesFilters_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("[MQTT-4.7.1-1] # inside") << u"device"_s << u"a/#/b"_s << u"'a/#/b' is no valid topic filter"_s;
    QTest::addRow("[MQTT-4.8.2-1] share without a name")
        << u"device"_s << u"$share//a"_s << u"'$share//a' is no valid"_s;
    QTest::addRow("[MQTT-4.7.3-1] empty") << u"device"_s << QString() << u"'' is no valid topic filter"_s;
    QTest::addRow("too deep") << u"device"_s << QString(200, u'/')
                              << u"The topic filter has more levels than this broker allows"_s;
    QTest::addRow("no such client") << u"nobody"_s << u"a"_s << u"no session of client 'nobody'"_s;
}

void TestSessionDetail::refusesFilters()
{
    QFETCH(const QString, client);
    QFETCH(const QString, filter);
    QFETCH(const QString, sentence);
    World world;
    Device device(world);
    world.broker.execute(SubscribeClient{client, filter});
    const Delta delta = world.nextDelta();
    QVERIFY2(delta.events.back().text.contains(sentence), qPrintable(delta.events.back().text));
    QCOMPARE(delta.totals.subscriptions, 1u);
    device.client.linkClosed();
}

void TestSessionDetail::countsDropsByReason()
{
    World world;
    Device device(world);
    for (int number = 0; number < 65; ++number)
        world.publish("to/1", "x");
    const Totals totals = world.nextDelta().totals;
    QCOMPARE(totals.drops[size_t(DropReason::QueueFull)], 3u); // two in flight, sixty in the queue
    QCOMPARE(totals.traffic.dropped, 3u);
    device.client.linkClosed();
}

void TestSessionDetail::latencyBuckets_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<qint64>("lower");
    QTest::addColumn<qint64>("upper");
    const auto row = [](qint64 value, qint64 lower, qint64 upper) {
        QTest::addRow("%lld µs", value) << value << lower << upper;
    };
    row(-5, 0, 1);
    row(0, 0, 1);
    row(3, 3, 4);
    row(7, 7, 8);
    row(8, 8, 10);
    row(100, 96, 112);
    row(1'000, 896, 1'024);
    row(1'024, 1'024, 1'280);
    row(60'000'000, 58'720'256, 67'108'864);
    row(900'000'000, 58'720'256, 67'108'864);
}

void TestSessionDetail::latencyBuckets()
{
    QFETCH(const qint64, microseconds);
    QFETCH(const qint64, lower);
    QFETCH(const qint64, upper);
    const size_t bucket = LatencyCounts::bucketOf(microseconds);
    QVERIFY(bucket < LatencyCounts::Buckets);
    QCOMPARE(LatencyCounts::lowerEdge(bucket), lower);
    QCOMPARE(LatencyCounts::lowerEdge(bucket + 1), upper);
    LatencyCounts counts;
    counts.add(microseconds);
    QVERIFY(counts.quantile(0.5) >= double(lower) && counts.quantile(1) <= double(upper));
}

void TestSessionDetail::latencyOfADelivery()
{
    World world;
    Device device(world);
    world.nextDelta(); // the next message is measured
    world.publish("to/1", "x");
    world.clock.advance(4);
    world.broker.latency().passEnded();
    const LatencyCounts counts = world.nextDelta().totals.latency;
    QCOMPARE(counts.total(), 1u);
    QCOMPARE(LatencyCounts::bucketOf(4'000), LatencyCounts::bucketOf(qint64(counts.quantile(0.5))));
    QCOMPARE(counts.since(counts).total(), 0u);
    device.client.linkClosed();
}

void TestSessionDetail::latencyCountsTheWaitForTheStore()
{
    FakeClock diskClock;
    FakeDisk disk;
    FakeStore store(disk, diskClock);
    World world(&store);
    Device device(world);
    world.broker.commit();
    store.waits = true;
    world.nextDelta(); // the next message is measured
    world.publish("to/1", "x", QoS::ExactlyOnce);
    world.broker.commit();
    world.broker.latency().passEnded();
    QCOMPARE(world.broker.latency().counts().total(), 0u);
    world.clock.advance(4);
    store.write();
    world.broker.latency().passEnded();
    const LatencyCounts counts = world.broker.latency().counts();
    QCOMPARE(counts.total(), 1u);
    QCOMPARE(LatencyCounts::bucketOf(4'000), LatencyCounts::bucketOf(qint64(counts.quantile(0.5))));
    device.client.linkClosed();
}

void TestSessionDetail::latencyLeavesOutTheRetained()
{
    World world;
    world.nextDelta();
    World::send(world.publisher, Publish{.topic = "to/1", .payload = "x", .retain = true});
    world.clock.advance(5'000);
    Device device(world);
    world.broker.latency().passEnded();
    QCOMPARE(world.nextDelta().totals.latency.total(), 0u);
    device.client.linkClosed();
}

void TestSessionDetail::measuresTheProcess()
{
    World world;
    world.broker.monitor().setProcessMeter([] { return ProcessUsage{1'500, 42}; });
    const ProcessUsage process = world.nextDelta().totals.process;
    QCOMPARE(process.cpuMs, 1'500);
    QCOMPARE(process.memoryBytes, 42);
}

} // namespace skep

SKEP_TEST(skep::TestSessionDetail)
#include "tst_sessiondetail.moc"
