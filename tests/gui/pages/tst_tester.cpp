// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/commandpalette.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/testerpane.h"
#include "gui/pages/topicspage.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/widgets/verdictview.h"
#include "gui/window/mainwindow.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/samplebroker.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto Subscriptions = "subscriptions"_L1;

ClientSnapshot client(const QString &id, bool online)
{
    ClientSnapshot snapshot;
    snapshot.clientId = id;
    snapshot.online = online;
    snapshot.sendQuota = online ? 65'535 : 0;
    return snapshot;
}

/// c1 and c2 are online, c3 is not; a group of c1 and c2.
Delta house()
{
    Delta delta;
    delta.isSnapshot = true;
    delta.listeners = SampleBroker::listeners();
    delta.clients = {client(u"c1"_s, true), client(u"c2"_s, true), client(u"c3"_s, false)};
    const auto subscribe = [&delta](const QString &id, const QString &filter, QoS qos = QoS::AtLeastOnce,
                                    bool noLocal = false) {
        delta.subscriptions.push_back({.clientId = id,
                                       .topicFilter = filter,
                                       .maximumQoS = qos,
                                       .noLocal = noLocal,
                                       .shared = filter.startsWith(u"$share/"_s)});
    };
    subscribe(u"c1"_s, u"a/#"_s);
    subscribe(u"c2"_s, u"a/b"_s, QoS::AtMostOnce, true);
    subscribe(u"c3"_s, u"a/+"_s);
    subscribe(u"c3"_s, u"x"_s);
    subscribe(u"c1"_s, u"$share/g/jobs/#"_s);
    subscribe(u"c2"_s, u"$share/g/jobs/#"_s);
    delta.retained.push_back({.topic = u"a/b"_s, .payload = "1", .payloadSize = 1});
    return delta;
}

QLineEdit *topicLine(const QWidget *parent)
{
    return childOf<QLineEdit>(parent, u"Topic to test"_s);
}

QLineEdit *publisherLine(const QWidget *parent)
{
    return childOf<QLineEdit>(parent, u"Client ID of the publisher"_s);
}

Segments *qosChoice(const QWidget *parent)
{
    return childOf<Segments>(parent, u"QoS"_s);
}

} // namespace

class TestTester : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsWhoGetsIt();
    void qosAndPublisherMatter();
    void narrowsToNowLaterAndNot();
    void followsTheClients();
    void followsTheQueue();
    void followsTheSubscriptions();
    void tellsOfRefusals();
    void invalidTopicSaysWhatWouldBeRight();
    void emptyTopicOffersTopics();
    void reservedTopicAndUnknownPublisherAreNoted();
    void followsTheLimits();
    void asksManyInSlices();
    void reachedByKeyboard();
    void reachedFromThePalette();
    void reachedFromATopic();
    void everythingHasAName();
    void copiesAVerdict();
    void groupsByFilterClientAndShare();
    void copiesOfAGroup();
    void emptyGroupsTellWhatToDo();
    void filterWithoutAMatchInATree();
    void isRemembered();

private:
    void deliver(const Delta &delta);
    SubscriptionsPage *page() const { return qobject_cast<SubscriptionsPage *>(m_window->page(Subscriptions)); }
    TesterPane *tester() const { return childOf<TesterPane>(page()); }
    TreeView *tree(SubscriptionsPage::Mode mode) const
    {
        return page()->findChild<TreeView *>(u"tree%1"_s.arg(int(mode) - 1));
    }
    Segments *modes() const { return childOf<Segments>(page(), u"View"_s); }
    QToolButton *testButton() const { return buttonOf<QToolButton>(page(), u"Test a topic"_s); }
    QStringList verdicts() const;
    QStringList suggestions() const;
    QLabel *label(QLatin1StringView name) const { return tester()->findChild<QLabel *>(name); }
    void test(const QString &topic);

    QTemporaryDir m_scope;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeConsoleLink> m_link;
    std::unique_ptr<MainWindow> m_window;
};

void TestTester::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
    m_theme = std::make_unique<Theme>();
}

void TestTester::init()
{
    QSettings().clear();
    m_link = std::make_unique<FakeConsoleLink>();
    m_window = std::make_unique<MainWindow>(*m_link, *m_theme);
    m_window->setCurrentPage(Subscriptions);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTester::cleanup()
{
    m_window.reset();
    m_link.reset();
}

void TestTester::deliver(const Delta &delta)
{
    QSignalSpy applied(m_window->findChild<DeltaFeed *>(), &DeltaFeed::applied);
    m_link->deliver(delta);
    QVERIFY(applied.wait(30'000)); // 100,000 subscriptions on a busy machine
}

/// "client: outcome QoS", in the order of the list, those that do not match left out.
QStringList TestTester::verdicts() const
{
    QStringList lines = tablePicture(*childOf<VerdictView>(tester())->model(),
                                     {VerdictsModel::ClientId, VerdictsModel::Outcome, VerdictsModel::DeliveredQoS});
    lines.removeIf([](const QString &line) { return line.contains(u"no match"_s); });
    return lines;
}

/// Topics to choose from while there is no valid one.
QStringList TestTester::suggestions() const
{
    QStringList topics;
    for (const QPushButton *button : tester()->findChildren<QPushButton *>()) {
        if (!button->isHidden())
            topics.append(button->text());
    }
    return topics;
}

void TestTester::test(const QString &topic)
{
    page()->openTopic(topic, {});
    QTRY_VERIFY(!tester()->isAsking());
}

void TestTester::tellsWhoGetsIt()
{
    deliver(house());
    QVERIFY(!tester()->isVisible());
    test(u"a/b"_s);
    QVERIFY(tester()->isVisible());
    QCOMPARE(verdicts(),
             (QStringList{u"c1 | delivered | QoS 1"_s, u"c2 | delivered | QoS 0"_s, u"c3 | queued | QoS 1"_s}));
    QCOMPARE(label("strong"_L1)->text(), u"2 client(s) get it now"_s);
    QCOMPARE(label("muted"_L1)->text(), u"1 queue(s) keep it · 3 subscription(s) do not match"_s);
    QCOMPARE(childOf<VerdictView>(tester())->model()->rowCount(), 6);
    test(u"jobs/1"_s);
    QCOMPARE(verdicts(), (QStringList{u"c1 | one of a group | QoS 1"_s, u"c2 | one of a group | QoS 1"_s}));
    QCOMPARE(label("strong"_L1)->text(), u"1 client(s) get it now"_s);
}

void TestTester::qosAndPublisherMatter()
{
    deliver(house());
    test(u"a/b"_s);
    qosChoice(tester())->setCurrent(0);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 0"_s, u"c2 | delivered | QoS 0"_s, u"c3 | lost | "_s}));
    publisherLine(tester())->setText(u"c2"_s);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 0"_s, u"c3 | lost | "_s, u"c2 | own message | "_s}));
}

void TestTester::narrowsToNowLaterAndNot()
{
    deliver(house());
    test(u"a/b"_s);
    childOf<Segments>(tester(), u"Show"_s)->setCurrent(1);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 1"_s, u"c2 | delivered | QoS 0"_s}));
    childOf<Segments>(tester(), u"Show"_s)->setCurrent(2);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    childOf<Segments>(tester(), u"Show"_s)->setCurrent(3);
    QCOMPARE(childOf<VerdictView>(tester())->model()->rowCount(), 3);
    test(u"x"_s);
    childOf<Segments>(tester(), u"Show"_s)->setCurrent(1);
    QVERIFY(!childOf<VerdictView>(tester())->isVisible()); // nobody, and it says so
    childOf<Segments>(tester(), u"Show"_s)->setCurrent(0);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    QVERIFY(childOf<VerdictView>(tester())->isVisible());
}

void TestTester::followsTheClients()
{
    deliver(house());
    test(u"x"_s);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    Delta delta;
    delta.clients = {client(u"c3"_s, true)};
    deliver(delta);
    QTRY_COMPARE(verdicts(), QStringList{u"c3 | delivered | QoS 1"_s});
}

void TestTester::followsTheQueue()
{
    Delta delta = house();
    delta.totals.queueLimits.messages = 2;
    deliver(delta);
    test(u"x"_s);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    delta = {};
    delta.totals.queueLimits.messages = 2;
    delta.clients = {client(u"c3"_s, false)};
    delta.clients.front().queued = 2;
    deliver(delta);
    QTRY_COMPARE(verdicts(), QStringList{u"c3 | dropped | "_s});
    QCOMPARE(label("muted"_L1)->text(), u"1 client(s) miss it · 5 subscription(s) do not match"_s);
    delta = {};
    delta.totals.queueLimits.messages = 3;
    deliver(delta);
    QTRY_COMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
}

void TestTester::followsTheSubscriptions()
{
    deliver(house());
    test(u"x"_s);
    Delta delta;
    delta.subscriptions = {{.clientId = u"c1"_s, .topicFilter = u"+"_s, .maximumQoS = QoS::ExactlyOnce}};
    delta.removedSubscriptions = {{u"c3"_s, u"x"_s}};
    deliver(delta);
    QTRY_COMPARE(verdicts(), QStringList{u"c1 | delivered | QoS 1"_s});
}

/// The newest word counts: who has the subscription by now is not refused, nor is who is gone.
void TestTester::tellsOfRefusals()
{
    Delta delta = house();
    const auto refuse = [&delta](const QString &id, const QString &filter) {
        EventRecord event;
        event.number = delta.events.size() + 1;
        event.clientId = id;
        event.refusedFilter = filter;
        delta.events.push_back(event);
    };
    refuse(u"c2"_s, u"x/#"_s);
    refuse(u"c2"_s, u"x/#"_s);
    refuse(u"c3"_s, u"x"_s);
    refuse(u"gone"_s, u"x"_s);
    deliver(delta);
    test(u"x"_s);
    QCOMPARE(verdicts(), (QStringList{u"c3 | queued | QoS 1"_s, u"c2 | refused | "_s}));
}

void TestTester::invalidTopicSaysWhatWouldBeRight()
{
    deliver(house());
    test(u"a/+"_s); // [MQTT-3.3.2-2]
    QVERIFY(label("problem"_L1)->isVisible());
    QVERIFY(label("problem"_L1)->text().contains(u"without + and #"_s));
    QVERIFY(!childOf<VerdictView>(tester())->isVisible());
    QVERIFY(!label("strong"_L1)->isVisible());
    QTRY_COMPARE(suggestions(), QStringList{u"a/1"_s});
    const auto buttons = tester()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    QCOMPARE(topicLine(tester())->text(), u"a/1"_s);
    QVERIFY(childOf<VerdictView>(tester())->isVisible());
    QVERIFY(!label("problem"_L1)->isVisible());
}

void TestTester::emptyTopicOffersTopics()
{
    deliver(house());
    testButton()->click();
    QVERIFY(tester()->isVisible());
    QVERIFY(!label("problem"_L1)->isVisible());
    QVERIFY(!childOf<VerdictView>(tester())->isVisible());
    QTRY_COMPARE(suggestions(), QStringList{u"a/b"_s});
    tester()->findChild<QPushButton *>()->click();
    QCOMPARE(verdicts().size(), 3);
    topicLine(tester())->clear();
    QVERIFY(!childOf<VerdictView>(tester())->isVisible());
    QTRY_COMPARE(suggestions(), QStringList{u"a/b"_s});
}

void TestTester::reservedTopicAndUnknownPublisherAreNoted()
{
    deliver(house());
    test(u"$SYS/broker/uptime"_s);
    QVERIFY(label("note"_L1)->isVisible());
    QVERIFY(label("note"_L1)->text().contains(u"$SYS"_s));
    test(u"$SYS/broker/connection/x/state"_s);
    QVERIFY(label("note"_L1)->text().startsWith(u"Here a bridge may publish its state"_s));
    test(u"a/b"_s);
    QVERIFY(!label("note"_L1)->isVisible());
    publisherLine(tester())->setText(u"nobody"_s);
    QVERIFY(label("note"_L1)->text().contains(u"nobody"_s));
}

/// What the broker takes of a publisher, as it is at the moment.
void TestTester::followsTheLimits()
{
    deliver(house());
    test(u"a/b"_s);
    QVERIFY(!label("problem"_L1)->isVisible());
    qosChoice(tester())->setCurrent(2);
    QVERIFY(!label("note"_L1)->isVisible());
    Delta delta;
    delta.totals.limits.maximumQoS = QoS::AtLeastOnce;
    deliver(delta);
    QTRY_COMPARE(label("note"_L1)->text(),
                 u"The broker takes QoS 1 at most; a client that publishes with more is refused."_s);
    delta = {};
    delta.totals.limits.maxTopicLevels = 1;
    deliver(delta);
    QTRY_VERIFY(label("problem"_L1)->isVisible());
    QCOMPARE(label("problem"_L1)->text(), u"A topic has 1 levels at most; this one has 2."_s);
}

/// More than one slice can take: the answer comes all the same, and a question in between takes the place of the one
/// before.
void TestTester::asksManyInSlices()
{
    constexpr int Count = 100'000;
    Delta delta = house();
    delta.subscriptions.reserve(Count);
    for (int i = 0; i < Count; ++i) {
        SubscriptionSnapshot &subscription = delta.subscriptions.emplace_back();
        subscription.clientId = u"m%1"_s.arg(i / 10);
        subscription.topicFilter = u"many/%1/+"_s.arg(i);
    }
    deliver(delta);
    QTRY_COMPARE(m_window->models().subscriptions.rowCount(), Count + 6);
    page()->openTopic(u"many/17/x"_s, {});
    page()->openTopic(u"many/18/x"_s, {});
    QTRY_COMPARE(verdicts(), QStringList{u"m1 | lost | "_s});
    QVERIFY(!tester()->isAsking());
    QCOMPARE(childOf<VerdictView>(tester())->model()->rowCount(), 1 + int(SubscriptionTester::MaximumMisses));
}

void TestTester::reachedByKeyboard()
{
    deliver(house());
    m_window->setCurrentPage("log"_L1);
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), Subscriptions);
    QVERIFY(topicLine(tester())->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    int steps = 0;
    while (!childOf<VerdictView>(tester())->hasFocus() && ++steps < 10)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(childOf<VerdictView>(tester())->hasFocus());
    QTest::keyClick(childOf<VerdictView>(tester()), Qt::Key_Down);
    QVERIFY(childOf<VerdictView>(tester())->selectionModel()->hasSelection());
    QTest::keyClick(childOf<VerdictView>(tester()), Qt::Key_Escape);
    QVERIFY(!tester()->isVisible());
    QVERIFY(!testButton()->isChecked());
    QVERIFY(page()->view()->hasFocus());
}

void TestTester::reachedFromThePalette()
{
    m_window->setCurrentPage("clients"_L1);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QTest::keyClicks(palette->line(), u"test topic"_s);
    QCOMPARE(palette->shownTexts(), QStringList{u"Test a topic: who gets it?"_s});
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), Subscriptions);
    QVERIFY(tester()->isVisible());
}

void TestTester::reachedFromATopic()
{
    deliver(house());
    auto *topics = qobject_cast<TopicsPage *>(m_window->page("topics"_L1));
    Q_EMIT topics->topicRequested(Subscriptions, u"a/b"_s, {});
    QCOMPARE(m_window->currentPage(), Subscriptions);
    QCOMPARE(topicLine(tester())->text(), u"a/b"_s);
    QCOMPARE(verdicts().size(), 3);
}

/// Whatever the focus can reach says to a screen reader what it is.
void TestTester::everythingHasAName()
{
    deliver(house());
    test(u"a/b"_s);
    QStringList nameless;
    for (const QWidget *widget : page()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
        if (isReached && widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    QCOMPARE(nameless, QStringList());
}

void TestTester::copiesAVerdict()
{
    deliver(house());
    test(u"x"_s);
    childOf<VerdictView>(tester())->setCurrentIndex(
        childOf<VerdictView>(tester())->model()->index(0, VerdictsModel::Whole));
    QTest::keyClick(childOf<VerdictView>(tester()), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"c3, x, queued, QoS 1, Offline: the message waits in its session."_s);
}

// -- groups

void TestTester::groupsByFilterClientAndShare()
{
    deliver(house());
    using Groups = SubscriptionsPage;
    modes()->setCurrent(Groups::ByFilter);
    QVERIFY(tree(Groups::ByFilter)->isVisible());
    QVERIFY(tree(Groups::ByFilter)->setCurrentPath(u"a/b"_s));
    modes()->setCurrent(Groups::ByClient);
    QVERIFY(tree(Groups::ByClient)->isVisible());
    QVERIFY(tree(Groups::ByClient)->setCurrentPath(u"c3"_s));
    modes()->setCurrent(Groups::SharedGroups);
    QVERIFY(tree(Groups::SharedGroups)->isVisible());
    QVERIFY(tree(Groups::SharedGroups)->setCurrentPath(u"g"_s));
    modes()->setCurrent(Groups::Table);
    QVERIFY(page()->view()->isVisible());
}

void TestTester::copiesOfAGroup()
{
    deliver(house());
    modes()->setCurrent(SubscriptionsPage::SharedGroups);
    TreeView *view = tree(SubscriptionsPage::SharedGroups);
    QVERIFY(view->hasFocus());
    QVERIFY(view->setCurrentPath(u"g"_s));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"$share/g/jobs/#"_s);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"c1\nc2"_s);
}

void TestTester::emptyGroupsTellWhatToDo()
{
    Delta delta = house();
    std::erase_if(delta.subscriptions, [](const SubscriptionSnapshot &subscription) { return subscription.shared; });
    deliver(delta);
    modes()->setCurrent(SubscriptionsPage::SharedGroups);
    QVERIFY(childOf<EmptyState>(page())->isVisible());
    const auto *chip = childOf<EmptyState>(page())->findChild<CopyChip *>();
    QVERIFY(chip);
    QVERIFY2(chip->text().contains(u"$share/"_s), qPrintable(chip->text()));
    Delta more;
    more.subscriptions = {{.clientId = u"c1"_s, .topicFilter = u"$share/g/#"_s, .shared = true}};
    deliver(more);
    QTRY_VERIFY(tree(SubscriptionsPage::SharedGroups)->isVisible());
}

void TestTester::filterWithoutAMatchInATree()
{
    deliver(house());
    modes()->setCurrent(SubscriptionsPage::ByClient);
    childOf<FilterLine>(page())->setText(u"nobody"_s);
    QTRY_VERIFY(childOf<EmptyState>(page())->isVisible());
    Q_EMIT childOf<EmptyState>(page())->actionTriggered();
    QVERIFY(tree(SubscriptionsPage::ByClient)->isVisible());
}

void TestTester::isRemembered()
{
    deliver(house());
    modes()->setCurrent(SubscriptionsPage::ByClient);
    test(u"a/b"_s);
    qosChoice(tester())->setCurrent(2);
    publisherLine(tester())->setText(u"c1"_s);
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    auto *other = qobject_cast<SubscriptionsPage *>(again.page(Subscriptions));
    QCOMPARE(childOf<Segments>(other, u"View"_s)->current(), int(SubscriptionsPage::ByClient));
    QVERIFY(buttonOf(other, u"Test a topic"_s)->isChecked());
    QCOMPARE(topicLine(other)->text(), u"a/b"_s);
    QCOMPARE(qosChoice(other)->current(), 2);
    QCOMPARE(publisherLine(other)->text(), u"c1"_s);
}

SKEP_TEST(TestTester)
#include "tst_tester.moc"
