// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/retainedmodel.h"
#include "gui/models/topicsmodel.h"
#include "gui/text/linediff.h"
#include "tests/support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr qint64 Now = 1'700'000'000'000;

/// "a/b=1 c=2": a message on each topic.
void publish(TopicsModel &model, const QString &text, qint64 time = Now)
{
    std::vector<TopicUpdate> updates;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray payload = part.section(u'=', 1).toUtf8();
        updates.push_back(
            {part.section(u'=', 0, 0), 1, {{.time = time, .payload = payload, .payloadSize = payload.size()}}});
    }
    model.apply(updates);
}

/// The tree as text: two spaces a level, the value behind the name.
void draw(const QAbstractItemModel &model, const QModelIndex &parent, const QString &indent, QStringList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString retained = index.siblingAtColumn(TopicsModel::Retained).data().toString();
        lines.append(u"%1%2: %3%4"_s.arg(indent, index.data().toString(),
                                         index.siblingAtColumn(TopicsModel::Value).data().toString(),
                                         retained.isEmpty() ? QString() : u" R"_s));
        draw(model, index, indent + u"  "_s, lines);
    }
}

QStringList picture(const QAbstractItemModel &model)
{
    QStringList lines;
    draw(model, {}, {}, lines);
    return lines;
}

void retain(RetainedModel &retained, const QStringList &topics, const QStringList &removed = {})
{
    std::vector<RetainedSnapshot> upserts;
    for (const QString &topic : topics)
        upserts.push_back({.topic = topic, .payload = "r", .payloadSize = 1, .storedAt = Now});
    const std::vector<QString> gone(removed.begin(), removed.end());
    retained.apply(gone, upserts);
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsSorted();
    void topicAndBranchAtOnce();
    void deepTopicsAreBounded();
    void fewSignals();
    void manyScatteredTopics();
    void filters_data();
    void filters();
    void filterKeepsUpWithNewTopics();
    void largeTreesAreJudgedInSlices();
    void filtersAreTakenBack();
    void indexesSurvive();
    void followsRetained();
    void manyRetainedGo();
    void manyRetainedComeInSlices();
    void randomChanges();
    void countsAndRates();
    void valuesAreBounded();
    void forgets();
    void diffs_data();
    void diffs();
};

void TestTopics::growsSorted()
{
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    publish(model, u"b/2=x a=1 b/10=y $SYS/v=s"_s);
    QCOMPARE(
        picture(model),
        (QStringList{u"a: 1"_s, u"b: 2 topic(s)"_s, u"  2: x"_s, u"  10: y"_s, u"$SYS: 1 topic(s)"_s, u"  v: s"_s}));
    publish(model, u"b/3=z a=2"_s);
    QCOMPARE(picture(model),
             (QStringList{u"a: 2"_s, u"b: 3 topic(s)"_s, u"  2: x"_s, u"  3: z"_s, u"  10: y"_s, u"$SYS: 1 topic(s)"_s,
                          u"  v: s"_s}));
    QCOMPARE(model.leafCount(), 5);
}

void TestTopics::topicAndBranchAtOnce()
{
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    publish(model, u"a/b=1"_s);
    publish(model, u"a=2 /x=3"_s);
    QCOMPARE(picture(model), (QStringList{u"(empty): 1 topic(s)"_s, u"  x: 3"_s, u"a: 2"_s, u"  b: 1"_s}));
    QCOMPARE(model.path(model.indexOf(u"/x"_s)), u"/x"_s);
}

void TestTopics::deepTopicsAreBounded()
{
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    const QString deep = u"x/"_s.repeated(20'000) + u'y';
    publish(model, deep + u"=1"_s);
    QCOMPARE(model.leafCount(), 1);
    QVERIFY(model.indexOf(deep).isValid());
    QCOMPARE(model.path(model.indexOf(deep)), deep);
}

void TestTopics::fewSignals()
{
    TopicsModel model;
    publish(model, u"a/0=x"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    publish(model, u"a/1=x a/2=x a/3=x b/1/1=x b/1/2=x"_s);
    QCOMPARE(inserted.size(), 2); // three under a, and b as a whole
    changed.clear();
    publish(model, u"a/1=y a/2=y"_s);
    QCOMPARE(changed.size(), 2); // under a, and a
}

void TestTopics::manyScatteredTopics()
{
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    QString even;
    QString odd;
    for (int i = 0; i < 400; i += 2) {
        even += u"t/%1=x "_s.arg(i);
        odd += u"t/%1=y "_s.arg(i + 1);
    }
    publish(model, even);
    const QPersistentModelIndex index = model.indexOf(u"t/100"_s);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    publish(model, odd);
    QCOMPARE(layouts.size(), 1);
    QCOMPARE(model.rowCount(model.indexOf(u"t"_s)), 400);
    QCOMPARE(index.row(), 100);
    QCOMPARE(model.path(index), u"t/100"_s);
}

void TestTopics::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("shown");
    QTest::addRow("none") << QString()
                          << QStringList{u"a: 1"_s, u"b: 2 topic(s)"_s, u"  c: 2 topic(s)"_s, u"    1: 2"_s,
                                         u"    2: 3"_s};
    QTest::addRow("word") << u"B/C"_s
                          << QStringList{u"b: 2 topic(s)"_s, u"  c: 2 topic(s)"_s, u"    1: 2"_s, u"    2: 3"_s};
    QTest::addRow("two words") << u"c 2"_s << QStringList{u"b: 2 topic(s)"_s, u"  c: 2 topic(s)"_s, u"    2: 3"_s};
    QTest::addRow("[MQTT-4.7.1] filter") << u"+/+/1"_s
                                         << QStringList{u"b: 2 topic(s)"_s, u"  c: 2 topic(s)"_s, u"    1: 2"_s};
    QTest::addRow("nothing matches") << u"z"_s << QStringList();
}

void TestTopics::filters()
{
    QFETCH(QString, filter);
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    publish(model, u"a=1 b/c/1=2 b/c/2=3"_s);
    model.setFilterText(filter);
    QTEST(picture(model), "shown");
    model.setFilterText({});
    QCOMPARE(picture(model).size(), 5);
}

void TestTopics::filterKeepsUpWithNewTopics()
{
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    publish(model, u"a/x=1 b/x=1"_s);
    model.setFilterText(u"y"_s);
    QCOMPARE(picture(model), QStringList());
    publish(model, u"a/y=2 c/z=3"_s);
    QCOMPARE(picture(model), (QStringList{u"a: 2 topic(s)"_s, u"  y: 2"_s}));
    QCOMPARE(model.shownLeafCount(), 1);
    model.setFilterText({});
    QCOMPARE(picture(model),
             (QStringList{u"a: 2 topic(s)"_s, u"  x: 1"_s, u"  y: 2"_s, u"b: 1 topic(s)"_s, u"  x: 1"_s,
                          u"c: 1 topic(s)"_s, u"  z: 3"_s}));
}

/// What comes, goes and changes while a large tree is judged is shown as a tree shows it that has the same topics and
/// is judged at once.
void TestTopics::largeTreesAreJudgedInSlices()
{
    TopicsModel model;
    RetainedModel retained;
    model.followRetained(retained);
    retain(retained, {u"r/1/1"_s, u"r/1/2"_s, u"r/2/2"_s});
    std::vector<TopicUpdate> updates;
    for (int i = 0; i < 2 * TopicsModel::LargeTree; ++i)
        updates.push_back({u"t/%1/%2"_s.arg(i % 100).arg(i), 1, {{.time = Now, .payload = "v", .payloadSize = 1}}});
    model.apply(updates);
    QSignalSpy filtered(&model, &PathTreeModel::filtered);
    const QPersistentModelIndex kept = model.indexOf(u"t/99/9999"_s);
    const QPersistentModelIndex hidden = model.indexOf(u"t/98/98"_s);
    model.setFilterText(u"99"_s);
    QVERIFY(!model.isFiltered());
    QVERIFY(model.indexOf(u"t/5/5"_s).isValid());
    publish(model, u"t/5=branch new/99=x new/98=x"_s); // before it begins,
    QCoreApplication::processEvents();
    retain(retained, {u"r/99/99"_s}, {u"r/1/1"_s}); // and perhaps in the middle
    publish(model, u"t/3/99=x t/99=branch t/99/99/99=x late/99=x late/1=x"_s);
    QTRY_COMPARE(filtered.size(), 1);
    QVERIFY(model.isFiltered());
    QVERIFY(!hidden.isValid());
    QCOMPARE(model.path(kept), u"t/99/9999"_s);
    const QStringList shown = picture(model);
    const QStringList judged = model.leavesBelow({});
    model.setFilterText({});
    QCOMPARE(filtered.size(), 2); // takes no judgement
    const QStringList paths = model.leavesBelow({});
    QStringList accepted;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(accepted),
                 [](const QString &path) { return path.contains(u"99"_s); });
    for (const auto *topic : {"new/99", "late/99", "t/3/99", "t/99/99/99", "t/99", "r/99/99"})
        QVERIFY2(accepted.contains(QLatin1StringView(topic)), topic);
    QCOMPARE(judged, accepted);
    model.setFilterText(u"99"_s);
    QTRY_COMPARE(filtered.size(), 3);
    QCOMPARE(model.leavesBelow({}), accepted);
    QCOMPARE(picture(model), shown);
}

void TestTopics::filtersAreTakenBack()
{
    TopicsModel model;
    std::vector<TopicUpdate> updates;
    for (int i = 0; i <= TopicsModel::LargeTree; ++i)
        updates.push_back({u"t/%1"_s.arg(i), 1, {{.time = Now, .payload = "v", .payloadSize = 1}}});
    model.apply(updates);
    QSignalSpy filtered(&model, &PathTreeModel::filtered);
    model.setFilterText(u"1"_s);
    model.setFilterText({});
    model.setFilterText(u"12"_s); // the last word counts
    QTRY_COMPARE(filtered.size(), 1);
    const QStringList shown = model.leavesBelow({});
    QVERIFY(shown.contains(u"t/12"_s));
    QVERIFY(!shown.contains(u"t/13"_s));
    model.setFilterText(u"13"_s);
    model.forget(); // nothing is left to judge
    QCOMPARE(filtered.size(), 2);
    publish(model, u"t/12=x t/13=x"_s);
    QCOMPARE(model.leavesBelow({}), QStringList{u"t/13"_s});
}

void TestTopics::indexesSurvive()
{
    TopicsModel model;
    publish(model, u"m/b=1 m/d=1"_s);
    const QPersistentModelIndex d = model.indexOf(u"m/d"_s);
    publish(model, u"m/a=1 m/c=1 a=1"_s);
    QCOMPARE(model.path(d), u"m/d"_s);
    model.setFilterText(u"d"_s);
    QCOMPARE(d.row(), 0);
    model.setFilterText(u"c"_s);
    QVERIFY(!d.isValid());
}

void TestTopics::followsRetained()
{
    RetainedModel retained;
    retain(retained, {u"a/1"_s, u"b"_s});
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    model.followRetained(retained);
    QCOMPARE(picture(model), (QStringList{u"a: 1 topic(s)"_s, u"  1: r R"_s, u"b: r R"_s}));
    publish(model, u"b=2"_s);
    retain(retained, {u"a/2"_s}, {u"a/1"_s, u"b"_s});
    QCOMPARE(picture(model),
             (QStringList{u"a: 1 topic(s)"_s, u"  2: r R"_s, u"b: 2"_s})); // b had a message, so it stays
    retain(retained, {}, {u"a/2"_s});
    QCOMPARE(picture(model), QStringList{u"b: 2"_s});
}

void TestTopics::manyRetainedGo()
{
    RetainedModel retained;
    QStringList topics;
    QStringList every;
    for (int i = 0; i < 300; ++i) {
        topics.append(u"t/%1/v"_s.arg(i));
        if (i % 2)
            every.append(topics.last());
    }
    retain(retained, topics);
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    model.followRetained(retained);
    const QPersistentModelIndex kept = model.indexOf(u"t/200/v"_s);
    const QPersistentModelIndex gone = model.indexOf(u"t/201/v"_s);
    retain(retained, {}, every);
    QCOMPARE(model.leafCount(), 150);
    QCOMPARE(model.rowCount(model.indexOf(u"t"_s)), 150);
    QCOMPARE(model.path(kept), u"t/200/v"_s);
    QVERIFY(!gone.isValid());
}

void TestTopics::manyRetainedComeInSlices()
{
    RetainedModel retained;
    QStringList topics;
    for (int i = 0; i < 9'000; ++i)
        topics.append(u"t/%1/%2"_s.arg(i % 10).arg(i));
    retain(retained, topics);
    TopicsModel model;
    model.followRetained(retained);
    QVERIFY(model.leafCount() > 0 && model.leafCount() < 9'000); // the others have their turn
    QStringList last;
    for (int i = 8'000; i < 8'010; ++i)
        last.append(topics[i]);
    retain(retained, {u"new"_s}, {topics[0]}); // while they wait
    retain(retained, {}, last);
    QTRY_COMPARE(model.leafCount(), 8'990);
    QStringList scattered;
    for (int i = 1; i < 8'000; i += 100)
        scattered.append(topics[i]);
    model.forget();
    QVERIFY(model.leafCount() < 8'990);
    retain(retained, {}, scattered);
    QTRY_COMPARE(model.leafCount(), 8'910);
    QVERIFY(model.indexOf(u"new"_s).isValid());
    QVERIFY(!model.indexOf(topics[101]).isValid());
    QVERIFY(!model.indexOf(topics[8'005]).isValid());
}

/// Whatever comes, goes and is filtered: the tree is what a new one with the same topics would be.
void TestTopics::randomChanges()
{
    QRandomGenerator random(7);
    RetainedModel retained;
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    model.followRetained(retained);
    std::set<QString> topics;
    for (int step = 0; step < 150; ++step) {
        QStringList added;
        QStringList removed;
        for (int i = 0; i < 12; ++i) {
            const QString topic = u"%1/%2/%3"_s.arg(random.bounded(4)).arg(random.bounded(6)).arg(random.bounded(20));
            if (topics.contains(topic) && !added.contains(topic) && !removed.contains(topic))
                removed.append(topic);
            else if (!topics.contains(topic) && !added.contains(topic))
                added.append(topic);
        }
        retain(retained, added, removed);
        topics.insert(added.begin(), added.end());
        for (const QString &topic : removed)
            topics.erase(topic);
        if (step % 10 == 3)
            model.setFilterText(step % 20 == 3 ? u"1"_s : QString());
    }
    model.setFilterText({});
    RetainedModel again;
    retain(again, QStringList(topics.begin(), topics.end()));
    TopicsModel fresh;
    fresh.followRetained(again);
    QCOMPARE(picture(model), picture(fresh));
    QCOMPARE(model.leafCount(), int(topics.size()));
}

void TestTopics::countsAndRates()
{
    TopicsModel model;
    for (int second = 0; second < 10; ++second) {
        std::vector<TopicUpdate> updates{{u"a/1"_s, 3, {{.time = Now + second * 1000}}},
                                         {u"a/2"_s, 1, {{.time = Now + second * 1000}}}};
        model.apply(updates);
    }
    model.setNow(Now + 10'000);
    const auto figures = model.figures(model.indexOf(u"a"_s));
    QCOMPARE(figures.messages, 40u);
    QCOMPARE(figures.rate, 4.0);
    QCOMPARE(figures.topics, 2u);
    QCOMPARE(model.figures(model.indexOf(u"a/1"_s)).rate, 3.0);
    const auto spark =
        model.indexOf(u"a/1"_s, TopicsModel::Activity).data(TableModel::SparkRole).value<QList<double>>();
    QCOMPARE(spark.last(), 3.0);
    QCOMPARE(spark.first(), 0.0);
    model.setNow(Now + 60'000);
    QCOMPARE(model.figures(model.indexOf(u"a"_s)).rate, 0.0);
}

void TestTopics::valuesAreBounded()
{
    TopicsModel model;
    for (size_t i = 0; i < TopicsModel::MaximumValuesOfTopic + 5; ++i)
        publish(model, u"a=%1"_s.arg(i));
    QCOMPARE(model.samples(u"a"_s).size(), TopicsModel::MaximumValuesOfTopic);
    QCOMPARE(model.samples(u"a"_s).front().payload, QByteArray("5"));
    QCOMPARE(model.samplesGone(u"a"_s), 5u);
    const QByteArray large(TopicsModel::MaximumValueBytes / 2, 'x');
    for (int i = 0; i < 4; ++i) {
        std::vector<TopicUpdate> updates{{u"b"_s, 1, {{.time = Now, .payload = large, .payloadSize = large.size()}}}};
        model.apply(updates);
    }
    QCOMPARE(model.samples(u"a"_s).size(), size_t(1)); // the last value stays
    QCOMPARE(model.samples(u"b"_s).size(), size_t(1));
}

void TestTopics::forgets()
{
    RetainedModel retained;
    retain(retained, {u"r"_s});
    TopicsModel model;
    const QAbstractItemModelTester tester(&model);
    model.followRetained(retained);
    publish(model, u"a=1"_s);
    model.forget();
    QCOMPARE(picture(model), QStringList{u"r: r R"_s});
}

void TestTopics::diffs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("lines");
    QTest::addRow("one line") << u"a|b|c"_s << u"a|x|c"_s << u" a|-b|+x| c"_s;
    QTest::addRow("added") << u"a|b"_s << u"a|x|b"_s << u" a|+x| b"_s;
    QTest::addRow("removed at the end") << u"a|b"_s << u"a"_s << u" a|-b"_s;
    QTest::addRow("moved") << u"a|b|c"_s << u"b|c|a"_s << u"-a| b| c|+a"_s;
    QTest::addRow("long stretch") << u"1|2|3|4|5|6|x"_s << u"1|2|3|4|5|6|y"_s << u"~3| 4| 5| 6|-x|+y"_s;
}

void TestTopics::diffs()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QStringList lines;
    for (const DiffLine &line : diffLines(before.split(u'|'), after.split(u'|'))) {
        const QChar signs[] = {u' ', u'-', u'+', u'~'};
        lines.append(signs[size_t(line.kind)] + (line.skipped ? QString::number(line.skipped) : line.text));
    }
    QTEST(lines.join(u'|'), "lines");
}

SKEP_TEST(TestTopics)
#include "tst_topics.moc"
