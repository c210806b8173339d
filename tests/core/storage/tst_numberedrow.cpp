// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/storage/numberedrow.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace skep;

namespace {

struct Value
{
    int value = 0; ///< 0: crossed out
    bool isCrossedOut() const { return value == 0; }
};
using Row = NumberedRow<Value>;

void crossOut(Row &row, qint64 number)
{
    row[number].value = 0;
    row.tidy(number);
}

} // namespace

class TestNumberedRow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers();
    void anOldOneThatStays();
    void randomAgainstPlainMap();
};

void TestNumberedRow::numbers()
{
    Row row(300);
    QCOMPARE(row.firstLive(), 300);
    row.append({1});
    row.append({2});
    QVERIFY(row.contains(300) && row.contains(301));
    QVERIFY(!row.contains(299) && !row.contains(302) && !row.contains(5));
    QCOMPARE(row[301].value, 2);
    crossOut(row, 300);
    QCOMPARE(row.firstLive(), 301);
    crossOut(row, 301);
    QCOMPARE(row.firstLive(), 302);
    row.append({3});
    QCOMPARE(row.firstLive(), 302);
    QCOMPARE(row[302].value, 3);
}

/// What comes and goes behind it takes no memory.
void TestNumberedRow::anOldOneThatStays()
{
    Row row(1);
    row.append({1});
    for (int number = 2; number < 100'000; ++number) {
        row.append({number});
        crossOut(row, number);
    }
    QVERIFY(row.held() <= 2 * Row::ChunkSize);
    QCOMPARE(row.firstLive(), 1);
    crossOut(row, 1);
    QCOMPARE(row.firstLive(), 100'000);
}

void TestNumberedRow::randomAgainstPlainMap()
{
    QRandomGenerator random(4'711);
    Row row(77);
    std::map<qint64, int> model;
    qint64 next = 77;
    for (int step = 0; step < 50'000; ++step) {
        if (random.bounded(3) > 0 || model.empty()) {
            row.append({step + 1});
            model[next++] = step + 1;
        } else {
            auto each = model.lower_bound(next - random.bounded(2'000));
            if (each == model.end())
                each = model.begin();
            QCOMPARE(row[each->first].value, each->second);
            crossOut(row, each->first);
            model.erase(each);
        }
        QCOMPARE(row.firstLive(), model.empty() ? next : model.begin()->first);
    }
    std::map<qint64, int> visited;
    row.forEachLive([&visited](qint64 number, const Value &value) { visited[number] = value.value; });
    QVERIFY(visited == model);
}

SKEP_TEST(TestNumberedRow)
#include "tst_numberedrow.moc"
