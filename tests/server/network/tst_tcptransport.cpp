// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tcpworld.h"

#include "core/protocol/violation.h"
#include "tests/support/testrunner.h"

#include <QFile>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace skep;
using namespace skep::test;

namespace {

MessagePointer messageWith(const QByteArray &payload)
{
    return Message::create("t", {}, payload, QoS::AtMostOnce, false);
}

qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// The seconds of silence of TCP keep-alive that some socket of this process with that local port has; 0: none is on.
int keepAliveAt(quint16 port)
{
    for (int descriptor = 0; descriptor < 1'024; ++descriptor) {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        int isOn = 0;
        int seconds = 0;
        socklen_t length = sizeof isOn;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0
            || ntohs(address.sin_port) != port)
            continue;
        ::getsockopt(descriptor, SOL_SOCKET, SO_KEEPALIVE, &isOn, &length);
        length = sizeof seconds;
        ::getsockopt(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, &seconds, &length);
        return isOn ? seconds : 0;
    }
    return -1;
}

} // namespace

class TestTcpTransport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesBytesBothWays();
    void carriesALot();
    void tellsWhereFrom();
    void sendsOncePerPass();
    void readsABoundedAmountPerPass();
    void answersAPeerThatHalfClosed();
    void lingersUntilThePeerHasItAll();
    void lingersNoLongerThanItsTime();
    void tellsOfTheClose();
    void isCongestedAndDrains();
    void closesASlowConsumer();
    void holdsNoBufferWhenIdle();
    void acceptsManyAtOnce();
    void closesAllOnStop();
    void endsManyInSteps();
    void readsWhenItMay();
    void sendsPayloadsThatItShares();
    void drainsBehindASharedPayload();
    void givesLargeAmountsInPieces();
    void tellsOfAReaderThatTakesNothing();
    void asksWhetherThePeerIsThere();
    void namesAPortInUse();
    void namesAForeignAddress();
};

void TestTcpTransport::carriesBytesBothWays()
{
    World world(TransportKind::Tcp);
    world.host.echo = true;
    RawPeer peer(world);
    peer.send("hello");
    QTRY_COMPARE(peer.received, QByteArray("hello"));
    peer.send(" world");
    QTRY_COMPARE(peer.received, QByteArray("hello world"));
    QCOMPARE(world.host.received, QByteArray("hello world"));
    QCOMPARE(world.listener.snapshot().connections, 1u);
}

void TestTcpTransport::carriesALot()
{
    World world(TransportKind::Tcp);
    world.host.echo = true;
    RawPeer peer(world);
    QByteArray much;
    for (int i = 0; i < 1'000'000; ++i)
        much += QByteArray::number(i);
    peer.send(much);
    QTRY_COMPARE_WITH_TIMEOUT(peer.received.size(), much.size(), 20'000);
    QCOMPARE(peer.received, much);
}

void TestTcpTransport::tellsWhereFrom()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    const ConnectionInfo &info = world.host.handler()->link.info();
    QCOMPARE(info.id, ConnectionId(1));
    QCOMPARE(info.transport, TransportKind::Tcp);
    QCOMPARE(info.listener, u"test"_s);
    QCOMPARE(info.peerAddress, u"127.0.0.1"_s);
    QCOMPARE(info.peerPort, peer.socket.localPort());
}

void TestTcpTransport::sendsOncePerPass()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    world.host.handler()->send("one");
    world.host.handler()->send("two");
    world.host.handler()->send("three");
    QVERIFY(peer.received.isEmpty());
    QTRY_COMPARE(peer.received, QByteArray("onetwothree"));
}

void TestTcpTransport::readsABoundedAmountPerPass()
{
    Limits limits;
    limits.inboundBytesPerPass = 2000;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    peer.send(QByteArray(100'000, 'x'));
    QTRY_COMPARE(world.host.received.size(), qsizetype(100'000));
    QVERIFY(std::ranges::all_of(world.host.pieces, [](qsizetype size) { return size <= 2000; }));
}

void TestTcpTransport::answersAPeerThatHalfClosed()
{
    World world(TransportKind::Tcp);
    world.host.echo = true;
    RawPeer peer(world);
    peer.send("last words");
    QTRY_COMPARE(peer.socket.bytesToWrite(), qint64(0));
    ::shutdown(int(peer.socket.socketDescriptor()), SHUT_WR);
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.received, QByteArray("last words"));
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
}

void TestTcpTransport::lingersUntilThePeerHasItAll()
{
    // The peer still sends while the server closes: a plain close would answer with a reset and destroy the last
    // packet.
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    const QByteArray last(500'000, 'l');
    world.host.handler()->send(last);
    world.host.handler()->link.close();
    peer.send(QByteArray(500'000, 'x'));
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.received.size(), last.size());
    QCOMPARE(peer.error, QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
    QVERIFY(world.host.received.isEmpty());
}

void TestTcpTransport::lingersNoLongerThanItsTime()
{
    Limits limits;
    limits.lingerTimeout = 50;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    peer.socket.setReadBufferSize(1);
    peer.socket.disconnect(&peer);
    world.host.handler()->send(QByteArray(50'000'000, 'l'));
    world.host.handler()->link.close();
    QCOMPARE(world.host.closedWith.size(), qsizetype(0));
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith.size(), qsizetype(1));
}

void TestTcpTransport::tellsOfTheClose()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    peer.send("x");
    QTRY_COMPARE(world.host.received.size(), qsizetype(1));
    peer.socket.disconnectFromHost();
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.closedWith, QStringList{QString()});
    QCOMPARE(world.listener.connectionCount(), qsizetype(0));
}

void TestTcpTransport::isCongestedAndDrains()
{
    Limits limits;
    limits.outboundHighWaterMark = 20'000;
    limits.outboundLowWaterMark = 5'000;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    FakeHandler &handler = *world.host.handler();
    peer.socket.setReadBufferSize(1);
    peer.socket.disconnect(&peer);
    qint64 sent = 0;
    // What the kernel takes is not waiting: only what is still there a pass later.
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 const bool stillCongested = handler.link.isCongested();
                                 for (; !handler.link.isCongested(); sent += 500'000)
                                     handler.send(QByteArray(500'000, 'x'));
                                 return stillCongested;
                             }()),
                             20'000);
    handler.drained = 0;
    peer.socket.setReadBufferSize(0);
    qint64 received = 0;
    QTRY_VERIFY([&] {
        received += peer.socket.readAll().size();
        return received == sent;
    }());
    QVERIFY(!handler.link.isCongested());
    QVERIFY(handler.drained > 0);
}

void TestTcpTransport::closesASlowConsumer()
{
    Limits limits;
    limits.outboundHighWaterMark = 20'000;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    peer.socket.setReadBufferSize(1);
    peer.socket.disconnect(&peer);
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 for (int i = 0; i < 100 && world.host.handler(); ++i)
                                     world.host.handler()->send(QByteArray(1000, 'x'));
                                 return world.host.gone == 1;
                             }()),
                             20'000);
    QCOMPARE(world.host.closedWith, QStringList{QString::fromLatin1(sentenceOf(Violation::SlowConsumer))});
}

void TestTcpTransport::holdsNoBufferWhenIdle()
{
    World world(TransportKind::Tcp);
    world.host.echo = true;
    RawPeer peer(world);
    peer.send("hello");
    QTRY_COMPARE(peer.received.size(), qsizetype(5));
    QCOMPARE(world.hub.buffers().keptBytes(), OutputBufferPool::FirstCapacity);
}

void TestTcpTransport::acceptsManyAtOnce()
{
    World world(TransportKind::Tcp);
    world.host.echo = true;
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 300; ++i) {
        peers.push_back(std::make_unique<RawPeer>(world));
        peers.back()->send("x");
    }
    QTRY_VERIFY(std::ranges::all_of(peers, [](const auto &peer) { return peer->received == "x"; }));
    QCOMPARE(world.listener.connectionCount(), qsizetype(300));
    for (size_t i = 0; i < peers.size(); i += 2)
        peers[i]->socket.abort();
    QTRY_COMPARE(world.host.gone, 150);
    QCOMPARE(world.listener.connectionCount(), qsizetype(150));
    for (size_t i = 1; i < peers.size(); i += 2)
        peers[i]->send("y");
    QTRY_VERIFY(std::ranges::count_if(peers, [](const auto &peer) { return peer->received == "xy"; }) == 150);
}

void TestTcpTransport::closesAllOnStop()
{
    World world(TransportKind::Tcp);
    RawPeer first(world), second(world);
    QTRY_COMPARE(world.host.opened, 2);
    world.listener.stopAccepting();
    QVERIFY(!world.listener.isListening());
    QCOMPARE(world.listener.snapshot().state, ListenerState::Stopped);
    world.listener.closeConnections(Violation::ShuttingDown);
    QTRY_COMPARE(world.host.gone, 2);
    QTRY_VERIFY(first.ended && second.ended);
}

/// Each pass ends some, so that nobody else waits; if the server stops, there is nobody else.
void TestTcpTransport::endsManyInSteps()
{
    constexpr qsizetype count = Listener::EndedPerPass * 5 / 2;
    for (const bool isStopping : {false, true}) {
        World world(TransportKind::Tcp);
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (qsizetype i = 0; i < count; ++i)
            peers.push_back(std::make_unique<RawPeer>(world));
        QTRY_COMPARE(world.host.handlers.size(), size_t(count));
        if (isStopping)
            world.hub.setState(ServiceState::Stopping);
        QList<qsizetype> ended;
        QObject::connect(&world.hub, &TransportHub::passEnding, &world.hub,
                         [&] { ended.append(world.host.ended.size()); });
        world.listener.stopAccepting();
        world.listener.closeConnections(Violation::ListenerClosed);
        QCOMPARE(world.host.ended.size(), isStopping ? count : Listener::EndedPerPass);
        QCOMPARE(world.listener.connectionCount(), count);
        QTRY_COMPARE(world.host.ended.size(), count);
        for (qsizetype i = 1; i < ended.size(); ++i)
            QVERIFY(ended[i] - ended[i - 1] <= Listener::EndedPerPass);
        QTRY_COMPARE(world.host.gone, int(count));
        QVERIFY(std::ranges::all_of(world.host.ended, [](Violation why) { return why == Violation::ListenerClosed; }));
        QTRY_VERIFY(std::ranges::all_of(peers, [](const auto &peer) { return peer->ended; }));
        QCOMPARE(world.listener.connectionCount(), 0);
    }
}

void TestTcpTransport::readsWhenItMay()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    peer.send("before");
    QTRY_COMPARE(world.host.received, "before");
    ClientLink &link = world.host.handler()->link;
    link.setReading(false);
    peer.send("meanwhile");
    QTest::qWait(20);
    peer.send("more");
    QTest::qWait(20);
    QCOMPARE(world.host.received, "before");
    link.setReading(true);
    QTRY_COMPARE(world.host.received, "beforemeanwhilemore");
    peer.send("behind");
    QTRY_COMPARE(world.host.received, "beforemeanwhilemorebehind");
    link.setReading(false);
    peer.send("too late");
    QTest::qWait(20);
    link.close();
    QTRY_VERIFY(peer.ended);
    QTRY_COMPARE(world.host.gone, 1);
    QCOMPARE(world.host.received, "beforemeanwhilemorebehind");
}

void TestTcpTransport::sendsPayloadsThatItShares()
{
    Limits limits;
    limits.outboundHighWaterMark = 100'000'000; // all of it may be sent at once
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    FakeHandler &handler = *world.host.handler();
    QByteArray expected;
    for (int i = 0; i < 20; ++i) {
        const MessagePointer message = messageWith(QByteArray(100'000 + i * 50'000, char('a' + i)));
        handler.send("before");
        std::ranges::copy("head"_L1, handler.link.allocateHead(4, message));
        expected += "beforehead" + message->payload().toByteArray();
    }
    handler.send("behind");
    expected += "behind";
    QTRY_COMPARE_WITH_TIMEOUT(peer.received.size(), expected.size(), 20'000);
    QCOMPARE(peer.received, expected);
}

void TestTcpTransport::drainsBehindASharedPayload()
{
    World world(TransportKind::Tcp);
    RawPeer peer(world);
    QTRY_VERIFY(world.host.handler());
    FakeHandler &handler = *world.host.handler();
    std::ranges::copy("head"_L1, handler.link.allocateHead(4, messageWith(QByteArray(2'000'000, 'x'))));
    QVERIFY(handler.link.isCongested() && handler.link.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(handler.drained > 0, 20'000);
    QVERIFY(!handler.link.isCongested());
    QTRY_VERIFY_WITH_TIMEOUT(!handler.link.isBusy(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(peer.received.size(), qsizetype(2'000'004), 20'000);
}

/// What Qt's socket copies of a message that nobody takes is small beside the message.
void TestTcpTransport::givesLargeAmountsInPieces()
{
    World world(TransportKind::Tcp);
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(std::make_unique<RawPeer>(world));
        peers.back()->socket.setReadBufferSize(1);
        peers.back()->socket.disconnect(peers.back().get());
    }
    QTRY_COMPARE(world.host.handlers.size(), size_t(20));
    const MessagePointer message = messageWith(QByteArray(16 * 1024 * 1024, 'x'));
    const qint64 before = residentBytes();
    for (FakeHandler *handler : world.host.handlers)
        *handler->link.allocateHead(1, message) = 'h';
    for (int i = 0; i < 50; ++i)
        QTest::qWait(1);
    QVERIFY(world.host.handlers.front()->link.isCongested());
    const qint64 taken = residentBytes() - before;
    QVERIFY2(taken < 20 * 1024 * 1024, qPrintable(QString::number(taken)));
}

void TestTcpTransport::tellsOfAReaderThatTakesNothing()
{
    Limits limits;
    limits.writeTimeout = 200;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    RawPeer reading(world);
    QTRY_COMPARE(world.host.handlers.size(), size_t(2));
    FakeHandler *stalling = nullptr;
    for (FakeHandler *handler : world.host.handlers) {
        if (handler->link.info().peerPort == peer.socket.localPort())
            stalling = handler;
        handler->send(QByteArray(16'000'000, 'x'));
    }
    peer.socket.setReadBufferSize(1);
    peer.socket.disconnect(&peer);
    QTRY_COMPARE(stalling->stalled, 1);
    QTRY_COMPARE(reading.received.size(), qsizetype(16'000'000));
    QTest::qWait(300);
    for (const FakeHandler *handler : world.host.handlers)
        QCOMPARE(handler->stalled, handler == stalling ? 1 : 0);
}

void TestTcpTransport::asksWhetherThePeerIsThere()
{
    Limits limits;
    for (const qint64 seconds : {qint64(0), qint64(77)}) {
        limits.tcpKeepAlive = seconds;
        World world(TransportKind::Tcp, limits);
        RawPeer peer(world);
        QTRY_VERIFY(world.host.handler());
        QCOMPARE(keepAliveAt(peer.socket.localPort()), int(seconds));
    }
}

void TestTcpTransport::namesAPortInUse()
{
    World world(TransportKind::Tcp);
    ListenerSettings settings = World::settingsFor(TransportKind::Tcp);
    settings.port = world.listener.port();
    Listener second(world.hub, world.host, settings);
    QCOMPARE(second.open(),
             u"Port %1 on 127.0.0.1 is already in use; choose another with --port, or 0 for "
             "a free one."_s.arg(settings.port));
}

void TestTcpTransport::namesAForeignAddress()
{
    World world(TransportKind::Tcp);
    ListenerSettings settings = World::settingsFor(TransportKind::Tcp);
    settings.address = QHostAddress(u"192.0.2.1"_s); // TEST-NET-1, nobody's
    Listener second(world.hub, world.host, settings);
    QCOMPARE(second.open(), u"The address 192.0.2.1 is not one of this machine; choose one of its own with --bind."_s);
}

SKEP_TEST(TestTcpTransport, useServerLoop)
#include "tst_tcptransport.moc"
