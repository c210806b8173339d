// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/durabilitymeter.h"
#include "tests/support/testrunner.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

class TestDurabilityMeter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shows_data();
    void shows();
    void tellsMore();
};

void TestDurabilityMeter::shows_data()
{
    QTest::addColumn<Durability>("durability");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip"); // a part of it
    QTest::addRow("in memory") << Durability{} << u"In memory"_s << u"nothing survives a restart"_s;
    QTest::addRow("all on the disk") << Durability{.isOn = true, .syncedAt = 9'000} << u"Synced"_s
                                     << u"Last sync of the disk: 1 s ago"_s;
    QTest::addRow("never synced") << Durability{.isOn = true} << u"Synced"_s << u"none yet"_s;
    QTest::addRow("a power cut would cost") << Durability{.isOn = true, .unsyncedBytes = 1'400} << u"1.4 KB unsynced"_s
                                            << u"Acknowledged, and lost in a power cut: 1.4 KB"_s;
    QTest::addRow("waiting is not acknowledged")
        << Durability{.isOn = true, .pendingBytes = 20} << u"Synced"_s << u"not acknowledged: 20 B"_s;
    QTest::addRow("failing") << Durability{.isOn = true, .isFailing = true, .unsyncedBytes = 7} << u"Cannot write"_s
                             << u"are refused"_s;
}

void TestDurabilityMeter::shows()
{
    QFETCH(const Durability, durability);
    DurabilityMeter meter;
    Totals totals;
    totals.time = 10'000;
    totals.durability = durability;
    meter.setTotals(totals);
    // Markup gives a colour where something is wrong.
    QTEST(meter.text().remove(QRegularExpression(u"<[^>]*>"_s)), "text");
    QCOMPARE(meter.text().contains(u'<'), durability.isFailing);
    QFETCH(const QString, toolTip);
    QVERIFY2(meter.toolTip().contains(toolTip), qPrintable(meter.toolTip()));
}

void TestDurabilityMeter::tellsMore()
{
    DurabilityMeter meter;
    Totals totals;
    totals.time = 90'000;
    totals.durability = {.isOn = true,
                         .pendingBytes = 20,
                         .unsyncedBytes = 1'500,
                         .syncedAt = 15'000,
                         .commitMicroseconds = 1'449,
                         .batchSize = 2'300};
    meter.setTotals(totals);
    QCOMPARE(meter.toolTip(),
             u"Acknowledged, and lost in a power cut: 1.5 KB\nWaiting to be written, not acknowledged: 20 B\n"
             "Last sync of the disk: 1 min 15 s ago\nLast commit: 1.4 ms\nChanges in it: 2,300"_s);
}

SKEP_TEST(TestDurabilityMeter)
#include "tst_durabilitymeter.moc"
