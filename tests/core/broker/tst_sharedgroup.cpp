// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/sharedgroup.h"
#include "core/broker/waitinggroups.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

/// Takes as many messages as it has room for, and writes them down.
class Member final : public GroupMember
{
public:
    explicit Member(int places = 1'000, bool isStored = false) : room(places), m_isStored(isStored) { }

    int room;
    mutable int asked = 0; ///< for room
    bool ended = false;
    QList<Delivery> deliveries;
    WaitingGroups waiting;
    QStringList take()
    {
        QStringList payloads;
        for (const Delivery &delivery : std::exchange(deliveries, {}))
            payloads += QString::fromUtf8(delivery.message->payload());
        return payloads;
    }

    bool isStored() const override { return m_isStored; }
    bool isEnded() const override { return ended; }
    bool hasRoom(QoS) const override
    {
        ++asked;
        return room > 0;
    }
    void setWaiting(SharedGroup &group, bool waits) override { waiting.set(group, waits); }
    void deliverShared(const Delivery &delivery, EntryId) override
    {
        --room;
        deliveries += delivery;
    }

private:
    const bool m_isStored;
};

struct World : PartsKit
{
    explicit World(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits) { }
    void deliver(const QByteArray &payload, QoS qos = QoS::AtLeastOnce, qint64 lifetime = -1)
    {
        group->deliver(
            messageOf("t", payload, qos, false, lifetime < 0 ? Message::NeverExpires : clock.monotonic() + lifetime));
    }
    void add(Member &member, const SubscriptionOptions &options = {.maximumQoS = QoS::ExactlyOnce},
             quint32 identifier = 0)
    {
        group->addMember(member, options, identifier);
    }

    SharedGroupPointer group{new SharedGroup(parts, "g", "t")};
};

} // namespace

class TestSharedGroup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneMemberAfterTheOther();
    void whatAMemberIsGranted();
    void waitsForAMemberWithRoom();
    void whatComesBackGoesFirst();
    void fullQueue_data();
    void fullQueue();
    void expiredMessagesAreNotSent();
    void isStoredWithItsMembers();
    void onlyWhatWaitsIsAsked();
    void groupsTakeTurns();
    void manyMembers();
    void isAbandonedByEndedMembers();
};

/// 5.0 §4.8.2: each message to one of them; a member without room is passed over.
void TestSharedGroup::oneMemberAfterTheOther()
{
    World world;
    Member a;
    Member b(1);
    world.add(a);
    world.add(b);
    for (const char *payload : {"1", "2", "3", "4"})
        world.deliver(payload);
    QCOMPARE(a.take(), QStringList({u"1"_s, u"3"_s, u"4"_s}));
    QCOMPARE(b.take(), QStringList{u"2"_s});
    world.group->removeMember(a);
    QVERIFY(!world.group->isEmpty());
    world.group->removeMember(b);
    QVERIFY(world.group->isEmpty());
}

/// [MQTT-4.8.2-3]: each member at its own QoS, with its own identifier; a second subscription replaces the first.
void TestSharedGroup::whatAMemberIsGranted()
{
    World world;
    Member a;
    world.add(a, {.maximumQoS = QoS::AtMostOnce}, 7);
    world.deliver("1", QoS::ExactlyOnce);
    QCOMPARE(a.deliveries.constLast().qos, QoS::AtMostOnce);
    QCOMPARE(a.deliveries.constLast().identifiers->values.first(), 7u);
    QCOMPARE(a.deliveries.constLast().source.data(), world.group.data());
    QVERIFY(!world.group->addMember(a, {.maximumQoS = QoS::AtLeastOnce}, 0));
    world.deliver("2", QoS::ExactlyOnce);
    QCOMPARE(a.deliveries.constLast().qos, QoS::AtLeastOnce);
    QVERIFY(!a.deliveries.constLast().identifiers);
}

void TestSharedGroup::waitsForAMemberWithRoom()
{
    World world;
    Member a(0);
    Member b(0);
    world.add(a);
    world.add(b);
    world.deliver("1");
    world.deliver("2");
    QCOMPARE(world.group->queued(), 2);
    b.room = 1;
    world.deliver("3"); // does not overtake
    QCOMPARE(b.take(), QStringList());
    world.group->pump(b);
    QCOMPARE(b.take(), QStringList{u"1"_s});
    a.room = 5;
    world.group->pump(a);
    QCOMPARE(a.take(), QStringList({u"2"_s, u"3"_s}));
    Member stranger;
    world.group->pump(stranger);
    QCOMPARE(stranger.take(), QStringList());
}

/// [MQTT-4.8.2-4]: what a lost member had not acknowledged goes to another one, before what waits.
void TestSharedGroup::whatComesBackGoesFirst()
{
    World world;
    Member a(0);
    Member b(0);
    world.add(a);
    world.add(b);
    world.deliver("3");
    QList<WaitingMessage> lost;
    for (const char *payload : {"1", "2"})
        lost.append({{.message = messageOf("t", payload, QoS::AtLeastOnce)}, EntryId::None});
    b.room = 1;
    world.group->giveBack(lost);
    QCOMPARE(b.take(), QStringList{u"1"_s});
    a.room = 5;
    world.group->pump(a);
    QCOMPARE(a.take(), QStringList({u"2"_s, u"3"_s}));
}

void TestSharedGroup::fullQueue_data()
{
    QTest::addColumn<QueueStrategy>("strategy");
    QTest::addColumn<qint64>("wait");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<DropReason>("reason");
    QTest::newRow("the new one goes") << QueueStrategy::Discard << qint64(0) << QStringList{u"short"_s, u"long"_s}
                                      << DropReason::SharedQueueFull;
    QTest::newRow("the oldest goes") << QueueStrategy::DiscardOldest << qint64(0) << QStringList{u"long"_s, u"new"_s}
                                     << DropReason::SharedQueueFull;
    QTest::newRow("5.0 3.3.2.3.3 what has expired goes first")
        << QueueStrategy::Discard << qint64(10) << QStringList{u"long"_s, u"new"_s} << DropReason::Expired;
}

void TestSharedGroup::fullQueue()
{
    QFETCH(QueueStrategy, strategy);
    QFETCH(qint64, wait);
    QFETCH(DropReason, reason);
    Limits limits;
    limits.maxQueuedMessages = 2;
    limits.queueStrategy = strategy;
    World world(PartsKit::Keeping::Nothing, limits);
    Member a(0);
    world.add(a);
    world.deliver("short", QoS::AtLeastOnce, 10);
    world.deliver("long");
    world.advance(wait);
    world.deliver("new");
    a.room = 5;
    world.group->pump(a);
    QTEST(a.take(), "left");
    QCOMPARE(world.parts.drops.counts()[size_t(reason)], 1u);
    QCOMPARE(world.parts.drops.total(), 1u);
}

/// [MQTT-3.3.2-5]
void TestSharedGroup::expiredMessagesAreNotSent()
{
    World world;
    Member a(0);
    world.add(a);
    world.deliver("gone", QoS::AtLeastOnce, 10);
    world.deliver("there");
    world.advance(10);
    a.room = 5;
    world.group->pump(a);
    QCOMPARE(a.take(), QStringList{u"there"_s});
    QCOMPARE(world.parts.drops.counts()[size_t(DropReason::Expired)], 1u);
}

/// It is in the store as long as a member's session is, with all that waits for it.
void TestSharedGroup::isStoredWithItsMembers()
{
    World world(PartsKit::Keeping::State);
    Member passing(0, false);
    Member staying(0, true);
    world.add(passing);
    world.deliver("1");
    world.parts.journal.commit();
    QVERIFY(world.disk.groups.empty() && world.disk.entries.empty());

    world.add(staying);
    world.deliver("2");
    world.deliver("0", QoS::AtMostOnce);
    world.parts.journal.commit();
    QCOMPARE(world.disk.groups.size(), 1u);
    QCOMPARE(world.disk.groups.begin()->second, "$share/g/t");
    QCOMPARE(world.disk.entries.size(), 2u);

    world.group->removeMember(staying);
    world.parts.journal.commit();
    QVERIFY(world.disk.groups.empty() && world.disk.entries.empty() && world.disk.messages.empty());
    passing.room = 5;
    world.group->pump(passing);
    QCOMPARE(passing.take(), QStringList({u"1"_s, u"2"_s, u"0"_s}));
}

/// What an acknowledgement costs depends on the groups in which something waits, not on how many there are.
void TestSharedGroup::onlyWhatWaitsIsAsked()
{
    World world;
    Member a(0);
    std::vector<SharedGroupPointer> groups;
    for (int i = 0; i < 1'000; ++i) {
        groups.emplace_back(new SharedGroup(world.parts, "g" + QByteArray::number(i), "t"));
        groups.back()->addMember(a, {.maximumQoS = QoS::AtLeastOnce}, 0);
    }
    for (const int i : {7, 500})
        groups[size_t(i)]->deliver(messageOf("t", QByteArray::number(i), QoS::AtLeastOnce));
    QCOMPARE(world.parts.counters.queuedInGroups, 2);
    a.asked = 0;
    a.room = 5;
    a.waiting.pump(a);
    QStringList got = a.take();
    got.sort();
    QCOMPARE(got, QStringList({u"500"_s, u"7"_s}));
    QCOMPARE(a.asked, 2);
    a.waiting.pump(a);
    QCOMPARE(a.asked, 2);
    QCOMPARE(world.parts.counters.queuedInGroups, 0);

    a.room = 0;
    for (const SharedGroupPointer &group : groups)
        group->deliver(messageOf("t", "x", QoS::AtLeastOnce));
    a.asked = 0;
    a.waiting.pump(a); // no room at all: it is not asked for each of them
    QVERIFY(a.asked < 50);
    groups.front()->removeMember(a);
    for (size_t i = 1; i < groups.size(); ++i)
        groups[i]->removeMember(a);
    a.room = 5;
    a.waiting.pump(a);
    QCOMPARE(a.take(), QStringList());
    groups.clear();
    QCOMPARE(world.parts.counters.queuedInGroups, 0);
}

/// A member that has room for little does not always give it to the same group.
void TestSharedGroup::groupsTakeTurns()
{
    World world;
    Member a(0);
    std::vector<SharedGroupPointer> groups;
    for (const char *name : {"g1", "g2", "g3"}) {
        groups.emplace_back(new SharedGroup(world.parts, name, "t"));
        groups.back()->addMember(a, {.maximumQoS = QoS::AtLeastOnce}, 0);
        for (int i = 0; i < 3; ++i)
            groups.back()->deliver(messageOf("t", name, QoS::AtLeastOnce));
    }
    QStringList got;
    for (int round = 0; round < 3; ++round) {
        a.room = 1;
        a.waiting.pump(a);
        got += a.take();
    }
    got.sort();
    QCOMPARE(got, QStringList({u"g1"_s, u"g2"_s, u"g3"_s}));
    for (const SharedGroupPointer &group : groups)
        group->removeMember(a);
}

void TestSharedGroup::manyMembers()
{
    World world;
    std::vector<std::unique_ptr<Member>> members;
    for (int i = 0; i < 100; ++i) {
        members.push_back(std::make_unique<Member>());
        world.add(*members.back(), {.maximumQoS = QoS::ExactlyOnce}, quint32(i) + 1);
    }
    QVERIFY(!world.group->addMember(*members[50], {.maximumQoS = QoS::AtLeastOnce}, 7));
    for (int i = 0; i < 100; i += 2)
        world.group->removeMember(*members[size_t(i)]);
    world.group->removeMember(*members[0]); // is none any more
    for (int i = 0; i < 50; ++i)
        world.deliver("x");
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(members[size_t(i)]->deliveries.size(), i % 2);
        if (i % 2 == 1)
            QCOMPARE(members[size_t(i)]->deliveries.first().identifiers->values.first(), quint32(i) + 1);
    }
    for (int i = 1; i < 100; i += 2)
        world.group->removeMember(*members[size_t(i)]);
    QVERIFY(world.group->isEmpty());
}

/// Sessions that have ended may still be on their way out.
void TestSharedGroup::isAbandonedByEndedMembers()
{
    World world;
    Member a(0);
    Member b(0);
    world.add(a);
    world.add(b);
    a.ended = true;
    world.deliver("x");
    QVERIFY(!world.group->isAbandoned());
    b.ended = true;
    QVERIFY(world.group->isAbandoned());
    world.group->removeMember(a);
    world.group->removeMember(b);
    world.group->close();
    QCOMPARE(world.parts.counters.queuedInGroups, 0);
    world.group->giveBack({{{.message = messageOf("t", "late", QoS::AtLeastOnce)}, EntryId::None}});
    QCOMPARE(world.group->queued(), 0);
}

SKEP_TEST(TestSharedGroup)
#include "tst_sharedgroup.moc"
