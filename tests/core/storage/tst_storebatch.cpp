// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memorystore.h"
#include "core/storage/storebatch.h"
#include "tests/support/storepicture.h"
#include "tests/support/testrunner.h"

#include <QTest>

#include <functional>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr auto S1 = QueueId(1);
constexpr auto G9 = QueueId(9);

/// Two batches: what the first wrote is in the file when the second is filled.
struct World
{
    StoreNumbers numbers;
    StoreBatch before{numbers, 1000};
    MessagePointer old = storedMessage("old", "o");
    MessagePointer message = storedMessage("t", "m");
    EntryId oldEntry = before.putEntry(old, {.queue = S1, .qos = QoS::ExactlyOnce});
    StoreBatch batch{numbers, 1000};
};

using Fill = std::function<void(World &)>;

} // namespace
Q_DECLARE_METATYPE(Fill)

class TestStoreBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holds_data();
    void holds();
    void bytesFollowTheMessages();
    void isUnderWay_data();
    void isUnderWay();
    void theOldestEntryMovesOn();
    void memoryStoreKeepsNothing();
};

void TestStoreBatch::holds_data()
{
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const Fill &fill, const QStringList &lines) {
        QTest::addRow("%s", name) << fill << lines;
    };

    row("nothing", [](World &) {}, {});
    row("a message once for all its entries",
        [](World &w) {
            w.batch.putEntry(w.message, {.queue = S1, .qos = QoS::AtLeastOnce});
            w.batch.putEntry(w.message, {.queue = QueueId(2), .qos = QoS::ExactlyOnce, .retain = true});
            w.batch.putRetained(w.message, {.storedAt = 5, .publisher = "p"});
        },
        {u"message 2 t='m' q1"_s, u"retained message 2 by 'p' at 5"_s, u"entry 2 message 2 queue 1 q1"_s,
         u"entry 3 message 2 queue 2 q2 retain"_s});
    row("a message that was written before is not written again",
        [](World &w) { w.batch.putEntry(w.old, {.queue = QueueId(2), .qos = QoS::AtLeastOnce}); },
        {u"entry 2 message 1 queue 2 q1"_s});
    row("an expiry becomes a time of the wall clock",
        [](World &w) { w.batch.putEntry(storedMessage("t", "m", QoS::AtLeastOnce, false, 234), {.queue = S1}); },
        {u"message 2 t='m' q1 until 1234"_s, u"entry 2 message 2 queue 1 q0"_s});

    row("delivered and acknowledged before it is written: no trace",
        [](World &w) {
            const EntryId id = w.batch.putEntry(w.message, {.queue = S1, .qos = QoS::AtLeastOnce});
            w.batch.changeEntry(id, {.queue = S1, .packetId = PacketId(7), .qos = QoS::AtLeastOnce});
            w.batch.removeEntry(id, w.message);
        },
        {});
    row("one of two acknowledged: the message stays",
        [](World &w) {
            const EntryId id = w.batch.putEntry(w.message, {.queue = S1});
            w.batch.putEntry(w.message, {.queue = QueueId(2)});
            w.batch.removeEntry(id, w.message);
        },
        {u"message 2 t='m' q1"_s, u"entry 3 message 2 queue 2 q0"_s});
    row("put again after all were acknowledged: as new",
        [](World &w) {
            w.batch.removeEntry(w.batch.putEntry(w.message, {.queue = S1}), w.message);
            w.batch.putEntry(w.message, {.queue = S1});
        },
        {u"message 3 t='m' q1"_s, u"entry 3 message 3 queue 1 q0"_s});
    row("order is the order of putting, whatever is cancelled between",
        [](World &w) {
            w.batch.putEntry(storedMessage("t", "a"), {.queue = S1});
            w.batch.removeEntry(w.batch.putEntry(w.message, {.queue = S1}), w.message);
            w.batch.putEntry(storedMessage("t", "c"), {.queue = S1});
        },
        {u"message 2 t='a' q1"_s, u"message 4 t='c' q1"_s, u"entry 2 message 2 queue 1 q0"_s,
         u"entry 4 message 4 queue 1 q0"_s});

    row("[MQTT-4.3.3] a new message whose PUBREC came keeps its packet id alone",
        [](World &w) {
            const EntryId id = w.batch.putEntry(w.message,
                                                {.queue = S1,
                                                 .packetId = PacketId(7),
                                                 .qos = QoS::ExactlyOnce,
                                                 .state = DeliveryState::AwaitingPubrec});
            w.batch.pubrecReceived(id, w.message);
        },
        {u"entry 2 message 0 queue 1 q2 packet 7 awaits pubcomp sent 1"_s});
    row("[MQTT-4.3.3] an old message is sent and released",
        [](World &w) {
            w.batch.changeEntry(w.oldEntry,
                                {.queue = S1,
                                 .packetId = PacketId(7),
                                 .qos = QoS::ExactlyOnce,
                                 .state = DeliveryState::AwaitingPubrec});
            w.batch.pubrecReceived(w.oldEntry, w.old);
        },
        {u"change entry 1 queue 1 q2 packet 7 awaits pubrec sent 1"_s, u"release entry 1"_s, u"remove message 1"_s});
    row("an old message is sent and acknowledged: the removal alone",
        [](World &w) {
            w.batch.changeEntry(w.oldEntry, {.queue = S1, .packetId = PacketId(7), .qos = QoS::AtLeastOnce});
            w.batch.removeEntry(w.oldEntry, w.old);
        },
        {u"remove entry 1"_s, u"remove message 1"_s});
    row("PUBCOMP for an old message whose PUBREC had come",
        [](World &w) {
            w.batch.pubrecReceived(w.oldEntry, w.old);
            w.batch.removeEntry(w.oldEntry, {});
        },
        {u"remove entry 1"_s, u"remove message 1"_s});
    row("[MQTT-4.8.2] from a group's queue to its member and back, the number stays",
        [](World &w) {
            const EntryId id = w.batch.putEntry(w.message, {.queue = G9});
            w.batch.changeEntry(id, {.queue = S1, .group = G9, .packetId = PacketId(3), .qos = QoS::AtLeastOnce});
            w.batch.changeEntry(id, {.queue = G9});
        },
        {u"message 2 t='m' q1"_s, u"entry 2 message 2 queue 9 q0"_s});
    row("[MQTT-4.6.0-1] the order of sending is kept apart from the order of waiting",
        [](World &w) {
            const EntryId first = w.batch.putEntry(w.message, {.queue = G9});
            w.batch.putEntry(w.message, {.queue = S1, .packetId = PacketId(1), .qos = QoS::AtLeastOnce});
            w.batch.changeEntry(first, {.queue = S1, .group = G9, .packetId = PacketId(2), .qos = QoS::AtLeastOnce});
        },
        {u"message 2 t='m' q1"_s, u"entry 2 message 2 queue 1 q1 of group 9 packet 2 awaits puback sent 2"_s,
         u"entry 3 message 2 queue 1 q1 packet 1 awaits puback sent 1"_s});

    row("a session's last state counts",
        [](World &w) {
            w.batch.putSession({.id = S1, .clientId = "c", .expiryInterval = 10});
            w.batch.putSession({.id = S1, .clientId = "c", .expiryInterval = 20, .disconnectedAt = 5});
        },
        {u"session 1 c user '' version 4 expiry 20 left at 5"_s});
    row("a session goes after what belongs to it",
        [](World &w) {
            w.batch.putSubscription(S1, "a/#", {.options = {.maximumQoS = QoS::AtLeastOnce}});
            w.batch.putReceived(S1, PacketId(4));
            w.batch.removeSession(S1);
        },
        {u"subscription 1 a/# q1 handling 0 identifier 0"_s, u"received 1 packet 4"_s, u"remove session 1"_s});
    row("a subscription's last state counts",
        [](World &w) {
            w.batch.putSubscription(S1, "a", {});
            w.batch.putSubscription(S1, "a", {.options = {.noLocal = true}, .identifier = 3});
            w.batch.putSubscription(S1, "b", {});
            w.batch.removeSubscription(S1, "b");
        },
        {u"subscription 1 a q0 nl handling 0 identifier 3"_s, u"remove subscription 1 b"_s});
    row("a group that was made and left: no trace",
        [](World &w) {
            w.batch.putGroup(G9, "$share/g/a");
            w.batch.removeGroup(G9);
            w.batch.removeGroup(QueueId(8));
        },
        {u"remove group 8"_s});
    row("[MQTT-4.3.3-10] a packet id received and released: no trace",
        [](World &w) {
            w.batch.putReceived(S1, PacketId(4));
            w.batch.removeReceived(S1, PacketId(4));
        },
        {});
    row("a packet id that was written, released, received, released",
        [](World &w) {
            w.batch.removeReceived(S1, PacketId(4));
            w.batch.putReceived(S1, PacketId(4));
            w.batch.removeReceived(S1, PacketId(4));
        },
        {u"remove received 1 packet 4"_s});
    row("a packet id that was written, released, received: as it was",
        [](World &w) {
            w.batch.removeReceived(S1, PacketId(4));
            w.batch.putReceived(S1, PacketId(4));
        },
        {});
    row("a will and its message",
        [](World &w) { w.batch.putWill(S1, w.message, {.messageExpiryInterval = 3, .delayInterval = 9}); },
        {u"message 2 t='m' q1"_s, u"will 1 message 2 delay 9 expiry 3"_s});
    row("a will that was let go",
        [](World &w) {
            w.batch.putWill(S1, w.message, {});
            w.batch.removeWill(S1, w.message);
        },
        {u"remove will 1"_s});
    row("[MQTT-3.3.1-5] a retained message that was replaced at once: the last alone",
        [](World &w) {
            w.batch.putRetained(w.message, {.storedAt = 1});
            const MessagePointer next = storedMessage("t", "n", QoS::AtMostOnce, true);
            w.batch.removeRetained(w.message);
            w.batch.putRetained(next, {.storedAt = 2});
        },
        {u"message 3 t='n' q0 retain"_s, u"retained message 3 by '' at 2"_s});
}

void TestStoreBatch::holds()
{
    QFETCH(Fill, fill);
    QFETCH(QStringList, lines);
    World world;
    fill(world);
    QCOMPARE(pictureOf(world.batch).join(u'\n'), lines.join(u'\n'));
    QCOMPARE(pictureOf(world.before).size(), 2);
}

void TestStoreBatch::bytesFollowTheMessages()
{
    StoreNumbers numbers;
    StoreBatch batch(numbers, 0);
    const MessagePointer message = storedMessage("t", QByteArray(5000, 'x').constData());
    const EntryId id = batch.putEntry(message, {.queue = S1});
    QVERIFY(batch.bytes() > 5000);
    batch.putEntry(message, {.queue = S1});
    QVERIFY(batch.bytes() < 6000);
    QCOMPARE(batch.operations(), 3);
    batch.removeEntry(id, message);
    batch.removeEntry(EntryId(2), message);
    QCOMPARE(batch.bytes(), 0);
    QVERIFY(batch.isEmpty());
}

void TestStoreBatch::isUnderWay_data()
{
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<bool>("underWay");
    const auto row = [](const char *name, bool underWay, const Fill &fill) {
        QTest::addRow("%s", name) << fill << underWay;
    };
    const EntryRecord sent{.queue = S1, .packetId = PacketId(1), .qos = QoS::AtLeastOnce};
    const EntryRecord waiting{.queue = S1, .qos = QoS::AtLeastOnce};
    row("nothing", false, [](World &) {});
    row("QoS 1, sent", true, [sent](World &w) { w.batch.putEntry(w.message, sent); });
    row("QoS 1, sent to two", true, [sent](World &w) {
        w.batch.putEntry(w.message, sent);
        w.batch.putEntry(w.message, sent);
    });
    row("QoS 1, sent and acknowledged", false,
        [sent](World &w) { w.batch.removeEntry(w.batch.putEntry(w.message, sent), w.message); });
    row("QoS 1, waiting", false, [waiting](World &w) { w.batch.putEntry(w.message, waiting); });
    row("QoS 1, waiting and then sent", true,
        [waiting, sent](World &w) { w.batch.changeEntry(w.batch.putEntry(w.message, waiting), sent); });
    row("QoS 1, sent and given back", false,
        [waiting, sent](World &w) { w.batch.changeEntry(w.batch.putEntry(w.message, sent), waiting); });
    row("QoS 1, sent to one, waiting for another", false, [waiting, sent](World &w) {
        w.batch.putEntry(w.message, sent);
        w.batch.putEntry(w.message, waiting);
    });
    row("QoS 2, sent: the client gets it when it is written", false, [](World &w) {
        w.batch.putEntry(
            w.message,
            {.queue = S1, .packetId = PacketId(1), .qos = QoS::ExactlyOnce, .state = DeliveryState::AwaitingPubrec});
    });
    row("and a session", false, [sent](World &w) {
        w.batch.putEntry(w.message, sent);
        w.batch.putSession({.id = S1, .clientId = "one"});
    });
    row("and retained", false, [sent](World &w) {
        w.batch.putEntry(w.message, sent);
        w.batch.putRetained(w.message, {});
    });
    row("and one that is in the file, acknowledged", false, [sent](World &w) {
        w.batch.putEntry(w.message, sent);
        w.batch.removeEntry(w.oldEntry, w.old);
    });
}

void TestStoreBatch::isUnderWay()
{
    QFETCH(const Fill, fill);
    World world;
    fill(world);
    QTEST(world.batch.isUnderWay(), "underWay");
}

void TestStoreBatch::theOldestEntryMovesOn()
{
    StoreNumbers numbers;
    StoreBatch batch(numbers, 0);
    const MessagePointer message = storedMessage("t", "m");
    QCOMPARE(batch.firstEntry(), EntryId(1));
    for (int i = 1; i <= 100; ++i)
        batch.putEntry(message, {.queue = S1, .packetId = PacketId(i), .qos = QoS::AtLeastOnce});
    batch.removeEntry(EntryId(2), message);
    QCOMPARE(batch.firstEntry(), EntryId(1));
    for (int i = 1; i <= 90; ++i) {
        if (i != 2)
            batch.removeEntry(EntryId(i), message);
    }
    QCOMPARE(batch.firstEntry(), EntryId(91));
    QCOMPARE(pictureOf(batch).size(), qsizetype(11)); // the message and ten entries
    batch.removeEntry(EntryId(95), message);
    QCOMPARE(batch.firstEntry(), EntryId(91));
    for (const int i : {91, 92, 93, 94, 96, 97, 98, 99, 100})
        batch.removeEntry(EntryId(i), message);
    QCOMPARE(batch.firstEntry(), EntryId(101));
    QVERIFY(batch.isEmpty());
    QCOMPARE(batch.putEntry(message, {.queue = S1}), EntryId(101));
    QCOMPARE(pictureOf(batch).size(), qsizetype(2));
}

void TestStoreBatch::memoryStoreKeepsNothing()
{
    MemoryStore store;
    StorePicture picture;
    QVERIFY(store.restore(picture, 1).isDone);
    QVERIFY(picture.lines.isEmpty());
    QVERIFY(!store.batch());
    QVERIFY(store.durableUpTo() >= store.commit());
    QVERIFY(store.newQueue() != store.newQueue());
}

SKEP_TEST(TestStoreBatch)
#include "tst_storebatch.moc"
