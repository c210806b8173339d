// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"

#include "core/console/traffic/summary.h"
#include "core/console/traffic/trafficstore.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto In = CaptureDirection::In;
constexpr auto Out = CaptureDirection::Out;

Publish publish(QByteArrayView topic, QByteArrayView payload = {}, quint16 packetId = 0)
{
    return {.topic = topic,
            .payload = payload,
            .packetId = PacketId{packetId},
            .qos = packetId ? QoS::AtLeastOnce : QoS::AtMostOnce};
}

QByteArray topicOf(const TrafficStore &store, quint64 number)
{
    return store.topic(store.row(number).topic).text;
}

QByteArray clientOf(const TrafficStore &store, quint64 number)
{
    return store.party(store.row(number).party).clientId;
}

} // namespace

class TestTrafficStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsTellThePacket();
    void summaries_data();
    void summaries();
    void aliasesStandForTheirTopics();
    void acknowledgementsBelongToTheirMessage();
    void namesComeLater();
    void oldestMakeRoom();
    void freedNamesAreUsedAgain();
    void clearKeepsNumbers();
    void hiddenRowsComeBack();
    void hiddenRowsMakeRoom();
};

void TestTrafficStore::rowsTellThePacket()
{
    ChunkBuilder builder;
    const quint32 a = builder.party(1, "a", TransportKind::WebSocket);
    builder.packet(a, In, publish("s/1", "hello", 7), 3);
    builder.note(a, CaptureNote::Matched, 3, 2);
    TrafficStore store;
    store.append(builder.take());
    QCOMPARE(store.count(), 2u);
    const TrafficRow &row = store.row(0);
    QCOMPARE(PacketType(row.type), PacketType::Publish);
    QCOMPARE(int(row.qos), 1);
    QCOMPARE(int(row.packetId), 7);
    QCOMPARE(row.message, 3u);
    QCOMPARE(topicOf(store, 0), QByteArray("s/1"));
    QCOMPARE(clientOf(store, 0), QByteArray("a"));
    QCOMPARE(store.bytes(0).sliced(row.value).toByteArray(), QByteArray("hello"));
    QCOMPARE(store.row(1).note, CaptureNote::Matched);
    QCOMPARE(store.row(1).value, 2u);
}

void TestTrafficStore::summaries_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("expected"); // type qos id reason topic
    const auto row = [](const char *name, const Packet &packet, ProtocolVersion version, const char *expected) {
        QTest::addRow("%s", name) << encode(packet, version) << int(version) << QByteArray(expected);
    };
    using enum ProtocolVersion;
    row("3.3 PUBLISH", publish("a/b", "x"), Mqtt311, "3 0 0 - a/b");
    row("3.3 PUBLISH 5.0, QoS 1", publish("a/b", "x", 9), Mqtt5, "3 1 9 - a/b");
    row("3.4 PUBACK", Puback{.packetId = PacketId{5}}, Mqtt311, "4 0 5 - ");
    row("3.4 PUBACK 5.0 with a failure", Puback{.packetId = PacketId{5}, .reasonCode = ReasonCode::QuotaExceeded},
        Mqtt5, "4 0 5 97 ");
    row("3.4 PUBACK 5.0, short", Puback{.packetId = PacketId{5}}, Mqtt5, "4 0 5 0 ");
    row("3.2 CONNACK 5.0", Connack{.reasonCode = ReasonCode::Banned}, Mqtt5, "2 0 0 8a ");
    row("3.14 DISCONNECT 5.0", Disconnect{.reasonCode = ReasonCode::ServerBusy}, Mqtt5, "14 0 0 89 ");
    row("3.14 DISCONNECT", Disconnect{}, Mqtt311, "14 0 0 - ");
    Subscribe subscribe{.packetId = PacketId{2}};
    subscribe.entries.append({"x/#", {}});
    row("3.8 SUBSCRIBE", subscribe, Mqtt5, "8 0 2 - x/#");
    Suback suback{.packetId = PacketId{2}};
    suback.reasonCodes = {ReasonCode::Success, ReasonCode::NotAuthorized};
    row("3.9 SUBACK: the failure counts", suback, Mqtt5, "9 0 2 87 ");
    QTest::addRow("cut off in the topic") << QByteArray::fromHex("30090005612f") << 4 << QByteArray("3 0 0 - ");
    QTest::addRow("a Remaining Length without end")
        << QByteArray::fromHex("30ffffffffff") << 5 << QByteArray("3 0 0 - ");
    QTest::addRow("one byte") << QByteArray::fromHex("30") << 5 << QByteArray("3 0 0 - ");
    QTest::addRow("nothing") << QByteArray() << 5 << QByteArray("0 0 0 - ");
}

void TestTrafficStore::summaries()
{
    QFETCH(QByteArray, packet);
    QFETCH(int, version);
    const PacketSummary summary = summarise(packet, ProtocolVersion(version));
    const QByteArray told = QByteArray::number(summary.type) + ' ' + QByteArray::number(summary.qos) + ' '
        + QByteArray::number(summary.packetId) + ' '
        + (summary.hasReason ? QByteArray::number(summary.reasonCode, 16) : QByteArray("-")) + ' '
        + summary.topic.toByteArray();
    QTEST(told, "expected");
}

void TestTrafficStore::aliasesStandForTheirTopics()
{
    // PUBLISH with Topic Alias 1: first with the topic, then without.
    const QByteArray told = QByteArray::fromHex("300a0003612f62032300012b");
    const QByteArray alone = QByteArray::fromHex("30070000032300012b");
    ChunkBuilder builder;
    const quint32 a = builder.party(1, "a");
    const quint32 b = builder.party(2, "b");
    builder.packet(a, In, told);
    builder.packet(a, In, alone);
    builder.packet(a, Out, alone);
    builder.packet(b, In, alone);
    TrafficStore store;
    store.append(builder.take());
    QCOMPARE(topicOf(store, 0), QByteArray("a/b"));
    QCOMPARE(topicOf(store, 1), QByteArray("a/b"));
    QCOMPARE(topicOf(store, 2), QByteArray());
    QCOMPARE(topicOf(store, 3), QByteArray());
}

void TestTrafficStore::acknowledgementsBelongToTheirMessage()
{
    ChunkBuilder builder;
    const quint32 a = builder.party(1, "a");
    builder.packet(a, In, publish("t", {}, 7), 1);
    builder.packet(a, Out, publish("t", {}, 7), 2); // the same id, the other way
    builder.packet(a, Out, Puback{.packetId = PacketId{7}});
    builder.packet(a, In, Pubrec{.packetId = PacketId{7}});
    builder.packet(a, Out, Pubrel{.packetId = PacketId{7}});
    builder.packet(a, In, Pubcomp{.packetId = PacketId{7}});
    builder.packet(a, In, Puback{.packetId = PacketId{7}}); // nobody waits for it
    TrafficStore store;
    store.append(builder.take());
    QList<quint32> messages;
    store.forEach(0, store.end(), [&](quint64, const TrafficRow &row) { messages.append(row.message); });
    QCOMPARE(messages, (QList<quint32>{1, 2, 1, 2, 2, 2, 0}));
}

void TestTrafficStore::namesComeLater()
{
    ChunkBuilder builder;
    builder.note(builder.party(1, {}), CaptureNote::ConnectionOpened);
    builder.packet(builder.party(1, "late"), In, Pingreq{});
    TrafficStore store;
    store.append(builder.take());
    QCOMPARE(clientOf(store, 0), QByteArray("late"));
    QCOMPARE(store.row(0).party, store.row(1).party);
    QCOMPARE(store.clients(), QList<QByteArray>{"late"});
}

void TestTrafficStore::oldestMakeRoom()
{
    TrafficStore store(512 * 1024);
    ChunkBuilder builder;
    for (int round = 0; round < 40; ++round) {
        const quint32 a = builder.party(1, "a");
        for (int i = 0; i < 100; ++i)
            builder.packet(a, In, publish("t", QByteArray(500, 'x')));
        store.append(builder.take());
    }
    QVERIFY(store.memorySize() <= 512 * 1024);
    QCOMPARE(store.end(), 4'000u);
    QVERIFY(store.begin() > 0);
    QCOMPARE(store.overwritten().records, store.begin());
    QCOMPARE(store.overwritten().until + 1'000'000, store.row(store.begin()).time);
    quint64 expected = store.begin();
    store.forEach(0, store.end(), [&](quint64 number, const TrafficRow &) { QCOMPARE(number, expected++); });
    QCOMPARE(expected, store.end());
    store.setBudget(300 * 1024);
    QVERIFY(store.memorySize() <= 300 * 1024);
}

void TestTrafficStore::freedNamesAreUsedAgain()
{
    TrafficStore store(300 * 1024);
    ChunkBuilder builder;
    for (quint64 round = 1; round <= 200; ++round) {
        const quint32 party = builder.party(round, "c" + QByteArray::number(round));
        const QByteArray topic = "t/" + QByteArray::number(round);
        for (int i = 0; i < 20; ++i)
            builder.packet(party, In, publish(topic, QByteArray(400, 'x')));
        store.append(builder.take());
    }
    QVERIFY(store.topics().size() < 60);
    QVERIFY(store.clients().size() < 60);
    QCOMPARE(topicOf(store, store.end() - 1), QByteArray("t/200"));
    QCOMPARE(clientOf(store, store.end() - 1), QByteArray("c200"));
    for (quint64 number = store.begin(); number < store.end(); ++number)
        QCOMPARE(topicOf(store, number).mid(2), clientOf(store, number).mid(1));
}

void TestTrafficStore::clearKeepsNumbers()
{
    ChunkBuilder builder;
    builder.packet(builder.party(1, "a"), In, publish("t"));
    TrafficStore store;
    store.append(builder.take());
    store.clear();
    QCOMPARE(store.count(), 0u);
    builder.packet(builder.party(1, "a"), In, publish("u"));
    store.append(builder.take());
    QCOMPARE(store.begin(), 1u);
    QCOMPARE(topicOf(store, 1), QByteArray("u"));
}

void TestTrafficStore::hiddenRowsComeBack()
{
    ChunkBuilder builder;
    builder.packet(builder.party(1, "a"), In, publish("t"));
    TrafficStore store;
    store.append(builder.take());
    QVERIFY(!store.hasHidden());
    store.hide();
    QVERIFY(store.hasHidden());
    QCOMPARE(store.count(), 0u);
    builder.packet(builder.party(1, "a"), In, publish("u"));
    store.append(builder.take());
    QList<quint64> seen;
    store.forEach(0, store.end(), [&seen](quint64 number, const TrafficRow &) { seen.append(number); });
    QCOMPARE(seen, QList<quint64>{1});
    store.hide(); // once more
    QCOMPARE(store.count(), 0u);
    store.showHidden();
    QVERIFY(!store.hasHidden());
    QCOMPARE(store.count(), 2u);
    QCOMPARE(topicOf(store, 0), QByteArray("t"));
    QCOMPARE(topicOf(store, 1), QByteArray("u"));
    store.hide();
    store.clear();
    QVERIFY(!store.hasHidden());
}

/// What makes room is told of on the side on which it stood.
void TestTrafficStore::hiddenRowsMakeRoom()
{
    TrafficStore store(300 * 1024);
    ChunkBuilder builder;
    const auto fill = [&](int rows) {
        const quint32 party = builder.party(1, "a");
        for (int i = 0; i < rows; ++i)
            builder.packet(party, In, publish("t", QByteArray(400, 'x')));
        store.append(builder.take());
    };
    fill(100);
    store.hide();
    fill(5'000);
    const quint64 begin = store.begin();
    QVERIFY(begin > 100);
    QVERIFY(!store.hasHidden());
    QCOMPARE(store.overwritten().records, begin - 100);
    store.hide();
    QCOMPARE(store.overwritten().records, 0u);
    QVERIFY(store.hasHidden());
    store.showHidden();
    QCOMPARE(store.begin(), begin);
    QCOMPARE(store.overwritten().records, begin);
}

SKEP_TEST(TestTrafficStore)
#include "tst_trafficstore.moc"
