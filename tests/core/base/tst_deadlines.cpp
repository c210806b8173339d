// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/deadlines.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include <map>
#include <memory>

using namespace skep;
using namespace Qt::StringLiterals;

class TestDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrder();
    void setAgainReplaces();
    void cancelAndDestroy();
    void actDestroysItself();
    void actDestroysAnother();
    void actSetsItselfAgain();
    void actSetsAnotherDue();
    void manyDueAtOnceWait();
    void randomAgainstPlainMap();
};

void TestDeadlines::runsInOrder()
{
    Deadlines queue;
    QStringList log;
    Deadline a(queue, [&] { log << u"a"_s; });
    Deadline b(queue, [&] { log << u"b"_s; });
    Deadline c(queue, [&] { log << u"c"_s; });
    Deadline d(queue, [&] { log << u"d"_s; });
    QVERIFY(!queue.next());
    queue.run(1'000);
    c.setAt(20);
    b.setAt(10);
    a.setAt(20);
    d.setAt(21);
    QCOMPARE(queue.next(), std::optional<qint64>(10));
    QCOMPARE(queue.size(), 4);
    queue.run(9);
    QVERIFY(log.isEmpty());
    queue.run(20);
    QCOMPARE(log, QStringList({u"b"_s, u"c"_s, u"a"_s})); // equal times in the order of setting
    QVERIFY(!a.isSet());
    QVERIFY(d.isSet());
    QCOMPARE(d.time(), 21);
    queue.run(21);
    QCOMPARE(log.size(), 4);
    QVERIFY(!queue.next());
}

void TestDeadlines::setAgainReplaces()
{
    Deadlines queue;
    QStringList log;
    Deadline a(queue, [&] { log << u"a"_s; });
    Deadline b(queue, [&] { log << u"b"_s; });
    a.setAt(10);
    b.setAt(10);
    a.setAt(10); // now behind b
    QCOMPARE(queue.size(), 2);
    queue.run(10);
    QCOMPARE(log, QStringList({u"b"_s, u"a"_s}));
    a.setAt(30);
    b.setAt(40);
    a.setAt(50);
    QCOMPARE(queue.next(), std::optional<qint64>(40));
    b.setAt(60);
    QCOMPARE(queue.next(), std::optional<qint64>(50));
    b.setAt(5);
    QCOMPARE(queue.next(), std::optional<qint64>(5));
}

void TestDeadlines::cancelAndDestroy()
{
    Deadlines queue;
    int ran = 0;
    Deadline a(queue, [&] { ++ran; });
    auto b = std::make_unique<Deadline>(queue, [&] { ++ran; });
    a.cancel(); // not set: nothing
    a.setAt(1);
    b->setAt(2);
    a.cancel();
    QVERIFY(!a.isSet());
    QCOMPARE(queue.next(), std::optional<qint64>(2));
    b.reset();
    QCOMPARE(queue.size(), 0);
    queue.run(10);
    QCOMPARE(ran, 0);
    a.setAt(3);
    queue.run(10);
    QCOMPARE(ran, 1);
}

void TestDeadlines::actDestroysItself()
{
    Deadlines queue;
    QString log;
    std::unique_ptr<Deadline> self;
    const QString word = u"what the act has captured lives on"_s;
    self = std::make_unique<Deadline>(queue, [&self, &log, word] {
        self.reset();
        log = word;
    });
    int later = 0;
    Deadline other(queue, [&] { ++later; });
    self->setAt(1);
    other.setAt(2);
    queue.run(2);
    QVERIFY(!self);
    QCOMPARE(log, word);
    QCOMPARE(later, 1);
}

void TestDeadlines::actDestroysAnother()
{
    Deadlines queue;
    int ran = 0;
    auto other = std::make_unique<Deadline>(queue, [&] { ++ran; });
    Deadline first(queue, [&] { other.reset(); });
    first.setAt(1);
    other->setAt(1);
    queue.run(1);
    QCOMPARE(ran, 0);
    QCOMPARE(queue.size(), 0);
}

void TestDeadlines::actSetsItselfAgain()
{
    Deadlines queue;
    int ran = 0;
    std::unique_ptr<Deadline> repeated;
    repeated = std::make_unique<Deadline>(queue, [&] {
        QVERIFY(!repeated->isSet());
        ++ran;
        repeated->setAt(repeated->time() + 10);
    });
    repeated->setAt(10);
    queue.run(35); // 10, 20, 30
    QCOMPARE(ran, 3);
    QCOMPARE(queue.next(), std::optional<qint64>(40));
}

void TestDeadlines::actSetsAnotherDue()
{
    Deadlines queue;
    QStringList log;
    Deadline late(queue, [&] { log << u"late"_s; });
    Deadline second(queue, [&] { log << u"second"_s; });
    Deadline first(queue, [&] {
        log << u"first"_s;
        second.setAt(3);
    });
    first.setAt(5);
    late.setAt(6);
    queue.run(6);
    QCOMPARE(log, QStringList({u"first"_s, u"second"_s, u"late"_s}));
}

/// A network that fails ends all its connections in one moment: others have their turn meanwhile.
void TestDeadlines::manyDueAtOnceWait()
{
    Deadlines queue;
    int ran = 0;
    std::vector<std::unique_ptr<Deadline>> all(100);
    for (auto &one : all) {
        one = std::make_unique<Deadline>(queue, [&ran] { ++ran; });
        one->setAt(5);
    }
    queue.run(10, [&ran] { return ran % 30 != 0; });
    QCOMPARE(ran, 30);
    QCOMPARE(queue.next(), std::optional<qint64>(5)); // the others are still due
    queue.run(10, [] { return true; });
    QCOMPARE(ran, 100);
}

void TestDeadlines::randomAgainstPlainMap()
{
    QRandomGenerator random(4'711);
    Deadlines queue;
    std::vector<int> ran;
    std::vector<std::unique_ptr<Deadline>> all(200);
    std::map<int, std::pair<qint64, int>> model; // by number: time, order of setting
    qint64 now = 0;
    for (int step = 0; step < 20'000; ++step) {
        const int number = int(random.bounded(200u));
        auto &one = all[size_t(number)];
        if (!one)
            one = std::make_unique<Deadline>(queue, [&ran, number] { ran.push_back(number); });
        switch (random.bounded(8)) {
        case 0:
            one->cancel();
            model.erase(number);
            break;
        case 1:
            one.reset();
            model.erase(number);
            break;
        default:
            one->setAt(now + random.bounded(100));
            model[number] = {one->time(), step};
        }
        if (step % 20 == 0) {
            now += random.bounded(20);
            std::map<std::pair<qint64, int>, int> due;
            for (const auto &[key, when] : model) {
                if (when.first <= now)
                    due[when] = key;
            }
            std::vector<int> expected;
            for (const auto &[when, key] : due) {
                expected.push_back(key);
                model.erase(key);
            }
            ran.clear();
            queue.run(now);
            QCOMPARE(ran, expected);
        }
        QCOMPARE(queue.size(), qsizetype(model.size()));
    }
    all.clear();
    QCOMPARE(queue.size(), 0);
}

SKEP_TEST(TestDeadlines)
#include "tst_deadlines.moc"
