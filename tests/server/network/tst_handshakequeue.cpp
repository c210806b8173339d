// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/handshakequeue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testrunner.h"

#include <QStringList>
#include <QTest>

#include <list>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    struct Waiter final : HandshakeWaiter
    {
        Waiter(Bench &itsBench, const QString &itsName) : bench(itsBench), name(itsName) { }
        void beginHandshake() override { bench.begun.append(name); }

        Bench &bench;
        QString name;
    };

    Bench(qint64 perPass, qint64 perSecond) { queue.setLimits(perPass, perSecond); }

    Waiter &wait(const QString &name, const QString &address)
    {
        Waiter &waiter = waiters.emplace_back(*this, name);
        queue.wait(waiter, QHostAddress(address));
        return waiter;
    }
    /// Passes of the event loop until it waits.
    QStringList run()
    {
        while (queue.run()) { }
        return std::exchange(begun, {});
    }

    FakeClock clock;
    Deadlines deadlines;
    HandshakeQueue queue{deadlines, clock};
    std::list<Waiter> waiters;
    QStringList begun;
};

} // namespace

class TestHandshakeQueue final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsSoManyAPass();
    void beginsSoManyASecond();
    void addressesTakeTurns();
    void forgetsWhoLeaves();
    void tellsWhoIsLate();
    void hasNoLimitIfToldSo();
};

void TestHandshakeQueue::beginsSoManyAPass()
{
    Bench bench(2, 1'000);
    for (const char *name : {"a", "b", "c"})
        bench.wait(QString::fromLatin1(name), u"192.0.2.1"_s);
    QVERIFY(bench.queue.run());
    QCOMPARE(bench.begun, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!bench.queue.run());
    QCOMPARE(bench.begun.size(), 3);
}

void TestHandshakeQueue::beginsSoManyASecond()
{
    Bench bench(1, 100);
    for (int i = 0; i < 300; ++i)
        bench.wait(QString::number(i), u"192.0.2.1"_s);
    QCOMPARE(bench.run().size(), 10); // a tenth of a second's
    QVERIFY(bench.deadlines.next());
    qsizetype begun = 0;
    for (qint64 end = bench.clock.monotonic() + 1'000; bench.clock.monotonic() < end;) {
        const qint64 next = *bench.deadlines.next();
        QVERIFY(next > bench.clock.monotonic());
        bench.clock.setMonotonic(next);
        bench.deadlines.run(next);
        begun += bench.run().size();
    }
    QVERIFY2(begun >= 99 && begun <= 101, qPrintable(QString::number(begun)));
}

void TestHandshakeQueue::addressesTakeTurns()
{
    Bench bench(1, 100);
    for (const char *name : {"a1", "a2", "a3", "a4"})
        bench.wait(QString::fromLatin1(name), u"192.0.2.1"_s);
    bench.wait(u"b1"_s, u"192.0.2.2"_s);
    bench.wait(u"c1"_s, u"2001:db8:0:1::1"_s);
    bench.wait(u"c2"_s, u"2001:db8:0:1::2"_s); // the same host, by another of its addresses
    bench.wait(u"d1"_s, u"2001:db8:0:2::1"_s);
    QCOMPARE(bench.run(), (QStringList{u"a1"_s, u"b1"_s, u"c1"_s, u"d1"_s, u"a2"_s, u"c2"_s, u"a3"_s, u"a4"_s}));
}

void TestHandshakeQueue::forgetsWhoLeaves()
{
    Bench bench(1, 100);
    const QHostAddress address(u"192.0.2.1"_s);
    Bench::Waiter &first = bench.wait(u"1"_s, address.toString());
    bench.wait(u"2"_s, address.toString());
    Bench::Waiter &other = bench.wait(u"3"_s, u"192.0.2.2"_s);
    bench.queue.forget(first, address);
    bench.queue.forget(other, QHostAddress(u"192.0.2.2"_s));
    QCOMPARE(bench.queue.size(), 1);
    QCOMPARE(bench.run(), QStringList{u"2"_s});
    QCOMPARE(bench.queue.size(), 0);
}

void TestHandshakeQueue::tellsWhoIsLate()
{
    Bench bench(1, 1);
    int late = 0;
    bench.queue.setLate([&late] { ++late; });
    bench.wait(u"1"_s, u"192.0.2.1"_s);
    bench.wait(u"2"_s, u"192.0.2.1"_s);
    QCOMPARE(bench.run(), QStringList{u"1"_s});
    QCOMPARE(late, 0);
    for (int i = 0; i < 20; ++i) {
        bench.clock.advance(100);
        bench.run();
    }
    QCOMPARE(late, 0);
    bench.wait(u"3"_s, u"192.0.2.1"_s);
    bench.clock.advance(HandshakeQueue::LateAfter + 1);
    bench.run();
    QCOMPARE(late, 1);
}

void TestHandshakeQueue::hasNoLimitIfToldSo()
{
    Bench bench(0, 0);
    for (int i = 0; i < 1'000; ++i)
        bench.wait(QString::number(i), u"192.0.2.1"_s);
    QVERIFY(!bench.queue.run());
    QCOMPARE(bench.begun.size(), 1'000);
}

SKEP_TEST(TestHandshakeQueue)
#include "tst_handshakequeue.moc"
