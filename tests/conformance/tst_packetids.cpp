// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeclock.h"
#include "tests/support/testclient.h"

#include "core/broker/broker.h"
#include "core/storage/memorystore.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

constexpr int AllIds = 65'535;

QByteArrayList takeTexts(TestClient &client)
{
    QByteArrayList texts;
    for (const TestClient::Line &line : client.takeLines())
        texts.append(line.text);
    return texts;
}

void connectAs(TestClient &client, const QByteArrayList &options)
{
    client.open(ProtocolVersion::Mqtt5);
    client.sendWords(QByteArrayList{"CONNECT"} + options);
    QVERIFY(takeTexts(client).value(0).startsWith("CONNACK 0x00"));
}

} // namespace

/// What needs more messages than a written conversation can hold: all packet ids of a client in use at once.
class TestPacketIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usesEachIdOnce();
    void waitsForAnIdToBeFree();

private:
    static Limits limits();
    void fill(TestClient &subscriber, TestClient &publisher);
};

Limits TestPacketIds::limits()
{
    Limits limits;
    limits.sysInterval = 0;
    limits.maxQueuedMessages = AllIds;
    return limits;
}

/// Sends the subscriber as many QoS 2 messages as there are packet ids.
void TestPacketIds::fill(TestClient &subscriber, TestClient &publisher)
{
    connectAs(subscriber, {"id=a", "clean=0", "expiry=100"});
    subscriber.sendWords({"SUBSCRIBE", "1", "t", "qos2"});
    QCOMPARE(takeTexts(subscriber), QByteArrayList{"SUBACK 1 0x02"});
    connectAs(publisher, {"id=b"});
    for (int i = 0; i < AllIds; ++i) {
        publisher.sendWords({"PUBLISH", "t", "x", "qos2", "id=1"});
        publisher.sendWords({"PUBREL", "1"});
    }
    takeTexts(publisher);
}

/// [MQTT-2.2.1-4]; the label of a line is new if its packet id is not in use.
void TestPacketIds::usesEachIdOnce()
{
    FakeClock clock;
    MemoryStore store;
    Broker broker(limits(), clock, store);
    TestClient subscriber(broker);
    TestClient publisher(broker);
    fill(subscriber, publisher);
    const QByteArrayList lines = takeTexts(subscriber);
    QCOMPARE(lines.size(), AllIds);
    for (int i = 0; i < AllIds; ++i)
        QCOMPARE(lines.at(i), "PUBLISH t 'x' qos2 #" + QByteArray::number(i + 1));
}

/// A reconnect gives a new quota, but packet ids that wait for PUBCOMP are still in use.
void TestPacketIds::waitsForAnIdToBeFree()
{
    FakeClock clock;
    MemoryStore store;
    Broker broker(limits(), clock, store);
    TestClient subscriber(broker);
    TestClient publisher(broker);
    fill(subscriber, publisher);
    takeTexts(subscriber);
    for (int i = 1; i <= AllIds; ++i)
        subscriber.sendWords({"PUBREC", '#' + QByteArray::number(i)});
    QCOMPARE(takeTexts(subscriber).size(), AllIds);
    subscriber.drop();

    connectAs(subscriber, {"id=a", "clean=0", "expiry=100"});
    publisher.sendWords({"PUBLISH", "t", "y", "qos1", "id=1"});
    QVERIFY(takeTexts(subscriber).isEmpty());
    subscriber.sendWords({"PUBCOMP", "#7"});
    QCOMPARE(takeTexts(subscriber).size(), 1);
}

SKEP_TEST(TestPacketIds)
#include "tst_packetids.moc"
