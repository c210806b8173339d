// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/alarm.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testrunner.h"

#include <QStringList>
#include <QTest>

#include <memory>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// Each look at it takes a tenth of a slice.
class TiringClock final : public Clock
{
public:
    qint64 monotonic() const override { return m_now / 1'000'000; }
    qint64 wall() const override { return monotonic(); }
    qint64 monotonicNanoseconds() const override { return m_now += Slices::Length / 10; }

private:
    mutable qint64 m_now = 0;
};

/// So many steps of work, each with a letter in the log.
struct Job
{
    Job(Slices &slices, QString &wholeLog, QChar itsLetter, int steps)
        : task(slices, [this](Slice &slice) { return work(slice); }), log(wholeLog), letter(itsLetter), left(steps)
    {
    }
    bool work(Slice &slice)
    {
        for (; left > 0; --left) {
            if (slice.isOver())
                return true;
            log += letter;
        }
        return false;
    }

    SlicedTask task;
    QString &log;
    const QChar letter;
    int left;
};

} // namespace

class TestSlices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smallWorkIsDoneAtOnce();
    void longWorkYields();
    void allTakeTurns();
    void newWorkHasWhatThePassHasLeft();
    void stops();
    void workDestroysItself();
    void workStartsOther();
    void theAlarmRingsAtOnce();
};

void TestSlices::smallWorkIsDoneAtOnce()
{
    FakeClock clock;
    Slices slices(clock);
    QString log;
    Job job(slices, log, u'a', 1'000);
    job.task.start();
    QCOMPARE(log.size(), 1'000);
    QVERIFY(slices.isEmpty() && !job.task.isWaiting());
}

void TestSlices::longWorkYields()
{
    TiringClock clock;
    Slices slices(clock);
    QString log;
    Job job(slices, log, u'a', 200);
    job.task.start();
    QVERIFY(job.task.isWaiting());
    const qsizetype first = log.size();
    QVERIFY(first > 0 && first < 200);
    job.task.start(); // waits already
    QCOMPARE(log.size(), first);
    slices.run();
    QVERIFY(log.size() > first);
    for (int pass = 0; pass < 10; ++pass)
        slices.run();
    QCOMPARE(log.size(), 200);
    QVERIFY(slices.isEmpty());
}

void TestSlices::allTakeTurns()
{
    TiringClock clock;
    Slices slices(clock);
    QString log;
    Job a(slices, log, u'a', 1'000);
    Job b(slices, log, u'b', 1'000);
    a.task.start();
    b.task.start();
    log.clear();
    QStringList passes;
    for (int pass = 0; pass < 4; ++pass) {
        slices.run();
        passes += QString(log.at(0)) + log.back();
        log.clear();
    }
    QCOMPARE(passes, QStringList({u"aa"_s, u"bb"_s, u"aa"_s, u"bb"_s}));
    a.task.stop();
    b.task.stop();
}

void TestSlices::newWorkHasWhatThePassHasLeft()
{
    TiringClock clock;
    Slices slices(clock);
    QString log;
    Job a(slices, log, u'a', 1'000);
    a.task.start(); // all of it
    a.task.stop();
    log.clear();
    Job b(slices, log, u'b', 3);
    b.task.start();
    QCOMPARE(log, QString());
    slices.run();
    QCOMPARE(log, u"bbb"_s);
    Job c(slices, log, u'c', 3);
    c.task.start();
    QCOMPARE(log, u"bbbccc"_s);
}

void TestSlices::stops()
{
    TiringClock clock;
    Slices slices(clock);
    QString log;
    auto a = std::make_unique<Job>(slices, log, u'a', 1'000);
    Job b(slices, log, u'b', 1'000);
    a->task.start();
    b.task.start();
    a.reset();
    b.task.stop();
    QVERIFY(slices.isEmpty() && !b.task.isWaiting());
    log.clear();
    slices.run();
    QCOMPARE(log, QString());
}

void TestSlices::workDestroysItself()
{
    FakeClock clock;
    Slices slices(clock);
    QString log;
    const QString word = u"what the work has captured lives on"_s;
    std::unique_ptr<SlicedTask> self;
    self = std::make_unique<SlicedTask>(slices, [&self, &log, word](Slice &) {
        self.reset();
        log = word;
        return true;
    });
    self->start();
    QCOMPARE(log, word);
    QVERIFY(slices.isEmpty());
}

/// One at a time: what is started from within work waits for its turn.
void TestSlices::workStartsOther()
{
    FakeClock clock;
    Slices slices(clock);
    QString log;
    Job other(slices, log, u'b', 2);
    SlicedTask first(slices, [&](Slice &) {
        other.task.start();
        log += u'a';
        return false;
    });
    first.start();
    QCOMPARE(log, u"a"_s);
    QVERIFY(other.task.isWaiting());
    slices.run();
    QCOMPARE(log, u"abb"_s);
}

void TestSlices::theAlarmRingsAtOnce()
{
    TiringClock clock;
    Deadlines deadlines;
    Slices slices(clock);
    Alarm alarm(deadlines, slices, clock);
    QList<qint64> set;
    alarm.setTimer([&set](qint64 delay) { set += delay; });
    QString log;
    Job job(slices, log, u'a', 1'000);
    job.task.start();
    alarm.schedule();
    alarm.schedule(); // has said so
    QCOMPARE(set, QList<qint64>({0}));
    alarm.ring();
    slices.run();
    alarm.schedule();
    QCOMPARE(set, QList<qint64>({0, 0}));
    job.task.stop();
    alarm.schedule();
    QCOMPARE(set, QList<qint64>({0, 0, -1}));
}

SKEP_TEST(TestSlices)
#include "tst_slices.moc"
