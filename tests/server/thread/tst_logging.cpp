// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/thread/logging.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

class TestLogging final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryIsALine();
    void ofBoundedLength();
};

void TestLogging::anEntryIsALine()
{
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5, 6));
    QCOMPARE(logLine(time, QtWarningMsg, "skep.events", u"caf\u00e9"_s),
             QByteArray("2026-01-02 03:04:05.006 warning skep.events: caf\xC3\xA9\n"));
    QCOMPARE(logLine(time, QtInfoMsg, nullptr, u"a\n%1\x1b[0m"_s),
             QByteArray("2026-01-02 03:04:05.006 info default: a\\n%1\\x1b[0m\n"));
}

void TestLogging::ofBoundedLength()
{
    const QByteArray line = logLine({}, QtInfoMsg, "skep.events", QString(1'000'000, u'\n'));
    QVERIFY(line.size() < 20'000);
    QCOMPARE(line.count('\n'), 1);
}

SKEP_TEST(TestLogging)
#include "tst_logging.moc"
