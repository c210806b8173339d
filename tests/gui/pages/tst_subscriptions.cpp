// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/sortfilterproxy.h"
#include "gui/models/subscriptionsmodel.h"
#include "gui/models/subscriptiontreemodel.h"
#include "gui/models/verdictsmodel.h"
#include "gui/text/verdicttext.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"
#include "tests/support/topicmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

/// "client filter QoS", and "nolocal", "id" or "new" behind; several are parted by ", ".
std::vector<SubscriptionSnapshot> subscriptionsOf(const QString &text)
{
    std::vector<SubscriptionSnapshot> subscriptions;
    for (const QString &part : text.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ');
        subscriptions.push_back({.clientId = words[0],
                                 .topicFilter = words[1],
                                 .maximumQoS = QoS(words.value(2).toInt()),
                                 .noLocal = words.contains(u"nolocal"_s),
                                 .retainHandling = words.contains(u"new"_s) ? RetainHandling::SendIfNewSubscription
                                                                            : RetainHandling::SendAtSubscribe,
                                 .subscriptionIdentifier = words.contains(u"id"_s) ? 7u : 0u,
                                 .shared = words[1].startsWith(u"$share/"_s)});
    }
    return subscriptions;
}

/// Clients whose name begins with o are offline; "o1+3" has three messages in its queue. Those of q have used up their
/// quota, those of r wait for messages that are sent again, those of k are congested, those of m take 10 bytes.
ReceiverState stateOf(const QString &clientId)
{
    ReceiverState state{.isOnline = !clientId.startsWith(u'o'), .queued = clientId.section(u'+', 1).toUInt()};
    state.sendQuota = clientId.startsWith(u'q') ? 0 : 65'535;
    state.isResending = clientId.startsWith(u'r');
    state.isCongested = clientId.startsWith(u'k');
    state.maximumPacketSize = clientId.startsWith(u'm') ? 10 : 0;
    return state;
}

/// "topic QoS", and "from client" behind.
TopicQuestion questionOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    return {words[0], QoS(words[1].toInt()), words.value(3)};
}

TopicAnswer answerTo(const QString &question, const QString &subscriptions, const QString &refused = {},
                     const QueueLimits &limits = {})
{
    SubscriptionTester tester(questionOf(question), subscriptionsOf(subscriptions), subscriptionsOf(refused),
                              {stateOf, {{u"$share/w/a"_s, 3}}, limits});
    while (!tester.advance(1'000)) { }
    return tester.answer();
}

/// "client filter: outcome QoS"
QStringList picture(const TopicAnswer &answer)
{
    QStringList lines;
    for (const Verdict &verdict : answer.verdicts)
        lines.append(u"%1 %2: %3%4"_s.arg(verdict.subscription.clientId, verdict.subscription.topicFilter,
                                          VerdictText::outcome(verdict.outcome),
                                          verdict.reaches() ? u" %1"_s.arg(int(verdict.qos)) : QString()));
    return lines;
}

QString countsOf(const TopicAnswer &answer)
{
    return u"%1 now, %2 later, %3 miss it, %4 others"_s.arg(answer.receivers)
        .arg(answer.keepers)
        .arg(answer.missers)
        .arg(answer.others);
}

void apply(SubscriptionsModel &model, const QString &added, const QString &removed = {})
{
    std::vector<SubscriptionSnapshot> upserts = subscriptionsOf(added);
    std::vector<QString> gone;
    for (const SubscriptionSnapshot &each : subscriptionsOf(removed))
        gone.push_back(SubscriptionsModel::keyFor(each.clientId, each.topicFilter));
    model.apply(gone, upserts);
}

/// The tree as text: two spaces a level, the other columns behind the name.
void draw(const QAbstractItemModel &model, const QModelIndex &parent, const QString &indent, QStringList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList cells{indent + index.data().toString()};
        for (int column = 1; column < model.columnCount(); ++column) {
            if (const QString cell = index.siblingAtColumn(column).data().toString(); !cell.isEmpty())
                cells.append(cell);
        }
        lines.append(cells.join(u" | "_s));
        draw(model, index, indent + u"  "_s, lines);
    }
}

QStringList picture(const QAbstractItemModel &model)
{
    QStringList lines;
    draw(model, {}, {}, lines);
    return lines;
}

constexpr auto ByFilter = SubscriptionTreeModel::Grouping::ByFilter;
constexpr auto ByClient = SubscriptionTreeModel::Grouping::ByClient;
constexpr auto SharedGroups = SubscriptionTreeModel::Grouping::SharedGroups;

} // namespace

class TestSubscriptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void queues_data();
    void queues();
    void counts_data();
    void counts();
    void sentences_data();
    void sentences();
    void summary_data();
    void summary();
    void problems_data();
    void problems();
    void agreesWithTheRules();
    void slicesGiveTheSame();
    void listIsBounded();
    void nearestMissesFirst();
    void refusals();
    void verdictRows();
    void verdictRowsFollowTheAnswer();
    void trees_data();
    void trees();
    void treeFollows();
    void treeTakesManyInSlices();
    void treeSurvivesRandomChanges();
    void keysOfGroups();
};

// -- the tester

void TestSubscriptions::verdicts_data()
{
    QTest::addColumn<QString>("subscriptions");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &subscriptions, const QString &question,
                        const QStringList &expected) {
        QTest::addRow("%s", name) << subscriptions << question << expected;
    };
    row("4.7.1.1 the same topic", u"c1 a/b 1"_s, u"a/b 1"_s, {u"c1 a/b: delivered 1"_s});
    row("4.7.1.2 # takes in the parent", u"c1 a/# 1"_s, u"a 1"_s, {u"c1 a/#: delivered 1"_s});
    row("4.7.1.3 + is one level", u"c1 a/+ 1, c2 +/+/c 1"_s, u"a/b/c 1"_s,
        {u"c2 +/+/c: delivered 1"_s, u"c1 a/+: no match"_s});
    row("4.7.1.3 + is an empty level too", u"c1 +/a 1"_s, u"/a 1"_s, {u"c1 +/a: delivered 1"_s});
    row("[MQTT-4.7.2-1] # at the start and $", u"c1 # 1, c2 $SYS/# 1"_s, u"$SYS/uptime 0"_s,
        {u"c2 $SYS/#: delivered 0"_s, u"c1 #: no match"_s});
    row("[MQTT-4.7.2-1] + at the start and $", u"c1 +/uptime 1"_s, u"$SYS/uptime 1"_s, {u"c1 +/uptime: no match"_s});
    row("[MQTT-4.7.2-1] in a shared group", u"c1 $share/g/# 1"_s, u"$SYS/uptime 1"_s, {u"c1 $share/g/#: no match"_s});
    row("[MQTT-4.7.3-4] case matters", u"c1 A 1"_s, u"a 1"_s, {u"c1 A: no match"_s});
    row("[MQTT-3.8.4-8] the lower QoS: the subscription's", u"c1 a 1"_s, u"a 2"_s, {u"c1 a: delivered 1"_s});
    row("[MQTT-3.8.4-8] the lower QoS: the message's", u"c1 a 2"_s, u"a 0"_s, {u"c1 a: delivered 0"_s});
    row("3.3.4 one copy, with the highest QoS", u"c1 a/# 0, c1 a/b 2, c1 +/b 1"_s, u"a/b 2"_s,
        {u"c1 a/b: delivered 2"_s, u"c1 a/#: covered"_s, u"c1 +/b: covered"_s});
    row("3.3.4 one copy of two alike", u"c1 a 1, c1 # 1"_s, u"a 1"_s, {u"c1 a: delivered 1"_s, u"c1 #: covered"_s});
    row("[MQTT-3.8.3-3] No Local", u"c1 a 1 nolocal, c2 a 1 nolocal"_s, u"a 1 from c1"_s,
        {u"c2 a: delivered 1"_s, u"c1 a: own message"_s});
    row("[MQTT-3.8.3-3] No Local and another publisher", u"c1 a 1 nolocal"_s, u"a 1 from c2"_s,
        {u"c1 a: delivered 1"_s});
    row("[MQTT-3.8.3-3] No Local beside one without", u"c1 # 2 nolocal, c1 a 0"_s, u"a 2 from c1"_s,
        {u"c1 a: delivered 0"_s, u"c1 #: own message"_s});
    row("4.1 an offline session keeps QoS 1", u"o1 a 1"_s, u"a 2"_s, {u"o1 a: queued 1"_s});
    row("4.1 an offline session misses QoS 0", u"o1 a 2, o2 a 0"_s, u"a 0"_s, {u"o1 a: lost"_s, u"o2 a: lost"_s});
    row("4.1 lowered to QoS 0 while offline", u"o1 a 0"_s, u"a 2"_s, {u"o1 a: lost"_s});
    row("4.1 offline, kept by another subscription", u"o1 # 0, o1 a 1"_s, u"a 1"_s,
        {u"o1 a: queued 1"_s, u"o1 #: covered"_s});
    row("4.8.2 one of the members", u"c1 $share/g/a 1, c2 $share/g/a 2"_s, u"a 2"_s,
        {u"c1 $share/g/a: one of a group 1"_s, u"c2 $share/g/a: one of a group 2"_s});
    row("4.8.2 the only member online", u"o1 $share/g/a 1, c1 $share/g/a 1"_s, u"a 1"_s,
        {u"c1 $share/g/a: delivered 1"_s, u"o1 $share/g/a: passed over"_s});
    row("4.8.2 no member online, with QoS 0 too", u"o1 $share/g/a 1, o2 $share/g/a 1"_s, u"a 0"_s,
        {u"o1 $share/g/a: queued 0"_s, u"o2 $share/g/a: queued 0"_s});
    row("4.8.2 each group gets one", u"c1 $share/g/a 1, c1 $share/h/a 1"_s, u"a 1"_s,
        {u"c1 $share/g/a: delivered 1"_s, u"c1 $share/h/a: delivered 1"_s});
    row("4.8.2 a group's other filter is another group", u"c1 $share/g/a 1, c2 $share/g/+ 1"_s, u"a 1"_s,
        {u"c1 $share/g/a: delivered 1"_s, u"c2 $share/g/+: delivered 1"_s});
    row("4.8.2 a group beside a subscription of one's own", u"c1 $share/g/a 1, c1 a 1"_s, u"a 1"_s,
        {u"c1 $share/g/a: delivered 1"_s, u"c1 a: delivered 1"_s});
    row("4.8.2 the filter of a group may begin with a slash", u"c1 $share/g//a 1"_s, u"/a 1"_s,
        {u"c1 $share/g//a: delivered 1"_s});
    row("3.8.3.1 retain handling does not matter", u"c1 a 1 new"_s, u"a 1"_s, {u"c1 a: delivered 1"_s});
    row("nobody", {}, u"a 1"_s, {});
}

void TestSubscriptions::verdicts()
{
    QFETCH(QString, subscriptions);
    QFETCH(QString, question);
    QFETCH(QStringList, expected);
    QCOMPARE(picture(answerTo(question, subscriptions)), expected);
}

void TestSubscriptions::queues_data()
{
    QTest::addColumn<QString>("subscription");
    QTest::addColumn<QString>("question");
    QTest::addColumn<bool>("dropsOldest");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &subscription, const QString &question, bool dropsOldest,
                        const QString &outcome, const QString &sentence) {
        QTest::addRow("%s", name) << subscription << question << dropsOldest << outcome << sentence;
    };
    row("4.1 offline, some wait", u"o+7 a 1"_s, u"a 1"_s, false, u"queued"_s,
        u"Offline: the message waits in its session, whose queue holds 7 of 1,000."_s);
    row("4.1 offline, one place left", u"o+999 a 2"_s, u"a 2"_s, false, u"queued"_s,
        u"Offline: the message waits in its session, whose queue holds 999 of 1,000."_s);
    row("4.1 offline and full", u"o+1000 a 1"_s, u"a 1"_s, false, u"dropped"_s,
        u"Its queue is full (1,000 of 1,000): the message is dropped."_s);
    row("4.1 offline and full, the oldest gives way", u"o+1000 a 1"_s, u"a 1"_s, true, u"queued"_s,
        u"Its queue is full (1,000 of 1,000): the oldest message is dropped, and this one waits."_s);
    row("4.1 offline and full, QoS 0", u"o+1000 a 1"_s, u"a 0"_s, true, u"lost"_s,
        u"Offline, and a message with QoS 0 is not kept."_s);
    row("4.6 online, behind others", u"c+3 a 1"_s, u"a 1"_s, false, u"queued"_s,
        u"Online, but its queue holds 3 of 1,000: the message waits behind them."_s);
    row("4.6 online, QoS 0 behind others", u"c+1000 a 1"_s, u"a 0"_s, false, u"queued"_s,
        u"Online, but its queue holds 1,000 of 1,000: the message waits behind them."_s);
    row("4.9 online and full", u"c+1000 a 1"_s, u"a 1"_s, false, u"dropped"_s,
        u"Its queue is full (1,000 of 1,000): the message is dropped."_s);
    row("[MQTT-3.8.4-8] full, and lowered", u"c+1000 a 1"_s, u"a 2"_s, false, u"dropped"_s,
        u"Its queue is full (1,000 of 1,000): the message is dropped. QoS 2 becomes 1, the highest "
        "that the subscription allows."_s);
    row("4.8.2 group, behind others", u"c $share/w/a 1"_s, u"a 1"_s, false, u"queued"_s,
        u"The queue of group w holds 3 of 1,000: the message waits behind them."_s);
    row("4.9 online and full, the oldest gives way", u"c+1000 a 1"_s, u"a 1"_s, true, u"queued"_s,
        u"Its queue is full (1,000 of 1,000): the oldest message is dropped, and this one waits."_s);
}

void TestSubscriptions::queues()
{
    QFETCH(QString, subscription);
    QFETCH(QString, question);
    QFETCH(bool, dropsOldest);
    const TopicAnswer answer = answerTo(question, subscription, {}, {.messages = 1'000, .dropsOldest = dropsOldest});
    QTEST(VerdictText::outcome(answer.verdicts.front().outcome), "outcome");
    QTEST(VerdictText::sentence(answer.verdicts.front()), "sentence");
}

void TestSubscriptions::counts_data()
{
    QTest::addColumn<QString>("subscriptions");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected");
    QTest::addRow("3.3.4 a client counts once")
        << u"c1 a 1, c1 # 2, c2 a 0"_s << u"a 1"_s << u"2 now, 0 later, 0 miss it, 0 others"_s;
    QTest::addRow("4.8.2 a group counts once")
        << u"c1 $share/g/a 1, c2 $share/g/a 1, o1 $share/h/a 1, o2 $share/h/a 1"_s << u"a 1"_s
        << u"1 now, 1 later, 0 miss it, 0 others"_s;
    QTest::addRow("offline") << u"o1 a 1, o2 a 0, o3 b 1"_s << u"a 1"_s << u"0 now, 1 later, 1 miss it, 1 others"_s;
    QTest::addRow("4.6 behind others") << u"c1+2 a 1, c2 a 1"_s << u"a 1"_s << u"1 now, 1 later, 0 miss it, 0 others"_s;
    QTest::addRow("[MQTT-3.8.3-3] the publisher counts as nobody")
        << u"c1 a 1 nolocal"_s << u"a 1 from c1"_s << u"0 now, 0 later, 0 miss it, 0 others"_s;
}

void TestSubscriptions::counts()
{
    QFETCH(QString, subscriptions);
    QFETCH(QString, question);
    QFETCH(QString, expected);
    QCOMPARE(countsOf(answerTo(question, subscriptions)), expected);
}

void TestSubscriptions::sentences_data()
{
    QTest::addColumn<QString>("subscriptions"); // the last verdict's sentence is looked at
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &subscriptions, const QString &question,
                        const QString &expected) {
        QTest::addRow("%s", name) << subscriptions << question << expected;
    };
    row("online", u"c1 a 1"_s, u"a 1"_s, u"Online: it is sent at once."_s);
    row("4.1 offline", u"o1 a 1"_s, u"a 1"_s, u"Offline: the message waits in its session."_s);
    row("4.1 offline with QoS 0", u"o1 a 1"_s, u"a 0"_s, u"Offline, and a message with QoS 0 is not kept."_s);
    row("[MQTT-3.8.4-8] QoS lowered", u"c1 a 0"_s, u"a 2"_s,
        u"Online: it is sent at once. QoS 2 becomes 0, the highest that the subscription allows."_s);
    row("[MQTT-3.8.4-8] QoS lowered, and lost by it", u"o1 a 0"_s, u"a 1"_s,
        u"Offline, and a message with QoS 0 is not kept. QoS 1 becomes 0, the highest that the subscription allows."_s);
    row("[MQTT-3.8.3-3] own", u"c1 a 1 nolocal"_s, u"a 1 from c1"_s,
        u"It has published the message itself, and has set No Local."_s);
    row("[MQTT-3.8.3-3] anybody publishes", u"c1 a 1 nolocal"_s, u"a 1"_s,
        u"Online: it is sent at once. What it publishes itself, it does not get: No Local is set."_s);
    row("3.3.4 covered", u"c1 a 1, c1 # 0"_s, u"a 1"_s, u"The client gets one copy, by its subscription to a."_s);
    row("3.8.3.1 retain handling", u"c1 a 1 new"_s, u"a 1"_s,
        u"Online: it is sent at once. Its retain handling is about messages from before it "
        "subscribed, not about this one."_s);
    row("4.8.2 member", u"c1 $share/g/a 1, c2 $share/g/a 1"_s, u"a 1"_s,
        u"One of 2 online member(s) of group g gets it: the next in turn that has room."_s);
    row("4.8.2 offline member", u"c1 $share/g/a 1, o1 $share/g/a 1"_s, u"a 1"_s,
        u"Offline: another member of group g gets it."_s);
    row("4.8.2 nobody", u"o1 $share/g/a 1"_s, u"a 1"_s,
        u"No member of group g is online: the message waits for the first that comes."_s);
    row("4.8.2 busy member", u"c1 $share/g/a 1, q1 $share/g/a 1"_s, u"a 1"_s,
        u"Online, but it has no room at the moment: another member of group g gets it."_s);
    row("4.8.2 nobody has room", u"q1 $share/g/a 1"_s, u"a 1"_s,
        u"No online member of group g has room: the message waits for the first that has."_s);
    row("4.8.2 behind others", u"c1 $share/w/a 1"_s, u"a 1"_s,
        u"The queue of group w holds 3 of ∞: the message waits behind them."_s);
    row("4.9 quota used", u"q1 a 1"_s, u"a 1"_s,
        u"Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits."_s);
    row("4.9 no quota for QoS 0", u"q1 a 1"_s, u"a 0"_s, u"Online: it is sent at once."_s);
    row("4.4 resending", u"r1 a 1"_s, u"a 0"_s,
        u"Online, but messages of its earlier connection are sent again first: the message waits behind them."_s);
    row("congested", u"k1 a 1"_s, u"a 1"_s, u"Online, but it reads too slowly: the message waits."_s);
    row("congested, QoS 0", u"k1 a 1"_s, u"a 0"_s, u"Online, but it reads too slowly: the message waits."_s);
    row("[MQTT-3.1.2-24] too large", u"m1 topic/of/some/size 1"_s, u"topic/of/some/size 1"_s,
        u"Its packet would have 25 bytes, and the client takes 10 at most (Maximum Packet Size): the message is "
        "dropped."_s);
    row("[MQTT-3.1.2-24] not too large", u"m1 a 1"_s, u"a 1"_s,
        u"Online: it is sent at once. It takes packets of 10 bytes at most (Maximum Packet Size); a larger message is "
        "dropped."_s);
    row("[MQTT-4.7.2-1] wildcard and $", u"c1 +/a 1"_s, u"$SYS/a 1"_s,
        u"A wildcard at the start does not match a topic that begins with $."_s);
    row("4.7.1 another level", u"c1 a/+/c 1"_s, u"a/b/d 1"_s, u"Level 3 of the topic is “d”, the filter wants “c”."_s);
    row("4.7.1 another level in a group", u"c1 $share/g/a/b 1"_s, u"a/c 1"_s,
        u"Level 2 of the topic is “c”, the filter wants “b”."_s);
    row("4.7.1 a longer filter", u"c1 a/b/# 1"_s, u"a 1"_s, u"The topic ends at level 1, the filter goes on."_s);
    row("4.7.1 a shorter filter", u"c1 a/+ 1"_s, u"a/b/c 1"_s, u"The filter ends at level 2, the topic goes on."_s);
}

void TestSubscriptions::sentences()
{
    QFETCH(QString, subscriptions);
    QFETCH(QString, question);
    QFETCH(QString, expected);
    QCOMPARE(VerdictText::sentence(answerTo(question, subscriptions).verdicts.back()), expected);
}

void TestSubscriptions::summary_data()
{
    QTest::addColumn<QString>("subscriptions");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("details");
    QTest::addRow("nobody") << QString() << u"a 1"_s << u"Nobody gets it now"_s
                            << u"Nobody has subscribed to anything yet."_s;
    QTest::addRow("some") << u"c1 a 1, c2 # 1"_s << u"a 1"_s << u"2 client(s) get it now"_s << QString();
    QTest::addRow("all kinds") << u"c1 a 1, o1 a 1, o2 a 0, c2 b 1"_s << u"a 1"_s << u"1 client(s) get it now"_s
                               << u"1 queue(s) keep it · 1 client(s) miss it · 1 subscription(s) do not match"_s;
}

void TestSubscriptions::summary()
{
    QFETCH(QString, subscriptions);
    QFETCH(QString, question);
    const TopicAnswer answer = answerTo(question, subscriptions);
    QTEST(VerdictText::headline(answer), "headline");
    QTEST(VerdictText::details(answer), "details");
}

void TestSubscriptions::problems_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("problem"); // its beginning
    QTest::addColumn<QString>("repaired");
    QTest::addRow("[MQTT-3.3.2-2] +") << u"a/+/c"_s << u"A message has a topic without + and #"_s << u"a/1/c"_s;
    QTest::addRow("[MQTT-3.3.2-2] #") << u"#"_s << u"A message has a topic without + and #"_s << u"1"_s;
    QTest::addRow("[MQTT-3.3.2-2] within a level")
        << u"a+/b"_s << u"A message has a topic without + and #"_s << u"1/b"_s;
    QTest::addRow("[MQTT-4.7.3-1] empty") << QString() << u"A topic has at least one character"_s << QString();
    QTest::addRow("[MQTT-4.7.3-2] U+0000")
        << u"a%1b"_s.arg(QChar(u'\0')) << u"A topic has no character U+0000"_s << QString();
    QTest::addRow("[MQTT-4.7.3-3] too long")
        << QString(40'000, u'é') << u"A topic has 65,535 bytes at most; this one has 80,000"_s << QString();
    QTest::addRow("[5.0 3.3.2.1] too deep")
        << QString(200, u'/') << u"A topic has 200 levels at most; this one has 201"_s << QString();
    QTest::addRow("as deep as it may be") << QString(199, u'/') << QString() << QString();
    QTest::addRow("valid") << u"a/b"_s << QString() << QString();
    QTest::addRow("valid, with spaces and slashes") << u"/a b//"_s << QString() << QString();
}

void TestSubscriptions::problems()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(QString, topic);
    QFETCH(QString, problem);
    const QString found = VerdictText::problem(topic, Limits());
    QVERIFY2(found.startsWith(problem), qPrintable(found));
    QCOMPARE(found.isEmpty(), problem.isEmpty());
    QTEST(VerdictText::repaired(topic, Limits()), "repaired");
}

/// Whether random filters match, and where the others part from the topic, as the rules of 5.0 §4.7 say it one by one.
void TestSubscriptions::agreesWithTheRules()
{
    test::TopicSource source(7);
    int misses = 0;
    for (int round = 0; round < 5'000; ++round) {
        const QByteArray topic = source.topic();
        const QByteArray filter = source.filter();
        const SubscriptionSnapshot subscription{.clientId = u"c1"_s, .topicFilter = QString::fromUtf8(filter)};
        SubscriptionTester tester({QString::fromUtf8(topic), QoS::AtMostOnce, {}}, {subscription}, {},
                                  {stateOf, {}, {}});
        QVERIFY(tester.advance(1'000));
        const Verdict verdict = tester.answer().verdicts.front();
        const QByteArray what = filter + " and " + topic;
        QVERIFY2((verdict.outcome == Verdict::Outcome::Delivered) == test::plainMatch(filter, topic), what.constData());
        if (verdict.outcome == Verdict::Outcome::Delivered || verdict.reason == Verdict::Reason::Dollar)
            continue;
        ++misses;
        const QList<QByteArray> want = filter.split('/');
        const QList<QByteArray> have = topic.split('/');
        const int level = verdict.number;
        QVERIFY2(level >= 1 && level <= have.size() && level <= want.size(), what.constData());
        for (int i = 0; i < level - 1; ++i)
            QVERIFY2(want[i] == "+" || want[i] == have[i], what.constData());
        const bool differs = want[level - 1] != "+" && want[level - 1] != have[level - 1];
        QVERIFY2(differs == (verdict.reason == Verdict::Reason::LevelDiffers), what.constData());
        QVERIFY2(verdict.reason != Verdict::Reason::TopicEnds || (level == have.size() && level < want.size()),
                 what.constData());
        QVERIFY2(verdict.reason != Verdict::Reason::FilterEnds || (level == want.size() && level < have.size()),
                 what.constData());
    }
    QVERIFY(misses > 1'000);
}

/// "c0 a/+ 0, c0 a/1 1, c1 a/2 0, ...": every third one with a wildcard, two for each client.
QString manySubscriptions(int count)
{
    QStringList parts;
    for (int i = 0; i < count; ++i)
        parts.append(u"c%1 a/%2 %3"_s.arg(i / 2).arg(i % 3 == 0 ? u"+"_s : QString::number(i)).arg(i % 2));
    return parts.join(u", "_s);
}

void TestSubscriptions::slicesGiveTheSame()
{
    const QString subscriptions = manySubscriptions(5'000);
    SubscriptionTester tester(questionOf(u"a/7 1"_s), subscriptionsOf(subscriptions), {}, {stateOf, {}, {}});
    int slices = 1;
    while (!tester.advance(0))
        ++slices;
    QVERIFY(slices > 5);
    const TopicAnswer expected = answerTo(u"a/7 1"_s, subscriptions);
    QCOMPARE(picture(tester.answer()), picture(expected));
    QCOMPARE(countsOf(tester.answer()), countsOf(expected));
}

/// All are counted, and what is not listed is counted as well.
void TestSubscriptions::listIsBounded()
{
    constexpr int Subscriptions = 6'000;
    const TopicAnswer answer = answerTo(u"a/b 1"_s, manySubscriptions(Subscriptions));
    QCOMPARE(answer.verdicts.size(), SubscriptionTester::MaximumMatches + SubscriptionTester::MaximumMisses);
    QCOMPARE(answer.receivers + answer.others, quint32(Subscriptions));
    QCOMPARE(answer.unlisted, quint32(Subscriptions - int(answer.verdicts.size())));
    QVERIFY(VerdictText::details(answer).contains(u"not listed"_s));
}

void TestSubscriptions::nearestMissesFirst()
{
    const TopicAnswer answer = answerTo(u"a/b/c/d 1"_s, u"c1 x 1, c2 a/b/c/x 1, c3 a/x/c/d 1, c4 # 1, c5 a/x 1"_s);
    QCOMPARE(picture(answer),
             (QStringList{u"c4 #: delivered 1"_s, u"c2 a/b/c/x: no match"_s, u"c3 a/x/c/d: no match"_s,
                          u"c5 a/x: no match"_s, u"c1 x: no match"_s}));
}

/// What access rules refused is no subscription; it is told where it would have matched.
void TestSubscriptions::refusals()
{
    const TopicAnswer answer = answerTo(u"a/b 1"_s, u"c1 a/b 1"_s, u"c2 a/# 0, c3 x/# 0, c4 $share/g/a/+ 0"_s);
    QCOMPARE(picture(answer),
             (QStringList{u"c1 a/b: delivered 1"_s, u"c2 a/#: refused"_s, u"c4 $share/g/a/+: refused"_s}));
    QVERIFY(VerdictText::sentence(answer.verdicts.back()).contains(u"refused by access rules"_s));
}

// -- the verdicts as rows

void TestSubscriptions::verdictRows()
{
    VerdictsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setVerdicts(answerTo(u"a 1"_s, u"c1 a 2, o1 # 0, c2 b 1"_s).verdicts);
    QCOMPARE(tablePicture(
                 model,
                 {VerdictsModel::ClientId, VerdictsModel::Filter, VerdictsModel::Outcome, VerdictsModel::DeliveredQoS}),
             (QStringList{u"c1 | a | delivered | QoS 1"_s, u"o1 | # | lost | "_s, u"c2 | b | no match | "_s}));
    QCOMPARE(model.index(0, VerdictsModel::Whole).data(Qt::AccessibleTextRole).toString(),
             u"c1, a, delivered, QoS 1, Online: it is sent at once."_s);
    const auto toneOf = [&model](int row) {
        return Tone(model.index(row, VerdictsModel::Outcome).data(TableModel::ToneRole).toInt());
    };
    QCOMPARE(toneOf(0), Tone::Good);
    QCOMPARE(toneOf(1), Tone::Bad);
    QCOMPARE(toneOf(2), Tone::Muted);
}

/// Another answer changes rows where they stand; the proxy keeps the tester's order.
void TestSubscriptions::verdictRowsFollowTheAnswer()
{
    VerdictsModel model;
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(VerdictsModel::Whole);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString subscriptions = u"c3 a/b 1, c1 a/b/c 1, c2 x 1, o1 # 1"_s;
    const auto show = [&](const QString &question, const QString &more = {}) {
        model.setVerdicts(answerTo(question, subscriptions + more).verdicts);
        return tablePicture(proxy, {VerdictsModel::ClientId, VerdictsModel::Outcome});
    };
    QCOMPARE(show(u"a/b 1"_s),
             (QStringList{u"c3 | delivered"_s, u"o1 | queued"_s, u"c1 | no match"_s, u"c2 | no match"_s}));
    const QPersistentModelIndex kept = proxy.index(2, VerdictsModel::ClientId);
    QCOMPARE(show(u"a/b/c 1"_s),
             (QStringList{u"c1 | delivered"_s, u"o1 | queued"_s, u"c3 | no match"_s, u"c2 | no match"_s}));
    QCOMPARE(kept.data().toString(), u"c1"_s);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(show(u"x 0"_s, u", c4 +/+ 0, c5 + 0"_s),
             (QStringList{u"c2 | delivered"_s, u"c5 | delivered"_s, u"o1 | lost"_s, u"c1 | no match"_s,
                          u"c3 | no match"_s, u"c4 | no match"_s}));
    model.setVerdicts({});
    QCOMPARE(proxy.rowCount(), 0);
}

// -- subscriptions in groups

void TestSubscriptions::trees_data()
{
    QTest::addColumn<SubscriptionTreeModel::Grouping>("grouping");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("by filter") << ByFilter
                               << QStringList{u"a/# | 2 client(s)"_s,
                                              u"  c1 | 1"_s,
                                              u"  c2 | 0 | no local"_s,
                                              u"b | 1 client(s)"_s,
                                              u"  c1 | 2 | identifier 7"_s,
                                              u"$share/g/a/b | 2 client(s)"_s,
                                              u"  c2 | 1"_s,
                                              u"  c10 | 1"_s,
                                              u"$share/g/x | 1 client(s)"_s,
                                              u"  c2 | 1 | retained: if new"_s};
    QTest::addRow("by client") << ByClient
                               << QStringList{u"c1 | 2 filter(s)"_s,
                                              u"  a/# | 1"_s,
                                              u"  b | 2 | identifier 7"_s,
                                              u"c2 | 3 filter(s)"_s,
                                              u"  a/# | 0 | no local"_s,
                                              u"  $share/g/a/b | 1"_s,
                                              u"  $share/g/x | 1 | retained: if new"_s,
                                              u"c10 | 1 filter(s)"_s,
                                              u"  $share/g/a/b | 1"_s};
    QTest::addRow("shared groups") << SharedGroups
                                   << QStringList{u"g | 3 member(s)"_s,   u"  a/b | 2 member(s)"_s,
                                                  u"    c2 | 1"_s,        u"    c10 | 1"_s,
                                                  u"  x | 1 member(s)"_s, u"    c2 | 1 | retained: if new"_s};
}

void TestSubscriptions::trees()
{
    QFETCH(SubscriptionTreeModel::Grouping, grouping);
    QFETCH(QStringList, expected);
    SubscriptionsModel subscriptions;
    SubscriptionTreeModel tree(grouping);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    apply(subscriptions,
          u"c1 a/# 1, c2 a/# 0 nolocal, c1 b 2 id, c10 $share/g/a/b 1, c2 $share/g/a/b 1, c2 $share/g/x 1 new"_s);
    QCOMPARE(tree.rowCount(), 0);
    tree.follow(subscriptions);
    QCOMPARE(picture(tree), expected);
}

void TestSubscriptions::treeFollows()
{
    SubscriptionsModel subscriptions;
    SubscriptionTreeModel tree(ByFilter);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.follow(subscriptions);
    apply(subscriptions, u"c1 a 0, c2 a 0, c1 b 0"_s);
    const QPersistentModelIndex kept = tree.index(0, 0, tree.index(0, 0));
    apply(subscriptions, u"c1 a 1 nolocal, c0 a 0"_s, u"c2 a, c1 b"_s);
    QCOMPARE(picture(tree), (QStringList{u"a | 2 client(s)"_s, u"  c0 | 0"_s, u"  c1 | 1 | no local"_s}));
    QCOMPARE(kept.data().toString(), u"c1"_s);
    tree.setFilterText(u"c0"_s);
    QCOMPARE(picture(tree), (QStringList{u"a | 2 client(s)"_s, u"  c0 | 0"_s}));
    apply(subscriptions, {}, u"c0 a, c1 a"_s);
    QCOMPARE(tree.leafCount(), 0);
    QCOMPARE(tree.rowCount(), 0);
}

/// Rows that go, come and change places while the tree is being filled.
void TestSubscriptions::treeTakesManyInSlices()
{
    constexpr int Count = 60'000;
    std::vector<SubscriptionSnapshot> upserts(Count);
    for (int i = 0; i < Count; ++i) {
        upserts[size_t(i)].clientId = u"c%1"_s.arg(i);
        upserts[size_t(i)].topicFilter = u"f/%1"_s.arg(i % 100);
    }
    SubscriptionsModel subscriptions;
    subscriptions.apply({}, upserts);
    SubscriptionTreeModel tree(ByFilter);
    tree.follow(subscriptions);
    std::vector<QString> scattered;
    for (int i = 0; i < Count; i += 7)
        scattered.push_back(SubscriptionsModel::keyFor(u"c%1"_s.arg(i), u"f/%1"_s.arg(i % 100)));
    subscriptions.apply(scattered, {});
    apply(subscriptions, u"new f/1 0"_s, u"c1 f/1, c2 f/2"_s);
    QTRY_COMPARE(tree.leafCount(), subscriptions.rowCount());
    std::set<QString> keys;
    for (const QString &key : tree.keysBelow({}))
        keys.insert(key);
    QCOMPARE(int(keys.size()), subscriptions.rowCount());
    for (const QString &key : keys)
        QVERIFY(subscriptions.rowOf(key) >= 0);
}

void TestSubscriptions::treeSurvivesRandomChanges()
{
    test::TopicSource random(3);
    SubscriptionsModel subscriptions;
    SubscriptionTreeModel byClient(ByClient);
    SubscriptionTreeModel shared(SharedGroups);
    QAbstractItemModelTester clientTester(&byClient, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester sharedTester(&shared, QAbstractItemModelTester::FailureReportingMode::QtTest);
    byClient.follow(subscriptions);
    shared.follow(subscriptions);
    for (int round = 0; round < 60; ++round) {
        QStringList added;
        QStringList removed;
        for (int i = random.number(40); i > 0; --i) {
            const QString subscription = u"c%1 %2f/%3"_s.arg(random.number(20))
                                             .arg(random.number(3) ? QString() : u"$share/g%1/"_s.arg(random.number(3)))
                                             .arg(random.number(10));
            if (QStringList &list = random.number(2) ? added : removed; !list.contains(subscription))
                list.append(subscription);
        }
        apply(subscriptions, added.join(u", "_s), removed.join(u", "_s));
    }
    for (const SubscriptionTreeModel *tree : {&byClient, &shared}) {
        SubscriptionTreeModel fresh(tree == &byClient ? ByClient : SharedGroups);
        fresh.follow(subscriptions);
        QCOMPARE(picture(*tree), picture(fresh));
        QVERIFY(!picture(fresh).isEmpty());
    }
}

void TestSubscriptions::keysOfGroups()
{
    SubscriptionsModel subscriptions;
    SubscriptionTreeModel tree(SharedGroups);
    apply(subscriptions, u"c1 a 0, c1 $share/g/a/b 0, c2 $share/g/a/b 0, c1 $share/h/# 0"_s);
    tree.follow(subscriptions);
    const auto key = [](const QString &client, const QString &filter) {
        return SubscriptionsModel::keyFor(client, filter);
    };
    QCOMPARE(tree.keysBelow(tree.index(0, 0)),
             (QStringList{key(u"c1"_s, u"$share/g/a/b"_s), key(u"c2"_s, u"$share/g/a/b"_s)}));
    QCOMPARE(tree.keysBelow(tree.index(1, 0)), QStringList{key(u"c1"_s, u"$share/h/#"_s)});
}

SKEP_TEST(TestSubscriptions)
#include "tst_subscriptions.moc"
