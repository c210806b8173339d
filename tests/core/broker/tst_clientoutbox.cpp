// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clientkit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using When = ClientOutbox::When;

namespace {

/// A shared group that is stored.
struct StoredSource final : DeliverySource
{
    StoredSource() { m_queueId = QueueId{1}; }
    void giveBack(QList<WaitingMessage>) override { }
};

/// The way out of one connection, with a store that writes when it is told to.
struct World : ClientKit
{
    explicit World(const Limits &limits = {}) : ClientKit(Keeping::State, limits)
    {
        fakeStore.waits = true;
        context.version = ProtocolVersion::Mqtt5;
    }

    void acknowledge(int packetId, When when)
    {
        outbox.acknowledge<Puback>(PacketId(packetId), ReasonCode::Success, {}, when);
    }
    bool publish(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtMostOnce)
    {
        const PacketId id = qos == QoS::AtMostOnce ? PacketId::None : PacketId{9};
        return outbox.sendPublish({.message = messageOf(topic, payload, qos), .qos = qos}, id, false, nullptr);
    }
    /// As QoS 2 from a shared group that is stored.
    bool publishHeld(const QByteArray &topic, const QByteArray &payload)
    {
        change();
        return outbox.sendPublish(
            {.message = messageOf(topic, payload, QoS::ExactlyOnce), .source = source, .qos = QoS::ExactlyOnce},
            PacketId{9}, false, nullptr);
    }
    /// Something is to be written in this pass.
    void change() { parts.journal.putRetained({messageOf("r", "x", QoS::AtLeastOnce), 0, "c"}); }
    QStringList written()
    {
        parts.journal.commit();
        fakeStore.write();
        return ids();
    }
    /// The packet ids of the PUBACKs that have left.
    QStringList ids()
    {
        QStringList list;
        for (const QByteArray &bytes : link.takePackets())
            list += bytes.size() == 4 ? QString::number(quint8(bytes[3])) : u"other"_s;
        return list;
    }

    DeliverySourcePointer source{new StoredSource};
    FakeLink link{1};
    ClientContext context{services, link};
    ClientOutbox outbox{context};
};

} // namespace

class TestClientOutbox final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayLeave();
    void aBarrierIsOvertakenByNothing();
    void largePayloadsAreHeldWhereTheyAre();
    void whatPromisesNothingGoesAhead();
    void aFailingStoreIsAnswered_data();
    void aFailingStoreIsAnswered();
    void disconnectComesLastAndAtOnce();
    void noPacketBeforeConnack();
    void holdsNoMoreThanTheHighWaterMark();
    void theMaximumPacketSize();
    void topicAliases();
    void anAliasIsPromisedOnlyIfItIsSent();
    void nothingRestsOnAnAliasThatIsHeld();
    void anAliasThatIsHeldOutlivesWhatDoesNotFit();
    void reasonsGoAlongIfThereIsRoom();
    void theCountersCountWhatIsHeld();
};

void TestClientOutbox::whatMayLeave()
{
    World world;
    world.change();
    world.acknowledge(1, When::InTurn);
    QCOMPARE(world.ids(), QStringList{u"1"_s});
    world.acknowledge(2, When::Durable);
    world.acknowledge(3, When::InTurn);
    world.acknowledge(4, When::AtOnce);
    QCOMPARE(world.ids(), QStringList{u"4"_s});
    QCOMPARE(world.outbox.heldPackets(), 2);
    QCOMPARE(world.written(), QStringList({u"2"_s, u"3"_s}));
    world.acknowledge(5, When::InTurn);
    QCOMPARE(world.ids(), QStringList{u"5"_s});
}

void TestClientOutbox::aBarrierIsOvertakenByNothing()
{
    World world;
    world.change();
    world.acknowledge(1, When::Barrier);
    world.acknowledge(2, When::AtOnce);
    world.parts.journal.commit(); // the next pass
    world.acknowledge(3, When::InTurn);
    QCOMPARE(world.ids(), QStringList());
    QVERIFY(world.outbox.heldUntil(QoS::AtMostOnce) != Pass::None);
    QCOMPARE(world.written(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(world.outbox.heldUntil(QoS::AtMostOnce), Pass::None);
    world.acknowledge(4, When::AtOnce);
    QCOMPARE(world.ids(), QStringList{u"4"_s});
}

/// PINGRESP and refusals need not wait for anything but CONNACK [MQTT-3.2.0-1].
void TestClientOutbox::whatPromisesNothingGoesAhead()
{
    World world;
    world.change();
    QVERIFY(world.outbox.sendConnack({}, true));
    world.outbox.send(Pingresp{}, When::Ahead);
    QCOMPARE(packetsOf(world.link), QStringList());
    world.parts.journal.commit();
    world.fakeStore.write();
    QCOMPARE(packetsOf(world.link), QStringList({u"CONNACK 0x00"_s, u"PINGRESP"_s}));
    world.change();
    world.acknowledge(1, When::Barrier);
    world.outbox.send(Pingresp{}, When::Ahead);
    QCOMPARE(packetsOf(world.link), QStringList{u"PINGRESP"_s});
}

void TestClientOutbox::aFailingStoreIsAnswered_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<bool>("hasAnswers");
    QTest::addColumn<QByteArrayList>("sent"); // in hexadecimal
    QTest::addRow("5.0") << ProtocolVersion::Mqtt5 << true
                         << QByteArrayList{"90060007009797 87", "b0040008 0083", "30050001740078"};
    QTest::addRow("3.1.1") << ProtocolVersion::Mqtt311 << false << QByteArrayList{"90050007808080", "3004000174 78"};
    QTest::addRow("3.1") << ProtocolVersion::Mqtt31 << false << QByteArrayList{"3004000174 78"};
}

/// Of what is held only SUBACK, UNSUBACK and what stood behind them leave; an older version has not all of the answers.
void TestClientOutbox::aFailingStoreIsAnswered()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(bool, hasAnswers);
    QFETCH(QByteArrayList, sent);
    World world;
    world.context.version = version;
    world.change();
    world.acknowledge(1, When::Durable);
    world.outbox.send(Suback{.packetId = PacketId{7},
                             .reasonCodes = {ReasonCode::Success, ReasonCode::GrantedQoS1, ReasonCode::NotAuthorized},
                             .reasonString = {},
                             .properties = {}},
                      When::Barrier);
    world.outbox.send(
        Unsuback{.packetId = PacketId{8}, .reasonCodes = {ReasonCode::Success}, .reasonString = {}, .properties = {}},
        When::Durable);
    world.publish("t", "x");
    QCOMPARE(world.outbox.refuseHeld(), hasAnswers);
    QByteArrayList expected;
    for (const QByteArray &bytes : std::as_const(sent))
        expected += QByteArray::fromHex(bytes);
    const QByteArrayList left = world.link.takePackets();
    QCOMPARE(left.size(), expected.size());
    for (qsizetype i = 0; i < left.size(); ++i)
        QCOMPARE(left.at(i).toHex(), expected.at(i).toHex());
    world.acknowledge(2, When::AtOnce); // no barrier stands any more
    QCOMPARE(world.ids(), QStringList{u"2"_s});
    QCOMPARE(world.written(), QStringList{u"1"_s});
}

void TestClientOutbox::disconnectComesLastAndAtOnce()
{
    World world;
    world.change();
    world.acknowledge(1, When::Barrier);
    world.outbox.sendDisconnect(ReasonCode::ServerShuttingDown, u"bye"_s);
    QCOMPARE(packetsOf(world.link), QStringList{u"DISCONNECT 0x8b"_s});
    world.outbox.dropHeld();
    QCOMPARE(world.written(), QStringList());
}

/// [MQTT-3.2.0-1], [MQTT-3.14.0-1]
void TestClientOutbox::noPacketBeforeConnack()
{
    World world;
    world.change();
    QVERIFY(world.outbox.sendConnack({}, true));
    world.outbox.sendDisconnect(ReasonCode::ServerShuttingDown, u"bye"_s);
    QCOMPARE(packetsOf(world.link), QStringList());
    world.parts.journal.commit();
    world.fakeStore.write();
    QCOMPARE(packetsOf(world.link), QStringList{u"CONNACK 0x00"_s});
    world.outbox.sendDisconnect(ReasonCode::ServerShuttingDown, u"bye"_s);
    QCOMPARE(packetsOf(world.link), QStringList{u"DISCONNECT 0x8b"_s});
}

void TestClientOutbox::holdsNoMoreThanTheHighWaterMark()
{
    Limits limits;
    limits.outboundHighWaterMark = 11;
    World world(limits);
    world.change();
    world.acknowledge(1, When::Durable);
    world.acknowledge(2, When::Durable);
    QVERIFY(!world.outbox.isCongested());
    world.acknowledge(3, When::Durable);
    QVERIFY(world.outbox.isCongested());
    QCOMPARE(world.written().size(), 3);
    QVERIFY(!world.outbox.isCongested());
    world.link.setCongested(true);
    QVERIFY(world.outbox.isCongested());
}

/// [MQTT-3.1.2-24]
void TestClientOutbox::theMaximumPacketSize()
{
    World world;
    world.outbox.setMaximumPacketSize(11);
    QVERIFY(world.publish("t", "12345")); // 2 of the fixed header, 3 of the topic, 1 of the properties
    QVERIFY(!world.publish("t", "123456"));
    QVERIFY(!world.outbox.send(Auth{.reasonCode = ReasonCode::ContinueAuthentication,
                                    .authenticationMethod = "a long method",
                                    .authenticationData = {},
                                    .reasonString = {},
                                    .properties = {}}));
    QCOMPARE(packetsOf(world.link).size(), 1);
}

/// 5.0 §3.3.2.3.4, [MQTT-3.1.2-26]
void TestClientOutbox::topicAliases()
{
    World world;
    world.publish("a", "0");
    world.outbox.setTopicAliasMaximum(1);
    world.publish("a", "1");
    world.publish("a", "2");
    world.publish("b", "3");
    QCOMPARE(packetsOf(world.link),
             QStringList({u"PUBLISH 'a' '0'"_s, u"PUBLISH 'a' '1' alias=1"_s, u"PUBLISH '' '2' alias=1"_s,
                          u"PUBLISH 'b' '3'"_s}));
    QCOMPARE(world.outbox.aliases().value("a").number, 1);
}

void TestClientOutbox::anAliasIsPromisedOnlyIfItIsSent()
{
    World world;
    world.outbox.setTopicAliasMaximum(1);
    world.outbox.setMaximumPacketSize(12);
    QVERIFY(!world.publish("a", "far too long"));
    QVERIFY(world.publish("a", "1"));
    QCOMPARE(packetsOf(world.link), QStringList{u"PUBLISH 'a' '1' alias=1"_s});
}

/// 5.0 §3.3.2.3.4: what overtakes the packet that introduces an alias introduces it itself; what follows it need not.
void TestClientOutbox::nothingRestsOnAnAliasThatIsHeld()
{
    World world;
    world.outbox.setTopicAliasMaximum(2);
    world.publishHeld("a", "1");
    world.publish("a", "2");
    world.publish("a", "3");
    world.publishHeld("a", "4");
    world.publishHeld("b", "5");
    world.publishHeld("b", "6");
    QCOMPARE(packetsOf(world.link), QStringList({u"PUBLISH 'a' '2' alias=1"_s, u"PUBLISH '' '3' alias=1"_s}));
    world.parts.journal.commit();
    world.fakeStore.write();
    QCOMPARE(packetsOf(world.link),
             QStringList({u"PUBLISH 'a' '1' alias=1"_s, u"PUBLISH '' '4' alias=1"_s, u"PUBLISH 'b' '5' alias=2"_s,
                          u"PUBLISH '' '6' alias=2"_s}));
    world.publish("b", "7");
    world.publish("b", "8");
    QCOMPARE(packetsOf(world.link), QStringList({u"PUBLISH 'b' '7' alias=2"_s, u"PUBLISH '' '8' alias=2"_s}));
}

void TestClientOutbox::anAliasThatIsHeldOutlivesWhatDoesNotFit()
{
    World world;
    world.outbox.setTopicAliasMaximum(2);
    world.outbox.setMaximumPacketSize(14);
    QVERIFY(world.publishHeld("a", "1"));
    QVERIFY(!world.publish("a", "too long"));
    QVERIFY(world.publish("b", "2"));
    world.parts.journal.commit();
    world.fakeStore.write();
    QCOMPARE(packetsOf(world.link), QStringList({u"PUBLISH 'b' '2' alias=2"_s, u"PUBLISH 'a' '1' alias=1"_s}));
}

/// [MQTT-3.14.2-3], [MQTT-3.1.2-29]
void TestClientOutbox::reasonsGoAlongIfThereIsRoom()
{
    World world;
    const QByteArray reason(100, 'r');
    world.outbox.acknowledge<Puback>(PacketId{1}, ReasonCode::NotAuthorized, reason, When::AtOnce);
    QVERIFY(world.link.takePackets().constFirst().contains(reason));
    world.outbox.setMaximumPacketSize(50);
    world.outbox.acknowledge<Puback>(PacketId{1}, ReasonCode::NotAuthorized, reason, When::AtOnce);
    QCOMPARE(packetsOf(world.link), QStringList{u"PUBACK 0x87"_s});
    world.context.requestProblemInformation = false;
    world.outbox.setMaximumPacketSize(1'000);
    world.outbox.acknowledge<Puback>(PacketId{1}, ReasonCode::NotAuthorized, reason, When::AtOnce);
    QVERIFY(!world.link.takePackets().constFirst().contains(reason));
}

void TestClientOutbox::theCountersCountWhatIsHeld()
{
    World world;
    world.change();
    world.acknowledge(1, When::Durable);
    world.publish("t", "1");
    const TrafficCounters &traffic = world.parts.counters.traffic;
    QCOMPARE(traffic.packetsOut, 2u);
    QCOMPARE(traffic.messagesOut, 1u);
    QVERIFY(traffic.bytesOut > 8);
}

/// They count as held, though many connections share one.
void TestClientOutbox::largePayloadsAreHeldWhereTheyAre()
{
    Limits limits;
    limits.outboundHighWaterMark = 150'000;
    World world(limits);
    world.change();
    world.acknowledge(1, When::Barrier);
    const QByteArray payload(100'000, 'p');
    QVERIFY(world.publish("t", payload));
    QVERIFY(!world.outbox.isCongested());
    QVERIFY(world.publish("t", payload, QoS::AtLeastOnce));
    QVERIFY(world.outbox.isCongested());
    QVERIFY(world.link.takePackets().isEmpty());
    world.parts.journal.commit();
    world.fakeStore.write();
    const QByteArrayList packets = world.link.takePackets();
    QCOMPARE(packets.size(), 3);
    for (const QByteArray &packet : packets.sliced(1)) {
        const DecodeResult result = decode(packet, ProtocolVersion::Mqtt5);
        const auto &decoded = std::get<Decoded>(result);
        QCOMPARE(decoded.size, packet.size());
        QCOMPARE(std::get<Publish>(decoded.packet).payload, QByteArrayView(payload));
    }
    QVERIFY(!world.outbox.isCongested());
}

SKEP_TEST(TestClientOutbox)
#include "tst_clientoutbox.moc"
