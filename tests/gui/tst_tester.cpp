// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/commandpalette.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/testerpane.h"
#include "gui/pages/topicspage.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/widgets/verdictview.h"
#include "gui/window/mainwindow.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/samplebroker.h"
#include "tests/support/tablepicture.h"

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
    TesterPane *tester() const { return page()->tester(); }
    QStringList verdicts() const;
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
    QVERIFY(applied.wait());
}

/// "client: outcome QoS", in the order of the list, those that do not match left out.
QStringList TestTester::verdicts() const
{
    QStringList lines = tablePicture(*tester()->view()->model(),
                                     {VerdictsModel::ClientId, VerdictsModel::Outcome, VerdictsModel::DeliveredQoS});
    lines.removeIf([](const QString &line) { return line.contains(u"no match"_s); });
    return lines;
}

void TestTester::test(const QString &topic)
{
    page()->testTopic(topic);
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
    QCOMPARE(tester()->headline()->text(), u"2 client(s) get it now"_s);
    QCOMPARE(tester()->details()->text(), u"1 queue(s) keep it · 3 subscription(s) do not match"_s);
    QCOMPARE(tester()->view()->model()->rowCount(), 6);
    test(u"jobs/1"_s);
    QCOMPARE(verdicts(), (QStringList{u"c1 | one of a group | QoS 1"_s, u"c2 | one of a group | QoS 1"_s}));
    QCOMPARE(tester()->headline()->text(), u"1 client(s) get it now"_s);
}

void TestTester::qosAndPublisherMatter()
{
    deliver(house());
    test(u"a/b"_s);
    tester()->qosChoice()->setCurrent(0);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 0"_s, u"c2 | delivered | QoS 0"_s, u"c3 | lost | "_s}));
    tester()->publisherLine()->setText(u"c2"_s);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 0"_s, u"c3 | lost | "_s, u"c2 | own message | "_s}));
}

void TestTester::narrowsToNowLaterAndNot()
{
    deliver(house());
    test(u"a/b"_s);
    tester()->shownChoice()->setCurrent(1);
    QCOMPARE(verdicts(), (QStringList{u"c1 | delivered | QoS 1"_s, u"c2 | delivered | QoS 0"_s}));
    tester()->shownChoice()->setCurrent(2);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    tester()->shownChoice()->setCurrent(3);
    QCOMPARE(tester()->view()->model()->rowCount(), 3);
    test(u"x"_s);
    tester()->shownChoice()->setCurrent(1);
    QVERIFY(!tester()->view()->isVisible()); // nobody, and it says so
    tester()->shownChoice()->setCurrent(0);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    QVERIFY(tester()->view()->isVisible());
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
    QCOMPARE(tester()->details()->text(), u"1 client(s) miss it · 5 subscription(s) do not match"_s);
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
    QVERIFY(tester()->problem()->isVisible());
    QVERIFY(tester()->problem()->text().contains(u"without + and #"_s));
    QVERIFY(!tester()->view()->isVisible());
    QVERIFY(!tester()->headline()->isVisible());
    QCOMPARE(tester()->suggestions(), QStringList{u"a/1"_s});
    const auto buttons = tester()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    QCOMPARE(tester()->topicLine()->text(), u"a/1"_s);
    QVERIFY(tester()->view()->isVisible());
    QVERIFY(!tester()->problem()->isVisible());
}

void TestTester::emptyTopicOffersTopics()
{
    deliver(house());
    page()->testButton()->click();
    QVERIFY(tester()->isVisible());
    QVERIFY(!tester()->problem()->isVisible());
    QVERIFY(!tester()->view()->isVisible());
    QCOMPARE(tester()->suggestions(), QStringList{u"a/b"_s});
    tester()->findChild<QPushButton *>()->click();
    QCOMPARE(verdicts().size(), 3);
    tester()->topicLine()->clear();
    QVERIFY(!tester()->view()->isVisible());
    QCOMPARE(tester()->suggestions(), QStringList{u"a/b"_s});
}

void TestTester::reservedTopicAndUnknownPublisherAreNoted()
{
    deliver(house());
    test(u"$SYS/broker/uptime"_s);
    QVERIFY(tester()->note()->isVisible());
    QVERIFY(tester()->note()->text().contains(u"$SYS"_s));
    test(u"a/b"_s);
    QVERIFY(!tester()->note()->isVisible());
    tester()->publisherLine()->setText(u"nobody"_s);
    QVERIFY(tester()->note()->text().contains(u"nobody"_s));
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
    page()->testTopic(u"many/17/x"_s);
    page()->testTopic(u"many/18/x"_s);
    QTRY_COMPARE(verdicts(), QStringList{u"m1 | lost | "_s});
    QVERIFY(!tester()->isAsking());
    QCOMPARE(tester()->view()->model()->rowCount(), 1 + int(SubscriptionTester::MaximumMisses));
}

void TestTester::reachedByKeyboard()
{
    deliver(house());
    m_window->setCurrentPage("log"_L1);
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), Subscriptions);
    QVERIFY(tester()->topicLine()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QCOMPARE(verdicts(), QStringList{u"c3 | queued | QoS 1"_s});
    int steps = 0;
    while (!tester()->view()->hasFocus() && ++steps < 10)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(tester()->view()->hasFocus());
    QTest::keyClick(tester()->view(), Qt::Key_Down);
    QVERIFY(tester()->view()->selectionModel()->hasSelection());
    QTest::keyClick(tester()->view(), Qt::Key_Escape);
    QVERIFY(!tester()->isVisible());
    QVERIFY(!page()->testButton()->isChecked());
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
    Q_EMIT topics->testRequested(u"a/b"_s);
    QCOMPARE(m_window->currentPage(), Subscriptions);
    QCOMPARE(tester()->topicLine()->text(), u"a/b"_s);
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
    tester()->view()->setCurrentIndex(tester()->view()->model()->index(0, VerdictsModel::Whole));
    QTest::keyClick(tester()->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"c3, x, queued, QoS 1, Offline: the message waits in its session."_s);
}

// -- groups

void TestTester::groupsByFilterClientAndShare()
{
    deliver(house());
    using Groups = SubscriptionsPage;
    page()->modes()->setCurrent(Groups::ByFilter);
    QVERIFY(page()->treeView(Groups::ByFilter)->isVisible());
    QVERIFY(page()->treeView(Groups::ByFilter)->setCurrentPath(u"a/b"_s));
    page()->modes()->setCurrent(Groups::ByClient);
    QVERIFY(page()->treeView(Groups::ByClient)->isVisible());
    QVERIFY(page()->treeView(Groups::ByClient)->setCurrentPath(u"c3"_s));
    page()->modes()->setCurrent(Groups::SharedGroups);
    QVERIFY(page()->treeView(Groups::SharedGroups)->isVisible());
    QVERIFY(page()->treeView(Groups::SharedGroups)->setCurrentPath(u"g"_s));
    page()->modes()->setCurrent(Groups::Table);
    QVERIFY(page()->view()->isVisible());
}

void TestTester::copiesOfAGroup()
{
    deliver(house());
    page()->modes()->setCurrent(SubscriptionsPage::SharedGroups);
    TreeView *view = page()->treeView(SubscriptionsPage::SharedGroups);
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
    page()->modes()->setCurrent(SubscriptionsPage::SharedGroups);
    QVERIFY(page()->emptyState()->isVisible());
    const auto *chip = page()->emptyState()->findChild<CopyChip *>();
    QVERIFY(chip);
    QVERIFY2(chip->text().contains(u"$share/"_s), qPrintable(chip->text()));
    Delta more;
    more.subscriptions = {{.clientId = u"c1"_s, .topicFilter = u"$share/g/#"_s, .shared = true}};
    deliver(more);
    QTRY_VERIFY(page()->treeView(SubscriptionsPage::SharedGroups)->isVisible());
}

void TestTester::filterWithoutAMatchInATree()
{
    deliver(house());
    page()->modes()->setCurrent(SubscriptionsPage::ByClient);
    page()->filterLine()->setText(u"nobody"_s);
    QTRY_VERIFY(page()->emptyState()->isVisible());
    Q_EMIT page()->emptyState()->actionTriggered();
    QVERIFY(page()->treeView(SubscriptionsPage::ByClient)->isVisible());
}

void TestTester::isRemembered()
{
    deliver(house());
    page()->modes()->setCurrent(SubscriptionsPage::ByClient);
    test(u"a/b"_s);
    tester()->qosChoice()->setCurrent(2);
    tester()->publisherLine()->setText(u"c1"_s);
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    auto *other = qobject_cast<SubscriptionsPage *>(again.page(Subscriptions));
    QCOMPARE(other->modes()->current(), int(SubscriptionsPage::ByClient));
    QVERIFY(other->testButton()->isChecked());
    QCOMPARE(other->tester()->topicLine()->text(), u"a/b"_s);
    QCOMPARE(other->tester()->qosChoice()->current(), 2);
    QCOMPARE(other->tester()->publisherLine()->text(), u"c1"_s);
}

QTEST_MAIN(TestTester)
#include "tst_tester.moc"
