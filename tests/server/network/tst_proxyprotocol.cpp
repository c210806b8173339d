// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/httpfront.h"
#include "server/network/proxyprotocol.h"

#include "tests/support/proxyheaders.h"
#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"
#include "tests/support/websocketframes.h"

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ConnectBytes = QByteArray::fromHex("100c00044d5154540402003c0000");

/// Feeds what the reader asks for, at most `cut` bytes at once; returns what it did not ask for.
QByteArray feed(ProxyHeaderReader &reader, const QByteArray &wire, qsizetype cut)
{
    qsizetype at = 0;
    while (reader.state() == ProxyHeaderReader::State::NeedMore && at < wire.size()) {
        const qsizetype size = std::min({cut, reader.wanted(), wire.size() - at});
        reader.feed(QByteArrayView(wire).sliced(at, size));
        at += size;
    }
    return wire.sliced(at);
}

/// "refused", "more", "own" or "address port".
QString outcome(const ProxyHeaderReader &reader)
{
    switch (reader.state()) {
    case ProxyHeaderReader::State::NeedMore:
        return u"more"_s;
    case ProxyHeaderReader::State::Refused:
        return u"refused"_s;
    case ProxyHeaderReader::State::Complete:
        break;
    }
    return reader.source() ? u"%1 %2"_s.arg(reader.source()->address.toString()).arg(reader.source()->port) : u"own"_s;
}

ListenerSettings behindProxy(TransportKind transport)
{
    ListenerSettings settings = World::settingsFor(transport);
    settings.proxyProtocol = true;
    return settings;
}

} // namespace

class TestProxyProtocol final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesAtTheFirstForeignByte();
    void servesBehindAProxy_data();
    void servesBehindAProxy();
    void takesSingleBytes();
    void servesWebSocketsBehindAProxy();
    void refusesWithoutAHeader();
    void endsWithoutAHeader();
    void closesWhileItWaits();
    void tellsOfForwardedClients_data();
    void tellsOfForwardedClients();
    void believesConfiguredProxiesOnly();
};

void TestProxyProtocol::reads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &wire, const QString &expected) {
        QTest::addRow("%s", name) << wire << expected;
    };
    const QString refused = u"refused"_s, own = u"own"_s, more = u"more"_s;
    row("PROXY 2.1 TCP4", "PROXY TCP4 192.0.2.1 192.0.2.11 56324 443\r\n", u"192.0.2.1 56324"_s);
    row("PROXY 2.1 TCP6", "PROXY TCP6 2001:db8::1 2001:db8::2 65535 0\r\n", u"2001:db8::1 65535"_s);
    row("PROXY 2.1 TCP6 that is IPv4", "PROXY TCP6 ::ffff:192.0.2.1 ::ffff:192.0.2.2 1 2\r\n", u"192.0.2.1 1"_s);
    row("PROXY 2.1 UNKNOWN", "PROXY UNKNOWN\r\n", own);
    row("PROXY 2.1 UNKNOWN with the longest line",
        "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535" + QByteArray(48, 'x') + "\r\n", own);
    row("PROXY 2.1 not whole", "PROXY TCP4 192.0.2.1 192.0", more);
    row("PROXY 2.1 a line without an end", "PROXY UNKNOWN " + QByteArray(94, 'x'), refused);
    row("PROXY 2.1 LF alone", "PROXY TCP4 192.0.2.1 192.0.2.11 56324 443\n", refused);
    row("PROXY 2.1 two spaces", "PROXY TCP4  192.0.2.1 192.0.2.11 56324 443\r\n", refused);
    row("PROXY 2.1 UDP4", "PROXY UDP4 192.0.2.1 192.0.2.11 56324 443\r\n", refused);
    row("PROXY 2.1 lower case", "proxy TCP4 192.0.2.1 192.0.2.11 56324 443\r\n", refused);
    row("PROXY 2.1 a family that is not the address's", "PROXY TCP4 2001:db8::1 2001:db8::2 1 2\r\n", refused);
    row("PROXY 2.1 a short address", "PROXY TCP4 192.2 192.0.2.11 56324 443\r\n", refused);
    row("PROXY 2.1 a port over 65535", "PROXY TCP4 192.0.2.1 192.0.2.11 65536 443\r\n", refused);
    row("PROXY 2.1 a port with a zero before", "PROXY TCP4 192.0.2.1 192.0.2.11 0080 443\r\n", refused);
    row("PROXY 2.1 no destination port", "PROXY TCP4 192.0.2.1 192.0.2.11 56324\r\n", refused);

    const QByteArray block4 = QByteArray::fromHex("c0000201c000020bdc0401bb");
    const QByteArray block6 =
        QByteArray::fromHex("20010db800000000000000000000000120010db8000000000000000000000002dc0401bb");
    row("PROXY 2.2 TCP over IPv4", proxyHeader2(0x21, 0x11, block4), u"192.0.2.1 56324"_s);
    row("PROXY 2.2 TCP over IPv6", proxyHeader2(0x21, 0x21, block6), u"2001:db8::1 56324"_s);
    row("PROXY 2.2 TLVs behind", proxyHeader2(0x21, 0x11, block4 + QByteArray::fromHex("0100026832")),
        u"192.0.2.1 56324"_s);
    row("PROXY 2.2 as many TLVs as there may be", proxyHeader2(0x21, 0x21, block6 + QByteArray(65'499, 't')),
        u"2001:db8::1 56324"_s);
    row("PROXY 2.2 LOCAL", proxyHeader2(0x20, 0x00, {}), own);
    row("PROXY 2.2 LOCAL with an address", proxyHeader2(0x20, 0x11, block4), own);
    row("PROXY 2.2 UNSPEC", proxyHeader2(0x21, 0x00, "anything"), own);
    row("PROXY 2.2 a UNIX socket", proxyHeader2(0x21, 0x31, QByteArray(216, 'u')), own);
    row("PROXY 2.2 UDP", proxyHeader2(0x21, 0x12, block4), refused);
    row("PROXY 2.2 a short block", proxyHeader2(0x21, 0x11, block4.chopped(1)), refused);
    row("PROXY 2.2 an IPv4 block for IPv6", proxyHeader2(0x21, 0x21, block4), refused);
    row("PROXY 2.2 version 3", proxyHeader2(0x31, 0x11, block4), refused);
    row("PROXY 2.2 an unknown command", proxyHeader2(0x22, 0x11, block4), refused);
    row("PROXY 2.2 not whole", proxyHeader2(0x21, 0x11, block4).chopped(1), more);
    row("no header", ConnectBytes, refused);
    row("nothing", "", more);
}

void TestProxyProtocol::reads()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QString, expected);
    for (const qsizetype cut : {qsizetype(100'000), qsizetype(1), qsizetype(7)}) {
        ProxyHeaderReader reader;
        const QByteArray rest = feed(reader, wire + (expected == u"more" ? QByteArray() : ConnectBytes), cut);
        QCOMPARE(outcome(reader), expected);
        QCOMPARE(reader.fault().isEmpty(), expected != u"refused");
        if (reader.state() == ProxyHeaderReader::State::Complete)
            QCOMPARE(rest, ConnectBytes);
    }
}

void TestProxyProtocol::refusesAtTheFirstForeignByte()
{
    ProxyHeaderReader reader;
    reader.feed("P");
    QCOMPARE(reader.state(), ProxyHeaderReader::State::NeedMore);
    reader.feed("U");
    QCOMPARE(reader.state(), ProxyHeaderReader::State::Refused);
    QCOMPARE(reader.wanted(), qsizetype(0));
}

void TestProxyProtocol::servesBehindAProxy_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("address");
    QTest::addRow("PROXY 2.1 TCP4") << proxyHeader1("192.0.2.1", 56324) << u"192.0.2.1:56324"_s;
    QTest::addRow("PROXY 2.2 TCP over IPv4")
        << proxyHeader2(0x21, 0x11, QByteArray::fromHex("c0000201c000020bdc0401bb")) << u"192.0.2.1:56324"_s;
    QTest::addRow("PROXY 2.1 UNKNOWN") << QByteArray("PROXY UNKNOWN\r\n") << QString();
}

void TestProxyProtocol::servesBehindAProxy()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, address);
    World world(behindProxy(TransportKind::Tcp));
    world.host.echo = true;
    RawPeer peer(world);
    peer.send(header + ConnectBytes);
    QTRY_COMPARE(peer.received, ConnectBytes);
    QCOMPARE(world.host.received, ConnectBytes);
    const QString own = u"127.0.0.1:%1"_s.arg(peer.socket.localPort());
    QCOMPARE(world.host.handler()->link.info().peer(), address.isEmpty() ? own : address);
    peer.send(ConnectBytes);
    QTRY_COMPARE(world.host.received, ConnectBytes + ConnectBytes);
}

void TestProxyProtocol::takesSingleBytes()
{
    World world(behindProxy(TransportKind::Tcp));
    RawPeer peer(world);
    peer.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray wire = proxyHeader1("192.0.2.1", 56324) + ConnectBytes;
    qsizetype sent = 0;
    QTRY_VERIFY([&] {
        if (peer.socket.state() == QAbstractSocket::ConnectedState) {
            for (int i = 0; i < 5 && sent < wire.size(); ++i) {
                peer.send(wire.sliced(sent++, 1));
                peer.socket.flush();
            }
        }
        return world.host.received == ConnectBytes;
    }());
}

void TestProxyProtocol::servesWebSocketsBehindAProxy()
{
    World world(behindProxy(TransportKind::WebSocket));
    RawPeer peer(world);
    peer.send(proxyHeader1("192.0.2.1", 56324)
              + "GET /mqtt HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
              + binary(ConnectBytes));
    QTRY_COMPARE(world.host.received, ConnectBytes);
    QCOMPARE(world.host.handler()->link.info().peer(), u"192.0.2.1:56324"_s);
}

void TestProxyProtocol::refusesWithoutAHeader()
{
    World world(behindProxy(TransportKind::Tcp));
    RawPeer peer(world);
    peer.send(ConnectBytes);
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QVERIFY(!world.host.handler());
    const QStringList texts = world.host.texts(EventKind::ProtocolViolation);
    QCOMPARE(texts.size(), qsizetype(1));
    QVERIFY(texts.first().contains(u"does not begin with a PROXY header"));
}

void TestProxyProtocol::endsWithoutAHeader()
{
    Limits limits;
    limits.noConnectIdleTimeout = 50;
    World world(behindProxy(TransportKind::Tcp), limits);
    RawPeer silent(world);
    RawPeer leaver(world);
    leaver.send("PROXY");
    QTRY_COMPARE(world.host.opened, 2);
    leaver.socket.disconnectFromHost();
    QTRY_VERIFY(silent.ended);
    QTRY_COMPARE(world.host.gone, 2);
    QCOMPARE(world.host.texts(EventKind::ProtocolViolation).size(), qsizetype(1));
}

void TestProxyProtocol::closesWhileItWaits()
{
    World world(behindProxy(TransportKind::Tcp));
    RawPeer first(world);
    RawPeer second(world);
    QTRY_COMPARE(world.host.opened, 2);
    world.listener.closeConnections(Violation::ShuttingDown);
    QTRY_VERIFY(first.ended && second.ended);
    QTRY_COMPARE(world.host.gone, 2);
    QVERIFY(world.host.events.empty());
}

void TestProxyProtocol::tellsOfForwardedClients_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<QByteArray>("realIp");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const QString &peer, const char *forwardedFor, const char *realIp,
                        const QString &client) {
        QTest::addRow("%s", name) << peer << QByteArray(forwardedFor) << QByteArray(realIp) << client;
    };
    const QString proxy = u"10.0.0.7"_s;
    row("one client", proxy, "192.0.2.1", "", u"192.0.2.1 0"_s);
    row("with a port", proxy, "192.0.2.1:4711", "", u"192.0.2.1 4711"_s);
    row("IPv6", proxy, "2001:db8::1", "", u"2001:db8::1 0"_s);
    row("RFC 3986 3.2.2 IPv6 in brackets", proxy, "[2001:db8::1]", "", u"2001:db8::1 0"_s);
    row("RFC 3986 3.2.2 IPv6 with a port", proxy, "[2001:db8::1]:80", "", u"2001:db8::1 80"_s);
    row("what the client wrote itself does not count", proxy, "198.51.100.1, 192.0.2.1", "", u"192.0.2.1 0"_s);
    row("trusted proxies are passed over", proxy, "192.0.2.1, 10.1.1.1,10.2.2.2", "", u"192.0.2.1 0"_s);
    row("only trusted addresses: the first", proxy, "10.1.1.1, 10.2.2.2", "", u"10.1.1.1 0"_s);
    row("garbage behind a proxy: the proxy before it", proxy, "evil, 10.2.2.2", "", u"10.2.2.2 0"_s);
    row("garbage", proxy, "unknown", "", QString());
    row("a number", proxy, "12", "", QString());
    row("brackets that do not end", proxy, "[::1", "", QString());
    row("something behind the brackets", proxy, "[::1]80", "", QString());
    row("X-Real-IP", proxy, "", "192.0.2.1", u"192.0.2.1 0"_s);
    row("X-Forwarded-For before X-Real-IP", proxy, "192.0.2.1", "192.0.2.2", u"192.0.2.1 0"_s);
    row("neither", proxy, "", "", QString());
    row("a trusted proxy over IPv6", u"fd00::5"_s, "192.0.2.1", "", u"192.0.2.1 0"_s);
    row("a peer that is not trusted", u"192.0.2.9"_s, "192.0.2.1", "192.0.2.1", QString());
}

void TestProxyProtocol::tellsOfForwardedClients()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, forwardedFor);
    QFETCH(const QByteArray, realIp);
    HttpRequest request;
    if (!forwardedFor.isEmpty())
        request.headers.append({"x-forwarded-for", forwardedFor});
    if (!realIp.isEmpty())
        request.headers.append({"X-Real-IP", realIp});
    const QList<Subnet> trusted = {QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                   QHostAddress::parseSubnet(u"fd00::/8"_s)};
    const auto client = forwardedClient(request, QHostAddress(peer), trusted);
    QTEST(client ? u"%1 %2"_s.arg(client->address.toString()).arg(client->port) : QString(), "client");
}

void TestProxyProtocol::believesConfiguredProxiesOnly()
{
    const QByteArray upgrade = "GET /mqtt HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                               "X-Forwarded-For: 192.0.2.1\r\n\r\n";
    ListenerSettings settings = World::settingsFor(TransportKind::WebSocket);
    settings.trustedProxies = {QHostAddress::parseSubnet(u"127.0.0.0/8"_s)};
    World believing(settings);
    World plain(TransportKind::WebSocket);
    RawPeer forwarded(believing), direct(plain), refused(believing);
    forwarded.send(upgrade);
    direct.send(upgrade);
    QTRY_VERIFY(believing.host.handler() && plain.host.handler());
    QCOMPARE(believing.host.handler()->link.info().peer(), u"192.0.2.1"_s);
    QCOMPARE(plain.host.handler()->link.info().peer(), u"127.0.0.1:%1"_s.arg(direct.socket.localPort()));
    refused.send(QByteArray(upgrade).replace("/mqtt", "/other"));
    QTRY_VERIFY(refused.ended);
    QVERIFY(
        believing.host.texts(EventKind::HandshakeRefused).constFirst().contains(u"handshake from 192.0.2.1 refused"));
}

SKEP_TEST(TestProxyProtocol, useServerLoop)
#include "tst_proxyprotocol.moc"
