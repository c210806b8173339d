// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/eventlog.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QLoggingCategory>
#include <QTest>

using namespace skep;

namespace {

QStringList programLog;

void keepLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (QByteArrayView(context.category) == "skep.events")
        programLog += (type == QtWarningMsg ? u"warning "_s : QString()) + text;
}

/// A monitor with Limits::maxLogLinesPerSecond = 2.
struct World : PartsKit
{
    World() : PartsKit(Keeping::Nothing, limits()) { programLog.clear(); }

    static Limits limits()
    {
        Limits limits;
        limits.maxLogLinesPerSecond = 2;
        return limits;
    }
    void log(const QString &text, EventKind kind = EventKind::ClientConnected,
             EventSeverity severity = EventSeverity::Info)
    {
        parts.monitor.log(EventRecord::of(kind, severity, text));
    }
};

} // namespace

/// What others can make of the logs: of the program's, and of the one that the console reads.
class TestProgramLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_before = qInstallMessageHandler(keepLine); }
    void cleanup() { qInstallMessageHandler(m_before); }

    void soManyLinesASecond();
    void eachKindForItself();
    void theNextLineEndsTheSecondToo();
    void whatIsNotLoggedIsNotCounted();
    void noLineIsForged();
    void textsAreBounded();
    void bytesAreBounded();

private:
    QtMessageHandler m_before = nullptr;
};

void TestProgramLog::soManyLinesASecond()
{
    World world;
    for (int i = 1; i <= 5; ++i)
        world.log(QString::number(i));
    QCOMPARE(programLog, QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(world.parts.counters.logLinesLeftOut, 3u);
    world.advance(1'000);
    QCOMPARE(programLog.last(), u"3 more of this kind: client connected"_s);
    world.log(u"6"_s);
    QCOMPARE(programLog, QStringList({u"1"_s, u"2"_s, u"3 more of this kind: client connected"_s, u"6"_s}));
    world.advance(10'000);
    QCOMPARE(programLog.size(), 4);
}

void TestProgramLog::eachKindForItself()
{
    World world;
    for (int i = 0; i < 3; ++i)
        world.log(u"connected"_s);
    world.advance(500);
    for (int i = 0; i < 3; ++i)
        world.log(u"ejected"_s, EventKind::ClientEjected, EventSeverity::Warning);
    world.log(u"ejected by the console"_s, EventKind::ClientEjected);
    QCOMPARE(programLog,
             QStringList({u"connected"_s, u"connected"_s, u"warning ejected"_s, u"warning ejected"_s,
                          u"ejected by the console"_s}));
    programLog.clear();
    world.advance(500);
    QCOMPARE(programLog, QStringList{u"1 more of this kind: client connected"_s});
    world.advance(500);
    QCOMPARE(programLog.last(), u"warning 1 more of this kind: client ejected"_s);
}

void TestProgramLog::theNextLineEndsTheSecondToo()
{
    World world;
    for (int i = 1; i <= 3; ++i)
        world.log(QString::number(i));
    world.clock.advance(1'000); // the deadline has not run yet
    world.log(u"4"_s);
    QCOMPARE(programLog, QStringList({u"1"_s, u"2"_s, u"1 more of this kind: client connected"_s, u"4"_s}));
    world.advance(0);
    QCOMPARE(programLog.size(), 4);
}

void TestProgramLog::whatIsNotLoggedIsNotCounted()
{
    World world;
    QLoggingCategory::setFilterRules(u"skep.events.info=false"_s);
    for (int i = 0; i < 5; ++i)
        world.log(u"connected"_s);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(programLog, QStringList());
    QCOMPARE(world.parts.counters.logLinesLeftOut, 0u);
}

void TestProgramLog::noLineIsForged()
{
    World world;
    world.log(u"Client 'a\n2026-01-01 info skep.events: Client 'root' connected\x1b[2K\u202e'"_s);
    QCOMPARE(programLog,
             QStringList{u"Client 'a\\n2026-01-01 info skep.events: Client 'root' connected\\x1b[2K\\u202e'"_s});
}

void TestProgramLog::textsAreBounded()
{
    EventLog log;
    EventRecord event = EventRecord::of(EventKind::System, EventSeverity::Info, QString(65'535, u'\n'));
    event.clientId = event.refusedFilter = event.address = QString(65'535, u'x');
    log.add(event, Limits());
    const EventRecord kept = log.after(0).front();
    QVERIFY(kept.text.startsWith(u"\\n\\n"));
    for (const QString &text : {kept.text, kept.clientId, kept.refusedFilter, kept.address})
        QVERIFY(text.size() < 2'500);
    QVERIFY(log.bytes() < 12'000);
}

void TestProgramLog::bytesAreBounded()
{
    Limits limits;
    limits.maxEventBytes = 100'000;
    EventLog log;
    for (int i = 0; i < 1'000; ++i)
        log.add(EventRecord::of(EventKind::System, EventSeverity::Info, QString(900, u'x')), limits);
    QVERIFY(log.bytes() <= limits.maxEventBytes);
    QVERIFY(log.bytes() > limits.maxEventBytes - 3'000);
    QCOMPARE(log.last(), 1'000u);
    QCOMPARE(log.after(log.beforeOldest()).size(), size_t(log.last() - log.beforeOldest()));
    limits.maxEventBytes = 1;
    log.add(EventRecord::of(EventKind::System, EventSeverity::Info, u"the newest is kept"_s), limits);
    QCOMPARE(log.beforeOldest(), 1'000u);
}

SKEP_TEST(TestProgramLog)
#include "tst_programlog.moc"
