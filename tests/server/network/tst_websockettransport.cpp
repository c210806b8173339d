// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/hixiecodec.h"
#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"
#include "tests/support/websocketframes.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using namespace skep;
using namespace skep::test;

namespace {

const QByteArray Upgrade = "GET /mqtt?a=b HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Protocol: mqtt\r\nCookie: c=d\r\n\r\n";

const QByteArray Hixie76 = "GET /mqtt HTTP/1.1\r\nHost: example.com\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\nSec-WebSocket-Protocol: mqtt\r\n"
                           "Upgrade: WebSocket\r\nSec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\n"
                           "Origin: http://example.com\r\n\r\n^n:ds[4U";
const QByteArray HixieAnswer = "\r\n\r\n8jKS'y:G*Co,Wxa-";
const QByteArray Hixie75 = "GET /mqtt HTTP/1.1\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\nHost: example.com\r\n"
                           "Origin: http://example.com\r\n\r\n";

/// The payloads of a hixie server's binary frames, however they were packed.
QByteArray unframed(QByteArray wire)
{
    HixieCodec codec(HixieCodec::Goodbye::None);
    const auto step = codec.decode({wire.data(), size_t(wire.size())});
    return wire.first(step.payload);
}

/// A server's frame as it must look on the wire.
QByteArray serverFrame(FrameOpcode opcode, const QByteArray &payload)
{
    QByteArray header(frameHeaderSize(payload.size()), '\0');
    writeFrameHeader(header.data(), opcode, payload.size());
    return header + payload;
}

QByteArray serverClose(int code, const QByteArray &reason = {})
{
    return serverFrame(FrameOpcode::Close, closePayload(CloseCode(code), reason));
}

/// A peer that is through with the handshake.
struct UpgradedPeer : RawPeer
{
    explicit UpgradedPeer(const World &world) : RawPeer(world) { send(Upgrade); }

    /// What came behind the answer to the handshake.
    QByteArray frames() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : received.sliced(end + 4);
    }
};

} // namespace

class TestWebSocketTransport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void upgrades();
    void keepsTheRequest();
    void refusals_data();
    void refusals();
    void answersASlowHandshake();
    void tellsOfAnAbandonedHandshake();
    void takesBytesRightBehindTheRequest();
    void takesSingleBytes();
    void joinsSmallFrames();
    void sendsOnePacketPerMessage();
    void answersPings();
    void endsOrderly_data();
    void endsOrderly();
    void endsOnViolation_data();
    void endsOnViolation();
    void sharesPayloads();
    void allowsExtensions();
    void closesFirst();
    void goesAway();
    void closesWithoutAnAnswer();
    void ignoresDataAfterItsClose();
    void speaksOlderDrafts_data();
    void speaksOlderDrafts();
    void speaksHixie_data();
    void speaksHixie();
    void closesHixieFirst_data();
    void closesHixieFirst();
    void refusesForeignOrigins();
    void speaksWithQt();
    void speaksWithQtAboutBigMessages();
};

void TestWebSocketTransport::upgrades()
{
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.send(Upgrade);
    QTRY_VERIFY(peer.received.endsWith("\r\n\r\n"));
    QVERIFY(peer.received.startsWith("HTTP/1.1 101 "));
    QVERIFY(peer.received.contains("\r\nSec-WebSocket-Protocol: mqtt\r\n"));
    QVERIFY(world.host.handler());
}

void TestWebSocketTransport::keepsTheRequest()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    const ConnectionInfo &info = world.host.handler()->link.info();
    QCOMPARE(info.transport, TransportKind::WebSocket);
    QCOMPARE(info.webSocketProtocol, QByteArray("mqtt"));
    QCOMPARE(info.requestTarget, QByteArray("/mqtt?a=b"));
    QCOMPARE(info.requestHeader("cookie"), QByteArray("c=d"));
}

void TestWebSocketTransport::refusals_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addRow("wrong path") << QByteArray(Upgrade).replace("/mqtt", "/nowhere") << 404;
    QTest::addRow("wrong method") << QByteArray(Upgrade).replace("GET", "POST") << 405;
    QTest::addRow("no upgrade") << QByteArray("GET /mqtt HTTP/1.1\r\nHost: a\r\n\r\n") << 426;
    QTest::addRow("wrong version") << QByteArray(Upgrade).replace("Version: 13", "Version: 6") << 426;
    QTest::addRow("unknown sub-protocol") << QByteArray(Upgrade).replace("Protocol: mqtt", "Protocol: amqp") << 400;
    QTest::addRow("oversize") << "GET /mqtt HTTP/1.1\r\nX: " + QByteArray(100'000, 'x') << 431;
    QTest::addRow("not HTTP") << QByteArray("\x01\x02\x03") << 400;
}

void TestWebSocketTransport::refusals()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const int, status);
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.send(wire);
    QTRY_VERIFY(peer.ended);
    QVERIFY2(peer.received.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), peer.received.constData());
    QVERIFY(peer.received.endsWith(".\n"));
    QCOMPARE(peer.error, QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(world.host.gone, 1);
    QVERIFY(world.host.closedWith.isEmpty());
    const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
    QCOMPARE(texts.size(), qsizetype(1));
    QVERIFY(texts.first().contains(u"refused with %1"_s.arg(status)));
    QVERIFY(world.host.events.back().address.startsWith(u"127.0.0.1:"_s));
}

void TestWebSocketTransport::answersASlowHandshake()
{
    Limits limits;
    limits.noConnectIdleTimeout = 50;
    World world(TransportKind::WebSocket, limits);
    RawPeer silent(world);
    RawPeer slow(world);
    slow.send(Upgrade.first(100));
    QTRY_VERIFY(silent.ended && slow.ended);
    QVERIFY(silent.received.startsWith("HTTP/1.1 408 "));
    QVERIFY(slow.received.startsWith("HTTP/1.1 408 "));
    QCOMPARE(world.host.texts(EventKind::HandshakeRefused).size(), qsizetype(2));
}

void TestWebSocketTransport::tellsOfAnAbandonedHandshake()
{
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.send(Upgrade.first(100));
    QTRY_COMPARE(world.host.opened, 1);
    peer.socket.disconnectFromHost();
    QTRY_COMPARE(world.host.gone, 1);
    QVERIFY(world.host.events.back().text.contains(u"before its WebSocket handshake was done"_s));
}

void TestWebSocketTransport::takesBytesRightBehindTheRequest()
{
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.send(Upgrade + binary("CONNECT") + binary("more"));
    QTRY_COMPARE(world.host.received, QByteArray("CONNECTmore"));
}

void TestWebSocketTransport::takesSingleBytes()
{
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray wire = Upgrade + binary("ab") + Frame{.payload = "c", .final = false}.bytes()
        + control(FrameOpcode::Ping, "p") + Frame{.opcode = FrameOpcode::Continuation, .payload = "d"}.bytes()
        + binary({});
    qsizetype sent = 0;
    QTRY_VERIFY([&] {
        if (peer.socket.state() == QAbstractSocket::ConnectedState) {
            for (int i = 0; i < 20 && sent < wire.size(); ++i) {
                peer.send(wire.sliced(sent++, 1));
                peer.socket.flush();
            }
        }
        return world.host.received == "abcd";
    }());
    QTRY_VERIFY(peer.received.endsWith("\r\n\r\n" + serverFrame(FrameOpcode::Pong, "p")));
}

void TestWebSocketTransport::joinsSmallFrames()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    peer.send(binary("a") + binary("") + binary("bc") + control(FrameOpcode::Pong) + binary("def"));
    QTRY_COMPARE(world.host.received, QByteArray("abcdef"));
    QCOMPARE(world.host.pieces, QList<qsizetype>{6});
}

void TestWebSocketTransport::sendsOnePacketPerMessage()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    const QByteArray medium(200, 'm'), large(70'000, 'l');
    world.host.handler()->send("one");
    world.host.handler()->send(medium);
    world.host.handler()->send(large);
    QTRY_COMPARE(peer.frames(),
                 serverFrame(FrameOpcode::Binary, "one") + serverFrame(FrameOpcode::Binary, medium)
                     + serverFrame(FrameOpcode::Binary, large));
}

void TestWebSocketTransport::answersPings()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    peer.send(control(FrameOpcode::Ping) + control(FrameOpcode::Ping, "payload"));
    QTRY_COMPARE(peer.frames(), serverFrame(FrameOpcode::Pong, "") + serverFrame(FrameOpcode::Pong, "payload"));
}

void TestWebSocketTransport::endsOrderly_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("why");
    QTest::addRow("RFC 6455 5.5.1 the code comes back") << closeFrame(1000) << serverClose(1000) << QString();
    QTest::addRow("RFC 6455 7.4.1 going away") << closeFrame(1001, "page left") << serverClose(1001) << QString();
    QTest::addRow("RFC 6455 5.5.1 without a code")
        << control(FrameOpcode::Close) << serverFrame(FrameOpcode::Close, {}) << QString();
    QTest::addRow("RFC 6455 7.4.2 of its own")
        << closeFrame(4001, "odd") << serverClose(4001) << u"The client closed the WebSocket with code 4001: odd"_s;
    QTest::addRow("an unclear end") << closeFrame(1011) << serverClose(1011)
                                    << u"The client closed the WebSocket with code 1011."_s;
}

void TestWebSocketTransport::endsOrderly()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, why);
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    peer.send(binary("x") + wire + binary("behind"));
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.frames(), answer);
    QCOMPARE(peer.error, QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(world.host.received, QByteArray("x"));
    QCOMPARE(world.host.closedWith, QStringList{why});
    QTRY_COMPARE(world.host.gone, 1);
}

void TestWebSocketTransport::endsOnViolation_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("code");
    QTest::addRow("[MQTT-6.0.0-1] text") << Frame{.opcode = FrameOpcode::Text, .payload = "x"}.bytes() << 1003;
    QTest::addRow("RFC 6455 5.1 unmasked") << Frame{.payload = "x", .masked = false}.bytes() << 1002;
    QTest::addRow("RFC 6455 5.2 reserved bit") << Frame{.payload = "x", .reserved = 0x40}.bytes() << 1002;
    QTest::addRow("RFC 6455 5.2 opcode") << Frame{.opcode = FrameOpcode(3), .payload = "x"}.bytes() << 1002;
    QTest::addRow("RFC 6455 5.5 big ping") << control(FrameOpcode::Ping, QByteArray(126, 'p')) << 1002;
    QTest::addRow("RFC 6455 8.1 reason") << closeFrame(1000, "\xff") << 1007;
}

void TestWebSocketTransport::endsOnViolation()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const int, code);
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    peer.send(binary("before") + wire + QByteArray(100'000, 'b'));
    QTRY_VERIFY(peer.ended);
    QCOMPARE(world.host.closedWith.size(), qsizetype(1));
    QVERIFY(!world.host.closedWith.first().isEmpty());
    QCOMPARE(peer.frames(), serverClose(code, world.host.closedWith.first().toLatin1()));
    QCOMPARE(peer.error, QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(world.host.received, QByteArray("before"));
    QTRY_COMPARE(world.host.gone, 1);
}

void TestWebSocketTransport::sharesPayloads()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    QByteArray expected;
    for (const qsizetype size : {100, 60'000, 70'000, 1'000'000}) {
        const MessagePointer message =
            Message::create("t", {}, QByteArray(size, char('a' + size % 26)), QoS::AtMostOnce, false);
        std::ranges::copy("head"_L1, world.host.handler()->link.allocateHead(4, message));
        expected += serverFrame(FrameOpcode::Binary, "head" + message->payload().toByteArray());
    }
    QTRY_COMPARE(peer.frames().size(), expected.size());
    QCOMPARE(peer.frames(), expected);
}

/// What allow-extensions does: nothing is negotiated, and reserved bits are not looked at.
void TestWebSocketTransport::allowsExtensions()
{
    ListenerSettings settings = World::settingsFor(TransportKind::WebSocket);
    settings.allowExtensions = true;
    World world(settings);
    RawPeer peer(world);
    QByteArray request = Upgrade;
    request.insert(request.size() - 2, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
    peer.send(request + Frame{.payload = "as it is", .reserved = 0x40}.bytes());
    QTRY_COMPARE(world.host.received, "as it is");
    QVERIFY(peer.received.startsWith("HTTP/1.1 101 "));
    QVERIFY(!peer.received.contains("Extensions"));
    QVERIFY(!peer.ended);
}

void TestWebSocketTransport::closesFirst()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->send("DISCONNECT");
    world.host.handler()->link.close();
    QTRY_COMPARE(peer.frames(), serverFrame(FrameOpcode::Binary, "DISCONNECT") + serverClose(1000));
    QVERIFY(world.host.closedWith.isEmpty());
    QVERIFY(!peer.ended);
    peer.send(closeFrame(1000));
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

void TestWebSocketTransport::goesAway()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    RawPeer early(world);
    QTRY_COMPARE(world.host.opened, 2);
    QTRY_VERIFY(world.host.handler());
    world.hub.setState(ServiceState::Stopping);
    world.listener.closeConnections(Violation::ShuttingDown);
    QTRY_COMPARE(peer.frames(), serverClose(1001));
    QTRY_VERIFY(early.ended);
    peer.send(closeFrame(1001));
    QTRY_COMPARE(world.host.gone, 2);
}

void TestWebSocketTransport::closesWithoutAnAnswer()
{
    Limits limits;
    limits.lingerTimeout = 50;
    World world(TransportKind::WebSocket, limits);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->link.close();
    QTRY_COMPARE(world.host.gone, 1);
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.frames(), serverClose(1000));
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

void TestWebSocketTransport::ignoresDataAfterItsClose()
{
    World world(TransportKind::WebSocket);
    UpgradedPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->link.close();
    peer.send(binary("late") + control(FrameOpcode::Ping, "late") + closeFrame(1000));
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.frames(), serverClose(1000));
    QVERIFY(world.host.received.isEmpty());
}

void TestWebSocketTransport::speaksOlderDrafts_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addRow("hybi-07 4.1") << QByteArray("7");
    QTest::addRow("hybi-10 4.1") << QByteArray("8");
}

void TestWebSocketTransport::speaksOlderDrafts()
{
    QFETCH(const QByteArray, version);
    World world(TransportKind::WebSocket);
    world.host.echo = true;
    RawPeer peer(world);
    peer.send(QByteArray(Upgrade).replace("Version: 13", "Version: " + version) + binary("CONNECT"));
    QTRY_VERIFY(peer.received.endsWith("\r\n\r\n" + serverFrame(FrameOpcode::Binary, "CONNECT")));
    QVERIFY(peer.received.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
}

void TestWebSocketTransport::speaksHixie_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<QByteArray>("goodbye");
    QTest::addColumn<QString>("why");
    const QByteArray bye("\xFF\x00", 2);
    const QByteArray request75 = Hixie75;
    QTest::addRow("hixie-76 1.3 goodbye") << Hixie76 << HixieAnswer << bye << bye << QString();
    QTest::addRow("hixie-76 4.2 text") << Hixie76 << HixieAnswer << QByteArray("\x00hello\xFF", 7) << bye
                                       << u"MQTT goes in binary frames, not in text frames "
                                          "[MQTT-6.0.0-1]."_s;
    QTest::addRow("hixie-75 goodbye") << request75 << QByteArray("\r\n\r\n") << bye << QByteArray() << QString();
}

void TestWebSocketTransport::speaksHixie()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, end);
    QFETCH(const QByteArray, frames);
    QFETCH(const QByteArray, goodbye);
    QFETCH(const QString, why);
    World world(TransportKind::WebSocket);
    world.host.echo = true;
    RawPeer peer(world);
    peer.send(request);
    QTRY_VERIFY(peer.received.endsWith(end));
    peer.received.clear();
    const QByteArray large(300, 'x');
    peer.send(QByteArray("\x80\x02"
                         "ab\x80\x82\x2C",
                         7)
              + large);
    QTRY_COMPARE(world.host.received, "ab" + large);
    QTRY_COMPARE(unframed(peer.received), "ab" + large);
    peer.received.clear();
    peer.send(frames + "behind");
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.received, goodbye);
    QCOMPARE(world.host.closedWith, QStringList{why});
    QTRY_COMPARE(world.host.gone, 1);
}

void TestWebSocketTransport::closesHixieFirst_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("goodbye");
    QTest::addRow("hixie-76 1.4") << Hixie76 << HixieAnswer + QByteArray("\xFF\x00", 2);
    QTest::addRow("hixie-75 has none") << Hixie75 << QByteArray("\r\n\r\n");
}

void TestWebSocketTransport::closesHixieFirst()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, goodbye);
    World world(TransportKind::WebSocket);
    RawPeer peer(world);
    peer.send(request);
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->link.close();
    QTRY_VERIFY(peer.received.endsWith(goodbye));
    peer.send(QByteArray("\xFF\x00", 2));
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

void TestWebSocketTransport::refusesForeignOrigins()
{
    ListenerSettings settings = World::settingsFor(TransportKind::WebSocket);
    settings.origins = {"https://good.example"};
    World world(settings);
    RawPeer good(world);
    RawPeer foreign(world);
    good.send(QByteArray(Upgrade).replace("Cookie: c=d", "Origin: https://good.example"));
    foreign.send(QByteArray(Upgrade).replace("Cookie: c=d", "Origin: https://evil.example"));
    QTRY_VERIFY(foreign.ended);
    QVERIFY(foreign.received.startsWith("HTTP/1.1 403 Forbidden\r\n"));
    QCOMPARE(world.host.texts(EventKind::HandshakeRefused).size(), qsizetype(1));
    QTRY_VERIFY(good.received.startsWith("HTTP/1.1 101 "));
}

void TestWebSocketTransport::speaksWithQt()
{
    World world(TransportKind::WebSocket);
    world.host.echo = true;
    QWebSocket client;
    QSignalSpy connected(&client, &QWebSocket::connected);
    QSignalSpy message(&client, &QWebSocket::binaryMessageReceived);
    QSignalSpy pong(&client, &QWebSocket::pong);
    QSignalSpy disconnected(&client, &QWebSocket::disconnected);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"mqtt"_s});
    client.open(QUrl(u"ws://127.0.0.1:%1/mqtt"_s.arg(world.listener.port())), options);
    QVERIFY(connected.wait());
    QCOMPARE(client.subprotocol(), u"mqtt"_s);
    client.sendBinaryMessage("hello");
    QVERIFY(message.wait());
    QCOMPARE(message.first().first().toByteArray(), QByteArray("hello"));
    client.ping("are you there");
    QVERIFY(pong.wait());
    QCOMPARE(pong.first().last().toByteArray(), QByteArray("are you there"));
    world.host.handler()->link.close();
    QVERIFY(disconnected.wait());
    QCOMPARE(client.closeCode(), QWebSocketProtocol::CloseCodeNormal);
    QTRY_COMPARE(world.host.gone, 1);
}

void TestWebSocketTransport::speaksWithQtAboutBigMessages()
{
    World world(TransportKind::WebSocket);
    world.host.echo = true;
    QWebSocket client;
    QByteArray received;
    QSignalSpy connected(&client, &QWebSocket::connected);
    connect(&client, &QWebSocket::binaryMessageReceived, this, [&](const QByteArray &m) { received += m; });
    client.open(QUrl(u"ws://127.0.0.1:%1/mqtt"_s.arg(world.listener.port())));
    QVERIFY(connected.wait());
    QByteArray much;
    for (int i = 0; i < 700'000; ++i)
        much += QByteArray::number(i);
    client.sendBinaryMessage(much);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), much.size(), 20'000);
    QCOMPARE(received, much);
    client.close();
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

SKEP_TEST(TestWebSocketTransport, useServerLoop)
#include "tst_websockettransport.moc"
