// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/history.h"
#include "tests/support/testrunner.h"

#include <QTest>

#include <cmath>

using namespace skep;

namespace {

constexpr qint64 Begin = 1'700'000'000'000;

Totals totalsAt(qint64 second, quint64 messagesIn)
{
    Totals totals;
    totals.time = Begin + second * 1'000;
    totals.startedAt = Begin - 1;
    totals.traffic.messagesIn = messagesIn;
    totals.queued = quint32(messagesIn);
    return totals;
}

} // namespace

class TestHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rates();
    void closeSamplesAreLeftOut();
    void everyRangeIsBounded();
    void longerStepsAreMeans();
    void theTimeNobodyLookedIsFilled();
    void anotherBrokerBeginsAnew();
    void latencyIsOfTheSecond();
};

void TestHistory::rates()
{
    History history;
    QVERIFY(std::isnan(history.latest()[Metric::MessagesIn]));
    QVERIFY(!history.add(totalsAt(0, 100)));
    QVERIFY(history.add(totalsAt(2, 300)));
    QCOMPARE(history.latest()[Metric::MessagesIn], 100.0);
    QCOMPARE(history.latest()[Metric::Queued], 300.0);
    QVERIFY(std::isnan(history.latest()[Metric::Cpu]));
    Totals published = totalsAt(4, 300);
    published.publishedHere = 20;
    QVERIFY(history.add(published));
    QCOMPARE(history.latest()[Metric::MessagesIn], 10.0);
}

void TestHistory::closeSamplesAreLeftOut()
{
    History history;
    history.add(totalsAt(0, 0));
    Totals soon = totalsAt(0, 50);
    soon.time += 100;
    QVERIFY(!history.add(soon));
    QVERIFY(history.points(HistoryRange::Minute).empty());
}

void TestHistory::everyRangeIsBounded()
{
    History history;
    for (qint64 second = 0; second < 2 * 86'400; second += 20)
        history.add(totalsAt(second, quint64(second)));
    for (size_t range = 0; range < HistoryRanges; ++range) {
        const auto &points = history.points(HistoryRange(range));
        const auto most = size_t(History::length(HistoryRange(range)) / History::step(HistoryRange(range)) + 1);
        QVERIFY2(points.size() <= most && points.size() + 1 >= most, qPrintable(QString::number(points.size())));
        QCOMPARE(points.back()[Metric::MessagesIn], 1.0);
    }
}

void TestHistory::longerStepsAreMeans()
{
    History history;
    quint64 messages = 0;
    history.add(totalsAt(0, 0));
    for (qint64 second = 1; second < 10; ++second)
        history.add(totalsAt(second, messages += quint64(second) * 10));
    const auto &points = history.points(HistoryRange::TenMinutes);
    QCOMPARE(points.size(), size_t(2));
    QCOMPARE(points[0][Metric::MessagesIn], 25.0); // 10, 20, 30, 40
    QCOMPARE(points[1][Metric::MessagesIn], 70.0); // 50 to 90
    QCOMPARE(points[1].time, Begin + 5'000);
}

void TestHistory::theTimeNobodyLookedIsFilled()
{
    History history;
    history.add(totalsAt(0, 0));
    history.add(totalsAt(30, 300));
    const auto &points = history.points(HistoryRange::Minute);
    QCOMPARE(points.size(), size_t(30));
    for (const History::Point &point : points)
        QCOMPARE(point[Metric::MessagesIn], 10.0);
}

void TestHistory::anotherBrokerBeginsAnew()
{
    History history;
    history.add(totalsAt(0, 1'000));
    Totals other = totalsAt(5, 3);
    other.startedAt += 2'000;
    QVERIFY(!history.add(other));
    QVERIFY(history.points(HistoryRange::Minute).empty());
}

void TestHistory::latencyIsOfTheSecond()
{
    History history;
    Totals totals = totalsAt(0, 0);
    totals.latency.add(1'000'000);
    history.add(totals);
    totals.time += 1'000;
    history.add(totals);
    QVERIFY(std::isnan(history.latest()[Metric::LatencyMedian]));
    totals.time += 1'000;
    totals.latency.add(100);
    history.add(totals);
    QVERIFY(history.latest()[Metric::LatencyMedian] < 120);
}

SKEP_TEST(TestHistory)
#include "tst_history.moc"
