// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/matching/retainedstore.h"
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

QByteArrayList matching(const RetainedStore &store, const QByteArray &filter)
{
    QByteArrayList topics;
    store.forEachMatch(filter, [&](const RetainedStore::Entry &one) { topics << one.message->topic().toByteArray(); });
    return topics;
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

SKEP_TEST(TestRetainedStore)
#include "tst_retainedstore.moc"
