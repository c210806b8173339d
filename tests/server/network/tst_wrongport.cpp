// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "tests/support/testrunner.h"
#include "tests/support/tlsworld.h"

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Connect311 = QByteArray::fromHex("101000044d5154540402003c000473656572");
const QByteArray Connect5 = QByteArray::fromHex("101100044d5154540502003c00000473656572");
/// With a Maximum Packet Size of 20, which the sentence does not fit.
const QByteArray SmallConnect5 = QByteArray::fromHex("101600044d5154540502003c0527000000140004736565") + 'r';
const QByteArray ClientHello = QByteArray::fromHex("16030100f8010000f40303");
const QByteArray ProxyHeader = "PROXY UNKNOWN\r\n";
const QByteArray Upgrade = "GET /mqtt HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Sec-WebSocket-Protocol: mqtt\r\n\r\n";

enum Said { Welcome, Page, Connack311, Connack5, BareConnack5, Nothing };

std::vector<ListenerSnapshot> house()
{
    std::vector<ListenerSnapshot> listeners;
    quint16 port = 1001;
    for (const auto kind :
         {TransportKind::Tcp, TransportKind::Tls, TransportKind::WebSocket, TransportKind::SecureWebSocket}) {
        ListenerSnapshot &snapshot = listeners.emplace_back();
        snapshot.transport = kind;
        snapshot.address = u"127.0.0.1"_s;
        snapshot.port = port++;
        snapshot.path = isWebSocket(kind) ? u"/mqtt"_s : QString();
        snapshot.state = ListenerState::Listening;
    }
    return listeners;
}

const QString Tcp = u"MQTT without TLS is at mqtt://127.0.0.1:1001."_s;
const QString Tls = u"MQTT over TLS is at mqtts://127.0.0.1:1002."_s;
const QString Ws = u"MQTT over WebSocket without TLS is at ws://127.0.0.1:1003/mqtt."_s;
const QString Wss = u"MQTT over WebSocket with TLS is at wss://127.0.0.1:1004/mqtt."_s;
const QString Proxy = u"or off in the proxy."_s;

} // namespace

/// Every kind of client at every kind of port.
class TestWrongPort final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainClients_data();
    void plainClients();
    void clientsWithTls_data();
    void clientsWithTls();
    void waitsForEnoughBytes();

private:
    static void checkEvents(const World &world, const QString &rightPort);
    static void checkAnswer(const QByteArray &received, Said said, const QString &rightPort);

    const Certificates m_certificates;
};

void TestWrongPort::checkEvents(const World &world, const QString &rightPort)
{
    QCOMPARE(world.host.events.size(), size_t(1));
    const EventRecord &event = world.host.events.front();
    QCOMPARE(event.kind, EventKind::ProtocolViolation);
    QCOMPARE(event.severity, EventSeverity::Warning);
    QVERIFY2(event.text.startsWith(u"Connection from 127.0.0.1:"), qPrintable(event.text));
    QVERIFY2(event.text.endsWith(rightPort), qPrintable(event.text));
}

void TestWrongPort::checkAnswer(const QByteArray &received, Said said, const QString &rightPort)
{
    switch (said) {
    case Page:
        QVERIFY(received.startsWith("HTTP/1.1 400 Bad Request\r\n"));
        QVERIFY2(received.endsWith(rightPort.toUtf8() + '\n'), received.constData());
        break;
    case Connack311:
        QCOMPARE(received.toHex(), "20020003"); // server unavailable
        break;
    case BareConnack5:
        QCOMPARE(received.toHex(), "2003009c00"); // use another server
        break;
    case Connack5: {
        const DecodeResult result = decode(received, ProtocolVersion::Mqtt5);
        QVERIFY(std::holds_alternative<Decoded>(result));
        const auto &connack = std::get<Connack>(std::get<Decoded>(result).packet);
        QCOMPARE(connack.reasonCode, ReasonCode::UseAnotherServer);
        QVERIFY(connack.reasonString && connack.reasonString->endsWith(rightPort.toUtf8()));
        break;
    }
    case Nothing:
    case Welcome:
        QVERIFY2(received.isEmpty(), received.toHex().constData());
        break;
    }
}

void TestWrongPort::plainClients_data()
{
    QTest::addColumn<TransportKind>("port");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Said>("said");
    QTest::addColumn<QString>("rightPort");
    using K = TransportKind;
    QTest::addRow("MQTT 3.1.1 on tcp") << K::Tcp << Connect311 << Welcome << u""_s;
    QTest::addRow("HTTP on tcp") << K::Tcp << Upgrade << Page << Ws;
    QTest::addRow("TLS on tcp") << K::Tcp << ClientHello << Nothing << Tls;
    QTest::addRow("PROXY on tcp") << K::Tcp << ProxyHeader << Nothing << Proxy;
    QTest::addRow("MQTT 3.1.1 on ws") << K::WebSocket << Connect311 << Connack311 << Tcp;
    QTest::addRow("MQTT 5 on ws") << K::WebSocket << Connect5 << Connack5 << Tcp;
    QTest::addRow("half an MQTT CONNECT on ws") << K::WebSocket << Connect311.first(9) << Nothing << Tcp;
    QTest::addRow("HTTP on ws") << K::WebSocket << Upgrade << Welcome << u""_s;
    QTest::addRow("TLS on ws") << K::WebSocket << ClientHello << Nothing << Wss;
    QTest::addRow("PROXY on ws") << K::WebSocket << ProxyHeader << Nothing << Proxy;
    QTest::addRow("MQTT 3.1.1 on tls") << K::Tls << Connect311 << Connack311 << u"begin with TLS; "_s + Tcp;
    QTest::addRow("MQTT 5 on tls") << K::Tls << Connect5 << Connack5 << u"begin with TLS; "_s + Tcp;
    QTest::addRow("[MQTT-3.2.2-19] MQTT 5 on tls, small packets only")
        << K::Tls << SmallConnect5 << BareConnack5 << u"begin with TLS; "_s + Tcp;
    QTest::addRow("HTTP on tls") << K::Tls << Upgrade << Page << Ws;
    QTest::addRow("PROXY on tls") << K::Tls << ProxyHeader << Nothing << Proxy;
    QTest::addRow("MQTT 3.1.1 on wss") << K::SecureWebSocket << Connect311 << Connack311 << Tcp;
    QTest::addRow("MQTT 5 on wss") << K::SecureWebSocket << Connect5 << Connack5 << Tcp;
    QTest::addRow("HTTP on wss") << K::SecureWebSocket << Upgrade << Page << u"begin with TLS; "_s + Ws;
    QTest::addRow("PROXY on wss") << K::SecureWebSocket << ProxyHeader << Nothing << Proxy;
}

void TestWrongPort::plainClients()
{
    QFETCH(const TransportKind, port);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Said, said);
    QFETCH(const QString, rightPort);
    World world(m_certificates.listener(port));
    world.host.siblings = house();
    RawPeer peer(world);
    peer.send(bytes);
    if (said == Welcome) {
        if (isWebSocket(port))
            QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 101 "));
        else
            QTRY_COMPARE(world.host.received, bytes);
        QVERIFY(world.host.events.empty());
        return;
    }
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QVERIFY(world.host.received.isEmpty());
    checkEvents(world, rightPort);
    checkAnswer(peer.received, said, rightPort);
    if (said != Nothing)
        QCOMPARE(peer.error, QAbstractSocket::RemoteHostClosedError); // no reset, which could take the answer with it
}

void TestWrongPort::clientsWithTls_data()
{
    QTest::addColumn<TransportKind>("port");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Said>("said");
    QTest::addColumn<QString>("rightPort");
    using K = TransportKind;
    QTest::addRow("MQTT 3.1.1 on tls") << K::Tls << Connect311 << Welcome << u""_s;
    QTest::addRow("MQTT 5 on tls") << K::Tls << Connect5 << Welcome << u""_s;
    QTest::addRow("HTTP on tls") << K::Tls << Upgrade << Page << Wss;
    QTest::addRow("MQTT 3.1.1 on wss") << K::SecureWebSocket << Connect311 << Connack311 << Tls;
    QTest::addRow("MQTT 5 on wss") << K::SecureWebSocket << Connect5 << Connack5 << Tls;
    QTest::addRow("HTTP on wss") << K::SecureWebSocket << Upgrade << Welcome << u""_s;
    QTest::addRow("TLS on wss") << K::SecureWebSocket << ClientHello << Nothing << u"it begins with TLS once."_s;
    QTest::addRow("PROXY on wss") << K::SecureWebSocket << ProxyHeader << Nothing << Proxy;
}

void TestWrongPort::clientsWithTls()
{
    QFETCH(const TransportKind, port);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Said, said);
    QFETCH(const QString, rightPort);
    World world(m_certificates.listener(port));
    world.host.siblings = house();
    TlsPeer peer(world, m_certificates.client());
    peer.socket.write(bytes);
    if (said == Welcome) {
        if (isWebSocket(port))
            QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 101 "));
        else
            QTRY_COMPARE(world.host.received, bytes);
        QVERIFY(world.host.handler());
        QVERIFY(world.host.events.empty());
        return;
    }
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QVERIFY(world.host.received.isEmpty());
    checkEvents(world, rightPort);
    checkAnswer(peer.received, said, rightPort);
}

/// A TLS port too waits for what it can judge by.
void TestWrongPort::waitsForEnoughBytes()
{
    World world(m_certificates.listener(TransportKind::SecureWebSocket));
    world.host.siblings = house();
    RawPeer peer(world);
    peer.send("GE");
    QTRY_COMPARE(world.host.opened, 1);
    QTRY_COMPARE(peer.socket.bytesToWrite(), qint64(0));
    QVERIFY(world.host.events.empty());
    peer.send("T /mqtt HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.ended);
    checkAnswer(peer.received, Page, u"begin with TLS; "_s + Ws);
}

SKEP_TEST(TestWrongPort, useServerLoop)
#include "tst_wrongport.moc"
