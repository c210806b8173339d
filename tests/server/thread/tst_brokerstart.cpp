// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/thread/brokerservice.h"
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// Enough of them that the start takes its time.
constexpr int Entries = 200'000;

const QByteArray Health = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray Upgrade = "GET /mqtt HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Protocol: mqtt\r\n\r\n";

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

void fill(StoreWorld &world)
{
    world.open();
    world.batch().putSession(
        {.id = QueueId(1), .clientId = "absent", .userName = {}, .expiryInterval = SessionNeverExpires});
    const MessagePointer message =
        Message::create("a", PublishProperties{}, QByteArray(64, 'x'), QoS::AtLeastOnce, false);
    for (int i = 1; i <= Entries; ++i) {
        world.batch().putEntry(message, {.queue = QueueId(1), .identifiers = {}, .qos = QoS::AtLeastOnce});
        if (i % 20'000 == 0)
            QVERIFY(world.settle());
    }
    world.close();
}

Settings settings(const QString &directory)
{
    Settings settings;
    settings.dataDirectory = directory;
    settings.limits.maxQueuedMessages = Entries;
    settings.strict = true;
    for (const TransportKind transport : {TransportKind::Tcp, TransportKind::WebSocket}) {
        ListenerSettings listener;
        listener.transport = transport;
        listener.name = QString::fromLatin1(transportName(transport));
        listener.port = freePort();
        settings.listeners.append(listener);
    }
    return settings;
}

/// What the port answers; empty: nobody listens there.
QByteArray ask(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5'000))
        return {};
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    return answer;
}

} // namespace

/// A broker whose state takes a while to come back.
class TestBrokerStart final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsThatItStarts();
    void stopsWhileItStarts();
    void takesCommandsWhenItIsWhole();
};

void TestBrokerStart::tellsThatItStarts()
{
    StoreWorld world;
    fill(world);
    const Settings given = settings(world.directory());
    const quint16 tcp = given.listeners[0].port;
    const quint16 webSocket = given.listeners[1].port;
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    QSignalSpy failed(&service, &BrokerService::failed);
    service.start(given);
    QByteArray health;
    while (health.isEmpty())
        health = ask(webSocket, Health);
    QVERIFY2(health.startsWith("HTTP/1.1 503 Service Unavailable\r\n"), health.constData());
    QVERIFY(health.contains("{\"status\":\"starting\",\"restored\":"));
    QVERIFY(ask(tcp, "x").isEmpty());
    const QByteArray refused = ask(webSocket, Upgrade);
    QVERIFY2(refused.startsWith("HTTP/1.1 503 Service Unavailable\r\n"), refused.constData());

    QVERIFY(started.wait(60'000));
    QVERIFY(failed.isEmpty());
    QVERIFY(ask(webSocket, Health).startsWith("HTTP/1.1 200 OK\r\n"));
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), tcp);
    QVERIFY(client.waitForConnected());
}

void TestBrokerStart::stopsWhileItStarts()
{
    StoreWorld world;
    fill(world);
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    QSignalSpy stopped(&service, &BrokerService::stopped);
    const Settings given = settings(world.directory());
    service.start(given);
    while (ask(given.listeners[1].port, Health).isEmpty()) { }
    service.stop();
    QVERIFY(stopped.wait(60'000));
    QVERIFY(started.isEmpty());
    // Nothing of what it had not taken up yet is lost.
    const QStringList kept = world.open();
    QCOMPARE(std::ranges::count_if(kept, [](const QString &line) { return line.startsWith(u"entry "); }), Entries);
}

void TestBrokerStart::takesCommandsWhenItIsWhole()
{
    StoreWorld world;
    fill(world);
    BrokerService service;
    QSignalSpy available(&service, &ConsoleLink::deltaAvailable);
    service.start(settings(world.directory()));
    service.post(StartWatching{34});
    QVERIFY(available.wait(60'000));
    const auto delta = service.takeDelta();
    QVERIFY(delta && delta->isSnapshot);
    QCOMPARE(delta->totals.queued, quint32(Entries));
    QVERIFY(delta->totals.durability.isOn);
}

SKEP_TEST(TestBrokerStart)
#include "tst_brokerstart.moc"
