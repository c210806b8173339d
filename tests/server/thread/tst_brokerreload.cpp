// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/configurationfile.h"
#include "server/process/commandline.h"
#include "server/thread/brokerservice.h"
#include "tests/support/device.h"
#include "tests/support/testrunner.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// A broker that runs with a configuration file, which changes.

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QString TcpListener =
    u"<tcp-listener><port>0</port><bind-address>127.0.0.1</bind-address><name>tcp</name></tcp-listener>"_s;

QString listener(const QString &name, quint16 port)
{
    return u"<tcp-listener><port>%1</port><bind-address>127.0.0.1</bind-address><name>%2</name></tcp-listener>"_s.arg(
        QString::number(port), name);
}

QString pages(const QString &path)
{
    return u"<websocket-listener><port>0</port><bind-address>127.0.0.1</bind-address><name>pages</name>"
           "<path>%1</path></websocket-listener>"_s.arg(path);
}

QString document(const QString &listeners, const QString &more = {})
{
    return u"<hivemq xmlns:skep=\"urn:skep:config:1\">\n<listeners>"_s + listeners + u"</listeners>"_s + more
        + u"</hivemq>"_s;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// A broker, its configuration file, and what its console sees.
class World final
{
public:
    enum class Reads { Again, Once };

    explicit World(const QString &content, Reads reads = Reads::Again)
    {
        write(content);
        QSignalSpy started(&service, &BrokerService::started);
        auto settings = read();
        if (std::holds_alternative<QString>(settings))
            return;
        if (reads == Reads::Again)
            service.setSettingsReader([this] { return read(); });
        else
            std::get<Settings>(settings).configurationFile.clear();
        service.start(std::get<Settings>(settings));
        isRunning = started.wait();
        service.post(StartWatching{34});
        isRunning = isRunning && QTest::qWaitFor([this] { return !look().listeners.empty(); });
    }

    void write(const QString &content)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content.toUtf8());
    }

    /// Reloads; returns what the broker says of it.
    QString reload(const QString &content)
    {
        write(content);
        m_said.clear();
        service.reload();
        return QTest::qWaitFor([this] { return look(), !m_said.isEmpty(); }) ? m_said : u"(nothing)"_s;
    }

    World &look()
    {
        while (const auto delta = service.takeDelta()) {
            if (delta->listenersChanged)
                listeners = delta->listeners;
            for (const EventRecord &event : delta->events) {
                texts.append(event.text);
                if (event.text.startsWith(u"The configuration was read again"))
                    m_said = event.text;
            }
        }
        return *this;
    }

    bool hasLogged(const QString &part)
    {
        return QTest::qWaitFor([&] { return !look().texts.filter(part).isEmpty(); });
    }

    quint16 port(const QString &name)
    {
        for (const ListenerSnapshot &each : look().listeners) {
            if (each.name == name && each.state == ListenerState::Listening)
                return each.port;
        }
        return 0;
    }

    std::variant<Settings, QString> read() const
    {
        const CommandLine parsed = parseCommandLine({u"skepd"_s, u"--config"_s, path});
        if (const auto *const settings = std::get_if<Settings>(&parsed))
            return *settings;
        return std::get<CommandLineExit>(parsed).text;
    }

    QTemporaryDir directory;
    const QString path = directory.filePath(u"config.xml"_s);
    BrokerService service;
    bool isRunning = false;
    std::vector<ListenerSnapshot> listeners;
    QStringList texts; ///< of all events

private:
    QString m_said;
};

/// The first line that the WebSocket endpoint answers; the socket stays open.
QByteArray upgrade(QTcpSocket &socket, quint16 port, const QByteArray &path)
{
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET " + path
                 + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Protocol: mqtt\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.canReadLine(); }))
        return "(nothing)";
    return socket.readLine().trimmed();
}

} // namespace

class TestBrokerReload final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void summary_data();
    void summary();
    void limitsCount();
    void whatNeedsARestartStaysAsked();
    void listenersComeAndGo();
    void rulesChangeOnTheSameSocket();
    void listenersExchangePorts();
    void aPortInUseKeepsTheListener();
    void aWrongFileKeepsEverything_data();
    void aWrongFileKeepsEverything();
    void noMessageIsLostUnderLoad();
    void theConsoleAsks();
    void nobodyWaitsForTheReading();
    void withoutAFile();
    void stopsWhileConnectionsOfRetiredListenersLast();
};

void TestBrokerReload::summary_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("said");
    const QString read = u"The configuration was read again"_s;
    QTest::addRow("nothing") << document(TcpListener) << read + u"; nothing has changed."_s;
    QTest::addRow("a limit and the log level")
        << document(TcpListener,
                    u"<restrictions><max-connections>5</max-connections></restrictions>"
                    "<skep:log-level>warning</skep:log-level>"_s)
        << read
            + u". restrictions/max-connections changes from -1 to 5. skep:log-level changes from info to warning."_s;
    QTest::addRow("what needs a restart") << document(TcpListener, u"<skep:ready-file>/r</skep:ready-file>"_s)
                                          << read
            + u"; nothing changes while the broker runs. Needs a restart: skep:ready-file changes from (none) to /r."_s;
    QTest::addRow("a listener more") << document(TcpListener + listener(u"more"_s, 0))
                                     << read + u". Listener \"more\" (tcp-listener, 127.0.0.1, port 0) is added."_s;
    QTest::addRow("a listener less") << document(listener(u"more"_s, 0))
                                     << read
            + u". Listener \"tcp\" (tcp-listener, 127.0.0.1, port 0) is removed. "
              "Listener \"more\" (tcp-listener, 127.0.0.1, port 0) is added."_s;
}

void TestBrokerReload::summary()
{
    QFETCH(const QString, after);
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    QTEST(world.reload(after), "said");
}

void TestBrokerReload::limitsCount()
{
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    Device first(world.port(u"tcp"_s), "first");
    QTRY_VERIFY(first.isConnected());
    world.reload(document(TcpListener, u"<restrictions><max-connections>1</max-connections></restrictions>"_s));
    Device second(world.port(u"tcp"_s), "second");
    QTRY_VERIFY(second.isClosed());
    QVERIFY(first.isAlive());
    world.reload(document(TcpListener));
    Device third(world.port(u"tcp"_s), "third");
    QVERIFY(third.isAlive());
}

void TestBrokerReload::whatNeedsARestartStaysAsked()
{
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    const QString content = document(TcpListener, u"<skep:ready-file>/r</skep:ready-file>"_s);
    const QString said = world.reload(content);
    QVERIFY(said.contains(u"Needs a restart: skep:ready-file"_s));
    QCOMPARE(world.reload(content), said);
}

void TestBrokerReload::listenersComeAndGo()
{
    World world(document(TcpListener + listener(u"old"_s, 0)));
    QVERIFY(world.isRunning);
    const quint16 oldPort = world.port(u"old"_s);
    Device stays(world.port(u"tcp"_s), "stays");
    Device goes(oldPort, "goes");
    QTcpSocket silent;
    silent.connectToHost(QHostAddress::LocalHost, oldPort);
    QTRY_VERIFY(stays.isConnected() && goes.isConnected() && silent.state() == QAbstractSocket::ConnectedState);

    world.reload(document(TcpListener + listener(u"new"_s, 0)));
    QTRY_VERIFY(goes.isClosed());
    QCOMPARE(goes.farewell, ReasonCode::AdministrativeAction);
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(stays.isAlive());
    QTRY_VERIFY(world.port(u"new"_s) != 0);
    QCOMPARE(world.port(u"old"_s), quint16(0));
    Device comes(world.port(u"new"_s), "comes");
    QVERIFY(comes.isAlive());
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, oldPort);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    QVERIFY(world.hasLogged(u"Listener old is closed; its connections end."_s));
}

void TestBrokerReload::rulesChangeOnTheSameSocket()
{
    World world(document(TcpListener + pages(u"/a"_s)));
    QVERIFY(world.isRunning);
    const quint16 port = world.port(u"pages"_s);
    QTcpSocket before;
    QCOMPARE(upgrade(before, port, "/a"), QByteArray("HTTP/1.1 101 Switching Protocols"));
    QVERIFY(world.reload(document(TcpListener + pages(u"/b"_s)))
                .contains(u"Listener \"pages\": path changes from /a to /b."_s));
    QCOMPARE(world.port(u"pages"_s), port);
    QTcpSocket after;
    QCOMPARE(upgrade(after, port, "/b"), QByteArray("HTTP/1.1 101 Switching Protocols"));
    QTcpSocket wrong;
    QVERIFY(upgrade(wrong, port, "/a").startsWith("HTTP/1.1 404"));
    before.readAll();
    before.write(QByteArray::fromHex("898000000000")); // a ping, which the old connection still answers
    QTRY_COMPARE(before.peek(2), QByteArray::fromHex("8a00"));
    QTRY_COMPARE(world.look().listeners.back().connections, quint32(2)); // one of them is the old listener's
}

void TestBrokerReload::listenersExchangePorts()
{
    const quint16 a = freePort();
    const quint16 b = freePort();
    World world(document(listener(u"one"_s, a) + listener(u"two"_s, b) + TcpListener));
    QVERIFY(world.isRunning);
    const QString said = world.reload(document(listener(u"one"_s, b) + listener(u"two"_s, a) + TcpListener));
    QVERIFY(said.contains(u"Listener \"one\": port changes from %1 to %2."_s.arg(a).arg(b)));
    QVERIFY(said.contains(u"Listener \"two\": port changes from %1 to %2."_s.arg(b).arg(a)));
    QTRY_COMPARE(world.port(u"one"_s), b);
    QTRY_COMPARE(world.port(u"two"_s), a);
}

void TestBrokerReload::aPortInUseKeepsTheListener()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = freePort();
    World world(document(listener(u"tcp"_s, port)));
    QVERIFY(world.isRunning);
    Device device(port, "device");
    QTRY_VERIFY(device.isConnected());
    const QString wanted = document(listener(u"tcp"_s, other.serverPort()) + listener(u"more"_s, other.serverPort()));
    QCOMPARE(world.reload(wanted), u"The configuration was read again; nothing has changed."_s);
    QVERIFY(world.hasLogged(u"Listener tcp cannot be opened as the configuration says: "_s));
    QVERIFY(world.hasLogged(u"Listener more cannot be opened as the configuration says: "_s));
    QVERIFY(device.isAlive());
    Device again(port, "again");
    QVERIFY(again.isAlive());

    other.close();
    QVERIFY(world.reload(document(listener(u"tcp"_s, port) + listener(u"more"_s, other.serverPort()) + TcpListener))
                .startsWith(u"The configuration was read again"_s));
}

void TestBrokerReload::aWrongFileKeepsEverything_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("part");
    QTest::addRow("not XML") << u"<hivemq><listeners>"_s << u"config.xml:1:"_s;
    QTest::addRow("a wrong value") << document(TcpListener, u"\n<skep:log-level>loud</skep:log-level>"_s)
                                   << u"\"loud\" is not error, warning, info or debug"_s;
    QTest::addRow("no listener") << u"<hivemq/>"_s << u"No listener is configured"_s;
}

void TestBrokerReload::aWrongFileKeepsEverything()
{
    QFETCH(const QString, content);
    QFETCH(const QString, part);
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    Device device(world.port(u"tcp"_s), "device");
    QTRY_VERIFY(device.isConnected());
    const QString said = world.reload(content);
    QVERIFY2(said.startsWith(u"The configuration was read again and cannot be used; the settings stay as they are. "_s),
             qPrintable(said));
    QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(device.isAlive());
    QCOMPARE(world.reload(document(TcpListener)), u"The configuration was read again; nothing has changed."_s);
}

/// QoS 1 through two listeners, while limits, the rules of one and all of a third change again and again.
void TestBrokerReload::noMessageIsLostUnderLoad()
{
    constexpr int Messages = 3000;
    World world(document(TcpListener + pages(u"/a"_s) + listener(u"second"_s, 0)));
    QVERIFY(world.isRunning);
    Device subscriber(world.port(u"tcp"_s), "subscriber");
    Device publisher(world.port(u"second"_s), "publisher");
    Subscribe subscribe{.packetId = PacketId(1)};
    subscribe.entries.append({.topicFilter = "load", .options = {.maximumQoS = QoS::AtLeastOnce}});
    subscriber.send(subscribe);
    QTRY_VERIFY(subscriber.isSubscribed() && publisher.isConnected());

    QByteArrayList expected;
    for (int i = 0; i < Messages; ++i) {
        expected.append(QByteArray::number(i));
        publisher.send(
            Publish{.topic = "load", .payload = expected.last(), .packetId = PacketId(i + 1), .qos = QoS::AtLeastOnce});
        if (i % 150 != 0)
            continue;
        const bool odd = (i / 150) % 2 != 0;
        const QString limits = u"<mqtt><queued-messages><max-queue-size>%1</max-queue-size></queued-messages>"
                               "<receive-maximum><server-receive-maximum>%2</server-receive-maximum></receive-maximum>"
                               "</mqtt>"_s.arg(odd ? 100'000 : 50'000)
                                   .arg(odd ? 10 : 20);
        const QString said =
            world.reload(document(TcpListener + pages(odd ? u"/b"_s : u"/c"_s) + listener(u"second"_s, 0)
                                      + (odd ? listener(u"third"_s, 0) : QString()),
                                  limits));
        QVERIFY2(said.contains(u"Listener \"pages\": path changes"_s), qPrintable(said));
        publisher.read();
        subscriber.read();
    }
    QTRY_COMPARE((publisher.read(), publisher.pubacks), Messages);
    QTRY_COMPARE((subscriber.read(), subscriber.payloads.size()), Messages);
    QCOMPARE(subscriber.payloads, expected);
    QVERIFY(subscriber.isAlive() && publisher.isAlive());
}

void TestBrokerReload::theConsoleAsks()
{
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    world.write(document(TcpListener, u"<skep:max-events>500</skep:max-events>"_s));
    world.service.post(ReloadConfiguration{});
    QVERIFY(world.hasLogged(u"The configuration was read again. skep:max-events changes from 10000 to 500."_s));
}

/// As if a host name took the system long: neither who asks nor the broker waits, and each wish is read once it can be.
void TestBrokerReload::nobodyWaitsForTheReading()
{
    QSemaphore begun;
    QSemaphore answered;
    World world(document(TcpListener));
    QVERIFY(world.isRunning);
    const Settings settings = std::get<Settings>(world.read());
    world.service.setSettingsReader([&, settings] {
        begun.release();
        answered.tryAcquire(1, 20'000);
        return std::variant<Settings, QString>(settings);
    });
    for (int i = 0; i < 10; ++i)
        world.service.reload();
    QVERIFY(begun.tryAcquire(1, 20'000));
    QVERIFY(world.look().texts.filter(u"was read again"_s).isEmpty());
    Device device(world.port(u"tcp"_s), "device");
    QVERIFY(device.isAlive());
    answered.release(2);
    QVERIFY(begun.tryAcquire(1, 20'000));
    QTRY_COMPARE(world.look().texts.filter(u"was read again"_s).size(), 2);
    QCOMPARE(begun.available(), 0);
    world.service.reload();
    answered.release();
    QTRY_COMPARE(world.look().texts.filter(u"was read again"_s).size(), 3);
}

void TestBrokerReload::withoutAFile()
{
    World world(document(TcpListener), World::Reads::Once);
    QVERIFY(world.isRunning);
    world.service.post(ReloadConfiguration{});
    QVERIFY(world.hasLogged(u"there is none to read again"_s));
    world.service.reload();
    Device device(world.port(u"tcp"_s), "device");
    QVERIFY(device.isAlive());
}

void TestBrokerReload::stopsWhileConnectionsOfRetiredListenersLast()
{
    World world(document(TcpListener + pages(u"/a"_s)));
    QVERIFY(world.isRunning);
    QTcpSocket page;
    QVERIFY(upgrade(page, world.port(u"pages"_s), "/a").startsWith("HTTP/1.1 101"));
    world.reload(document(TcpListener + pages(u"/b"_s)));
    QSignalSpy stopped(&world.service, &BrokerService::stopped);
    world.service.stop();
    QVERIFY(stopped.wait());
    QTRY_COMPARE(page.state(), QAbstractSocket::UnconnectedState);
}

SKEP_TEST(TestBrokerReload)
#include "tst_brokerreload.moc"
