// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/listenerset.h"
#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>
#include <QTcpServer>

// The server's listeners, with a fake broker behind them.

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

ListenerSettings listener(const QString &name, quint16 port = 0, TransportKind transport = TransportKind::Tcp)
{
    ListenerSettings settings;
    settings.transport = transport;
    settings.name = name;
    settings.port = port;
    settings.portOption = u"--tcp-port"_s;
    return settings;
}

struct SetWorld
{
    explicit SetWorld(const QList<ListenerSettings> &settings) : hub(Limits(), clock), set(hub, host, settings)
    {
        hub.setState(ServiceState::Serving);
    }

    quint16 port(const QString &name) const
    {
        for (const ListenerSnapshot &each : set.snapshots()) {
            if (each.name == name && each.state == ListenerState::Listening)
                return each.port;
        }
        return 0;
    }

    /// "tcp 1, ws stopped 0": every listener with its connections, and its state unless it listens.
    QString picture() const
    {
        QStringList listeners;
        for (const ListenerSnapshot &each : set.snapshots()) {
            const QString state = each.state == ListenerState::Listening ? QString()
                : each.state == ListenerState::Stopped                   ? u"stopped "_s
                                                                         : u"failed "_s;
            listeners.append(u"%1 %2%3"_s.arg(each.name, state, QString::number(each.connections)));
        }
        return listeners.join(u", "_s);
    }

    SystemClock clock;
    TransportHub hub;
    FakeHost host;
    ListenerSet set;
};

bool isConnected(const QTcpSocket &socket)
{
    return socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace

class TestListenerSet final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensOneKindAfterTheOther();
    void tellsWhyOneFailed();
    void tellsWhyAllFailed();
    void keepsConnectionsIfOnlyRulesChange();
    void exchangesPorts();
    void closesWhatIsNotWanted();
    void staysAsItWasIfItCannotChange();
    void stopsAndStarts();
    void ignoresUnknownNames();
    void tellsWhenEmpty();
    void reportsManyChangesOnce();
};

void TestListenerSet::opensOneKindAfterTheOther()
{
    SetWorld world({listener(u"tcp"_s), listener(u"ws"_s, 0, TransportKind::WebSocket)});
    QCOMPARE(world.picture(), u"tcp stopped 0, ws stopped 0"_s);
    QCOMPARE(world.set.open(ListenerSet::Kind::WebSocket), QString());
    QCOMPARE(world.picture(), u"tcp stopped 0, ws 0"_s);
    QCOMPARE(world.set.open(ListenerSet::Kind::Plain), QString());
    QCOMPARE(world.picture(), u"tcp 0, ws 0"_s);
    QCOMPARE(world.set.reportOpened(), QString());
    QCOMPARE(world.host.texts(EventKind::ListenerStarted).size(), 2);
}

void TestListenerSet::tellsWhyOneFailed()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SetWorld world({listener(u"taken"_s, taken.serverPort()), listener(u"free"_s)});
    QVERIFY(world.set.open(ListenerSet::Kind::Plain).contains(u"is already in use"));
    QCOMPARE(world.picture(), u"taken failed 0, free 0"_s);
    QCOMPARE(world.set.reportOpened(), QString());
    QVERIFY(world.host.texts(EventKind::ListenerFailed).join(u'\n').startsWith(u"Listener taken is not open: Port "));
    QCOMPARE(world.set.listening().size(), 1);
    QCOMPARE(world.set.listening().first().name, u"free"_s);
}

void TestListenerSet::tellsWhyAllFailed()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SetWorld world({listener(u"a"_s, taken.serverPort()), listener(u"b"_s, taken.serverPort())});
    const QString first = world.set.open(ListenerSet::Kind::Plain);
    QCOMPARE(world.set.reportOpened(), first + u'\n' + first);
    QVERIFY(world.host.events.empty());
}

void TestListenerSet::keepsConnectionsIfOnlyRulesChange()
{
    SetWorld world({listener(u"ws"_s, 0, TransportKind::WebSocket)});
    world.set.open(ListenerSet::Kind::WebSocket);
    const quint16 port = world.port(u"ws"_s);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(world.picture(), u"ws 1"_s);

    ListenerSettings changed = listener(u"ws"_s, 0, TransportKind::WebSocket);
    changed.path = u"/other"_s;
    world.set.change({changed});
    QCOMPARE(world.port(u"ws"_s), port);
    QCOMPARE(world.set.listening().first().path, u"/other"_s);
    QCOMPARE(world.picture(), u"ws 1"_s); // it came through the one before
    QTest::qWait(0);
    QVERIFY(isConnected(client));
    QVERIFY(world.host.ended.isEmpty());
    QVERIFY(world.host.events.empty());
}

void TestListenerSet::exchangesPorts()
{
    SetWorld world({listener(u"a"_s), listener(u"b"_s)});
    world.set.open(ListenerSet::Kind::Plain);
    const quint16 a = world.port(u"a"_s);
    const quint16 b = world.port(u"b"_s);
    world.set.change({listener(u"a"_s, a), listener(u"b"_s, b)});
    QTRY_COMPARE(world.port(u"a"_s), a);
    world.set.change({listener(u"a"_s, b), listener(u"b"_s, a)});
    QCOMPARE(world.port(u"a"_s), b);
    QCOMPARE(world.port(u"b"_s), a);
    QVERIFY(world.host.texts(EventKind::ListenerFailed).isEmpty());
}

void TestListenerSet::closesWhatIsNotWanted()
{
    SetWorld world({listener(u"a"_s), listener(u"b"_s)});
    world.set.open(ListenerSet::Kind::Plain);
    QTcpSocket staying;
    QTcpSocket leaving;
    staying.connectToHost(QHostAddress::LocalHost, world.port(u"a"_s));
    leaving.connectToHost(QHostAddress::LocalHost, world.port(u"b"_s));
    QTRY_COMPARE(world.picture(), u"a 1, b 1"_s);

    world.set.change({listener(u"a"_s)});
    QCOMPARE(world.picture(), u"a 1"_s);
    QCOMPARE(world.host.ended, QList{Violation::ListenerClosed});
    QTRY_VERIFY(!isConnected(leaving));
    QVERIFY(isConnected(staying));
    QTRY_COMPARE(world.set.connectionCount(), 1);
    QCOMPARE(world.host.texts(EventKind::ListenerStopped),
             QStringList{u"Listener b is closed; its connections end."_s});
}

void TestListenerSet::staysAsItWasIfItCannotChange()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SetWorld world({listener(u"a"_s), listener(u"ws"_s, 0, TransportKind::WebSocket)});
    world.set.open(ListenerSet::Kind::Plain);
    world.set.open(ListenerSet::Kind::WebSocket);
    const quint16 port = world.port(u"ws"_s);
    world.set.change(
        {listener(u"a"_s, taken.serverPort()), listener(u"ws"_s, taken.serverPort(), TransportKind::WebSocket)});
    QCOMPARE(world.picture(), u"a 0, ws 0"_s);
    QCOMPARE(world.set.listening().first().port, 0);
    QCOMPARE(world.port(u"ws"_s), port);
    QVERIFY(world.host.texts(EventKind::ListenerFailed)
                .join(u'\n')
                .startsWith(u"Listener a cannot be opened as the configuration says: Port "));
}

void TestListenerSet::stopsAndStarts()
{
    SetWorld world({listener(u"tcp"_s), listener(u"ws"_s, 0, TransportKind::WebSocket)});
    world.set.open(ListenerSet::Kind::WebSocket);
    world.set.open(ListenerSet::Kind::Plain);
    const quint16 port = world.port(u"ws"_s);
    world.set.stop(u"ws"_s);
    QCOMPARE(world.picture(), u"tcp 0, ws stopped 0"_s);
    world.set.start(u"ws"_s);
    QCOMPARE(world.port(u"ws"_s), port); // the stopped one still held it

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, world.port(u"tcp"_s));
    QTRY_COMPARE(world.picture(), u"tcp 1, ws 0"_s);
    world.set.stop(u"tcp"_s);
    QCOMPARE(world.host.ended, QList{Violation::ListenerClosed});
    QTRY_COMPARE(world.picture(), u"tcp stopped 0, ws 0"_s);
    QTRY_VERIFY(!isConnected(client));
    world.set.start(u"tcp"_s);
    world.set.start(u"tcp"_s);
    QCOMPARE(world.picture(), u"tcp 0, ws 0"_s);
    QCOMPARE(world.host.texts(EventKind::ListenerStarted).size(), 2);
}

void TestListenerSet::ignoresUnknownNames()
{
    SetWorld world({listener(u"a"_s)});
    world.set.open(ListenerSet::Kind::Plain);
    world.set.start(u"b"_s);
    world.set.stop(u"b"_s);
    QCOMPARE(world.picture(), u"a 0"_s);
    QVERIFY(world.host.events.empty());
}

void TestListenerSet::tellsWhenEmpty()
{
    SetWorld world({listener(u"a"_s)});
    world.set.open(ListenerSet::Kind::Plain);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, world.port(u"a"_s));
    QTRY_COMPARE(world.set.connectionCount(), 1);
    world.set.stopAccepting();
    QSignalSpy emptied(&world.set, &ListenerSet::emptied);
    world.set.start(u"a"_s);
    QCOMPARE(world.picture(), u"a stopped 1"_s);
    QVERIFY(emptied.isEmpty());
    world.set.closeConnections(Violation::ShuttingDown);
    QTRY_VERIFY(!emptied.isEmpty());
    QCOMPARE(world.set.connectionCount(), 0);
}

void TestListenerSet::reportsManyChangesOnce()
{
    SetWorld world({listener(u"a"_s), listener(u"b"_s)});
    world.set.open(ListenerSet::Kind::Plain);
    QSignalSpy changed(&world.set, &ListenerSet::changed);
    QTcpSocket first;
    QTcpSocket second;
    first.connectToHost(QHostAddress::LocalHost, world.port(u"a"_s));
    second.connectToHost(QHostAddress::LocalHost, world.port(u"b"_s));
    world.set.stop(u"b"_s);
    world.set.start(u"b"_s);
    QTRY_COMPARE(changed.size(), 1);
    QTRY_COMPARE(world.picture(), u"a 1, b 0"_s);
}

SKEP_TEST(TestListenerSet, useServerLoop)
#include "tst_listenerset.moc"
