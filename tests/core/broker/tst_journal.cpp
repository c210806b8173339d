// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/journal.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

/// Writes down what the journal tells it.
class Holder final : public PacketHolder
{
public:
    Holder(QString name, QStringList &log) : m_name(std::move(name)), m_log(log) { }

    bool keepsSome = false;
    bool hasRoomAgain = false;

    Released releaseUpTo(Pass pass) override
    {
        m_log += u"%1 releases up to %2"_s.arg(m_name).arg(quint64(pass));
        return {!keepsSome, hasRoomAgain};
    }
    void resume() override { m_log += u"%1 resumes"_s.arg(m_name); }
    void storeFailed() override { m_log += u"%1 hears of the failure"_s.arg(m_name); }

private:
    QString m_name;
    QStringList &m_log;
};

struct World : PartsKit
{
    explicit World(const Limits &limits = {}) : PartsKit(Keeping::State, limits) { fakeStore.waits = true; }

    void change() { journal.putRetained({messageOf("t", "x", QoS::AtLeastOnce), 0, "c"}); }
    QStringList take() { return std::exchange(log, {}); }

    QStringList log;
    Journal &journal = parts.journal;
};

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhetherSomethingWasWritten();
    void whatIsNotStoredCostsNothing();
    void tellsWhenItIsDurable();
    void tellsAllBeforeAnyGoesOn();
    void whoLeavesIsNotTold();
    void aStoreThatKeepsNothing();
    void refusesWhileTheStoreFails();
    void refusesWhileTheStoreIsBehind();
};

void TestJournal::saysWhetherSomethingWasWritten()
{
    World world;
    const Journal::Mark before = world.journal.mark();
    QVERIFY(!world.journal.hasWrittenSince(before));
    world.change();
    QVERIFY(world.journal.hasWrittenSince(before));
    const Journal::Mark after = world.journal.mark();
    world.journal.commit();
    QVERIFY(!world.journal.hasWrittenSince(after));
}

void TestJournal::whatIsNotStoredCostsNothing()
{
    World world;
    const Journal::Mark before = world.journal.mark();
    const MessagePointer message = messageOf("t", "x", QoS::ExactlyOnce);
    const Delivery delivery{.message = message, .qos = QoS::ExactlyOnce};
    QCOMPARE(world.journal.putWaiting(QueueId::None, delivery), EntryId::None);
    QCOMPARE(world.journal.putWaiting(QueueId{1}, {.message = message, .qos = QoS::AtMostOnce}), EntryId::None);
    QCOMPARE(world.journal.putSent(QueueId::None, EntryId::None, delivery, PacketId{1}), EntryId::None);
    world.journal.putReceived(QueueId::None, PacketId{1});
    world.journal.putSubscription(QueueId::None, "t", {});
    world.journal.remove(EntryId::None, message);
    world.journal.pubrecReceived(EntryId::None, message);
    world.journal.putRetained({messageOf("$SYS/uptime", "x", QoS::AtMostOnce), 0, {}}); // made anew after a restart
    QVERIFY(!world.journal.hasWrittenSince(before));
}

void TestJournal::tellsWhenItIsDurable()
{
    World world;
    Holder a(u"a"_s, world.log);
    world.change();
    const Pass first = world.journal.hold();
    QCOMPARE(world.journal.hold(), first); // of the same pass
    world.journal.add(a);
    world.journal.commit();
    QCOMPARE(world.take(), QStringList());
    world.fakeStore.write();
    QCOMPARE(world.take(), QStringList{u"a releases up to %1"_s.arg(quint64(first))});

    // It has told that it is empty, and is off the list.
    world.change();
    QVERIFY(world.journal.hold() > first);
    world.journal.commit();
    world.fakeStore.write();
    QCOMPARE(world.take(), QStringList());
}

/// Nobody gets anything new before all that was held has gone out.
void TestJournal::tellsAllBeforeAnyGoesOn()
{
    World world;
    Holder a(u"a"_s, world.log);
    Holder b(u"b"_s, world.log);
    a.hasRoomAgain = true;
    a.keepsSome = true;
    world.change();
    const quint64 first = quint64(world.journal.hold());
    world.journal.add(a);
    world.journal.add(b);
    world.journal.commit();
    world.fakeStore.write();
    QCOMPARE(world.take(),
             QStringList({u"a releases up to %1"_s.arg(first), u"b releases up to %1"_s.arg(first), u"a resumes"_s}));

    a.hasRoomAgain = false;
    a.keepsSome = false;
    world.change();
    const quint64 second = quint64(world.journal.hold());
    world.journal.commit();
    world.fakeStore.write();
    QCOMPARE(world.take(), QStringList{u"a releases up to %1"_s.arg(second)});
}

void TestJournal::whoLeavesIsNotTold()
{
    World world;
    Holder a(u"a"_s, world.log);
    Holder b(u"b"_s, world.log);
    world.change();
    world.journal.hold();
    world.journal.add(a);
    world.journal.add(b);
    world.journal.commit();
    world.journal.remove(a);
    world.fakeStore.write();
    QCOMPARE(world.take().size(), 1);
}

void TestJournal::aStoreThatKeepsNothing()
{
    PartsKit kit;
    Journal &journal = kit.parts.journal;
    QVERIFY(!journal.keeps());
    QCOMPARE(journal.newQueue(), QueueId::None);
    const Journal::Mark before = journal.mark();
    journal.putRetained({messageOf("t", "x", QoS::AtLeastOnce), 0, "c"});
    journal.commit();
    QVERIFY(!journal.hasWrittenSince(before));
    QVERIFY(!journal.isRefusing());
}

void TestJournal::refusesWhileTheStoreFails()
{
    World world;
    QVERIFY(!world.journal.isRefusing());
    Holder a(u"a"_s, world.log);
    Holder gone(u"gone"_s, world.log);
    world.change();
    world.journal.hold();
    world.journal.add(a);
    world.journal.add(gone);
    world.journal.remove(gone);
    world.fakeStore.fail();
    QVERIFY(world.journal.isRefusing());
    QCOMPARE(world.take(), QStringList{u"a hears of the failure"_s});
    world.fakeStore.recover();
    QVERIFY(!world.journal.isRefusing());
}

/// From the limit on, until half of it is written.
void TestJournal::refusesWhileTheStoreIsBehind()
{
    Limits limits;
    limits.maxPendingStoreBytes = 100;
    World world(limits);
    world.journal.putRetained({messageOf("t", QByteArray(200, 'x'), QoS::AtLeastOnce), 0, "c"});
    world.journal.commit();
    QVERIFY(world.journal.isRefusing());
    world.fakeStore.write();
    QVERIFY(!world.journal.isRefusing());
}

SKEP_TEST(TestJournal)
#include "tst_journal.moc"
