// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTcpServer>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

// Where a listener listens, and whom it accepts.

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

/// The limit of this process's descriptors, as long as it lives.
class DescriptorLimit final
{
public:
    explicit DescriptorLimit(rlim_t limit)
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit lower{limit, m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &lower);
    }
    ~DescriptorLimit() { setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(DescriptorLimit)

    /// The lowest that is free.
    static rlim_t firstFree()
    {
        const int descriptor = ::dup(0);
        ::close(descriptor);
        return rlim_t(descriptor);
    }

private:
    rlimit m_before{};
};

bool hasIpv6()
{
    return QTcpServer().listen(QHostAddress::LocalHostIPv6);
}

bool reaches(const QHostAddress &address, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    return socket.waitForConnected(5'000);
}

/// The times that the event loop has run in a time in which it may wait.
int passesIn(int milliseconds)
{
    int passes = 0;
    QEventLoop loop;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &loop,
                     [&passes] { ++passes; });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    return passes;
}

} // namespace

class TestListener final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listensOnBothLoopbacks();
    void takesBothOver();
    void findsAPortThatIsFreeOnBoth();
    void listensOnOneAddress();
    void waitsForDescriptors();
    void boundsSockets();
    void boundsSocketsOfAnAddress();
};

void TestListener::listensOnBothLoopbacks()
{
    World world(TransportKind::Tcp);
    const ListenerSnapshot snapshot = world.listener.snapshot();
    QCOMPARE(snapshot.address, u"127.0.0.1"_s);
    QCOMPARE(snapshot.otherAddresses, hasIpv6() ? QStringList{u"::1"_s} : QStringList());
    QVERIFY(reaches(QHostAddress(QHostAddress::LocalHost), snapshot.port));
    QCOMPARE(reaches(QHostAddress(QHostAddress::LocalHostIPv6), snapshot.port), hasIpv6());
    QTRY_COMPARE(world.host.opened, hasIpv6() ? 2 : 1);
    QCOMPARE(world.host.texts(EventKind::System).size(), hasIpv6() ? 0 : 1);
}

void TestListener::takesBothOver()
{
    World world(TransportKind::WebSocket);
    const ListenerSnapshot before = world.listener.snapshot();
    Listener successor(world.hub, world.host, World::settingsFor(TransportKind::WebSocket));
    QCOMPARE(successor.open(&world.listener), QString());
    QCOMPARE(successor.snapshot().port, before.port);
    QCOMPARE(successor.snapshot().otherAddresses, before.otherAddresses);
    QVERIFY(!world.listener.isListening());
    QVERIFY(reaches(QHostAddress(QHostAddress::LocalHost), before.port));
    QTRY_COMPARE(world.host.opened, 1);
}

/// The one that the kernel gives for one address may be taken at the other.
void TestListener::findsAPortThatIsFreeOnBoth()
{
    for (int i = 0; i < 50; ++i) {
        World world(TransportKind::Tcp);
        QCOMPARE(world.listener.snapshot().otherAddresses.size(), hasIpv6() ? 1 : 0);
    }
    QTcpServer taken;
    if (taken.listen(QHostAddress::LocalHostIPv6)) {
        SystemClock clock;
        TransportHub hub({}, clock);
        FakeHost host;
        ListenerSettings settings = World::settingsFor(TransportKind::Tcp);
        settings.port = taken.serverPort();
        Listener listener(hub, host, settings);
        QCOMPARE(
            listener.open(),
            u"Port %1 on ::1 is already in use; choose another with --port, or 0 for a free one."_s.arg(settings.port));
        QVERIFY(!listener.isListening());
    }
}

void TestListener::listensOnOneAddress()
{
    ListenerSettings settings = World::settingsFor(TransportKind::Tcp);
    settings.address = QHostAddress(QHostAddress::LocalHost);
    World world(settings);
    QVERIFY(world.listener.snapshot().otherAddresses.isEmpty());
    QVERIFY(!reaches(QHostAddress(QHostAddress::LocalHostIPv6), world.listener.port()));
}

/// Also when an accept has worked before: EMFILE is no passing error.
void TestListener::waitsForDescriptors()
{
    World world(TransportKind::Tcp);
    RawPeer before(world);
    QTRY_COMPARE(world.host.opened, 1);
    // The kernel connects them; accepting needs descriptors.
    std::vector<std::unique_ptr<QTcpSocket>> peers;
    {
        for (int i = 0; i < 3; ++i) {
            peers.push_back(std::make_unique<QTcpSocket>());
            peers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), world.listener.port());
        }
        const DescriptorLimit limit(DescriptorLimit::firstFree());
        QTRY_COMPARE(world.listener.snapshot().state, ListenerState::Failed);
        const quint64 failed = world.host.networkCounts.acceptsFailed;
        const int passes = passesIn(1'200);
        QVERIFY2(passes < 60, qPrintable(QString::number(passes)));
        QVERIFY(world.host.networkCounts.acceptsFailed > failed);
        QCOMPARE(world.host.texts(EventKind::ListenerFailed).size(), 1);
        QVERIFY(world.host.texts(EventKind::ListenerFailed).first().contains(u"a higher limit of open files"));
        before.send("still served");
        QTRY_COMPARE(world.host.received, "still served");
    }
    QTRY_COMPARE(world.host.opened, 4);
    QCOMPARE(world.listener.snapshot().state, ListenerState::Listening);
}

void TestListener::boundsSockets()
{
    Limits limits;
    limits.maxSockets = 2;
    World world(TransportKind::Tcp, limits);
    RawPeer first(world);
    RawPeer second(world);
    QTRY_COMPARE(world.host.opened, 2);
    RawPeer third(world);
    RawPeer fourth(world);
    QTRY_VERIFY(third.ended && fourth.ended);
    QCOMPARE(world.host.opened, 2);
    QCOMPARE(world.host.networkCounts.socketsRefused, 2u);
    QCOMPARE(world.host.texts(EventKind::ConnectionRefused),
             QStringList{u"Listener test closes connections as they come: 2 are open, and there may be no more "
                         "(skep:max-sockets, or the limit of open files); 1 so far."_s});
    first.socket.abort();
    QTRY_COMPARE(world.host.gone, 1);
    RawPeer fifth(world);
    QTRY_COMPARE(world.host.opened, 3);
    QVERIFY(!fifth.ended);
    limits.maxSockets = 0;
    world.hub.setLimits(limits);
    rlimit descriptors{};
    getrlimit(RLIMIT_NOFILE, &descriptors);
    QCOMPARE(world.hub.sockets().maximum(), qint64(descriptors.rlim_cur) - SocketQuota::Reserve);
}

void TestListener::boundsSocketsOfAnAddress()
{
    Limits limits;
    limits.maxSocketsPerAddress = 1;
    ListenerSettings settings = World::settingsFor(TransportKind::Tcp);
    settings.address = QHostAddress(QHostAddress::AnyIPv4);
    World world(settings, limits);
    const auto from = [&world](QTcpSocket &socket, const QString &address) {
        socket.bind(QHostAddress(address));
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), world.listener.port());
    };
    QTcpSocket first;
    QTcpSocket again;
    QTcpSocket other;
    from(first, u"127.0.0.1"_s);
    QTRY_COMPARE(world.host.opened, 1);
    from(again, u"127.0.0.1"_s);
    QTRY_COMPARE(world.host.networkCounts.socketsRefused, 1u);
    from(other, u"127.0.0.2"_s);
    QTRY_COMPARE(world.host.opened, 2);
    QVERIFY(world.host.texts(EventKind::ConnectionRefused)
                .first()
                .contains(u"127.0.0.1 has as many open as one address may have"));
}

SKEP_TEST(TestListener, useServerLoop)
#include "tst_listener.moc"
