// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/ratemeter.h"
#include "gui/text/format.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void rateMeter();
};

void TestFormat::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("number") << Format::number(1234567) << u"1,234,567"_s;
    QTest::addRow("rate, none") << Format::rate(0) << u"0"_s;
    QTest::addRow("rate, small") << Format::rate(0.42) << u"0.4"_s;
    QTest::addRow("rate, large") << Format::rate(1250.4) << u"1,250"_s;
    QTest::addRow("bytes") << Format::bytes(999) << u"999 B"_s;
    QTest::addRow("kilobytes") << Format::bytes(1000) << u"1.0 KB"_s;
    QTest::addRow("just below a megabyte") << Format::bytes(999'960) << u"1.0 MB"_s;
    QTest::addRow("seconds") << Format::duration(59'999) << u"59 s"_s;
    QTest::addRow("minutes") << Format::duration(60'000) << u"1 min 00 s"_s;
    QTest::addRow("hours") << Format::duration(3'600'000 + 5 * 60'000) << u"1 h 05 min"_s;
    QTest::addRow("days") << Format::duration(50ll * 3'600'000) << u"2 d 02 h"_s;
    QTest::addRow("a clock that ran backwards") << Format::duration(-5) << u"0 s"_s;
    QTest::addRow("[MQTT 5.0 3.1.2.10] keep-alive 0") << Format::keepAlive(0) << u"off"_s;
    QTest::addRow("[MQTT 5.0 3.1.2.11.2] expiry 0xFFFFFFFF")
        << Format::expiryInterval(SessionNeverExpires) << u"never"_s;
    QTest::addRow("[MQTT 5.0 3.1.2.11.2] expiry 0") << Format::expiryInterval(0) << u"at close"_s;
    QTest::addRow("expiry, hours") << Format::expiryInterval(7200) << u"2 h"_s;
    const auto at = [](int year, int month, int day) {
        return QDate(year, month, day).startOfDay().toMSecsSinceEpoch() + 3'723'045;
    };
    QTest::addRow("a time of today") << Format::time(at(2026, 11, 22), at(2026, 11, 22)) << u"01:02:03.045"_s;
    QTest::addRow("a time of this year") << Format::time(at(2026, 11, 21), at(2026, 11, 22)) << u"11-21 01:02:03"_s;
    QTest::addRow("a time of another year")
        << Format::time(at(2025, 11, 22), at(2026, 11, 22)) << u"2025-11-22 01:02"_s;
    QTest::addRow("a second of today") << Format::second(at(2026, 11, 22), at(2026, 11, 22)) << u"01:02:03"_s;
    QTest::addRow("expiry, odd") << Format::expiryInterval(61) << u"61 s"_s;
    ConnectionInfo v6;
    v6.peerAddress = u"::1"_s;
    v6.peerPort = 80;
    QTest::addRow("[RFC 3986 3.2.2] IPv6") << Format::address(v6) << u"[::1]:80"_s;
    v6.peerPort = 0;
    QTest::addRow("a port that is not known") << Format::address(v6) << u"[::1]"_s;
}

void TestFormat::texts()
{
    QFETCH(QString, text);
    QTEST(text, "expected");
}

void TestFormat::rateMeter()
{
    RateMeter meter;
    Totals totals;
    totals.time = 1'000;
    totals.traffic.messagesIn = 50;
    QVERIFY(!meter.add(totals));
    totals.time = 1'500;
    QVERIFY(!meter.add(totals));
    totals.time = 3'000;
    totals.traffic.messagesIn = 250;
    QVERIFY(meter.add(totals));
    QCOMPARE(meter.latest().in, 100.0);
    totals.time = 5'000;
    totals.traffic.messagesIn = 0; // another broker
    QVERIFY(!meter.add(totals));
    QCOMPARE(meter.samples().size(), size_t(1));
}

SKEP_TEST(TestFormat)
#include "tst_format.moc"
