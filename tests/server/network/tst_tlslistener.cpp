// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/revocation.h"
#include "tests/support/testrunner.h"
#include "tests/support/tlsworld.h"

#include <QSslCipher>
#include <QWebSocket>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

/// The first message of a client that speaks TLS 1.0 and nothing newer.
const QByteArray OldClientHello =
    QByteArray::fromHex("160301002d010000290301").append(32, 'r').append(QByteArray::fromHex("000002002f0100"));

} // namespace

class TestTlsListener final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void echoes_data();
    void echoes();
    void servesWebSockets();
    void resumesAfterCongestion();
    void sendsCloseNotifyBehindTheLastByte();
    void seesThePeersEnd_data();
    void seesThePeersEnd();
    void describesTheConnection();
    void clientCertificates_data();
    void clientCertificates();
    void refusesARevokedCertificate();
    void takesNewRevocationLists();
    void handshakesTakeTurns();
    void sharesPayloads();
    void refusesAnOldProtocol();
    void namesAClientThatDoesNotTrustIt();
    void namesAClientWithoutTls();
    void endsASilentHandshake();
    void waitsForEverWithoutATimeout();
    void takesNewCertificates();
    void keepsTheOldCertificates();
    void refusesToOpen();

private:
    /// A listener that asks for certificates, of which some are revoked.
    ListenerSettings withRevoked(const QList<QSslCertificate> &revoked) const
    {
        ListenerSettings settings = m_certificates.listener(TransportKind::Tls, ClientAuthenticationMode::Required);
        settings.tls.trustStore->revocationListPath = m_certificates.path(u"crl.pem"_s);
        QFile file(settings.tls.trustStore->revocationListPath);
        if (file.open(QIODevice::WriteOnly))
            file.write(revocationList(m_certificates.path(u"ca.pem"_s), m_certificates.path(u"ca-key.pem"_s), revoked));
        return settings;
    }

    const Certificates m_certificates;
    const Certificates m_others;
};

void TestTlsListener::echoes_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<int>("size");
    QTest::addRow("TLS 1.2: a byte") << QSsl::TlsV1_2 << 1;
    QTest::addRow("TLS 1.2: many records") << QSsl::TlsV1_2 << 3'000'000;
    QTest::addRow("TLS 1.3: a byte") << QSsl::TlsV1_3 << 1;
    QTest::addRow("TLS 1.3: many records") << QSsl::TlsV1_3 << 3'000'000;
}

void TestTlsListener::echoes()
{
    QFETCH(const QSsl::SslProtocol, protocol);
    QFETCH(const int, size);
    Limits limits;
    limits.inboundBytesPerPass = 1024; // less than a record: what is decrypted must be asked for again
    World world(m_certificates.listener(TransportKind::Tls), limits);
    world.host.echo = true;
    QSslConfiguration client = m_certificates.client();
    client.setProtocol(protocol);
    TlsPeer peer(world, client);
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + i / 251);
    peer.socket.write(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(peer.received.size(), bytes.size(), 30'000);
    QCOMPARE(peer.received, bytes);
    QCOMPARE(world.host.handler()->link.info().tls->protocol, protocol == QSsl::TlsV1_2 ? u"TLSv1.2"_s : u"TLSv1.3"_s);
}

void TestTlsListener::servesWebSockets()
{
    World world(m_certificates.listener(TransportKind::SecureWebSocket));
    world.host.echo = true;
    QWebSocket client;
    QByteArray received;
    connect(&client, &QWebSocket::binaryMessageReceived, this, [&](const QByteArray &bytes) { received += bytes; });
    client.setSslConfiguration(m_certificates.client());
    QNetworkRequest request(QUrl(u"wss://127.0.0.1:%1/mqtt"_s.arg(world.listener.port())));
    request.setRawHeader("Sec-WebSocket-Protocol", "mqtt");
    client.open(request);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray bytes(200'000, 'w');
    client.sendBinaryMessage(bytes);
    QTRY_COMPARE(received.size(), bytes.size());
    const ConnectionInfo &info = world.host.handler()->link.info();
    QCOMPARE(info.transport, TransportKind::SecureWebSocket);
    QCOMPARE(info.webSocketProtocol, "mqtt");
    QVERIFY(info.tls);
    client.close();
    QTRY_COMPARE(world.host.gone, 1);
}

void TestTlsListener::resumesAfterCongestion()
{
    Limits limits;
    limits.outboundHighWaterMark = 64 * 1024;
    limits.outboundLowWaterMark = 16 * 1024;
    World world(m_certificates.listener(TransportKind::Tls), limits);
    TlsPeer peer(world, m_certificates.client());
    QTRY_VERIFY(world.host.handler());
    FakeHandler &handler = *world.host.handler();
    peer.socket.setReadBufferSize(1024);
    peer.socket.disconnect(&peer);
    qsizetype sent = 0;
    const QByteArray packet(16 * 1024, 'p');
    // As much as the kernel takes for a peer that does not read, and then more than the high-water mark.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (int i = 0; i < 8 && !handler.link.isCongested(); ++i) {
                handler.send(packet);
                sent += packet.size();
            }
            return handler.link.isCongested() && handler.drained == 0;
        }(),
        20'000);
    qsizetype received = 0;
    peer.socket.setReadBufferSize(0);
    connect(&peer.socket, &QSslSocket::readyRead, this, [&] { received += peer.socket.readAll().size(); });
    received += peer.socket.readAll().size();
    QTRY_COMPARE_WITH_TIMEOUT(received, sent, 20'000);
    QTRY_VERIFY(handler.drained > 0);
    QVERIFY(!handler.link.isCongested());
}

void TestTlsListener::sendsCloseNotifyBehindTheLastByte()
{
    World world(m_certificates.listener(TransportKind::Tls));
    TlsPeer peer(world, m_certificates.client());
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->send(QByteArray(100'000, 'x'));
    world.host.handler()->link.close();
    // What the peer still sends must not turn the end into a reset, which would take the last bytes with it.
    peer.socket.write(QByteArray(300'000, 'y'));
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.received.size(), 100'000);
    QCOMPARE(peer.errors.value(0), u"The TLS/SSL connection has been closed"_s); // RFC 8446 §6.1: a close_notify
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

void TestTlsListener::seesThePeersEnd_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::addRow("close_notify") << true;
    QTest::addRow("the connection just ends") << false;
}

void TestTlsListener::seesThePeersEnd()
{
    QFETCH(const bool, orderly);
    World world(m_certificates.listener(TransportKind::Tls));
    TlsPeer peer(world, m_certificates.client());
    QTRY_VERIFY(world.host.handler());
    peer.socket.write("last words");
    if (orderly) {
        peer.socket.disconnectFromHost();
    } else {
        peer.socket.flush();
        peer.socket.abort();
    }
    QTRY_COMPARE(world.host.gone, 1);
    if (orderly)
        QCOMPARE(world.host.received, "last words");
    QCOMPARE(world.host.closedWith.size(), 1);
}

void TestTlsListener::describesTheConnection()
{
    World world(m_certificates.listener(TransportKind::Tls, ClientAuthenticationMode::Required));
    QSslConfiguration client = m_certificates.client();
    m_certificates.identify(client);
    TlsPeer peer(world, client);
    QTRY_VERIFY(world.host.handler());
    const ConnectionInfo &info = world.host.handler()->link.info();
    QCOMPARE(info.transport, TransportKind::Tls);
    QCOMPARE(info.tls->protocol, u"TLSv1.3"_s);
    QCOMPARE(info.tls->cipher, peer.socket.sessionCipher().name());
    const QSslCertificate expected = m_certificates.certificate(u"client.pem"_s);
    const CertificateInfo &certificate = info.tls->clientCertificate.value();
    QCOMPARE(certificate.commonName, u"skep-client"_s);
    QVERIFY2(certificate.subject.contains(u"CN=skep-client"), qPrintable(certificate.subject));
    QVERIFY2(certificate.issuer.contains(u"CN=Skep CA localhost"), qPrintable(certificate.issuer));
    QCOMPARE(certificate.fingerprint, expected.digest(QCryptographicHash::Sha256));
    QCOMPARE(certificate.notBefore, expected.effectiveDate().toMSecsSinceEpoch());
    QCOMPARE(certificate.notAfter, expected.expiryDate().toMSecsSinceEpoch());
}

void TestTlsListener::clientCertificates_data()
{
    QTest::addColumn<ClientAuthenticationMode>("mode");
    QTest::addColumn<QString>("whose");
    QTest::addColumn<QString>("refusal"); // empty: welcome
    QTest::addColumn<bool>("known");
    using Mode = ClientAuthenticationMode;
    const QString unknown = u"is not in this listener's trust store"_s;
    QTest::addRow("none: without") << Mode::None << u""_s << u""_s << false;
    QTest::addRow("none: a foreign one is not looked at") << Mode::None << u"other"_s << u""_s << false;
    QTest::addRow("optional: without") << Mode::Optional << u""_s << u""_s << false;
    QTest::addRow("optional: a good one") << Mode::Optional << u"own"_s << u""_s << true;
    QTest::addRow("optional: a foreign one") << Mode::Optional << u"other"_s << unknown << false;
    QTest::addRow("required: without") << Mode::Required << u""_s << u"The client sent no certificate"_s << false;
    QTest::addRow("required: a good one") << Mode::Required << u"own"_s << u""_s << true;
    QTest::addRow("required: a foreign one") << Mode::Required << u"other"_s << unknown << false;
}

void TestTlsListener::clientCertificates()
{
    QFETCH(const ClientAuthenticationMode, mode);
    QFETCH(const QString, whose);
    QFETCH(const QString, refusal);
    QFETCH(const bool, known);
    for (const QSsl::SslProtocol protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        World world(m_certificates.listener(TransportKind::Tls, mode));
        world.host.echo = true;
        QSslConfiguration client = m_certificates.client();
        client.setProtocol(protocol);
        if (whose == u"own")
            m_certificates.identify(client);
        else if (whose == u"other")
            m_others.identify(client);
        TlsPeer peer(world, client);
        peer.socket.write("hello");
        if (refusal.isEmpty()) {
            QTRY_COMPARE(peer.received, "hello");
            QCOMPARE(world.host.handler()->link.info().tls->clientCertificate.has_value(), known);
            continue;
        }
        QTRY_VERIFY(peer.ended);
        QTRY_COMPARE(world.host.gone, 1);
        QVERIFY(!world.host.handler());
        const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.first().contains(refusal), qPrintable(texts.first()));
        QVERIFY2(texts.first().contains(u" 127.0.0.1:"), qPrintable(texts.first()));
    }
}

void TestTlsListener::refusesARevokedCertificate()
{
    for (const QSsl::SslProtocol protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        World world(withRevoked({m_certificates.certificate(u"client.pem"_s)}));
        QSslConfiguration client = m_certificates.client();
        client.setProtocol(protocol);
        m_certificates.identify(client);
        TlsPeer peer(world, client);
        QTRY_VERIFY(peer.ended);
        QTRY_COMPARE(world.host.gone, 1);
        QVERIFY(!world.host.handler());
        QCOMPARE(world.host.texts(EventKind::HandshakeRefused).size(), 1);
        QVERIFY(world.host.texts(EventKind::HandshakeRefused).first().endsWith(u": its authority has revoked it."_s));
    }
}

void TestTlsListener::takesNewRevocationLists()
{
    World world(withRevoked({}));
    world.host.echo = true;
    QSslConfiguration client = m_certificates.client();
    m_certificates.identify(client);
    TlsPeer before(world, client);
    before.socket.write("hello");
    QTRY_COMPARE(before.received, "hello");
    withRevoked({m_certificates.certificate(u"client.pem"_s)});
    world.listener.reloadCertificates();
    TlsPeer after(world, client);
    QTRY_VERIFY(after.ended);
    QVERIFY(!before.ended);
}

/// A few a pass and a second; the others are served meanwhile.
void TestTlsListener::handshakesTakeTurns()
{
    Limits limits;
    limits.tlsHandshakesPerSecond = 20;
    World world(m_certificates.listener(TransportKind::Tls), limits);
    std::vector<std::unique_ptr<TlsPeer>> peers;
    for (int i = 0; i < 8; ++i)
        peers.push_back(std::make_unique<TlsPeer>(world, m_certificates.client()));
    QTRY_COMPARE(world.host.opened, 8);
    QTRY_VERIFY(world.hub.handshakes().size() > 0);
    peers[7].reset(); // leaves while it waits
    QTRY_COMPARE(world.host.handlers.size(), size_t(7));
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.hub.handshakes().size(), 0);
}

void TestTlsListener::sharesPayloads()
{
    World world(m_certificates.listener(TransportKind::Tls));
    TlsPeer peer(world, m_certificates.client());
    QTRY_VERIFY(world.host.handler());
    QByteArray payload(3'000'000, '\0');
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(i * 31 + i / 251);
    const MessagePointer message = Message::create("t", {}, payload, QoS::AtMostOnce, false);
    std::ranges::copy("head"_L1, world.host.handler()->link.allocateHead(4, message));
    world.host.handler()->send("behind");
    QTRY_COMPARE_WITH_TIMEOUT(peer.received.size(), payload.size() + 10, 20'000);
    QCOMPARE(peer.received, "head" + payload + "behind");
}

void TestTlsListener::refusesAnOldProtocol()
{
    World world(m_certificates.listener(TransportKind::Tls));
    RawPeer peer(world);
    peer.send(OldClientHello);
    QTRY_VERIFY(peer.ended);
    const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.first().contains(u"only older ones"), qPrintable(texts.first()));
    QCOMPARE(peer.received.toHex().last(4), "0246"); // fatal, protocol_version
}

void TestTlsListener::namesAClientThatDoesNotTrustIt()
{
    World world(m_certificates.listener(TransportKind::Tls));
    TlsPeer peer(world, m_others.client());
    // Qt's client just leaves after it has verified: OpenSSL's way is to send the alert.
    QSslConfiguration strict = m_others.client();
    strict.setHandshakeMustInterruptOnError(true);
    TlsPeer teller(world, strict);
    QTRY_COMPARE(world.host.gone, 2);
    const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
    QVERIFY(!texts.isEmpty());
    QVERIFY2(texts.first().contains(u"does not trust this broker's certificate"), qPrintable(texts.first()));
}

void TestTlsListener::namesAClientWithoutTls()
{
    World world(m_certificates.listener(TransportKind::Tls));
    RawPeer peer(world);
    peer.send("SSH-2.0-client\r\n");
    QTRY_VERIFY(peer.ended);
    const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.first().contains(u"does not speak TLS"), qPrintable(texts.first()));
    QCOMPARE(world.host.gone, 1);
}

void TestTlsListener::endsASilentHandshake()
{
    ListenerSettings settings = m_certificates.listener(TransportKind::Tls);
    settings.tls.handshakeTimeout = 30;
    World world(settings);
    RawPeer silent(world);
    RawPeer halfway(world);
    halfway.send(OldClientHello.first(20));
    QTRY_VERIFY(silent.ended && halfway.ended);
    const QStringList texts = world.host.texts(EventKind::HandshakeRefused);
    QCOMPARE(texts.size(), 2);
    for (const QString &text : texts)
        QVERIFY2(text.contains(u"not done within 30 ms"), qPrintable(text));
}

void TestTlsListener::waitsForEverWithoutATimeout()
{
    ListenerSettings settings = m_certificates.listener(TransportKind::Tls);
    settings.tls.handshakeTimeout = 0;
    World world(settings);
    RawPeer silent(world);
    QTRY_COMPARE(world.host.opened, 1);
    QVERIFY(!world.hub.deadlines().next());
    world.listener.stopAccepting();
    world.listener.closeConnections(Violation::ShuttingDown);
    QTRY_COMPARE(world.host.gone, 1);
    QTRY_VERIFY(silent.ended);
}

void TestTlsListener::takesNewCertificates()
{
    const Certificates before;
    World world(before.listener(TransportKind::Tls));
    world.host.echo = true;
    TlsPeer old(world, before.client());
    QTRY_VERIFY(old.socket.isEncrypted());
    m_others.replaceServerOf(before);
    // The files are watched: nobody says a word.
    QTRY_VERIFY_WITH_TIMEOUT(world.host.texts(EventKind::System).join(u' ').contains(u"loaded its certificates again"),
                             20'000);
    TlsPeer fresh(world, m_others.client());
    QTRY_VERIFY(fresh.socket.isEncrypted());
    QCOMPARE(fresh.socket.peerCertificate(), m_others.certificate(u"server.pem"_s));
    old.socket.write("still here");
    QTRY_COMPARE(old.received, "still here");
    QVERIFY(!old.ended);
}

void TestTlsListener::keepsTheOldCertificates()
{
    const Certificates before;
    World world(before.listener(TransportKind::Tls));
    QFile file(before.path(u"server.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("no certificate\n") > 0);
    file.close();
    world.listener.reloadCertificates();
    const QString text = world.host.texts(EventKind::System).join(u' ');
    QVERIFY2(text.contains(u"keeps its certificates") && text.contains(file.fileName()), qPrintable(text));
    TlsPeer peer(world, before.client());
    QTRY_VERIFY(peer.socket.isEncrypted());
}

void TestTlsListener::refusesToOpen()
{
    ListenerSettings settings = m_certificates.listener(TransportKind::Tls);
    settings.tls.keyStore.path = u"/nowhere/server.pem"_s;
    SystemClock clock;
    TransportHub hub({}, clock);
    FakeHost host;
    Listener listener(hub, host, settings);
    const QString error = listener.open();
    QVERIFY2(error.contains(u"/nowhere/server.pem"), qPrintable(error));
    QCOMPARE(listener.snapshot().state, ListenerState::Failed);
    QCOMPARE(listener.snapshot().error, error);
}

SKEP_TEST(TestTlsListener, useServerLoop)
#include "tst_tlslistener.moc"
