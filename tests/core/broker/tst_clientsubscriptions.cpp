// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clientkit.h"
#include "tests/support/testrunner.h"

#include <QTest>

// SUBSCRIBE and UNSUBSCRIBE with very many topic filters.

using namespace skep;

namespace {

constexpr qsizetype Many = 200;
/// Filters in one slice while the clock is tired: between two looks.
constexpr qsizetype MostAtOnce = 10 * Slice::StepsBetweenLooks;

QByteArray filterOf(qsizetype number)
{
    return "t/" + QByteArray::number(number);
}

struct Peer
{
    Peer(ClientServices &services, const QByteArray &clientId, quint32 expiry = 0)
        : link(++s_last), client(std::make_unique<Client>(services, link))
    {
        send(Connect{
            .version = ProtocolVersion::Mqtt5, .keepAlive = 10, .clientId = clientId, .sessionExpiryInterval = expiry});
    }
    ~Peer() { leave(); }

    void leave()
    {
        if (client)
            client->linkClosed({});
        client.reset();
    }
    void send(const Packet &packet) { client->bytesReceived(encode(packet, ProtocolVersion::Mqtt5)); }
    void subscribe(qsizetype filters, const QByteArray &last = {})
    {
        Subscribe packet{.packetId = PacketId{1}};
        QByteArrayList names;
        for (qsizetype i = 0; i < filters; ++i)
            names += filterOf(i);
        if (!last.isEmpty())
            names += last;
        for (const QByteArray &name : names)
            packet.entries.append({name, {.maximumQoS = QoS::AtLeastOnce}});
        send(packet);
    }
    void unsubscribe(qsizetype filters)
    {
        Unsubscribe packet{.packetId = PacketId{2}};
        QByteArrayList names;
        for (qsizetype i = 0; i < filters; ++i)
            names += filterOf(i);
        for (const QByteArray &name : names)
            packet.topicFilters.append(name);
        send(packet);
    }
    QStringList received() { return packetsOf(link); }

    FakeLink link;
    std::unique_ptr<Client> client;
    static inline quint64 s_last = 0;
};

struct World : ClientKit
{
    explicit World(Keeping keeping = Keeping::Nothing) : ClientKit(keeping) { }

    /// From now on, a slice ends after some steps.
    void tire() { clock.perLook = Slices::Length / 10; }
    qsizetype subscriptions() const { return router.subscriptions(); }
    void pass()
    {
        foundation.wakeUp();
        parts.journal.commit();
    }
    /// Passes until something is received; returns the most subscriptions that changed in one of them.
    qsizetype passesUntilAnswered(Peer &peer, QStringList &received)
    {
        qsizetype most = 0;
        for (int passes = 0; received.isEmpty() && passes < 1'000; ++passes) {
            const qsizetype before = subscriptions();
            pass();
            most = std::max(most, qAbs(subscriptions() - before));
            received = peer.received();
        }
        return most;
    }
};

/// What is received of a SUBACK: its Reason Codes.
QList<ReasonCode> codesOf(FakeLink &link)
{
    QList<ReasonCode> codes;
    for (const QByteArray &bytes : link.takePackets()) {
        const DecodeResult result = decode(bytes, ProtocolVersion::Mqtt5);
        if (const auto *suback = std::get_if<Suback>(&std::get<Decoded>(result).packet))
            codes.append({suback->reasonCodes.begin(), suback->reasonCodes.end()});
    }
    return codes;
}

} // namespace

class TestClientSubscriptions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void subscribesInSlices();
    void endsInSlices();
    void laterPacketsWait();
    void othersGoOn();
    void nothingBeforeAllAreChecked();
    void endsWithTheConnection();
    void keepAliveStandsStill();
    void isTakenBackIfTheStoreFails();
    void noMoreThanMayBeInOnePacket();
    void itsBytesCountMeanwhile();
};

void TestClientSubscriptions::subscribesInSlices()
{
    World world;
    Peer peer(world.services, "a");
    peer.received();
    world.tire();
    peer.subscribe(Many);
    QVERIFY(world.subscriptions() <= MostAtOnce);
    QCOMPARE(peer.received(), QStringList());
    QStringList received;
    const qsizetype most = world.passesUntilAnswered(peer, received);
    QVERIFY2(most > 0 && most <= MostAtOnce, qPrintable(QString::number(most)));
    QCOMPARE(received, QStringList{u"SUBACK"_s});
    QCOMPARE(world.subscriptions(), Many);
}

void TestClientSubscriptions::endsInSlices()
{
    World world;
    Peer peer(world.services, "a");
    peer.subscribe(Many);
    peer.received();
    QCOMPARE(world.subscriptions(), Many);
    world.tire();
    peer.unsubscribe(Many);
    QVERIFY(world.subscriptions() >= Many - MostAtOnce);
    QStringList received;
    const qsizetype most = world.passesUntilAnswered(peer, received);
    QVERIFY2(most > 0 && most <= MostAtOnce, qPrintable(QString::number(most)));
    QCOMPARE(received, QStringList{u"UNSUBACK"_s});
    QCOMPARE(world.subscriptions(), 0);
}

/// [MQTT-4.6.0]: answers come in the order of the packets, also of those that came along.
void TestClientSubscriptions::laterPacketsWait()
{
    World world;
    Peer peer(world.services, "a");
    peer.received();
    world.tire();
    peer.subscribe(Many);
    QVERIFY(!peer.link.isReading());
    peer.unsubscribe(Many);
    peer.send(Pingreq{});
    QStringList received;
    world.passesUntilAnswered(peer, received);
    QCOMPARE(received, QStringList{u"SUBACK"_s});
    QVERIFY(!peer.link.isReading());
    received.clear();
    world.passesUntilAnswered(peer, received);
    QCOMPARE(received, (QStringList{u"UNSUBACK"_s, u"PINGRESP"_s}));
    QVERIFY(peer.link.isReading());
    QCOMPARE(world.subscriptions(), 0);
}

void TestClientSubscriptions::othersGoOn()
{
    World world;
    Peer peer(world.services, "a");
    Peer other(world.services, "b");
    other.received();
    peer.received();
    world.tire();
    peer.subscribe(Many);
    other.send(Pingreq{});
    QCOMPARE(other.received(), QStringList{u"PINGRESP"_s});
    other.subscribe(1);
    QStringList received;
    world.passesUntilAnswered(other, received);
    QCOMPARE(received, QStringList{u"SUBACK"_s});
    QCOMPARE(peer.received(), QStringList()); // it came later, and is done earlier
}

void TestClientSubscriptions::nothingBeforeAllAreChecked()
{
    World world;
    Peer peer(world.services, "a");
    peer.received();
    world.tire();
    peer.subscribe(Many, "not/#/valid");
    QStringList received;
    const qsizetype most = world.passesUntilAnswered(peer, received);
    QCOMPARE(received, QStringList{u"DISCONNECT 0x8f"_s});
    QCOMPARE(most, 0);
    QVERIFY(peer.link.isClosed());
}

void TestClientSubscriptions::endsWithTheConnection()
{
    World world;
    Peer peer(world.services, "a", 100);
    world.tire();
    peer.subscribe(Many);
    for (int passes = 0; world.subscriptions() == 0 && passes < 100; ++passes)
        world.pass();
    const qsizetype done = world.subscriptions();
    QVERIFY(done > 0 && done < Many);
    peer.leave();
    for (int passes = 0; passes < 100; ++passes)
        world.pass();
    QCOMPARE(world.subscriptions(), done);
}

/// [MQTT-3.1.2-22]: while it is not listened to, a client is not late.
void TestClientSubscriptions::keepAliveStandsStill()
{
    World world;
    Peer peer(world.services, "a");
    peer.received();
    world.tire();
    peer.subscribe(Many);
    world.clock.advance(20'000);
    QStringList received;
    world.passesUntilAnswered(peer, received);
    QCOMPARE(received, QStringList{u"SUBACK"_s});
    world.clock.perLook = 0;
    world.advance(14'000);
    QVERIFY(!peer.link.isClosed());
    world.advance(2'000);
    QVERIFY(peer.link.isClosed());
}

void TestClientSubscriptions::isTakenBackIfTheStoreFails()
{
    World world(PartsKit::Keeping::State);
    Peer peer(world.services, "a", 100);
    world.pass();
    peer.subscribe(1);
    world.pass();
    peer.received();
    QCOMPARE(world.subscriptions(), 1);
    world.tire();
    peer.subscribe(Many);
    for (int passes = 0; world.subscriptions() == 1 && passes < 100; ++passes)
        world.pass();
    QVERIFY(world.subscriptions() < Many);
    world.fakeStore.fail();
    QList<ReasonCode> codes;
    for (int passes = 0; codes.isEmpty() && passes < 1'000; ++passes) {
        world.pass();
        codes = codesOf(peer.link);
    }
    QCOMPARE(codes, QList<ReasonCode>(Many, ReasonCode::QuotaExceeded));
    QCOMPARE(world.subscriptions(), 1);
    QVERIFY(!peer.link.isClosed());
}

void TestClientSubscriptions::noMoreThanMayBeInOnePacket()
{
    World world;
    Peer peer(world.services, "a");
    peer.received();
    QByteArray body("\0\1\0", 3);
    body += QByteArray("\0\1t\0", 4).repeated(ClientSubscriptions::MaximumFilters + 1);
    QByteArray packet(1, '\x82');
    for (qsizetype left = body.size(); left > 0; left >>= 7)
        packet += char((left & 0x7F) | (left > 0x7F ? 0x80 : 0));
    peer.client->bytesReceived(packet + body);
    QCOMPARE(peer.received(), QStringList{u"DISCONNECT 0x97"_s});
    QCOMPARE(world.subscriptions(), 0);
}

void TestClientSubscriptions::itsBytesCountMeanwhile()
{
    World world;
    Peer peer(world.services, "a");
    peer.subscribe(Many);
    peer.received();
    QCOMPARE(world.parts.partials.bytes(), 0);
    world.tire();
    peer.unsubscribe(Many);
    QVERIFY(world.parts.partials.bytes() > 4 * Many);
    QStringList received;
    world.passesUntilAnswered(peer, received);
    QCOMPARE(world.parts.partials.bytes(), 0);

    Limits limits;
    limits.maxPartialPacketBytes = Many;
    world.foundation.setLimits(limits);
    peer.received();
    peer.subscribe(Many);
    QCOMPARE(peer.received(), QStringList{u"DISCONNECT 0x97"_s});
    QVERIFY(peer.link.isClosed());
    QCOMPARE(world.parts.partials.bytes(), 0);
}

SKEP_TEST(TestClientSubscriptions)
#include "tst_clientsubscriptions.moc"
