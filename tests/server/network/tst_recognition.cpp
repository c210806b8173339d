// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/recognition.h"

#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ConnectBytes = QByteArray::fromHex("100c00044d5154540402003c0000");
const QByteArray ClientHello = QByteArray::fromHex("16030100f8010000f40303");
const QByteArray Get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

ListenerSnapshot listener(TransportKind transport, quint16 port, ListenerState state = ListenerState::Listening)
{
    ListenerSnapshot snapshot;
    snapshot.transport = transport;
    snapshot.address = u"127.0.0.1"_s;
    snapshot.port = port;
    snapshot.path = isWebSocket(transport) ? u"/mqtt"_s : QString();
    snapshot.state = state;
    return snapshot;
}

} // namespace

class TestRecognition final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognises_data();
    void recognises();
    void namesTheRightPort_data();
    void namesTheRightPort();
    void waitsForEnoughBytes();
    void leavesTheRestToMqtt();
};

void TestRecognition::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FirstBytes>("expected");
    QTest::addRow("MQTT 5.0 3.1.1 CONNECT") << ConnectBytes << FirstBytes::Mqtt;
    QTest::addRow("MQTT 5.0 3.1.1 the first byte is enough") << ConnectBytes.first(1) << FirstBytes::Mqtt;
    QTest::addRow("MQTT 5.0 3.1.1 flags that are reserved") << QByteArray("\x11\x0c") << FirstBytes::Unknown;
    QTest::addRow("MQTT 5.0 3.12 PINGREQ") << QByteArray("\xc0\x00", 2) << FirstBytes::Unknown;
    QTest::addRow("RFC 8446 5.1 ClientHello") << ClientHello << FirstBytes::Tls;
    QTest::addRow("RFC 8446 5.1 half a version") << ClientHello.first(1) << FirstBytes::NeedMore;
    QTest::addRow("RFC 8446 5.1 another version") << QByteArray("\x16\x02") << FirstBytes::Unknown;
    for (const char *const method : {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"}) {
        QTest::addRow("RFC 9110 9.3 %s", method) << method + QByteArray(" /") << FirstBytes::Http;
        QTest::addRow("RFC 9110 9.3 %s without its space", method) << QByteArray(method) << FirstBytes::NeedMore;
        QTest::addRow("RFC 9110 9.1 %s and more", method) << method + QByteArray("S ") << FirstBytes::Unknown;
    }
    QTest::addRow("RFC 9113 3.4 HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n") << FirstBytes::Http;
    QTest::addRow("PROXY 2.1") << QByteArray("PROXY TCP4 ") << FirstBytes::ProxyHeader;
    QTest::addRow("PROXY 2.2") << QByteArray::fromHex("0d0a0d0a000d0a515549540a21") << FirstBytes::ProxyHeader;
    QTest::addRow("PROXY 2.2 not whole") << QByteArray::fromHex("0d0a0d0a000d0a51554954") << FirstBytes::NeedMore;
    QTest::addRow("POST, PUT, PATCH, PRI or PROXY") << QByteArray("P") << FirstBytes::NeedMore;
    QTest::addRow("nothing") << QByteArray() << FirstBytes::NeedMore;
    QTest::addRow("SSH") << QByteArray("SSH-2.0-client\r\n") << FirstBytes::Unknown;
}

void TestRecognition::recognises()
{
    QFETCH(const QByteArray, bytes);
    QTEST(recognise(bytes), "expected");
    // No prefix is taken for something else than the whole.
    QFETCH(const FirstBytes, expected);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const FirstBytes early = recognise(bytes.first(size));
        QVERIFY(early == FirstBytes::NeedMore || early == expected);
        QVERIFY(early != FirstBytes::NeedMore || size < RecognitionSize);
    }
}

void TestRecognition::namesTheRightPort_data()
{
    QTest::addColumn<Arrival>("arrival");
    QTest::addColumn<std::vector<ListenerSnapshot>>("listeners");
    QTest::addColumn<QString>("sentence");
    using F = FirstBytes;
    using K = TransportKind;
    const auto row = [](const char *name, F found, K port, const std::vector<ListenerSnapshot> &listeners,
                        const QString &sentence, bool insideTls = false) {
        QTest::addRow("%s", name) << Arrival{found, port, insideTls} << listeners << sentence;
    };
    const std::vector<ListenerSnapshot> all = {listener(K::Tcp, 1883), listener(K::Tls, 8883),
                                               listener(K::WebSocket, 8000), listener(K::SecureWebSocket, 8443)};
    row("HTTP on tcp", F::Http, K::Tcp, all,
        u"This port speaks MQTT without TLS, and an HTTP request came: MQTT over WebSocket without TLS is at "
        "ws://127.0.0.1:8000/mqtt."_s);
    row("TLS on tcp", F::Tls, K::Tcp, all,
        u"This port speaks MQTT without TLS, and a TLS handshake came: MQTT over TLS is at mqtts://127.0.0.1:8883."_s);
    row("MQTT on ws", F::Mqtt, K::WebSocket, all,
        u"This port speaks MQTT over WebSocket without TLS, and an MQTT CONNECT packet came: MQTT without TLS is at "
        "mqtt://127.0.0.1:1883."_s);
    row("TLS on ws", F::Tls, K::WebSocket, all,
        u"This port speaks MQTT over WebSocket without TLS, and a TLS handshake came: MQTT over WebSocket with TLS is "
        "at wss://127.0.0.1:8443/mqtt."_s);
    row("MQTT on tls", F::Mqtt, K::Tls, all,
        u"This port speaks MQTT over TLS, and an MQTT CONNECT packet came: begin with TLS; MQTT without TLS is at "
        "mqtt://127.0.0.1:1883."_s);
    row("HTTP on tls", F::Http, K::Tls, all,
        u"This port speaks MQTT over TLS, and an HTTP request came: MQTT over WebSocket without TLS is at "
        "ws://127.0.0.1:8000/mqtt."_s);
    row("MQTT on wss", F::Mqtt, K::SecureWebSocket, all,
        u"This port speaks MQTT over WebSocket with TLS, and an MQTT CONNECT packet came: MQTT without TLS is at "
        "mqtt://127.0.0.1:1883."_s);
    row("HTTP on wss, and no ws", F::Http, K::SecureWebSocket, {listener(K::SecureWebSocket, 8443)},
        u"This port speaks MQTT over WebSocket with TLS, and an HTTP request came: begin with TLS."_s);
    row("HTTP over TLS on tls", F::Http, K::Tls, all,
        u"This port speaks MQTT over TLS, and an HTTP request came over TLS: MQTT over WebSocket with TLS is at "
        "wss://127.0.0.1:8443/mqtt."_s,
        true);
    row("MQTT over TLS on wss", F::Mqtt, K::SecureWebSocket, all,
        u"This port speaks MQTT over WebSocket with TLS, and an MQTT CONNECT packet came over TLS: MQTT over TLS is at "
        "mqtts://127.0.0.1:8883."_s,
        true);
    row("TLS in TLS", F::Tls, K::Tls, all,
        u"This port speaks MQTT over TLS, and a TLS handshake came over TLS: it begins with TLS once."_s, true);
    row("MQTT over TLS on tls", F::Mqtt, K::Tls, all, QString(), true);
    row("HTTP over TLS on wss", F::Http, K::SecureWebSocket, all, QString(), true);
    row("no such listener", F::Tls, K::Tcp, {listener(K::Tcp, 1883)},
        u"This port speaks MQTT without TLS, and a TLS handshake came; this broker has no listener "
        "for MQTT over TLS."_s);
    row("a listener that failed", F::Http, K::Tcp, {listener(K::WebSocket, 8000, ListenerState::Failed)},
        u"This port speaks MQTT without TLS, and an HTTP request came; this broker has no listener for MQTT over "
        "WebSocket without TLS."_s);
    std::vector<ListenerSnapshot> everywhere = {listener(K::WebSocket, 8000)};
    everywhere.front().address = u"0.0.0.0"_s;
    row("a listener on every address", F::Http, K::Tcp, everywhere,
        u"This port speaks MQTT without TLS, and an HTTP request came: MQTT over WebSocket without TLS is at "
        "ws://<this host>:8000/mqtt."_s);
    row("a PROXY header", F::ProxyHeader, K::Tcp, all,
        u"This port speaks MQTT without TLS, and a PROXY header came: switch the PROXY protocol on for this listener, "
        "or off in the proxy."_s);
    row("MQTT on tcp", F::Mqtt, K::Tcp, all, QString());
    row("HTTP on ws", F::Http, K::WebSocket, all, QString());
    row("TLS on tls", F::Tls, K::Tls, all, QString());
    row("TLS on wss", F::Tls, K::SecureWebSocket, all, QString());
    row("something else", F::Unknown, K::Tcp, all, QString());
    row("not clear yet", F::NeedMore, K::Tcp, all, QString());
}

void TestRecognition::namesTheRightPort()
{
    QFETCH(const Arrival, arrival);
    QFETCH(const std::vector<ListenerSnapshot>, listeners);
    QTEST(sentenceOfWrongPort(arrival, listeners), "sentence");
}

void TestRecognition::waitsForEnoughBytes()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    peer.send("G");
    QTRY_VERIFY(world.host.handler());
    peer.send("ET");
    QTRY_COMPARE(peer.socket.bytesToWrite(), qint64(0));
    peer.send(" / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.ended);
    QVERIFY(peer.received.startsWith("HTTP/1.1 400 "));
    QVERIFY(world.host.received.isEmpty());
}

void TestRecognition::leavesTheRestToMqtt()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    peer.send("PU");
    QTRY_COMPARE(peer.socket.bytesToWrite(), qint64(0));
    peer.send("BLISH");
    QTRY_COMPARE(world.host.received, QByteArray("PUBLISH"));
    peer.send(Get);
    QTRY_COMPARE(world.host.received, "PUBLISH" + Get);
    QVERIFY(world.host.events.empty());
}

SKEP_TEST(TestRecognition, useServerLoop)
#include "tst_recognition.moc"
