// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/matching/subscriptiontree.h"
#include "tests/support/testrunner.h"
#include "tests/support/topicmodel.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace skep;
using skep::test::plainMatch;
using skep::test::TopicSource;

namespace {

std::array<quint64, 20'000> places; // the tree never follows its pointers: any address does

Session *session(int number)
{
    return reinterpret_cast<Session *>(&places[size_t(number)]);
}
SharedGroup *group(int number)
{
    return reinterpret_cast<SharedGroup *>(&places[size_t(10'000 + number)]);
}

QByteArray nameOf(const void *target)
{
    const auto number = static_cast<const quint64 *>(target) - places.data();
    return number < 10'000 ? "s" + QByteArray::number(number) : "g" + QByteArray::number(number - 10'000);
}

QByteArray describe(const SubscriptionOptions &options, quint32 identifier)
{
    return "q" + QByteArray::number(int(options.maximumQoS)) + (options.noLocal ? "n" : "")
        + (options.retainAsPublished ? "r" : "") + ":" + QByteArray::number(identifier);
}

/// "s1 q2r n3 i1 (q0:7 q2r:0)" for each session and "g1" for each group, sorted.
QByteArrayList describe(const MatchResult &result)
{
    QByteArrayList lines;
    for (const auto &recipient : result.recipients) {
        QByteArrayList parts;
        for (quint32 i = 0; i < recipient.count; ++i) {
            const auto &one = result.subscriptions[recipient.first + i];
            parts << describe(one.options, one.identifier);
        }
        std::ranges::sort(parts);
        lines << nameOf(recipient.session) + " q" + QByteArray::number(int(recipient.maximumQoS))
                + (recipient.anyNoLocal ? "n" : "") + (recipient.retainAsPublished ? "r" : "") + " i"
                + QByteArray::number(recipient.identifiers ? recipient.identifiers->values.size() : 0) + " ("
                + parts.join(' ') + ")";
    }
    for (const SharedGroup *one : result.sharedGroups)
        lines << nameOf(one);
    std::ranges::sort(lines);
    return lines;
}

SubscriptionOptions options(int qos, bool noLocal = false, bool retainAsPublished = false)
{
    return {QoS(qos), noLocal, retainAsPublished, RetainHandling::SendAtSubscribe};
}

/// One of 2^`levels` filters that all match "a/a/…/x": its number's bits say where the wildcards stand.
QByteArray overlappingFilter(int levels, int number)
{
    QByteArray filter;
    for (int level = 0; level < levels; ++level)
        filter += number >> level & 1 ? "+/" : "a/";
    return filter + '#';
}

/// The plain list of subscriptions that the tree is compared with.
struct Model
{
    std::map<std::pair<QByteArray, int>, MatchResult::Subscription> subscriptions;
    std::map<int, QByteArray> groups;

    QByteArrayList match(const QByteArray &topic) const
    {
        MatchResult result;
        std::map<int, std::vector<MatchResult::Subscription>> bySession;
        for (const auto &[key, subscription] : subscriptions) {
            if (plainMatch(key.first, topic))
                bySession[key.second].push_back(subscription);
        }
        for (const auto &[number, all] : bySession) {
            MatchResult::Recipient recipient;
            recipient.session = session(number);
            recipient.first = quint32(result.subscriptions.size());
            recipient.count = quint32(all.size());
            for (const auto &one : all) {
                recipient.maximumQoS = std::max(recipient.maximumQoS, one.options.maximumQoS);
                recipient.anyNoLocal = recipient.anyNoLocal || one.options.noLocal;
                recipient.retainAsPublished = recipient.retainAsPublished || one.options.retainAsPublished;
                if (one.identifier) {
                    auto *identifiers = recipient.identifiers ? new SubscriptionIdentifiers(*recipient.identifiers)
                                                              : new SubscriptionIdentifiers;
                    identifiers->values.append(one.identifier);
                    recipient.identifiers.reset(identifiers);
                }
                result.subscriptions.push_back(one);
            }
            result.recipients.push_back(recipient);
        }
        for (const auto &[number, filter] : groups) {
            if (plainMatch(filter, topic))
                result.sharedGroups.push_back(group(number));
        }
        return describe(result);
    }
};

} // namespace

class TestSubscriptionTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void overlapping();
    void replaces();
    void removes();
    void groups();
    void cacheFollowsEveryChange();
    void cacheIsBounded();
    void cacheCountsSubscriptions();
    void manyOverlapping();
    void longTopics();
    void deepFilters();
    void manyAtOneFilter();
    void manyFilters();
    void changesWhileNodesMove();
    void randomAgainstPlainList();
};

void TestSubscriptionTree::matches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *filter, const char *topic, bool expected) {
        QTest::addRow("%s: %s on %s", name, filter, topic) << QByteArray(filter) << QByteArray(topic) << expected;
    };
    const char *clause = "[MQTT-4.7.1-1] multi-level";
    row(clause, "sport/tennis/player1/#", "sport/tennis/player1", true);
    row(clause, "sport/tennis/player1/#", "sport/tennis/player1/ranking", true);
    row(clause, "sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", true);
    row(clause, "sport/tennis/player1/#", "sport/tennis/player10", false);
    row(clause, "sport/#", "sport", true);
    row(clause, "sport/#", "sports", false);
    row(clause, "sport/#", "sport/", true);
    row(clause, "#", "anything/at/all", true);
    row(clause, "#", "/", true);
    clause = "[MQTT-4.7.1-2] single-level";
    row(clause, "sport/tennis/+", "sport/tennis/player1", true);
    row(clause, "sport/tennis/+", "sport/tennis/player2", true);
    row(clause, "sport/tennis/+", "sport/tennis/player1/ranking", false);
    row(clause, "sport/+", "sport", false);
    row(clause, "sport/+", "sport/", true);
    row(clause, "+", "sport", true);
    row(clause, "+", "/finance", false);
    row(clause, "+/+", "/finance", true);
    row(clause, "/+", "/finance", true);
    row(clause, "+/tennis/#", "sport/tennis", true);
    row(clause, "+/tennis/#", "sport/tennis/a/b", true);
    row(clause, "sport/+/player1", "sport/tennis/player1", true);
    row(clause, "sport/+/player1", "sport/player1", false);
    clause = "[MQTT-4.7.2-1] topics that start with $";
    row(clause, "#", "$SYS/uptime", false);
    row(clause, "+/monitor/Clients", "$SYS/monitor/Clients", false);
    row(clause, "+", "$SYS", false);
    row(clause, "$SYS/#", "$SYS/uptime", true);
    row(clause, "$SYS/#", "$SYS", true);
    row(clause, "$SYS/monitor/+", "$SYS/monitor/Clients", true);
    row(clause, "a/+", "a/$b", true);
    row(clause, "a/#", "a/$b", true);
    clause = "[MQTT-4.7.3-4] no normalisation";
    row(clause, "ACCOUNTS", "Accounts", false);
    row(clause, "Accounts payable", "Accounts payable", true);
    row(clause, "/finance", "finance", false);
    row(clause, "finance", "finance/", false);
    row(clause, "a//b", "a/b", false);
    row(clause, "a//b", "a//b", true);
    row(clause, "a/+/b", "a//b", true);
    row(clause, "/", "/", true);
    row(clause, "\xC3\xBC", "u\xCC\x88", false);
}

void TestSubscriptionTree::matches()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, topic);
    QFETCH(bool, expected);
    SubscriptionTree tree;
    QVERIFY(tree.insert(filter, session(1), options(1), 0));
    QCOMPARE(!tree.match(topic).isEmpty(), expected);
    QCOMPARE(!tree.match(topic).isEmpty(), expected); // from the cache
    QVERIFY(tree.remove(filter, session(1)));
    QVERIFY(tree.match(topic).isEmpty());
    QCOMPARE(tree.nodeCount(), 0);
}

/// [MQTT-3.3.4-2] the highest QoS of all, [MQTT-3.3.4-4] every identifier, one recipient.
void TestSubscriptionTree::overlapping()
{
    SubscriptionTree tree;
    tree.insert("a/b", session(1), options(0), 7);
    tree.insert("a/+", session(1), options(2, false, true), 0);
    tree.insert("#", session(1), options(1, true), 9);
    tree.insert("a/#", session(2), options(0), 0);
    tree.insert("c", session(3), options(2), 0);
    QCOMPARE(describe(tree.match("a/b")), QByteArrayList({"s1 q2nr i2 (q0:7 q1n:9 q2r:0)", "s2 q0 i0 (q0:0)"}));
    QCOMPARE(tree.size(), 5);
}

/// [MQTT-3.8.4-3] the same filter again replaces the subscription.
void TestSubscriptionTree::replaces()
{
    SubscriptionTree tree;
    QVERIFY(tree.insert("a/+", session(1), options(0), 7));
    QCOMPARE(describe(tree.match("a/b")), QByteArrayList({"s1 q0 i1 (q0:7)"}));
    QVERIFY(!tree.insert("a/+", session(1), options(2, true), 0));
    QCOMPARE(describe(tree.match("a/b")), QByteArrayList({"s1 q2n i0 (q2n:0)"}));
    QCOMPARE(tree.size(), 1);
}

void TestSubscriptionTree::removes()
{
    SubscriptionTree tree;
    tree.insert("a/b/+", session(1), options(0), 0);
    tree.insert("a/b/#", session(1), options(0), 0);
    tree.insert("a/b/c", session(1), options(0), 0);
    tree.insert("a/b/+", session(2), options(0), 0);
    QVERIFY(!tree.remove("a/b", session(1)));
    QVERIFY(!tree.remove("a/+", session(1)));
    QVERIFY(!tree.remove("a/b/+/d", session(1)));
    QVERIFY(!tree.remove("a/b/+", session(3)));
    QCOMPARE(tree.size(), 4);
    QVERIFY(tree.remove("a/b/+", session(1)));
    QVERIFY(!tree.remove("a/b/+", session(1)));
    QCOMPARE(describe(tree.match("a/b/d")), QByteArrayList({"s1 q0 i0 (q0:0)", "s2 q0 i0 (q0:0)"}));
    QVERIFY(tree.remove("a/b/#", session(1)));
    QVERIFY(tree.remove("a/b/c", session(1)));
    QCOMPARE(tree.nodeCount(), 3); // a, b, +
    QVERIFY(tree.remove("a/b/+", session(2)));
    QCOMPARE(tree.nodeCount(), 0);
    QCOMPARE(tree.size(), 0);
}

void TestSubscriptionTree::groups()
{
    SubscriptionTree tree;
    tree.insertGroup("a/+", group(1));
    tree.insertGroup("a/+", group(1));
    tree.insertGroup("a/b", group(2));
    tree.insert("a/b", session(1), options(1), 0);
    QCOMPARE(tree.size(), 1);
    QCOMPARE(describe(tree.match("a/b")), QByteArrayList({"g1", "g2", "s1 q1 i0 (q1:0)"}));
    tree.removeGroup("a/b", group(1)); // not under that filter
    tree.removeGroup("a/+", group(1));
    QCOMPARE(describe(tree.match("a/b")), QByteArrayList({"g2", "s1 q1 i0 (q1:0)"}));
    tree.removeGroup("a/b", group(2));
    tree.remove("a/b", session(1));
    QVERIFY(tree.match("a/b").isEmpty());
    QCOMPARE(tree.nodeCount(), 0);
}

void TestSubscriptionTree::cacheFollowsEveryChange()
{
    SubscriptionTree tree;
    QVERIFY(tree.match("a").isEmpty());
    tree.insert("a", session(1), options(0), 0);
    QCOMPARE(tree.match("a").recipients.size(), size_t(1));
    tree.insert("+", session(2), options(0), 0);
    QCOMPARE(tree.match("a").recipients.size(), size_t(2));
    tree.insertGroup("#", group(1));
    QCOMPARE(tree.match("a").sharedGroups.size(), size_t(1));
    tree.insert("a", session(1), options(2), 0);
    QCOMPARE(describe(tree.match("a")).mid(1, 1), QByteArrayList({"s1 q2 i0 (q2:0)"}));
    tree.removeGroup("#", group(1));
    QVERIFY(tree.match("a").sharedGroups.empty());
    tree.remove("a", session(1));
    QCOMPARE(tree.match("a").recipients.size(), size_t(1));
    tree.remove("+", session(2));
    QVERIFY(tree.match("a").isEmpty());
}

void TestSubscriptionTree::cacheIsBounded()
{
    SubscriptionTree tree;
    tree.insert("t/+", session(1), options(1), 0);
    const int topics = int(MatchCache::MaximumTopics) + 1'000;
    for (int i = 0; i < topics; ++i)
        QCOMPARE(tree.match("t/" + QByteArray::number(i)).recipients.size(), size_t(1));
    QCOMPARE(tree.cache().topics(), MatchCache::MaximumTopics); // the oldest went, one for each

    for (int i = 2; i < 10'000; ++i)
        tree.insert("t/+", session(i), options(1), 0);
    for (int i = 0; i < 110; ++i) {
        QCOMPARE(tree.match("t/" + QByteArray::number(i)).recipients.size(), size_t(9'999));
        QVERIFY(tree.cache().subscriptions() <= MatchCache::MaximumSubscriptions);
    }
    QCOMPARE(tree.cache().topics(), 100);
}

/// What a topic has in the cache is what its match holds, not only its recipients: one session may have very many.
void TestSubscriptionTree::cacheCountsSubscriptions()
{
    SubscriptionTree tree;
    for (int i = 0; i < 1'000; ++i)
        tree.insert(overlappingFilter(10, i), session(1), options(1), 1);
    for (int i = 0; i < 1'000; ++i)
        tree.insertGroup(overlappingFilter(10, i), group(i));
    for (int i = 0; i < 510; ++i) {
        const QByteArray topic = QByteArray("a/").repeated(10) + QByteArray::number(i);
        QCOMPARE(tree.match(topic).subscriptions.size(), size_t(1'000));
        QCOMPARE(tree.match(topic).recipients.size(), size_t(1));
        QCOMPARE(tree.match(topic).sharedGroups.size(), size_t(1'000));
    }
    QCOMPARE(tree.cache().subscriptions(), MatchCache::MaximumSubscriptions);
    QCOMPARE(tree.cache().topics(), 500);
}

/// [MQTT-3.3.4-4]: all identifiers of very many subscriptions, each once.
void TestSubscriptionTree::manyOverlapping()
{
    SubscriptionTree tree;
    const int filters = 4'096;
    for (int i = 0; i < filters; ++i)
        tree.insert(overlappingFilter(12, i), session(1), options(1, i == 7), quint32(i) + 1);
    const QByteArray topic = QByteArray("a/").repeated(12) + "x";
    for (int time = 0; time < 2; ++time) {
        const MatchResult &result = tree.match(topic);
        QCOMPARE(result.recipients.size(), size_t(1));
        const auto &recipient = result.recipients.front();
        QCOMPARE(recipient.count, quint32(filters));
        QSet<quint32> identifiers(recipient.identifiers->values.begin(), recipient.identifiers->values.end());
        QCOMPARE(identifiers.size(), filters);
        const auto own = result.withoutNoLocal(recipient);
        QVERIFY(own && !own->anyNoLocal);
        QCOMPARE(own->identifiers->values.size(), filters - 1);
        QVERIFY(!own->identifiers->values.contains(8));
    }
}

void TestSubscriptionTree::longTopics()
{
    SubscriptionTree tree;
    tree.insert("a/#", session(1), options(1), 0);
    const QByteArray first = "a/" + QByteArray(65'533, 'x');
    const QByteArray second = "b/" + QByteArray(65'533, 'x');
    QCOMPARE(tree.match(first).recipients.size(), size_t(1));
    QVERIFY(tree.match(second).isEmpty());
    tree.remove("a/#", session(1));
    QVERIFY(tree.match(first).isEmpty());
    QCOMPARE(tree.cache().topics(), 0);
}

void TestSubscriptionTree::deepFilters()
{
    SubscriptionTree tree;
    const QByteArray slashes(65'535, '/');
    const QByteArray pluses = QByteArray("+/").repeated(32'767) + '#';
    tree.insert(slashes, session(1), options(1), 0);
    tree.insert(pluses, session(2), options(1), 0);
    QCOMPARE(tree.match(slashes).recipients.size(), size_t(2));
    QCOMPARE(tree.match(QByteArray(32'766, '/')).recipients.size(), size_t(1));
    QVERIFY(tree.match(QByteArray(32'765, '/')).isEmpty());
    tree.remove(pluses, session(2));
    tree.remove(slashes, session(1));
    QCOMPARE(tree.nodeCount(), 0);
}

void TestSubscriptionTree::manyAtOneFilter()
{
    SubscriptionTree tree;
    const int sessions = 10'000;
    for (int i = 0; i < sessions; ++i)
        QVERIFY(tree.insert("a/#", session(i), options(i % 3), 0));
    for (int i = 0; i < sessions; i += 2)
        QVERIFY(!tree.insert("a/#", session(i), options(0), quint32(i) + 1));
    QCOMPARE(tree.match("a/b").recipients.size(), size_t(sessions));
    for (int i = 0; i < sessions; i += 2) // the even ones go, from the front
        QVERIFY(tree.remove("a/#", session(i)));
    for (const auto &recipient : tree.match("a/b").recipients)
        QVERIFY(!recipient.identifiers);
    QCOMPARE(tree.match("a/b").recipients.size(), size_t(sessions / 2));
    for (int i = sessions - 1; i > 0; i -= 2) { // the odd ones from the back
        QVERIFY(tree.remove("a/#", session(i)));
        QVERIFY(!tree.remove("a/#", session(i)));
    }
    QCOMPARE(tree.nodeCount(), 0);
}

void TestSubscriptionTree::manyFilters()
{
    SubscriptionTree tree;
    const int filters = 20'000;
    const auto exact = [](int i) { return QByteArray("plant/" + QByteArray::number(i) + "/state"); };
    const auto wild = [](int i) { return QByteArray("plant/" + QByteArray::number(i) + "/#"); };
    for (int i = 0; i < filters; ++i) {
        tree.insert(exact(i), session(1), options(0), 0);
        tree.insert(wild(i), session(2), options(0), 0);
    }
    for (int i = 0; i < filters; ++i)
        QCOMPARE(tree.match(exact(i)).recipients.size(), size_t(2));
    for (int i = 0; i < filters; i += 3) {
        QVERIFY(tree.remove(exact(i), session(1)));
        QVERIFY(tree.remove(wild(i), session(2)));
    }
    for (int i = 0; i < filters; ++i)
        QCOMPARE(tree.match(exact(i)).recipients.size(), size_t(i % 3 ? 2 : 0));
    for (int i = 0; i < filters; ++i) {
        QCOMPARE(tree.remove(exact(i), session(1)), i % 3 != 0);
        QCOMPARE(tree.remove(wild(i), session(2)), i % 3 != 0);
    }
    QCOMPARE(tree.nodeCount(), 0);
}

/// While a table of another size takes the nodes over, some with each change, all are found, added and removed.
void TestSubscriptionTree::changesWhileNodesMove()
{
    SubscriptionTree tree;
    const int filters = 10'000;
    const auto filter = [](int i) { return QByteArray("plant/" + QByteArray::number(i) + "/+"); };
    std::vector<bool> isIn(filters);
    const auto check = [&](int i) {
        const QByteArray topic = "plant/" + QByteArray::number(i) + "/state";
        return tree.match(topic).isEmpty() != isIn[size_t(i)];
    };
    for (int i = 0; i < filters; ++i) {
        QVERIFY(tree.insert(filter(i), session(1), options(0), 0));
        isIn[size_t(i)] = true;
        if (i % 3 == 2) {
            QVERIFY(tree.remove(filter(i - 1), session(1)));
            isIn[size_t(i) - 1] = false;
        }
        QVERIFY(check(i) && check(int(i * 7'919LL % (i + 1))) && check(i / 2));
    }
    for (int i = 0; i < filters; ++i) {
        QCOMPARE(tree.remove(filter(i), session(1)), bool(isIn[size_t(i)]));
        isIn[size_t(i)] = false;
        const int other = int(i + i * 7'919LL % (filters - i));
        QVERIFY(check(i) && check(other));
    }
    QCOMPARE(tree.nodeCount(), 0);
}

void TestSubscriptionTree::randomAgainstPlainList()
{
    TopicSource source(20'260);
    SubscriptionTree tree;
    Model model;
    for (int step = 0; step < 30'000; ++step) {
        const QByteArray filter = source.filter();
        const int number = source.number(40);
        const bool growing = step % 10'000 < 5'000;
        if (source.number(8) == 0) {
            if (const auto it = model.groups.find(number); it != model.groups.end()) {
                tree.removeGroup(it->second, group(number));
                model.groups.erase(it);
            } else {
                tree.insertGroup(filter, group(number));
                model.groups.emplace(number, filter);
            }
        } else if (source.number(3) < (growing ? 2 : 1) || model.subscriptions.empty()) {
            const auto wanted = options(source.number(3), source.number(4) == 0, source.number(4) == 0);
            const auto identifier = quint32(source.number(3));
            const bool isNew = !model.subscriptions.count({filter, number});
            QCOMPARE(tree.insert(filter, session(number), wanted, identifier), isNew);
            model.subscriptions[{filter, number}] = {wanted, identifier};
        } else {
            auto it = model.subscriptions.begin();
            std::advance(it, source.number(int(model.subscriptions.size())));
            QVERIFY(tree.remove(it->first.first, session(it->first.second)));
            model.subscriptions.erase(it);
        }
        if (step % 11 == 0) {
            const QByteArray topic = source.topic();
            QCOMPARE(describe(tree.match(topic)), model.match(topic));
        }
        QCOMPARE(tree.size(), qsizetype(model.subscriptions.size()));
    }
    for (const auto &[key, subscription] : model.subscriptions)
        QVERIFY(tree.remove(key.first, session(key.second)));
    for (const auto &[number, filter] : model.groups)
        tree.removeGroup(filter, group(number));
    QCOMPARE(tree.nodeCount(), 0);
}

SKEP_TEST(TestSubscriptionTree)
#include "tst_subscriptiontree.moc"
