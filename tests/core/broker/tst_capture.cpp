// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/capturepicture.h"
#include "tests/support/fakeaccess.h"
#include "tests/support/fakeclock.h"
#include "tests/support/packetwords.h"
#include "tests/support/testclient.h"

#include "core/broker/broker.h"
#include "core/broker/capture.h"
#include "core/console/capturemailbox.h"
#include "core/storage/memorystore.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

Limits limitsFor(qsizetype maximumQueued)
{
    Limits limits;
    limits.sysInterval = 0;
    limits.maxQueuedMessages = maximumQueued;
    return limits;
}

/// A broker that is captured, with three clients. The clients come first in a script's line: "a connects", "b > PUBLISH
/// t 'x'".
class World
{
public:
    explicit World(qsizetype maximumQueued = 1'000)
        : m_mailbox([this] { ++wakes; }), m_broker(limitsFor(maximumQueued), m_clock, m_store)
    {
        m_broker.setAuthenticator(std::make_unique<FakeAuthenticator>());
        m_broker.setAuthorizer(std::make_unique<FakeAuthorizer>());
        m_broker.capture().setMailbox(&m_mailbox);
    }
    ~World()
    {
        for (auto &client : m_clients)
            client.reset();
        m_broker.execute(StopCapture{});
    }

    void start(const CaptureSettings &settings = {}) { m_broker.execute(StartCapture{settings}); }
    void stop() { m_broker.execute(StopCapture{}); }
    void run(const QByteArrayList &script)
    {
        for (const QByteArray &step : script)
            perform(wordsOf(step));
    }
    /// What was recorded since the last call.
    QByteArrayList take()
    {
        m_clock.advance(Capture::Interval);
        m_broker.wakeUp();
        const auto batch = m_mailbox.take();
        return batch ? m_picture.lines(*batch) : QByteArrayList();
    }
    CaptureMailbox &mailbox() { return m_mailbox; }
    FakeClock &clock() { return m_clock; }
    Broker &broker() { return m_broker; }

    int wakes = 0;

private:
    TestClient &client(const QByteArray &name)
    {
        auto &client = m_clients[size_t(name[0] - 'a')];
        if (!client)
            client = std::make_unique<TestClient>(m_broker);
        return *client;
    }
    void perform(QByteArrayList words)
    {
        TestClient &who = client(words.takeFirst());
        const QByteArray act = words.takeFirst();
        if (act == "opens") {
            who.open(ProtocolVersion::Mqtt5);
        } else if (act == "drops") {
            who.drop();
        } else if (act == "hex") {
            who.send(QByteArray::fromHex(words.value(0)));
        } else {
            who.takeLines(); // "#1" is what it has seen
            QVERIFY2(who.sendWords(words), words.join(' '));
        }
        who.settle();
    }

    FakeClock m_clock;
    CaptureMailbox m_mailbox;
    MemoryStore m_store;
    Broker m_broker;
    CapturePicture m_picture;
    std::array<std::unique_ptr<TestClient>, 3> m_clients;
};

QByteArrayList withoutEvents(QByteArrayList lines)
{
    lines.removeIf([](const QByteArray &line) { return line.contains(" event: "); });
    return lines;
}

const QByteArrayList Both{"a opens", "a > CONNECT id=a clean=0 expiry=100", "a > SUBSCRIBE 1 t/# qos2", "b opens",
                          "b > CONNECT id=b"};

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offRecordsNothing();
    void records_data();
    void records();
    void filters_data();
    void filters();
    void connectionsAndTheirNames();
    void refusedConnectIsTold();
    void timesComeFromTheClock();
    void largePacketsAreCut();
    void wakesOnceAndCountsWhatMadeRoom();
    void stopHandsOverTheRest();
};

void TestCapture::offRecordsNothing()
{
    World world;
    QVERIFY(!world.broker().capturing());
    world.run(Both);
    world.run({"b > PUBLISH t/1 'x'"});
    QCOMPARE(world.take(), QByteArrayList());
    QCOMPARE(world.wakes, 0);
}

void TestCapture::records_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addRow("QoS 0 to one") << QByteArrayList{"b > PUBLISH t/1 'x'"}
                                  << QByteArrayList{"in b PUBLISH #1", "note b matched 1 #1", "out a PUBLISH #1"};
    QTest::addRow("QoS 1 with acknowledgement")
        << QByteArrayList{"b > PUBLISH t/1 'x' qos1 id=7", "a > PUBACK #1"}
        << QByteArrayList{"in b PUBLISH #1", "note b matched 1 #1", "out a PUBLISH #1", "out b PUBACK", "in a PUBACK"};
    QTest::addRow("nobody subscribed") << QByteArrayList{"b > PUBLISH u 'x'"}
                                       << QByteArrayList{"in b PUBLISH #1", "note b matched 0 #1"};
    QTest::addRow("retained") << QByteArrayList{"b > PUBLISH t/1 'x' retain"}
                              << QByteArrayList{"in b PUBLISH #1", "note b retained #1", "note b matched 1 #1",
                                                "out a PUBLISH #1"};
    QTest::addRow("queued, then delivered")
        << QByteArrayList{"a drops", "b > PUBLISH t/1 'x' qos1 id=7", "a opens", "a > CONNECT id=a clean=0 expiry=100"}
        << QByteArrayList{"in b PUBLISH #1", "note b matched 1 #1", "note a queued #1", "out b PUBACK",
                          "in a CONNECT",    "out a CONNACK",       "out a PUBLISH #1"};
    QTest::addRow("queue full") << QByteArrayList{"a drops", "b > PUBLISH t/1 'x' qos1 id=7",
                                                  "b > PUBLISH t/1 'y' qos1 id=8"}
                                << QByteArrayList{"in b PUBLISH #1",
                                                  "note b matched 1 #1",
                                                  "note a queued #1",
                                                  "out b PUBACK",
                                                  "in b PUBLISH #2",
                                                  "note b matched 1 #2",
                                                  "note a dropped #2: The client's message queue is full.",
                                                  "out b PUBACK"};
    QTest::addRow("not authorised") << QByteArrayList{"b > PUBLISH forbidden/x 'x' qos1 id=7"}
                                    << QByteArrayList{"in b PUBLISH #1",
                                                      "note b not authorised #1: That topic is forbidden",
                                                      "out b PUBACK"};
    QTest::addRow("no packet") << QByteArrayList{"b hex 00ff"}
                               << QByteArrayList{"in b bytes",
                                                 "note b malformed: "
                                                     + QByteArray(sentenceOf(Violation::ReservedPacketType)),
                                                 "out b DISCONNECT"};
    QTest::addRow("ping") << QByteArrayList{"b > PINGREQ"} << QByteArrayList{"in b PINGREQ", "out b PINGRESP"};
}

void TestCapture::records()
{
    QFETCH(QByteArrayList, script);
    World world(1);
    world.run(Both);
    world.start();
    world.run(script);
    QTEST(withoutEvents(world.take()), "expected");
}

void TestCapture::filters_data()
{
    QTest::addColumn<QStringList>("clients");
    QTest::addColumn<QStringList>("topics");
    QTest::addColumn<quint32>("types");
    QTest::addColumn<bool>("notes");
    QTest::addColumn<QByteArrayList>("expected");
    const quint32 all = CaptureFilter::AllPacketTypes;
    const auto only = [](PacketType type) { return 1U << quint8(type); };
    QTest::addRow("one client") << QStringList{u"a"_s} << QStringList() << all << true
                                << QByteArrayList{"out a PUBLISH #1", "in a PINGREQ", "out a PINGRESP"};
    QTest::addRow("a pattern of clients") << QStringList{u"*a"_s, u"x*y"_s} << QStringList() << all << false
                                          << QByteArrayList{"out a PUBLISH #1", "in a PINGREQ", "out a PINGRESP"};
    QTest::addRow("topics") << QStringList() << QStringList{u"t/2"_s, u"u/#"_s} << all << true
                            << QByteArrayList{"in b PUBLISH #1", "note b matched 0 #1", "in a PINGREQ",
                                              "out a PINGRESP"};
    QTest::addRow("types") << QStringList() << QStringList() << only(PacketType::Pingreq) << false
                           << QByteArrayList{"in a PINGREQ"};
    QTest::addRow("notes without packets")
        << QStringList() << QStringList() << 0U << true << QByteArrayList{"note b matched 1 #1", "note b matched 0 #2"};
    QTest::addRow("all at once") << QStringList{u"b"_s} << QStringList{u"t/+"_s} << only(PacketType::Publish) << true
                                 << QByteArrayList{"in b PUBLISH #1", "note b matched 1 #1"};
}

void TestCapture::filters()
{
    QFETCH(QStringList, clients);
    QFETCH(QStringList, topics);
    QFETCH(quint32, types);
    QFETCH(bool, notes);
    World world;
    world.run(Both);
    world.start({.filter = {.clients = clients, .topicFilters = topics, .packetTypes = types, .notes = notes}});
    world.run({"b > PUBLISH t/1 'x'", "b > PUBLISH u/1 'x'", "a > PINGREQ"});
    QTEST(world.take(), "expected");
}

void TestCapture::connectionsAndTheirNames()
{
    World world;
    world.start();
    ConnectionInfo connection;
    connection.id = ConnectionId{900};
    connection.transport = TransportKind::WebSocket;
    connection.peerAddress = u"192.0.2.7"_s;
    connection.peerPort = 5;
    Capture &capture = *world.broker().capturing();
    capture.opened(connection);
    capture.http(connection, CaptureDirection::In, "GET /mqtt HTTP/1.1\r\n\r\n");
    capture.http(connection, CaptureDirection::Out, "HTTP/1.1 101 Switching Protocols\r\n\r\n");
    capture.frame(connection, CaptureDirection::In, QByteArray::fromHex("828500000000"), 11);
    capture.packetReceived({connection, "late"}, QByteArray::fromHex("c000"), {});
    capture.frame(connection, CaptureDirection::Out, QByteArray::fromHex("8202"), 4);
    capture.closed(connection);
    const QByteArrayList expected{"note ? opened",           "in ? request",    "out ? answer",
                                  "in ? frame 828500000000", "in late PINGREQ", "out late frame 8202",
                                  "note late closed"};
    world.clock().advance(Capture::Interval);
    world.broker().wakeUp();
    const auto batch = world.mailbox().take();
    QVERIFY(batch);
    QCOMPARE(CapturePicture().lines(*batch), expected);
    const CaptureParty &party = batch->chunks[0].parties.back();
    QCOMPARE(party.peer, u"192.0.2.7:5"_s);
    QCOMPARE(party.transport, TransportKind::WebSocket);
}

void TestCapture::refusedConnectIsTold()
{
    World world;
    world.start();
    world.run({"c opens", "c > CONNECT id=c user=stranger"});
    const QByteArrayList lines = world.take();
    QCOMPARE(lines.value(0), QByteArray("in c CONNECT"));
    QVERIFY2(lines.value(1).startsWith("note c event: Client 'c' was refused: Nobody knows that user"),
             lines.join('\n'));
    QCOMPARE(lines.value(2), QByteArray("out c CONNACK"));
}

void TestCapture::timesComeFromTheClock()
{
    World world;
    world.run(Both);
    world.start();
    world.run({"a > PINGREQ"});
    world.clock().advance(3);
    world.run({"a > PINGREQ"});
    world.stop();
    const auto batch = world.mailbox().take();
    QVERIFY(batch);
    const auto &entries = batch->chunks[0].entries;
    QCOMPARE(entries.size(), size_t(4));
    QCOMPARE(entries[2].time - entries[0].time, 3'000'000);
    QCOMPARE(entries[2].time, world.clock().wall() * 1'000'000);
}

void TestCapture::largePacketsAreCut()
{
    World world;
    world.run(Both);
    world.start();
    const qsizetype size = CaptureSettings::LargestRecord + 100;
    world.run({"b > PUBLISH u 'x'*" + QByteArray::number(size)});
    world.stop();
    const auto batch = world.mailbox().take();
    QVERIFY(batch);
    const CaptureEntry &entry = batch->chunks[0].entries[0];
    QCOMPARE(qsizetype(entry.size), CaptureSettings::LargestRecord);
    QVERIFY(qsizetype(entry.wholeSize) > size);
}

void TestCapture::wakesOnceAndCountsWhatMadeRoom()
{
    World world;
    world.run(Both);
    world.start({.budget = CaptureSettings::SmallestBudget});
    for (int i = 0; i < 20; ++i)
        world.run({"b > PUBLISH u 'x'*100000"});
    world.stop();
    QCOMPARE(world.wakes, 1);
    const auto batch = world.mailbox().take();
    QVERIFY(batch);
    quint64 records = batch->lost.records;
    qint64 size = 0;
    for (const CaptureChunk &chunk : batch->chunks) {
        records += chunk.entries.size();
        size += chunk.memorySize();
    }
    QCOMPARE(records, quint64(40)); // each a packet and a note
    QVERIFY(batch->lost.records > 0);
    QVERIFY(batch->lost.from > 0 && batch->lost.until >= batch->lost.from);
    QVERIFY(size <= CaptureSettings::SmallestBudget);
    QVERIFY(!world.mailbox().take());
}

void TestCapture::stopHandsOverTheRest()
{
    World world;
    world.run(Both);
    world.start();
    world.run({"a > PINGREQ"});
    world.stop();
    world.run({"a > PINGREQ"});
    QCOMPARE(world.take(), (QByteArrayList{"in a PINGREQ", "out a PINGRESP"}));
}

SKEP_TEST(TestCapture)
#include "tst_capture.moc"
