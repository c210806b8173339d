// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storeworld.h"
#include "tests/support/testrunner.h"

#include <QFile>
#include <QSignalSpy>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr auto S1 = QueueId(1);
constexpr auto S2 = QueueId(2);
constexpr auto G3 = QueueId(3);

SessionRecord session(QueueId id, const QByteArray &clientId)
{
    return {.id = id, .clientId = clientId, .expiryInterval = 60};
}

} // namespace

class TestSqliteStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<BatchNumber>(); }
    void roundTrip_data();
    void roundTrip();
    void changesOfWhatIsInTheFile();
    void numbersGoOn();
    void expiryFollowsTheWallClock();
    void aClockThatWasPutBackGivesNoTime_data();
    void aClockThatWasPutBackGivesNoTime();
    void binaryAndLargeContent();
    void unusedMessagesLeaveTheFile();
    void numbersComeInOrder();
    void whatWaitsIsOneTransaction();
    void anEmptyBatchIsDurableAtOnce();
    void whatIsAcknowledgedInTimeIsNeverWritten();
    void whatIsNotAcknowledgedIsWritten();
    void closeWritesWhatWaits();
    void theFileShrinks();
    void metrics();
    void oneProcessPerDirectory();
};

void TestSqliteStore::roundTrip_data()
{
    QTest::addColumn<DurabilityLevel>("level");
    QTest::addRow("written") << DurabilityLevel::Written;
    QTest::addRow("synced") << DurabilityLevel::Synced;
}

void TestSqliteStore::roundTrip()
{
    QFETCH(DurabilityLevel, level);
    StoreWorld world(level);
    QCOMPARE(world.openAsText(), QString());
    const MessagePointer shared = storedMessage("a/b", "shared", QoS::ExactlyOnce, true);
    const MessagePointer two = storedMessage("a/c", "two");
    const PublishProperties properties{.properties = QByteArrayView("\x01\x01", 2)};
    const MessagePointer own = Message::create("a/d", properties, "", QoS::AtLeastOnce, false);
    StoreBatch &batch = world.batch();
    batch.putGroup(G3, "$share/g/a/#");
    batch.putSession({.id = S1,
                      .clientId = "one",
                      .userName = "u",
                      .version = ProtocolVersion::Mqtt5,
                      .expiryInterval = SessionNeverExpires,
                      .disconnectedAt = 1'700'000'000'001});
    batch.putSession(session(S2, "two"));
    batch.putSubscription(S1, "a/#",
                          {.options = {.maximumQoS = QoS::ExactlyOnce,
                                       .noLocal = true,
                                       .retainAsPublished = true,
                                       .retainHandling = RetainHandling::DoNotSend},
                           .identifier = 4'000'000,
                           .walk = QByteArray()});
    batch.putSubscription(
        S2, "$share/g/a/#",
        {.options = {.maximumQoS = QoS::AtLeastOnce, .retainHandling = RetainHandling::SendIfNewSubscription}});
    batch.putReceived(S1, PacketId(65'535));
    batch.putReceived(S2, PacketId(1));
    batch.putWill(S1, storedMessage("will", "gone"), {.messageExpiryInterval = 0, .delayInterval = 30});
    batch.putWill(S2, shared, {});
    batch.putRetained(shared, {.storedAt = 17, .publisher = "p"});
    batch.putEntry(
        shared,
        {.queue = S1, .identifiers = storedIdentifiers({1, 268'435'455}), .qos = QoS::ExactlyOnce, .retain = true});
    batch.putEntry(shared, {.queue = S2, .packetId = PacketId(9), .qos = QoS::AtLeastOnce});
    const EntryId released = batch.putEntry(
        two, {.queue = S1, .packetId = PacketId(10), .qos = QoS::ExactlyOnce, .state = DeliveryState::AwaitingPubrec});
    batch.pubrecReceived(released, two);
    batch.putEntry(own,
                   {.queue = S2,
                    .group = G3,
                    .packetId = PacketId(11),
                    .qos = QoS::ExactlyOnce,
                    .state = DeliveryState::AwaitingPubrec});
    batch.putEntry(own, {.queue = G3, .qos = QoS::AtLeastOnce});
    QVERIFY(world.settle());

    const QStringList expected = {
        u"group 3 $share/g/a/#"_s,
        u"session 1 one user 'u' version 5 expiry 4294967295 left at 1700000000001"_s,
        u"session 2 two user '' version 4 expiry 60 left at 0"_s,
        u"subscription 1 a/# q2 nl rap handling 2 identifier 4000000 walks behind ''"_s,
        u"subscription 2 $share/g/a/# q1 handling 1 identifier 0"_s,
        u"received 1 packet 65535"_s,
        u"received 2 packet 1"_s,
        u"will 1 will='gone' q1 delay 30 expiry 0"_s,
        u"will 2 a/b='shared' q2 retain delay 0 expiry -"_s,
        u"retained a/b='shared' q2 retain by 'p' at 17"_s,
        u"entry 1 a/b='shared' q2 retain queue 1 q2 retain id 1 id 268435455"_s,
        u"entry 2 a/b='shared' q2 retain queue 2 q1 packet 9 awaits puback sent 1"_s,
        u"entry 3 released queue 1 q2 packet 10 awaits pubcomp sent 2"_s,
        u"entry 4 a/d='' q1 properties 0101 queue 2 q2 of group 3 packet 11 awaits pubrec sent 3"_s,
        u"entry 5 a/d='' q1 properties 0101 queue 3 q1"_s,
    };
    QCOMPARE(world.openAsText(), expected.join(u'\n'));
    QCOMPARE(world.openAsText(), expected.join(u'\n'));
}

void TestSqliteStore::changesOfWhatIsInTheFile()
{
    StoreWorld world;
    world.open();
    const MessagePointer message = storedMessage("t", "m", QoS::ExactlyOnce);
    const MessagePointer other = storedMessage("t", "o", QoS::AtLeastOnce, true);
    const EntryId first = world.batch().putEntry(message, {.queue = G3});
    const EntryId second = world.batch().putEntry(message, {.queue = S1, .qos = QoS::ExactlyOnce});
    const EntryId third = world.batch().putEntry(other, {.queue = S1, .qos = QoS::AtLeastOnce});
    world.batch().putGroup(G3, "$share/g/t");
    world.batch().putSession(session(S1, "one"));
    world.batch().putSession(session(S2, "two"));
    world.batch().putSubscription(S1, "x", {});
    world.batch().putSubscription(S2, "x", {});
    world.batch().putSubscription(S2, "y", {});
    world.batch().putReceived(S1, PacketId(1));
    world.batch().putReceived(S2, PacketId(1));
    world.batch().putReceived(S2, PacketId(2));
    world.batch().putWill(S2, other, {});
    world.batch().putRetained(other, {});
    QVERIFY(world.settle());

    world.batch().changeEntry(first, {.queue = S1, .group = G3, .packetId = PacketId(5), .qos = QoS::AtLeastOnce});
    world.batch().changeEntry(
        second,
        {.queue = S1, .packetId = PacketId(6), .qos = QoS::ExactlyOnce, .state = DeliveryState::AwaitingPubrec});
    QVERIFY(world.settle());
    world.batch().pubrecReceived(second, message);
    world.batch().removeEntry(third, other);
    world.batch().removeSession(S1);
    world.batch().removeGroup(G3);
    world.batch().putSession({.id = S2, .clientId = "two", .expiryInterval = 5, .disconnectedAt = 9});
    world.batch().removeSubscription(S2, "y");
    world.batch().putSubscription(S2, "x", {.options = {.noLocal = true}, .identifier = 7, .walk = "a/b"});
    world.batch().removeReceived(S2, PacketId(2));
    world.batch().removeWill(S2, other);
    world.batch().removeRetained(other);
    QVERIFY(world.settle());

    const QStringList expected = {
        u"session 2 two user '' version 4 expiry 5 left at 9"_s,
        u"subscription 2 x q0 nl handling 0 identifier 7 walks behind 'a/b'"_s,
        u"received 2 packet 1"_s,
        u"entry 1 t='m' q2 queue 1 q1 of group 3 packet 5 awaits puback sent 1"_s,
        u"entry 2 released queue 1 q2 packet 6 awaits pubcomp sent 2"_s,
    };
    QCOMPARE(world.openAsText(), expected.join(u'\n'));
    world.close();
    SqliteDatabase database;
    QCOMPARE(database.open(world.file(), SqliteDatabase::Mode::ReadOnly), 0);
    QCOMPARE(database.number("SELECT count(*) FROM messages"), 1);
}

void TestSqliteStore::numbersGoOn()
{
    StoreWorld world;
    world.open();
    const QueueId queue = world.store().newQueue();
    world.batch().putSession(session(queue, "one"));
    world.batch().putEntry(storedMessage("t", "a"), {.queue = queue, .packetId = PacketId(1)});
    world.open();
    QVERIFY(world.store().newQueue() > queue);
    QCOMPARE(world.batch().putEntry(storedMessage("t", "b"), {.queue = queue, .packetId = PacketId(2)}), EntryId(2));
    QVERIFY(world.openAsText().endsWith(u"entry 2 t='b' q1 queue 1 q0 packet 2 awaits puback sent 2"_s));
}

void TestSqliteStore::expiryFollowsTheWallClock()
{
    StoreWorld world;
    world.open();
    const qint64 expiry = world.clock.monotonic() + 5000;
    world.batch().putEntry(storedMessage("t", "m", QoS::AtLeastOnce, false, expiry), {.queue = S1});
    world.close();
    world.clock.advance(2000);
    const QStringList lines = world.open();
    QCOMPARE(lines, QStringList(u"entry 1 t='m' q1 until %1 queue 1 q0"_s.arg(expiry)));
}

void TestSqliteStore::aClockThatWasPutBackGivesNoTime_data()
{
    QTest::addColumn<qint64>("before"); // the clock is moved so far while the store is open
    QTest::addColumn<qint64>("between"); // and then while it is closed
    constexpr qint64 Day = 86'400'000;
    QTest::addRow("over a restart") << qint64(0) << -Day;
    QTest::addRow("while it runs") << -Day << qint64(0);
    QTest::addRow("and right again over the next restart") << -Day << Day;
}

/// What expires has after a restart what it had before, and no more.
void TestSqliteStore::aClockThatWasPutBackGivesNoTime()
{
    QFETCH(qint64, before);
    QFETCH(qint64, between);
    StoreWorld world;
    world.open();
    const qint64 expiry = world.clock.monotonic() + 50'000;
    world.batch().putEntry(storedMessage("t", "m", QoS::AtLeastOnce, false, expiry), {.queue = S1});
    QVERIFY(world.settle());
    world.clock.moveWall(before);
    world.clock.advance(10'000);
    const qint64 left = world.clock.wall();
    world.batch().putSession({.id = S1, .clientId = "one", .expiryInterval = 60, .disconnectedAt = left});
    world.batch().putEntry(storedMessage("t", "n", QoS::AtLeastOnce, false, expiry), {.queue = S1});
    QVERIFY(world.settle());
    world.close();
    world.clock.moveWall(between);
    const QStringList expected = {
        u"session 1 one user '' version 4 expiry 60 left at %1"_s.arg(world.clock.wall()),
        u"entry 1 t='m' q1 until %1 queue 1 q0"_s.arg(expiry),
        u"entry 2 t='n' q1 until %1 queue 1 q0"_s.arg(expiry),
    };
    QCOMPARE(world.openAsText(), expected.join(u'\n'));
    QCOMPARE(world.openAsText(), expected.join(u'\n')); // also the time after the next one
}

void TestSqliteStore::binaryAndLargeContent()
{
    StoreWorld world;
    world.open();
    QByteArray payload(3'000'000, '\0');
    for (qsizetype i = 0; i < payload.size(); i += 7)
        payload[i] = char(i);
    world.batch().putEntry(Message::create("t\xC3\xA4", {}, payload, QoS::AtLeastOnce, false), {.queue = S1});
    world.batch().putSession(session(S1, QByteArray("c\xFF\x01", 3)));
    world.close();

    SqliteStore store({.directory = world.directory(), .vfs = {}}, world.clock);
    QCOMPARE(store.open(), QString());
    StorePicture picture;
    QVERIFY(store.restore(picture, 1000).isDone);
    QCOMPARE(picture.messages.size(), 1);
    QVERIFY(picture.messages.constFirst()->payload() == payload);
    QVERIFY(picture.messages.constFirst()->topic() == "t\xC3\xA4");
}

void TestSqliteStore::unusedMessagesLeaveTheFile()
{
    StoreWorld world;
    world.open();
    world.batch().putEntry(storedMessage("t", "m"), {.queue = S1});
    world.close();
    SqliteDatabase database;
    QCOMPARE(database.open(world.file(), SqliteDatabase::Mode::ReadWrite), 0);
    QCOMPARE(database.execute("DELETE FROM entries"), 0);
    world.open();
    world.close();
    QCOMPARE(database.number("SELECT count(*) FROM messages"), 0);
}

void TestSqliteStore::numbersComeInOrder()
{
    StoreWorld world;
    world.open();
    QSignalSpy durable(&world.store(), &Store::durable);
    QList<BatchNumber> committed;
    for (int i = 0; i < 200; ++i) {
        world.batch().putEntry(storedMessage("t", "m"), {.queue = S1});
        committed << world.store().commit();
        QCOMPARE(world.store().commit(), committed.constLast());
    }
    QVERIFY(std::is_sorted(committed.cbegin(), committed.cend()));
    QVERIFY(world.settle());
    QVERIFY(!durable.isEmpty());
    BatchNumber last = BatchNumber::None;
    for (const QList<QVariant> &arguments : durable) {
        QVERIFY(arguments.constFirst().value<BatchNumber>() > last);
        last = arguments.constFirst().value<BatchNumber>();
    }
    QCOMPARE(last, committed.constLast());
}

void TestSqliteStore::whatWaitsIsOneTransaction()
{
    StoreWorld world;
    world.open();
    // A foreign reader's lock on writing keeps the first transaction from its end, so that the others gather.
    SqliteDatabase other;
    QCOMPARE(other.open(world.file(), SqliteDatabase::Mode::ReadWrite), 0);
    QCOMPARE(other.execute("BEGIN IMMEDIATE"), 0);
    QSignalSpy failed(&world.store(), &Store::failed);
    world.batch().putEntry(storedMessage("t", "first"), {.queue = S1});
    world.store().commit();
    QVERIFY(failed.wait());
    BatchNumber last = BatchNumber::None;
    for (int i = 0; i < 100; ++i) {
        const MessagePointer message = storedMessage("t", "m");
        const EntryId id = world.batch().putEntry(message, {.queue = S1});
        world.store().commit();
        if (i % 2 == 0)
            world.batch().removeEntry(id, message);
        last = world.store().commit();
    }
    QVERIFY(world.store().metrics().pendingBytes > 0);
    QCOMPARE(world.store().durableUpTo(), BatchNumber::None);
    QCOMPARE(other.execute("COMMIT"), 0);
    QTRY_COMPARE(world.store().durableUpTo(), last);
    QCOMPARE(world.store().metrics().groupCommits, 2);
    QCOMPARE(world.store().metrics().groupOperations, 100); // 50 messages and their entries
    QCOMPARE(world.store().metrics().pendingBytes, 0);
    QCOMPARE(world.open().size(), 51);
}

void TestSqliteStore::anEmptyBatchIsDurableAtOnce()
{
    StoreWorld world;
    world.open();
    QSignalSpy durable(&world.store(), &Store::durable);
    const MessagePointer message = storedMessage("t", "m");
    world.batch().removeEntry(world.batch().putEntry(message, {.queue = S1}), message);
    const BatchNumber number = world.store().commit();
    QCOMPARE(durable.size(), 1);
    QCOMPARE(world.store().durableUpTo(), number);
    QCOMPARE(world.store().metrics().groupCommits, 0);
}

/// As long as acknowledgements come soon there is always something under way, and yet each commit becomes durable.
void TestSqliteStore::whatIsAcknowledgedInTimeIsNeverWritten()
{
    StoreWorld world(DurabilityLevel::Written, {}, std::chrono::hours(1));
    world.open();
    QVERIFY(world.settle());
    const quint64 written = world.store().metrics().groupCommits;
    const MessagePointer message = storedMessage("t", "m");
    EntryId last = EntryId::None;
    BatchNumber before = BatchNumber::None;
    for (int i = 0; i < 1'000; ++i) {
        const EntryId next =
            world.batch().putEntry(message, {.queue = S1, .packetId = PacketId(1 + i % 2), .qos = QoS::AtLeastOnce});
        if (last != EntryId::None)
            world.batch().removeEntry(last, message);
        last = next;
        const BatchNumber number = world.store().commit();
        QVERIFY(world.store().durableUpTo() >= before);
        before = number;
    }
    world.batch().removeEntry(last, message);
    const BatchNumber number = world.store().commit();
    QCOMPARE(world.store().durableUpTo(), number);
    QCOMPARE(world.store().metrics().groupCommits, written);
    QCOMPARE(world.openAsText(), QString());
}

void TestSqliteStore::whatIsNotAcknowledgedIsWritten()
{
    StoreWorld world;
    world.open();
    world.batch().putSession(session(S1, "one"));
    QVERIFY(world.settle());
    for (int i = 1; i <= 3; ++i) {
        world.batch().putEntry(storedMessage("t", "m"),
                               {.queue = S1, .packetId = PacketId(i), .qos = QoS::AtLeastOnce});
        QVERIFY(world.settle());
    }
    QCOMPARE(world.open().size(), qsizetype(4));
}

void TestSqliteStore::closeWritesWhatWaits()
{
    StoreWorld world;
    world.open();
    QSignalSpy durable(&world.store(), &Store::durable);
    world.batch().putSession(session(S1, "one"));
    world.store().close();
    QCOMPARE(durable.size(), 1);
    QVERIFY(!QFile::exists(world.file() + u"-wal"_s));
    QCOMPARE(world.open().size(), 1);
}

void TestSqliteStore::theFileShrinks()
{
    StoreWorld world;
    world.open();
    QList<std::pair<EntryId, MessagePointer>> entries;
    for (int i = 0; i < 5000; ++i) {
        const MessagePointer message = storedMessage("t", QByteArray(1000, 'x').constData());
        entries.emplace_back(world.batch().putEntry(message, {.queue = S1}), message);
    }
    QVERIFY(world.settle());
    QTRY_VERIFY(QFile(world.file()).size() > 5'000'000);
    for (const auto &[id, message] : entries)
        world.batch().removeEntry(id, message);
    QVERIFY(world.settle());
    QTRY_VERIFY_WITH_TIMEOUT(QFile(world.file()).size() < 1'500'000, 15'000);
}

void TestSqliteStore::metrics()
{
    StoreWorld world;
    world.open();
    world.batch().putEntry(storedMessage("t", QByteArray(5000, 'x').constData()), {.queue = S1});
    QVERIFY(world.settle());
    QTRY_VERIFY(world.store().metrics().syncedAt > 0); // of itself, though nothing more is committed
    const StoreMetrics metrics = world.store().metrics();
    QCOMPARE(metrics.unsyncedBytes, 0);
    QCOMPARE(metrics.groupCommits, 1);
    QCOMPARE(metrics.groupOperations, 2);
    QVERIFY(metrics.commitMicroseconds > 0);
    QVERIFY(metrics.syncs > 0);
}

void TestSqliteStore::oneProcessPerDirectory()
{
    StoreWorld world;
    world.open();
    SqliteStore second({.directory = world.directory(), .vfs = {}}, world.clock);
    QCOMPARE(second.open(),
             u"The data directory '%1' is in use by the process %2: stop that one, or name another directory."_s.arg(
                 world.directory(), QString::number(QCoreApplication::applicationPid())));
    QVERIFY(QFile::remove(world.directory() + u"/lock"_s)); // the database is locked too
    QCOMPARE(second.open(),
             u"The data directory '%1' is in use by another process: stop that one, or name another directory."_s.arg(
                 world.directory()));
    world.close();
    QVERIFY(QFile::exists(world.directory() + u"/lock"_s)); // a file alone locks nothing
    QCOMPARE(second.open(), QString());
}

SKEP_TEST(TestSqliteStore)
#include "tst_sqlitestore.moc"
