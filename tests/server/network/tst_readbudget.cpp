// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/readbudget.h"
#include "tests/support/testrunner.h"

#include <QTest>

#include <vector>

using namespace skep;
using namespace std::chrono_literals;

class TestReadBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passes_data();
    void passes();
};

void TestReadBudget::passes_data()
{
    using Passes = std::vector<std::chrono::microseconds>;
    QTest::addColumn<qsizetype>("maximum");
    QTest::addColumn<Passes>("passes");
    QTest::addColumn<qsizetype>("size");

    constexpr qsizetype Full = 128 * 1024;
    QTest::addRow("at first: all of it") << Full << Passes{} << Full;
    QTest::addRow("short passes: never more than the maximum") << Full << Passes{1us, 1us} << Full;
    QTest::addRow("a long pass: half") << Full << Passes{2001us} << Full / 2;
    QTest::addRow("neither long nor short: as before") << Full << Passes{2001us, 2000us, 500us} << Full / 2;
    QTest::addRow("short again: doubled") << Full << Passes{3ms, 3ms, 3ms, 499us} << Full / 4;
    QTest::addRow("many long passes: the smallest") << Full << Passes(20, 1s) << ReadBudget::Smallest;
    QTest::addRow("back from the smallest")
        << Full << Passes{1s, 1s, 1s, 1s, 1s, 1s, 0us, 0us, 0us, 0us, 0us, 0us} << Full;
    QTest::addRow("a maximum below the smallest stays") << qsizetype(1024) << Passes{1s, 1s} << qsizetype(1024);
    QTest::addRow("a maximum that is no power of two")
        << qsizetype(100'000) << Passes{1s, 1s, 0us, 0us, 0us} << qsizetype(100'000);
}

void TestReadBudget::passes()
{
    QFETCH(const qsizetype, maximum);
    QFETCH(const std::vector<std::chrono::microseconds>, passes);
    QFETCH(const qsizetype, size);

    ReadBudget budget(maximum);
    for (const auto pass : passes)
        budget.passTook(pass);
    QCOMPARE(budget.size(), size);
}

SKEP_TEST(TestReadBudget)
#include "tst_readbudget.moc"
