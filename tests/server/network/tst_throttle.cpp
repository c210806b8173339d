// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/throttle.h"

#include "tests/support/fakeclock.h"
#include "tests/support/testrunner.h"
#include "tests/support/tlsworld.h"

#include <QElapsedTimer>

using namespace skep;
using namespace skep::test;

namespace {

constexpr qint64 Tick = Throttle<int>::TickInterval;

/// Somebody with so many bytes to move, and the throttle that slows it down.
struct Mover
{
    qint64 left = 0;
    qint64 moved = 0;
    bool waits = false;
};

struct Bench
{
    void move(Mover &mover)
    {
        while (mover.left > 0) {
            const qint64 granted = throttle.grant(mover.left);
            if (granted == 0) {
                if (!std::exchange(mover.waits, true))
                    throttle.wait(&mover);
                return;
            }
            throttle.moved(granted);
            mover.left -= granted;
            mover.moved += granted;
        }
    }

    void pass(qint64 milliseconds)
    {
        for (qint64 passed = 0; passed < milliseconds; passed += Tick) {
            clock.advance(Tick);
            deadlines.run(clock.monotonic());
        }
    }

    FakeClock clock;
    Deadlines deadlines;
    Throttle<Mover> throttle{deadlines, clock, [this](Mover &mover) {
                                 mover.waits = false;
                                 move(mover);
                             }};
};

} // namespace

/// restrictions/incoming-bandwidth-throttling, throttling/outgoing-limit.
class TestThrottle final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRate_data();
    void keepsTheRate();
    void hasNoTimerWhileNobodyWaits();
    void givesEverybodyItsShare();
    void starvesNobody();
    void forgets();
    void followsANewRate();
    void slowsConnections_data();
    void slowsConnections();
    void letsAWaitingPeerGo();

private:
    const Certificates m_certificates;
};

void TestThrottle::keepsTheRate_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<int>("members");
    for (const qint64 rate : {20, 1'000, 1'000'000, 1'000'000'000}) {
        for (const int members : {1, 3, 20})
            QTest::addRow("%lld bytes/s, %d connections", rate, members) << rate << members;
    }
}

void TestThrottle::keepsTheRate()
{
    QFETCH(const qint64, rate);
    QFETCH(const int, members);
    Bench bench;
    bench.throttle.setRate(rate);
    std::vector<Mover> movers(size_t(members), Mover{1'000'000'000'000});
    for (Mover &mover : movers)
        bench.move(mover);
    bench.pass(10'000);
    qint64 moved = 0;
    for (const Mover &mover : movers)
        moved += mover.moved;
    // What does not divide by the members is left for the next round.
    const qint64 most = rate * (10'000 + Throttle<Mover>::Burst) / 1000;
    QVERIFY2(moved <= most && moved > most - members, qPrintable(QString::number(moved)));
}

void TestThrottle::hasNoTimerWhileNobodyWaits()
{
    Bench bench;
    Mover mover{1'000'000};
    bench.move(mover); // no rate, no limit
    QCOMPARE(mover.left, 0);
    QVERIFY(!bench.deadlines.next());
    bench.throttle.setRate(1'000'000);
    mover.left = 150'000;
    bench.move(mover);
    QCOMPARE(mover.moved, 1'100'000);
    QCOMPARE(bench.deadlines.size(), 1);
    bench.pass(Tick);
    QCOMPARE(mover.left, 0);
    QVERIFY(!bench.deadlines.next());
}

void TestThrottle::givesEverybodyItsShare()
{
    Bench bench;
    bench.throttle.setRate(1'000'000);
    std::vector<Mover> movers(10, Mover{1'000'000'000});
    for (Mover &mover : movers)
        bench.move(mover);
    bench.pass(1'000);
    for (const Mover &mover : movers)
        QVERIFY2(mover.moved >= 100'000, qPrintable(QString::number(mover.moved)));
}

/// More wait than a round's bytes go round.
void TestThrottle::starvesNobody()
{
    Bench bench;
    bench.throttle.setRate(10'000);
    std::vector<Mover> movers(100, Mover{1'000'000});
    for (Mover &mover : movers)
        bench.move(mover);
    bench.pass(1'000);
    for (const Mover &mover : movers)
        QVERIFY(mover.moved > 0);
}

void TestThrottle::forgets()
{
    Bench bench;
    bench.throttle.setRate(100);
    Mover first{10};
    Mover second{1'000};
    bench.move(first);
    bench.move(second);
    QVERIFY(second.waits);
    bench.throttle.forget(&second);
    bench.pass(10'000);
    QCOMPARE(second.moved, 0);
}

void TestThrottle::followsANewRate()
{
    Bench bench;
    bench.throttle.setRate(10);
    Mover mover{1'000'000};
    bench.move(mover);
    bench.pass(1'000);
    QCOMPARE(mover.moved, 11);
    bench.throttle.setRate(0);
    bench.deadlines.run(bench.clock.monotonic());
    QCOMPARE(mover.left, 0);
}

void TestThrottle::slowsConnections_data()
{
    QTest::addColumn<TransportKind>("transport");
    QTest::addColumn<bool>("incoming");
    for (const TransportKind transport : {TransportKind::Tcp, TransportKind::Tls}) {
        QTest::addRow("%s: incoming", transportName(transport)) << transport << true;
        QTest::addRow("%s: outgoing", transportName(transport)) << transport << false;
    }
}

void TestThrottle::slowsConnections()
{
    QFETCH(const TransportKind, transport);
    QFETCH(const bool, incoming);
    constexpr qint64 Rate = 400'000;
    constexpr qsizetype Each = 100'000;
    Limits limits;
    (incoming ? limits.incomingBytesPerSecond : limits.outgoingBytesPerSecond) = Rate;
    QElapsedTimer timer;
    timer.start();
    World world(m_certificates.listener(transport), limits);
    std::vector<std::unique_ptr<TlsPeer>> tlsPeers;
    std::vector<std::unique_ptr<RawPeer>> plainPeers;
    for (size_t i = 0; i < 2; ++i) {
        QTcpSocket &socket = transport == TransportKind::Tls
            ? tlsPeers.emplace_back(std::make_unique<TlsPeer>(world, m_certificates.client()))->socket
            : plainPeers.emplace_back(std::make_unique<RawPeer>(world))->socket;
        QTRY_COMPARE(world.host.handlers.size(), i + 1);
        if (incoming)
            socket.write(QByteArray(Each, 'i'));
        else
            world.host.handlers.back()->send(QByteArray(Each, 'o'));
    }
    const auto moved = [&] {
        if (incoming)
            return world.host.received.size();
        qsizetype size = 0;
        for (const auto &peer : tlsPeers)
            size += peer->received.size();
        for (const auto &peer : plainPeers)
            size += peer->received.size();
        return size;
    };
    // Never more than the rate, the bucket, and what two readings of a clock in whole milliseconds may differ by.
    bool keptTheRate = true;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const qsizetype size = moved();
            keptTheRate = keptTheRate && size <= Rate * (timer.elapsed() + Throttle<int>::Burst + 2) / 1000;
            return size == 2 * Each;
        }(),
        30'000);
    QVERIFY(keptTheRate);
}

void TestThrottle::letsAWaitingPeerGo()
{
    Limits limits;
    limits.incomingBytesPerSecond = 100;
    limits.outgoingBytesPerSecond = 100;
    World world(TransportKind::Tcp, limits);
    RawPeer peer(world);
    peer.send(QByteArray(100'000, 'x'));
    QTRY_VERIFY(!world.host.received.isEmpty());
    world.host.handler()->send(QByteArray(10'000, 'y'));
    world.host.handler()->link.close();
    // A goodbye is not slowed down.
    QTRY_VERIFY(peer.ended);
    QCOMPARE(peer.received.size(), 10'000);
    QTRY_COMPARE(world.host.gone, 1);

    RawPeer other(world);
    other.send(QByteArray(20, 'x'));
    QTRY_VERIFY(world.host.handler());
    other.socket.abort();
    QTRY_COMPARE(world.host.gone, 2);
}

SKEP_TEST(TestThrottle, useServerLoop)
#include "tst_throttle.moc"
