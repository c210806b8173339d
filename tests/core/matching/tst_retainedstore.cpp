// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/matching/retainedcursor.h"
#include "tests/support/testrunner.h"
#include "tests/support/topicmodel.h"

#include <QTest>

#include <map>

using namespace skep;
using skep::test::plainMatch;
using skep::test::TopicSource;

namespace {

RetainedStore::Entry entry(const QByteArray &topic, const QByteArray &payload = "x", qint64 storedAt = 0)
{
    return {Message::create(topic, {}, payload, QoS::AtLeastOnce, true), storedAt, "publisher"};
}

/// The next match; empty: there is none.
QByteArray next(RetainedCursor &cursor)
{
    RetainedCursor::Step step = RetainedCursor::Step::Searching;
    while (step == RetainedCursor::Step::Searching)
        step = cursor.step();
    if (step == RetainedCursor::Step::End)
        return {};
    const QByteArray topic = cursor.entry().message->topic().toByteArray();
    cursor.pass();
    return topic;
}

QByteArrayList rest(RetainedCursor &cursor)
{
    QByteArrayList topics;
    for (QByteArray topic = next(cursor); !topic.isEmpty(); topic = next(cursor))
        topics << topic;
    return topics;
}

QByteArrayList matching(const RetainedStore &store, const QByteArray &filter)
{
    RetainedCursor cursor(store, filter);
    return rest(cursor);
}

} // namespace

class TestRetainedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesReplacesRemoves();
    void matches_data();
    void matches();
    void deepTopics();
    void randomAgainstPlainList();
    void numbersTopics();
    void keepsOneExpiryForEachTopic();
    void aCursorHoldsOverChanges();
    void aCursorBeginsBehindAPosition();
    void aCursorAmongRandomChanges();
};

/// [MQTT-3.3.1-5] one message a topic, the last one.
void TestRetainedStore::storesReplacesRemoves()
{
    RetainedStore store;
    QVERIFY(!store.find("a"));
    QVERIFY(store.insert(entry("a", "one", 1)));
    QVERIFY(store.insert(entry("b", "two", 2)));
    const qsizetype before = store.memorySize();
    QVERIFY(!store.insert(entry("a", "three", 3)));
    QCOMPARE(store.size(), 2);
    QCOMPARE(store.memorySize(), before + 2);
    QVERIFY(store.find("a"));
    QCOMPARE(store.find("a")->message->payload().toByteArray(), "three");
    QCOMPARE(store.find("a")->storedAt, 3);
    QCOMPARE(store.find("a")->publisher, "publisher");
    QVERIFY(!store.remove("c"));
    QVERIFY(store.remove("a"));
    QVERIFY(!store.remove("a"));
    QVERIFY(!store.find("a"));
    QCOMPARE(store.memorySize(), store.find("b")->message->memorySize());
    QVERIFY(store.remove("b"));
    QCOMPARE(store.size(), 0);
    QCOMPARE(store.memorySize(), 0);
}

void TestRetainedStore::matches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const char *filter, const QByteArrayList &expected) {
        QTest::addRow("%s: %s", name, filter) << QByteArray(filter) << expected;
    };
    row("exact", "sport", {"sport"});
    row("exact", "sport/none", {});
    row("exact", "/", {"/"});
    row("[MQTT-4.7.1-1] the level above too", "sport/#",
        {"sport", "sport/golf", "sport/tennis", "sport/tennis/player1", "sport/tennis/player1/ranking",
         "sport/tennis/player2"});
    row("[MQTT-4.7.1-1] under a path", "sport/tennis/player1/#",
        {"sport/tennis/player1", "sport/tennis/player1/ranking"});
    row("[MQTT-4.7.1-1] nothing there", "sport/swimming/#", {});
    row("[MQTT-4.7.2-1] all but $", "#",
        {"/", "/finance", "sport", "sport/golf", "sport/tennis", "sport/tennis/player1", "sport/tennis/player1/ranking",
         "sport/tennis/player2", "sport!", "sports"});
    row("[MQTT-4.7.2-1] asked for", "$SYS/#", {"$SYS", "$SYS/uptime"});
    row("[MQTT-4.7.2-1] single-level", "+/uptime", {});
    row("[MQTT-4.7.1-2] one level", "+", {"sport", "sport!", "sports"});
    row("[MQTT-4.7.1-2] an empty level", "+/+", {"/", "/finance", "sport/golf", "sport/tennis"});
    row("[MQTT-4.7.1-2] after an empty level", "/+", {"/", "/finance"});
    row("[MQTT-4.7.1-2] in the middle", "sport/+/player1", {"sport/tennis/player1"});
    row("[MQTT-4.7.1-2] twice", "+/+/+", {"sport/tennis/player1", "sport/tennis/player2"});
    row("[MQTT-4.7.1-2] before the end", "+/tennis/#",
        {"sport/tennis", "sport/tennis/player1", "sport/tennis/player1/ranking", "sport/tennis/player2"});
}

void TestRetainedStore::matches()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArrayList, expected);
    RetainedStore store;
    for (const char *topic :
         {"sports", "sport!", "sport", "sport/tennis", "sport/tennis/player2", "sport/tennis/player1",
          "sport/tennis/player1/ranking", "sport/golf", "$SYS/uptime", "$SYS", "/finance", "/"})
        QVERIFY(store.insert(entry(topic)));
    QCOMPARE(matching(store, filter), expected);
}

void TestRetainedStore::deepTopics()
{
    RetainedStore store;
    const QByteArray slashes(65'535, '/');
    store.insert(entry(slashes));
    QCOMPARE(matching(store, "#"), QByteArrayList({slashes}));
    QCOMPARE(matching(store, QByteArray("+/").repeated(32'767) + '#'), QByteArrayList({slashes}));
    QCOMPARE(matching(store, QByteArray("+/").repeated(32'767) + '+'), QByteArrayList());
}

void TestRetainedStore::randomAgainstPlainList()
{
    const auto byLevels = [](const QByteArray &a, const QByteArray &b) { return a.split('/') < b.split('/'); };
    TopicSource source(19'730);
    RetainedStore store;
    std::map<QByteArray, QByteArray, decltype(byLevels)> model(byLevels);
    for (int step = 0; step < 20'000; ++step) {
        const QByteArray topic = source.topic();
        if (source.number(5) < (step % 10'000 < 5'000 ? 3 : 2)) {
            const QByteArray payload(source.number(50), 'p');
            QCOMPARE(store.insert(entry(topic, payload)), !model.count(topic));
            model[topic] = payload;
        } else {
            QCOMPARE(store.remove(topic), model.erase(topic) > 0);
        }
        if (step % 50)
            continue;
        const QByteArray filter = source.filter();
        QByteArrayList expected;
        qsizetype memory = 0;
        for (const auto &[name, payload] : model) {
            memory += entry(name, payload).message->memorySize();
            if (plainMatch(filter, name))
                expected << name;
        }
        QCOMPARE(matching(store, filter), expected);
        QCOMPARE(store.size(), qsizetype(model.size()));
        QCOMPARE(store.memorySize(), memory);
    }
    QByteArrayList all;
    store.forEach([&](const RetainedStore::Entry &one) { all << one.message->topic().toByteArray(); });
    QCOMPARE(all.size(), qsizetype(model.size()));
}

/// As long as a topic has a message, it keeps its number; no other one ever gets it.
void TestRetainedStore::numbersTopics()
{
    RetainedStore store;
    store.insert(entry("a"));
    store.insert(entry("b"));
    const quint64 a = store.find("a")->number;
    QVERIFY(store.find("b")->number != a);
    store.insert(entry("a", "other"));
    QCOMPARE(store.find("a")->number, a);
    store.remove("a");
    store.insert(entry("c"));
    store.insert(entry("a"));
    QVERIFY(store.find("a")->number != a && store.find("c")->number != a);
}

void TestRetainedStore::keepsOneExpiryForEachTopic()
{
    const auto expiring = [](const QByteArray &topic, qint64 at) {
        return RetainedStore::Entry{Message::create(topic, {}, "x", QoS::AtMostOnce, true, at), 0, {}};
    };
    RetainedStore store;
    QVERIFY(!store.firstToExpire());
    for (qint64 at = 100; at < 200; ++at)
        store.insert(expiring("a", at));
    store.insert(expiring("b", 150));
    store.insert(expiring("c", 150));
    store.insert(entry("d"));
    QCOMPARE(store.expiring(), 3);
    QCOMPARE(store.firstToExpire()->message->expiresAt(), 150);
    store.remove("c");
    store.insert(entry("b"));
    QCOMPARE(store.firstToExpire()->message->topic(), "a");
    store.remove("a");
    QVERIFY(!store.firstToExpire());
}

void TestRetainedStore::aCursorHoldsOverChanges()
{
    RetainedStore store;
    for (const char *topic : {"a", "c", "e", "g"})
        store.insert(entry(topic));
    RetainedCursor cursor(store, "+");
    QCOMPARE(cursor.position(), QByteArrayView());
    QCOMPARE(next(cursor), "a");
    QCOMPARE(next(cursor), "c");
    store.insert(entry("b")); // where it has been
    store.insert(entry("d"));
    QCOMPARE(next(cursor), "d");
    store.remove("d"); // where it stands
    store.remove("e");
    store.insert(entry("d!"));
    QVERIFY(cursor.hasPassed("b") && cursor.hasPassed("d") && !cursor.hasPassed("d!"));
    QCOMPARE(next(cursor), "d!");
    store.insert(entry("d!", "replaced"));
    QCOMPARE(next(cursor), "g");
    QCOMPARE(next(cursor), QByteArray());
    store.insert(entry("h"));
    QCOMPARE(next(cursor), "h");
}

void TestRetainedStore::aCursorBeginsBehindAPosition()
{
    RetainedStore store;
    for (const char *topic : {"a/1", "a/2", "a/3", "b/4"})
        store.insert(entry(topic));
    RetainedCursor after(store, "a/#", "a/1");
    QCOMPARE(after.position(), "a/1");
    QCOMPARE(rest(after), QByteArrayList({"a/2", "a/3"}));
    RetainedCursor between(store, "+/+", "a/2!"); // that topic is gone
    QCOMPARE(rest(between), QByteArrayList({"a/3", "b/4"}));
    RetainedCursor exact(store, "a/1", "a/1");
    QCOMPARE(rest(exact), QByteArrayList());
}

/// Whatever changes on the way: what was there all the time comes once, in order; what comes is there.
void TestRetainedStore::aCursorAmongRandomChanges()
{
    TopicSource source(4'711);
    for (int round = 0; round < 200; ++round) {
        RetainedStore store;
        std::map<QByteArray, bool> steady; // topic: was there all the time
        for (int count = 0; count < 200; ++count) {
            const QByteArray topic = source.topic();
            store.insert(entry(topic));
            steady[topic] = true;
        }
        const QByteArray filter = source.filter();
        const QByteArrayList before = matching(store, filter);
        RetainedCursor cursor(store, filter);
        QByteArrayList came;
        for (;;) {
            const QByteArray topic = next(cursor);
            if (topic.isEmpty())
                break;
            QVERIFY(store.find(topic) && plainMatch(filter, topic));
            came << topic;
            for (int changes = source.number(4); changes > 0; --changes) {
                const QByteArray changed = source.topic();
                if (source.number(2) == 0)
                    store.insert(entry(changed));
                else if (store.remove(changed))
                    steady[changed] = false;
            }
        }
        QByteArrayList expected;
        for (const QByteArray &topic : before) {
            if (steady[topic])
                expected << topic;
        }
        QByteArrayList steadyOnes;
        for (const QByteArray &topic : came) {
            if (before.contains(topic) && steady[topic])
                steadyOnes << topic;
        }
        QCOMPARE(steadyOnes, expected);
        QByteArrayList sorted = came;
        std::sort(sorted.begin(), sorted.end(),
                  [](const QByteArray &a, const QByteArray &b) { return a.split('/') < b.split('/'); });
        QCOMPARE(came, sorted);
        QCOMPARE(QSet<QByteArray>(came.begin(), came.end()).size(), came.size());
    }
}

SKEP_TEST(TestRetainedStore)
#include "tst_retainedstore.moc"
