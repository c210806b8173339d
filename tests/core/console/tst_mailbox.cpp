// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/console/command.h"
#include "core/console/mailbox.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <condition_variable>
#include <map>
#include <thread>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// What a reader knows after it has applied deltas as values.h says.
struct Reader
{
    std::map<QString, quint32> clients;
    std::map<std::pair<QString, QString>, quint32> subscriptions;
    std::map<QString, qint64> retained;
    QStringList listeners;
    std::vector<quint64> events;
    quint64 lost = 0;
    quint64 sequence = 0;
    qint64 time = 0;

    void apply(const Delta &delta)
    {
        if (delta.isSnapshot) {
            clients.clear();
            subscriptions.clear();
            retained.clear();
        }
        for (const auto &id : delta.removedClients)
            clients.erase(id);
        for (const auto &client : delta.clients)
            clients[client.clientId] = client.queued;
        for (const auto &key : delta.removedSubscriptions)
            subscriptions.erase({key.clientId, key.topicFilter});
        for (const auto &one : delta.subscriptions)
            subscriptions[{one.clientId, one.topicFilter}] = one.subscriptionIdentifier;
        for (const auto &topic : delta.removedRetained)
            retained.erase(topic);
        for (const auto &one : delta.retained)
            retained[one.topic] = one.payloadSize;
        if (delta.listenersChanged) {
            listeners.clear();
            for (const auto &listener : delta.listeners)
                listeners << listener.name;
        }
        for (const auto &event : delta.events)
            events.push_back(event.number);
        lost += delta.eventsLost;
        sequence = delta.sequence;
        time = delta.totals.time;
    }
    friend bool operator==(const Reader &, const Reader &) = default;
};

ClientSnapshot client(const QString &id, quint32 queued)
{
    ClientSnapshot made;
    made.clientId = id;
    made.queued = queued;
    return made;
}

Delta numbered(quint64 number)
{
    Delta delta;
    delta.sequence = number;
    delta.events.emplace_back().number = number;
    return delta;
}

template <typename List, typename Key>
bool eachOnce(const List &list, Key keyOf)
{
    QSet<decltype(keyOf(list.front()))> keys;
    for (const auto &one : list)
        keys.insert(keyOf(one));
    return keys.size() == qsizetype(list.size());
}

/// One kind in a random delta: every key is left alone, removed, set, or removed and set.
template <typename Remove, typename Set>
void randomChanges(QRandomGenerator &random, Remove remove, Set set)
{
    for (int key = 0; key < 12; ++key) {
        const int what = int(random.bounded(8u));
        if (what == 0 || what == 2)
            remove(QString::number(key));
        if (what == 1 || what == 2)
            set(QString::number(key));
    }
}

Delta randomDelta(QRandomGenerator &random, quint64 number)
{
    Delta delta = numbered(number);
    delta.totals.time = qint64(number) * 10;
    delta.isSnapshot = random.bounded(12) == 0;
    delta.eventsLost = random.bounded(3u);
    const auto setOrSnapshot = [&](auto remove, auto set) {
        randomChanges(
            random,
            [&](const QString &key) {
                if (!delta.isSnapshot)
                    remove(key);
            },
            set);
    };
    setOrSnapshot([&](const QString &key) { delta.removedClients.push_back(key); },
                  [&](const QString &key) { delta.clients.push_back(client(key, random.bounded(1000u))); });
    setOrSnapshot(
        [&](const QString &key) {
            delta.removedSubscriptions.push_back({key, u"f"_s});
        },
        [&](const QString &key) {
            auto &one = delta.subscriptions.emplace_back();
            one.clientId = key;
            one.topicFilter = u"f"_s;
            one.subscriptionIdentifier = random.bounded(1000u);
        });
    setOrSnapshot([&](const QString &key) { delta.removedRetained.push_back(key); },
                  [&](const QString &key) {
                      auto &one = delta.retained.emplace_back();
                      one.topic = key;
                      one.payloadSize = random.bounded(1000);
                  });
    if (delta.isSnapshot || random.bounded(5) == 0) {
        delta.listenersChanged = true;
        delta.listeners.emplace_back().name = QString::number(number);
    }
    return delta;
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedThenSet();
    void setThenRemoved();
    void snapshotReplaces();
    void eventsAreBounded();
    void randomAgainstSequence();
    void wakesFromEmptyOnly();
    void twoThreads();
    void commandsInOrder();
    void commandsAreBounded();
    void requestHeader();
    void listenerUrl_data();
    void listenerUrl();
};

void TestMailbox::removedThenSet()
{
    Delta into;
    into.removedClients = {u"a"_s};
    Delta later;
    later.clients = {client(u"a"_s, 5)};
    mergeDelta(into, std::move(later));
    QCOMPARE(into.removedClients, std::vector<QString>({u"a"_s}));
    QCOMPARE(into.clients.size(), size_t(1));
    QCOMPARE(into.clients.front().queued, 5u);
}

void TestMailbox::setThenRemoved()
{
    Delta into;
    into.clients = {client(u"a"_s, 5), client(u"b"_s, 6)};
    into.removedClients = {u"a"_s};
    Delta later;
    later.removedClients = {u"a"_s};
    mergeDelta(into, std::move(later));
    QCOMPARE(into.removedClients, std::vector<QString>({u"a"_s}));
    QCOMPARE(into.clients.size(), size_t(1));
    QCOMPARE(into.clients.front().clientId, u"b"_s);
}

void TestMailbox::snapshotReplaces()
{
    Delta into = numbered(1);
    into.clients = {client(u"a"_s, 5)};
    into.removedRetained = {u"t"_s};
    into.removedSubscriptions = {{u"a"_s, u"f"_s}};
    Delta snapshot = numbered(2);
    snapshot.isSnapshot = true;
    snapshot.clients = {client(u"b"_s, 6)};
    mergeDelta(into, std::move(snapshot));
    QVERIFY(into.isSnapshot);
    QCOMPARE(into.sequence, 2u);
    QCOMPARE(into.clients.size(), size_t(1));
    QCOMPARE(into.clients.front().clientId, u"b"_s);
    QVERIFY(into.removedRetained.empty());
    QVERIFY(into.removedSubscriptions.empty());
    QCOMPARE(into.events.size(), size_t(2));

    Delta later = numbered(3); // a removal after a snapshot leaves nothing but the rest
    later.removedClients = {u"b"_s};
    mergeDelta(into, std::move(later));
    QVERIFY(into.isSnapshot);
    QVERIFY(into.clients.empty());
    QVERIFY(into.removedClients.empty());
}

void TestMailbox::eventsAreBounded()
{
    Delta into = numbered(1);
    into.eventsLost = 2;
    for (quint64 number = 2; number <= 20; ++number)
        mergeDelta(into, numbered(number), 8);
    QCOMPARE(into.events.size(), size_t(8));
    QCOMPARE(into.events.front().number, 13u);
    QCOMPARE(into.events.back().number, 20u);
    QCOMPARE(into.eventsLost, 2u + 12u);
}

void TestMailbox::randomAgainstSequence()
{
    QRandomGenerator random(8'000);
    for (int round = 0; round < 300; ++round) {
        Reader inTurn;
        Delta before = randomDelta(random, 1); // what the reader knows already
        inTurn.apply(before);
        Reader atOnce = inTurn;

        Delta merged = randomDelta(random, 2);
        inTurn.apply(merged);
        const quint64 last = 2 + random.bounded(10u);
        for (quint64 number = 3; number <= last; ++number) {
            Delta later = randomDelta(random, number);
            inTurn.apply(later);
            mergeDelta(merged, std::move(later));
        }
        atOnce.apply(merged);
        QVERIFY(atOnce == inTurn);
        QVERIFY(eachOnce(merged.clients, [](const auto &one) { return one.clientId; }));
        QVERIFY(eachOnce(merged.removedClients, [](const auto &one) { return one; }));
        QVERIFY(eachOnce(merged.removedSubscriptions, [](const auto &one) { return one; }));
        QVERIFY(eachOnce(merged.retained, [](const auto &one) { return one.topic; }));
        QVERIFY(eachOnce(merged.removedRetained, [](const auto &one) { return one; }));
    }
}

void TestMailbox::wakesFromEmptyOnly()
{
    int woken = 0;
    DeltaMailbox mailbox([&] { ++woken; });
    QVERIFY(!mailbox.take());
    mailbox.put(numbered(1));
    mailbox.put(numbered(2));
    QCOMPARE(woken, 1);
    const std::optional<Delta> taken = mailbox.take();
    QVERIFY(taken);
    QCOMPARE(taken->sequence, 2u);
    QCOMPARE(taken->events.size(), size_t(2));
    QVERIFY(!mailbox.take());
    mailbox.put(numbered(3));
    QCOMPARE(woken, 2);
}

/// Nothing is lost or reordered between the broker's thread and the console's, and each wake stands for one delta.
void TestMailbox::twoThreads()
{
    constexpr quint64 Last = 9'000; // fewer than the events that a mailbox keeps
    std::mutex mutex;
    std::condition_variable changed;
    int wakes = 0;
    DeltaMailbox mailbox([&] {
        const std::lock_guard lock(mutex);
        ++wakes;
        changed.notify_one();
    });
    std::thread broker([&] {
        for (quint64 number = 1; number <= Last; ++number) {
            Delta delta = numbered(number);
            delta.clients = {client(QString::number(number % 10), quint32(number))};
            mailbox.put(std::move(delta));
        }
    });

    Reader reader;
    int seen = 0;
    int empty = 0;
    while (reader.sequence < Last) {
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return wakes > seen; });
            ++seen;
        }
        if (const auto delta = mailbox.take())
            reader.apply(*delta);
        else
            ++empty;
    }
    broker.join();
    QCOMPARE(empty, 0);
    QCOMPARE(seen, wakes);
    QCOMPARE(reader.events.size(), size_t(Last));
    for (quint64 i = 0; i < Last; ++i)
        QCOMPARE(reader.events[i], i + 1);
    QCOMPARE(reader.lost, 0u);
    for (quint64 number = Last - 9; number <= Last; ++number)
        QCOMPARE(reader.clients[QString::number(number % 10)], quint32(number));
}

void TestMailbox::commandsInOrder()
{
    int wakes = 0;
    CommandMailbox<Command> mailbox([&wakes] { ++wakes; });
    QVERIFY(mailbox.put(ClearRetained{{u"a"_s}}));
    QVERIFY(mailbox.put(ClearRetained{{u"b"_s}}));
    QCOMPARE(wakes, 1);
    const std::vector<Command> commands = mailbox.take();
    QCOMPARE(commands.size(), size_t(2));
    QCOMPARE(std::get<ClearRetained>(commands[0]).topics, QStringList{u"a"_s});
    QCOMPARE(std::get<ClearRetained>(commands[1]).topics, QStringList{u"b"_s});
    QVERIFY(mailbox.take().empty());
    mailbox.put(StopWatching{});
    QCOMPARE(wakes, 2);
}

void TestMailbox::commandsAreBounded()
{
    CommandMailbox<Command> mailbox([] {});
    for (size_t i = 0; i < CommandMailbox<Command>::MaximumCommands; ++i)
        QVERIFY(mailbox.put(StopWatching{}));
    QVERIFY(!mailbox.put(StopWatching{}));
    QCOMPARE(mailbox.take().size(), CommandMailbox<Command>::MaximumCommands);
    QVERIFY(mailbox.put(StopWatching{}));
}

void TestMailbox::requestHeader()
{
    ConnectionInfo info;
    info.requestHeaders = {{"Origin", "http://one"}, {"origin", "http://two"}, {"Cookie", "a=b"}};
    QCOMPARE(info.requestHeader("ORIGIN"), "http://one");
    QCOMPARE(info.requestHeader("cookie"), "a=b");
    QCOMPARE(info.requestHeader("Cook"), QByteArray());
    QCOMPARE(info.requestHeader(""), QByteArray());
}

void TestMailbox::listenerUrl_data()
{
    QTest::addColumn<int>("transport");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("url");
    const auto row = [](TransportKind kind, const QString &address, const QString &path, const QString &url) {
        QTest::addRow("%s %s", transportName(kind), qPrintable(address)) << int(kind) << address << path << url;
    };
    row(TransportKind::Tcp, u"127.0.0.1"_s, {}, u"mqtt://127.0.0.1:1883"_s);
    row(TransportKind::Tls, u"127.0.0.1"_s, {}, u"mqtts://127.0.0.1:1883"_s);
    row(TransportKind::WebSocket, u"127.0.0.1"_s, u"/mqtt"_s, u"ws://127.0.0.1:1883/mqtt"_s);
    row(TransportKind::SecureWebSocket, u"localhost"_s, u"/"_s, u"wss://localhost:1883/"_s);
    row(TransportKind::Tcp, u"::1"_s, {}, u"mqtt://[::1]:1883"_s);
    row(TransportKind::WebSocket, u"::"_s, u"/mqtt"_s, u"ws://[::]:1883/mqtt"_s);
}

void TestMailbox::listenerUrl()
{
    QFETCH(int, transport);
    QFETCH(QString, address);
    QFETCH(QString, path);
    ListenerSnapshot listener;
    listener.transport = TransportKind(transport);
    listener.address = address;
    listener.port = 1883;
    listener.path = path;
    QTEST(listener.url(), "url");
}

SKEP_TEST(TestMailbox)
#include "tst_mailbox.moc"
