// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/thread/brokerservice.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Connect = QByteArray::fromHex("101000044d5154540402003c000473656530").replace("see0", "seer");
const QByteArray Connack = QByteArray::fromHex("20020000");
const QByteArray Connect5 = QByteArray::fromHex("101100044d5154540502003c00000473656535");
const QByteArray ShuttingDown = QByteArray::fromHex("8b");

Settings settings(quint16 port = 0)
{
    Settings settings;
    ListenerSettings listener;
    listener.name = u"tcp"_s;
    listener.port = port;
    listener.portOption = u"--tcp-port"_s;
    settings.listeners.append(listener);
    return settings;
}

} // namespace

class TestBrokerService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsServesAndStops();
    void tellsClientsThatItStops();
    void feedsTheConsole();
    void executesManyCommandsInOrder();
    void stopsAndStartsAListener();
    void failsWithASentence();
    void startsWithoutAListener_data();
    void startsWithoutAListener();
    void stopsWithoutAStart();
    void stopsInItsDestructor();
};

void TestBrokerService::startsServesAndStops()
{
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    QSignalSpy stopped(&service, &BrokerService::stopped);
    service.start(settings());
    QVERIFY(started.wait());
    const auto listeners = started.first().first().value<std::vector<ListenerSnapshot>>();
    QCOMPARE(listeners.size(), size_t(1));
    QCOMPARE(listeners.front().state, ListenerState::Listening);

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, listeners.front().port);
    client.write(Connect);
    QTRY_COMPARE(client.bytesAvailable(), qint64(Connack.size()));
    QCOMPARE(client.readAll(), Connack);
    service.stop();
    QVERIFY(stopped.wait());
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

void TestBrokerService::tellsClientsThatItStops()
{
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    service.start(settings());
    QVERIFY(started.wait());
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost,
                         started.first().first().value<std::vector<ListenerSnapshot>>().front().port);
    client.write(Connect5);
    QTRY_VERIFY(client.bytesAvailable() > 4);
    client.readAll();
    service.stop();
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray last = client.readAll();
    QVERIFY(last.startsWith(char(0xE0)));
    QCOMPARE(last.mid(2, 1), ShuttingDown);
}

void TestBrokerService::feedsTheConsole()
{
    BrokerService service;
    QSignalSpy available(&service, &ConsoleLink::deltaAvailable);
    service.start(settings());
    service.post(StartWatching{34});
    QVERIFY(available.wait());
    const auto delta = service.takeDelta();
    QVERIFY(delta);
    QVERIFY(delta->isSnapshot);
    QCOMPARE(delta->listeners.size(), size_t(1));
    QVERIFY(!delta->events.empty());
}

/// More than it executes in one pass.
void TestBrokerService::executesManyCommandsInOrder()
{
    constexpr int count = 5'000;
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    service.start(settings());
    QVERIFY(started.wait());
    for (int i = 0; i < count; ++i)
        service.post(DisconnectClient{u"c%1"_s.arg(i)});
    service.post(StartWatching{34});
    std::optional<Delta> snapshot;
    QVERIFY(QTest::qWaitFor([&] { return (snapshot = service.takeDelta()).has_value(); }));
    QVERIFY(snapshot->isSnapshot);
    QStringList clients;
    for (const EventRecord &event : snapshot->events) {
        if (event.kind == EventKind::ConsoleAction)
            clients += event.clientId;
    }
    QCOMPARE(clients.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(clients[i], u"c%1"_s.arg(i));
}

void TestBrokerService::stopsAndStartsAListener()
{
    Settings given = settings();
    ListenerSettings webSocket = given.listeners.first();
    webSocket.name = u"ws"_s;
    webSocket.transport = TransportKind::WebSocket;
    given.listeners.append(webSocket);
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    service.start(given);
    QVERIFY(started.wait());
    const quint16 port = started.first().first().value<std::vector<ListenerSnapshot>>().front().port;
    std::vector<ListenerSnapshot> listeners;
    connect(&service, &ConsoleLink::deltaAvailable, &service, [&] {
        const auto delta = service.takeDelta();
        if (delta && delta->listenersChanged)
            listeners = delta->listeners;
        if (delta)
            QVERIFY(delta->totals.process.memoryBytes > 0);
    });
    const auto stateOf = [&](size_t place) {
        return place < listeners.size() ? listeners[place].state : ListenerState::Failed;
    };
    service.post(StartWatching{34});
    QTRY_COMPARE(stateOf(0), ListenerState::Listening);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    client.write(Connect);
    QTRY_COMPARE(client.bytesAvailable(), qint64(Connack.size()));

    service.post(StopListener{u"tcp"_s});
    service.post(StopListener{u"ws"_s});
    QTRY_COMPARE(stateOf(0), ListenerState::Stopped);
    QTRY_COMPARE(stateOf(1), ListenerState::Stopped);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    service.post(StartListener{u"tcp"_s});
    service.post(StartListener{u"ws"_s});
    service.post(StartListener{u"nowhere"_s});
    QTRY_COMPARE(stateOf(0), ListenerState::Listening);
    QTRY_COMPARE(stateOf(1), ListenerState::Listening);
    client.connectToHost(QHostAddress::LocalHost, listeners[0].port);
    client.write(Connect);
    QTRY_VERIFY(client.bytesAvailable() >= Connack.size());
}

void TestBrokerService::failsWithASentence()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    BrokerService service;
    QSignalSpy failed(&service, &BrokerService::failed);
    QSignalSpy stopped(&service, &BrokerService::stopped);
    service.start(settings(other.serverPort()));
    QVERIFY(stopped.wait());
    QCOMPARE(failed.size(), qsizetype(1));
    QVERIFY(failed.first().first().toString().contains(u"is already in use; choose another with --tcp-port"));
}

void TestBrokerService::startsWithoutAListener_data()
{
    QTest::addColumn<bool>("strict");
    QTest::addRow("one listener is enough") << false;
    QTest::addRow("strict") << true;
}

void TestBrokerService::startsWithoutAListener()
{
    QFETCH(const bool, strict);
    Settings given = settings();
    given.strict = strict;
    ListenerSettings secure;
    secure.transport = TransportKind::Tls;
    secure.name = u"tls"_s;
    secure.tls.keyStore.path = u"/nowhere/server.pem"_s;
    given.listeners.append(secure);
    BrokerService service;
    QSignalSpy started(&service, &BrokerService::started);
    QSignalSpy failed(&service, &BrokerService::failed);
    QSignalSpy available(&service, &ConsoleLink::deltaAvailable);
    service.start(given);
    service.post(StartWatching{34});
    if (strict) {
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains(u"/nowhere/server.pem"));
        QVERIFY(started.isEmpty());
        return;
    }
    QVERIFY(started.wait());
    const auto listening = started.first().first().value<std::vector<ListenerSnapshot>>();
    QCOMPARE(listening.size(), size_t(1));
    QCOMPARE(listening.front().name, u"tcp"_s);
    QTRY_VERIFY(!available.isEmpty());
    const auto delta = service.takeDelta();
    QCOMPARE(delta->listeners.size(), size_t(2));
    QCOMPARE(delta->listeners[1].state, ListenerState::Failed);
    QVERIFY(delta->listeners[1].error.contains(u"/nowhere/server.pem"));
}

void TestBrokerService::stopsWithoutAStart()
{
    BrokerService service;
    QSignalSpy stopped(&service, &BrokerService::stopped);
    service.stop();
    QVERIFY(stopped.wait());
}

void TestBrokerService::stopsInItsDestructor()
{
    QTcpSocket client;
    {
        BrokerService service;
        QSignalSpy started(&service, &BrokerService::started);
        service.start(settings());
        QVERIFY(started.wait());
        client.connectToHost(QHostAddress::LocalHost,
                             started.first().first().value<std::vector<ListenerSnapshot>>().front().port);
        client.write(Connect);
        QTRY_VERIFY(client.bytesAvailable() > 0);
    }
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

SKEP_TEST(TestBrokerService)
#include "tst_brokerservice.moc"
