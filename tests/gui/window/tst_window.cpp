// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/instructionsdialog.h"
#include "gui/models/clientsmodel.h"
#include "gui/models/eventsmodel.h"
#include "gui/pages/draftlists.h"
#include "gui/pages/payloadviewer.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/retainedpage.h"
#include "gui/pages/tablepage.h"
#include "gui/pages/topicdetail.h"
#include "gui/pages/topicspage.h"
#include "gui/text/retainedfile.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/diffview.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/payloadeditor.h"
#include "gui/widgets/payloadview.h"
#include "gui/widgets/plot.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/statusbar.h"
#include "gui/widgets/tableheader.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/samplebroker.h"
#include "tests/support/sampletraffic.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"
#include "tests/support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto Clients = "clients"_L1;
constexpr auto Retained = "retained"_L1;
constexpr auto Log = "log"_L1;
constexpr auto Topics = "topics"_L1;
constexpr auto Publish = "publish"_L1;

/// Clients "c1" to "c3", of which c3 is offline, two retained messages, and the two listeners.
Delta house()
{
    Delta delta;
    delta.isSnapshot = true;
    delta.listeners = SampleBroker::listeners();
    for (int number = 1; number <= 3; ++number) {
        ClientSnapshot client;
        client.clientId = u"c%1"_s.arg(number);
        client.online = number < 3;
        delta.clients.push_back(client);
        delta.subscriptions.push_back({.clientId = client.clientId, .topicFilter = u"to/%1"_s.arg(number)});
    }
    delta.retained.push_back({.topic = u"a/b"_s, .payload = "1", .payloadSize = 1});
    delta.retained.push_back({.topic = u"a/c"_s, .payload = "2", .payloadSize = 1});
    delta.totals.clientsOnline = 2;
    delta.totals.sessions = 3;
    return delta;
}

/// Messages on a topic, told of one by one.
Delta published(const QString &topic, const QByteArrayList &payloads)
{
    TopicUpdate update{topic, quint32(payloads.size()), {}};
    for (const QByteArray &payload : payloads)
        update.samples.push_back(
            {.time = QDateTime::currentMSecsSinceEpoch(), .payload = payload, .payloadSize = payload.size()});
    Delta delta;
    delta.topics.push_back(update);
    return delta;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void watchesWhileShown();
    void disconnectsTheSelected();
    void offlineClientsAreNotDisconnected();
    void deleteKeyDisconnects();
    void endingASessionIsConfirmed();
    void clearsARetainedMessage();
    void clearingIsTakenBack();
    void clearsABranch();
    void editsARetainedMessage();
    void editingIsTakenBack();
    void importingIsTakenBack();
    void largePayloadsAreShownWhole();
    void exportsAndImports();
    void watchesTopicsWhileTheirPageIsShown();
    void showsATopicInDetail();
    void opensABranchByKeyboard();
    void publishesNoCutValue();
    void tellsWhatIsMissingOfACopy();
    void tellsTheBoundOfTopics();
    void publishes();
    void repeatsOverALanguage();
    void savedMessagesAreRemembered();
    void removedMessagesComeBack();
    void filterNarrows();
    void filterWithoutAMatchOffersTheWayBack();
    void selectionAndScrollSurviveUpdates();
    void manySelectedStaySelected();
    void emptyStateTellsTheAddresses();
    void pagesByKeyboard();
    void stateIsRemembered();
    void filtersAreRemembered();
    void logFollows();
    void asksForCertificates();
    void showsTheClientsCertificate();
    void asksForTheConfiguration();
    void columnsFit_data();
    void columnsFit();
    void columnsComeWithRoom();
    void chosenColumnsStay();
    void statusBarGivesWay();
    void messageHasRoom();
    void themeIsWhole_data();
    void themeIsWhole();

private:
    void deliver(const Delta &delta);
    void select(QLatin1StringView id, const QStringList &keys);
    QStringList commands() const;
    template <typename T = TablePage>
    T *page(QLatin1StringView id) const
    {
        return qobject_cast<T *>(m_window->page(id));
    }

    QTemporaryDir m_scope;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeConsoleLink> m_link;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
    m_theme = std::make_unique<Theme>();
}

void TestWindow::init()
{
    QSettings().clear();
    m_link = std::make_unique<FakeConsoleLink>();
    m_window = std::make_unique<MainWindow>(*m_link, *m_theme);
    m_window->setCurrentPage(Clients);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_link.reset();
}

void TestWindow::deliver(const Delta &delta)
{
    QSignalSpy applied(m_window->findChild<DeltaFeed *>(), &DeltaFeed::applied);
    m_link->deliver(delta);
    QVERIFY(applied.wait());
}

void TestWindow::select(QLatin1StringView id, const QStringList &keys)
{
    m_window->setCurrentPage(id);
    TableView *view = page<TablePage>(id)->view();
    view->clearSelection();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (keys.contains(index.data(TableModel::KeyRole).toString()))
            view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(view->selectedKeys(), keys);
}

QStringList TestWindow::commands() const
{
    QStringList texts = commandTexts(m_link->commands);
    texts.removeIf([](const QString &text) { return text == u"start"_s || text.startsWith(u"watch "_s); });
    return texts;
}

void TestWindow::watchesWhileShown()
{
    m_window->hide();
    m_window->show();
    m_window->close();
    QCOMPARE(commandTexts(m_link->commands), (QStringList{u"start"_s, u"stop"_s, u"start"_s, u"stop"_s}));
}

void TestWindow::disconnectsTheSelected()
{
    deliver(house());
    select(Clients, {u"c1"_s, u"c2"_s});
    actionOf(page(Clients), u"Disconnect"_s)->trigger();
    QCOMPARE(commands(), (QStringList{u"disconnect c1"_s, u"disconnect c2"_s}));
    QVERIFY(!m_window->statusBar()->message().isEmpty());
}

void TestWindow::offlineClientsAreNotDisconnected()
{
    deliver(house());
    select(Clients, {u"c3"_s});
    actionOf(page(Clients), u"Disconnect"_s)->trigger();
    QCOMPARE(commands(), QStringList());
    QVERIFY(!m_window->statusBar()->message().isEmpty());
}

void TestWindow::deleteKeyDisconnects()
{
    deliver(house());
    select(Clients, {u"c2"_s});
    QTest::keyClick(page(Clients)->view(), Qt::Key_Delete);
    QCOMPARE(commands(), QStringList{u"disconnect c2"_s});
}

void TestWindow::endingASessionIsConfirmed()
{
    deliver(house());
    select(Clients, {u"c3"_s});
    actionOf(page(Clients), u"End session"_s)->trigger();
    QCOMPARE(commands(), QStringList());
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Enter);
    QCOMPARE(commands(), QStringList{u"end c3"_s});
}

void TestWindow::clearsARetainedMessage()
{
    deliver(house());
    select(Retained, {u"a/c"_s});
    actionOf(page(Retained), u"Clear"_s)->trigger();
    QCOMPARE(commands(), QStringList{u"clear a/c"_s});
    Delta cleared;
    cleared.removedRetained.push_back(u"a/c"_s);
    deliver(cleared);
    QCOMPARE(tablePicture(*page(Retained)->view()->model(), {0}), QStringList{u"a/b"_s});
}

void TestWindow::clearingIsTakenBack()
{
    deliver(house());
    select(Retained, {u"a/b"_s, u"a/c"_s});
    auto *retained = page<RetainedPage>(Retained);
    actionOf(retained, u"Clear"_s)->trigger();
    QCOMPARE(commands(), QStringList{u"clear a/b a/c"_s});
    actionOf(retained, u"Undo"_s)->trigger();
    const auto cleared = std::get<ClearRetained>(*(m_link->commands.end() - 2));
    QCOMPARE(std::get<UndoRetained>(m_link->commands.back()).request, cleared.request);
    QVERIFY(!actionOf(retained, u"Undo"_s)->isEnabled());
}

void TestWindow::clearsABranch()
{
    deliver(house());
    m_window->setCurrentPage(Retained);
    auto *retained = page<RetainedPage>(Retained);
    childOf<Segments>(retained, u"View"_s)->setCurrent(1);
    QVERIFY(childOf<TreeView>(retained)->isVisible());
    QVERIFY(childOf<TreeView>(retained)->setCurrentPath(u"a"_s));
    QTest::keyClick(childOf<TreeView>(retained), Qt::Key_Delete);
    QCOMPARE(commands(), QStringList{u"clear a/b a/c"_s});
}

void TestWindow::editsARetainedMessage()
{
    deliver(house());
    select(Retained, {u"a/c"_s});
    auto *retained = page<RetainedPage>(Retained);
    actionOf(retained, u"Edit"_s)->trigger();
    QCOMPARE(commands(), QStringList{u"fetch a/c"_s});
    RetainedAnswer answer{.request = std::get<FetchRetained>(m_link->commands.back()).request, .messages = {}};
    answer.messages.push_back(
        {{.topic = u"a/c"_s, .payload = "{{time}}", .qos = QoS::AtLeastOnce, .retain = true, .properties = {}}, 0, {}});
    Delta delta;
    delta.fetched.push_back(answer);
    deliver(delta);
    PayloadEditor *editor = childOf<PayloadEditor>(retained);
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->textEdit()->toPlainText(), u"{{time}}"_s);
    editor->textEdit()->setPlainText(u"{{time}}!"_s);
    editor->saveButton()->click();
    QCOMPARE(commands().last(), u"publish a/c {{time}}! 1 retain"_s);
    QVERIFY(!editor->isVisible());
}

/// By publishing what it was, unless somebody else has published since.
void TestWindow::editingIsTakenBack()
{
    auto *retained = page<RetainedPage>(Retained);
    const auto edit = [&](const QString &text) {
        actionOf(retained, u"Edit"_s)->trigger();
        RetainedAnswer answer{.request = std::get<FetchRetained>(m_link->commands.back()).request, .messages = {}};
        answer.messages.push_back(
            {{.topic = u"a/c"_s, .payload = "2", .qos = QoS::AtLeastOnce, .properties = {.contentType = u"n"_s}},
             0,
             {}});
        Delta delta;
        delta.fetched.push_back(answer);
        deliver(delta);
        childOf<PayloadEditor>(retained)->textEdit()->setPlainText(text);
        childOf<PayloadEditor>(retained)->saveButton()->click();
        delta.fetched.clear();
        delta.retained.push_back({.topic = u"a/c"_s, .payload = text.toUtf8(), .payloadSize = text.size()});
        deliver(delta);
    };
    deliver(house());
    select(Retained, {u"a/c"_s});
    edit(u"3"_s);
    actionOf(retained, u"Undo"_s)->trigger();
    QCOMPARE(commands().last(), u"publish a/c 2 1 retain"_s);
    QCOMPARE(std::get<PublishMessage>(m_link->commands.back()).message.properties.contentType, u"n"_s);
    QVERIFY(!actionOf(retained, u"Undo"_s)->isEnabled());

    edit(u"4"_s);
    Delta newer;
    newer.retained.push_back({.topic = u"a/c"_s, .payload = "9", .payloadSize = 1});
    deliver(newer);
    const auto before = commands().size();
    actionOf(retained, u"Undo"_s)->trigger();
    QCOMPARE(commands().size(), before);
    QVERIFY(m_window->statusBar()->message().contains(u"a newer message"_s));
}

void TestWindow::importingIsTakenBack()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"retained.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toRetainedFile({{{.topic = u"a/b"_s, .payload = "1", .properties = {}}, 0, {}}}));
    file.close();
    m_window->setCurrentPage(Retained);
    page<RetainedPage>(Retained)->importFrom(path);
    QCOMPARE(commands().last(), u"store 1"_s);
    const quint64 request = std::get<StoreRetained>(m_link->commands.back()).request;
    actionOf(page(Retained), u"Undo"_s)->trigger();
    QCOMPARE(commands().last(), u"restore %1"_s.arg(request));
}

/// Lists hold the beginnings of payloads; the pane and the clipboard get all of one.
void TestWindow::largePayloadsAreShownWhole()
{
    const QByteArray whole = "[1" + QByteArray(",1").repeated(RetainedSnapshot::MaximumPayload) + ']';
    Delta delta = house();
    delta.retained[1] = {
        .topic = u"a/c"_s, .payload = whole.first(RetainedSnapshot::MaximumPayload), .payloadSize = whole.size()};
    deliver(delta);
    select(Retained, {u"a/c"_s});
    auto *retained = page<RetainedPage>(Retained);
    const PayloadView *view = childOf<PayloadView>(retained);
    QCOMPARE(commands(), QStringList{u"fetch a/c"_s});
    QVERIFY(view->note().contains(u"first"_s));
    const auto answer = [&] {
        RetainedAnswer value{.request = std::get<FetchRetained>(m_link->commands.back()).request, .messages = {}};
        value.messages.push_back({{.topic = u"a/c"_s, .payload = whole, .properties = {}}, 0, {}});
        Delta next;
        next.fetched.push_back(value);
        deliver(next);
    };
    answer();
    QCOMPARE(view->note(), QString());
    QVERIFY2(view->heading().startsWith(u"JSON"_s), qPrintable(view->heading()));
    const auto actions = retained->findChildren<QAction *>();
    const auto copy =
        std::find_if(actions.begin(), actions.end(), [](const QAction *a) { return a->text() == u"Copy payload"_s; });
    QVERIFY(copy != actions.end());
    (*copy)->trigger();
    answer();
    QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(whole));
}

void TestWindow::exportsAndImports()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"retained.json"_s);
    deliver(house());
    m_window->setCurrentPage(Retained);
    auto *retained = page<RetainedPage>(Retained);
    retained->exportTo(path);
    QCOMPARE(commands(), QStringList{u"fetch a/b a/c"_s});
    RetainedAnswer answer{.request = std::get<FetchRetained>(m_link->commands.back()).request, .messages = {}};
    answer.messages.push_back({{.topic = u"a/b"_s, .payload = "1", .retain = true, .properties = {}}, 0, {}});
    Delta delta;
    delta.fetched.push_back(answer);
    deliver(delta);
    retained->importFrom(path);
    QCOMPARE(commands().last(), u"store 1"_s);
    retained->importFrom(directory.filePath(u"none"_s));
    QVERIFY(m_window->statusBar()->message().contains(u"cannot be read"_s));
}

void TestWindow::watchesTopicsWhileTheirPageIsShown()
{
    m_window->setCurrentPage(Topics);
    m_window->setCurrentPage(Clients);
    QCOMPARE(commands(), (QStringList{u"topics "_s, u"no topics"_s}));
    m_window->setCurrentPage(Topics);
    deliver(published(u"a/b"_s, {"20", "21.5"}));
    auto *topics = page<TopicsPage>(Topics);
    QVERIFY(topics->view()->setCurrentPath(u"a/b"_s));
    QCOMPARE(commands().last(), u"topics a/b"_s);
    m_window->hide();
    m_window->show();
    QCOMPARE(commands().last(), u"topics a/b"_s);
}

void TestWindow::showsATopicInDetail()
{
    m_window->setCurrentPage(Topics);
    deliver(published(u"a/b"_s, {R"({"t":20,"u":1})", R"({"t":21.5,"u":1})"}));
    auto *topics = page<TopicsPage>(Topics);
    QVERIFY(topics->view()->setCurrentPath(u"a/b"_s));
    TopicDetail *detail = topics->detail();
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->payloadView()->text(), u"{\n  \"t\": 21.5,\n  \"u\": 1\n}"_s);
    detail->setView(1);
    QCOMPARE(detail->diffView()->toPlainText(), u"  {\n−   \"t\": 20,\n+   \"t\": 21.5,\n    \"u\": 1\n  }"_s);
    detail->setView(2);
    QCOMPARE(detail->plot()->points().size(), size_t(2));
    QCOMPARE(detail->plot()->points().back().y(), 21.5);
    detail->setView(0);
    QCOMPARE(detail->historyView()->model()->rowCount(), 2);
    detail->historyView()->setCurrentIndex(detail->historyView()->model()->index(1, 0));
    QCOMPARE(detail->payloadView()->text(), u"{\n  \"t\": 20,\n  \"u\": 1\n}"_s);
    deliver(published(u"a/b"_s, {"3"}));
    QCOMPARE(detail->historyView()->model()->rowCount(), 3);
    QVERIFY(detail->payloadView()->text().contains(u"20"_s)); // the one that the user selected stays

    detail->historyView()->clearSelection();
    Delta cut = published(u"a/b"_s, {"4"});
    cut.topics[0].samples[0].payloadSize = 5'000;
    deliver(cut);
    detail->setView(1);
    QVERIFY(detail->diffView()->toPlainText().endsWith(u"Only the beginnings of the values are compared."_s));
}

/// A branch is opened as far as the window goes on answering, and further with the next press.
void TestWindow::opensABranchByKeyboard()
{
    m_window->setCurrentPage(Topics);
    constexpr int Devices = TreeView::MaximumOpened + 500;
    Delta delta;
    for (int device = 0; device < Devices; ++device)
        delta.topics.push_back({u"a/%1/v"_s.arg(device), 1, {{.time = 1, .payload = "1", .payloadSize = 1}}});
    deliver(delta);
    TreeView *const view = page<TopicsPage>(Topics)->view();
    const QModelIndex branch = view->model()->index(0, 0);
    const auto opened = [view, branch] {
        int count = view->isExpanded(branch) ? 1 : 0;
        for (int device = 0; device < Devices; ++device)
            count += view->isExpanded(view->model()->index(device, 0, branch)) ? 1 : 0;
        return count;
    };
    view->collapseAll();
    view->setCurrentIndex(branch);
    QTest::keyClick(view, Qt::Key_Asterisk);
    QCOMPARE(opened(), TreeView::MaximumOpened);
    QTest::keyClick(view, Qt::Key_Asterisk);
    QCOMPARE(opened(), Devices + 1);
}

/// "Publish here" takes the value along, but not where only its beginning is known.
void TestWindow::publishesNoCutValue()
{
    m_window->setCurrentPage(Topics);
    deliver(published(u"a/b"_s, {"21.5"}));
    Delta cut = published(u"a/c"_s, {"beginning"});
    cut.topics[0].samples[0].payloadSize = 100'000;
    deliver(cut);
    auto *topics = page<TopicsPage>(Topics);
    QVERIFY(topics->view()->setCurrentPath(u"a/b"_s));
    topics->detail()->publish();
    QCOMPARE(m_window->currentPage(), Publish);
    QCOMPARE(page<PublishPage>(Publish)->draft().topic, u"a/b"_s);
    QCOMPARE(page<PublishPage>(Publish)->draft().text, u"21.5"_s);
    m_window->setCurrentPage(Topics);
    QVERIFY(topics->view()->setCurrentPath(u"a/c"_s));
    topics->detail()->publish();
    QCOMPARE(page<PublishPage>(Publish)->draft().topic, u"a/c"_s);
    QCOMPARE(page<PublishPage>(Publish)->draft().text, QString());
    QVERIFY(m_window->statusBar()->message().contains(u"not copied"_s));
}

void TestWindow::tellsWhatIsMissingOfACopy()
{
    m_window->setCurrentPage(Topics);
    Delta cut = published(u"a/c"_s, {"beginning"});
    cut.topics[0].samples[0].payloadSize = 100'000;
    deliver(cut);
    auto *topics = page<TopicsPage>(Topics);
    QVERIFY(topics->view()->setCurrentPath(u"a/c"_s));
    const auto buttons = topics->detail()->payloadView()->findChildren<QToolButton *>();
    const auto copy = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QToolButton *b) { return b->accessibleName() == u"Copy the text"_s; });
    QVERIFY(copy != buttons.end());
    (*copy)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"beginning"_s);
    QVERIFY2(m_window->statusBar()->message().contains(u"the first 9 B of 100"_s),
             qPrintable(m_window->statusBar()->message()));
}

void TestWindow::tellsTheBoundOfTopics()
{
    m_window->setCurrentPage(Topics);
    Delta delta = published(u"a"_s, {"1"});
    delta.topicMessagesBeyond = 17;
    deliver(delta);
    const auto labels = m_window->page(Topics)->findChildren<QLabel *>(u"banner"_s);
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels.first()->isVisible());
    QVERIFY(labels.first()->text().contains(u"17 messages"_s));
}

void TestWindow::publishes()
{
    m_window->setCurrentPage(Publish);
    auto *publish = page<PublishPage>(Publish);
    publish->setDraft({.topic = u"t/{{counter}}"_s, .text = u"hello"_s, .qos = QoS::AtLeastOnce, .retain = true});
    QTest::keyClick(publish, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(commands(), QStringList{u"publish t/1 hello 1 retain"_s});
    Delta delta;
    delta.published.push_back({std::get<PublishMessage>(m_link->commands.back()).request, {}, false});
    deliver(delta);
    QVERIFY(childOf<QLabel>(publish, u"Result"_s)->text().contains(u"Nobody has subscribed"_s));
    QCOMPARE(childOf<QListWidget>(publish)->count(), 1);
    publish->setDraft({.topic = u"t"_s, .kind = Draft::Kind::Json, .text = u"{"_s});
    const auto problems = publish->findChildren<QLabel *>(u"problem"_s);
    QVERIFY(std::any_of(problems.begin(), problems.end(),
                        [](const QLabel *problem) { return problem->text().startsWith(u"Line 1"_s); }));
    buttonOf(publish, u"Publish"_s)->click();
    QCOMPARE(commands().size(), 1);
}

void TestWindow::repeatsOverALanguage()
{
    page<PublishPage>(Publish)->setDraft({.topic = u"t/{{counter}}"_s, .text = u"x"_s, .rate = 100});
    buttonOf(page<Page>(Publish), u"Repeat"_s)->click();
    const auto published = [this] { return commands().filter(u"publish t/"_s).size(); };
    QTRY_VERIFY(published() > 0);
    {
        const QString title = m_window->page(Publish)->title();
        Translation translation;
        translation.setLanguage(u"de"_s);
        QTRY_VERIFY(m_window->page(Publish)->title() != title);
        const qsizetype before = published();
        QTRY_VERIFY(published() > before);
        const auto *once = buttonOf(page<Page>(Publish), u"Senden"_s);
        QVERIFY(!once->isEnabled());
        QCOMPARE(commands().filter(u"publish t/1 "_s).size(), 1);
        buttonOf(page<Page>(Publish), u"Anhalten"_s)->click();
        QVERIFY(once->isEnabled());
        translation.setLanguage(u"en"_s);
        QTRY_COMPARE(m_window->page(Publish)->title(), title);
    }
    QVERIFY(buttonOf(page<Page>(Publish), u"Repeat"_s));
}

void TestWindow::savedMessagesAreRemembered()
{
    auto *publish = page<PublishPage>(Publish);
    const Draft draft{.topic = u"t"_s, .text = u"x"_s, .userProperties = u"a: b"_s, .rate = 2};
    publish->setDraft(draft);
    publish->saveAs(u"mine"_s);
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    auto *other = qobject_cast<PublishPage *>(again.page(Publish));
    childOf<Segments>(childOf<DraftLists>(other))->setCurrent(1);
    const auto *list = childOf<QListWidget>(other);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(u"mine"_s));
    QVERIFY(other->draft() == draft);
}

void TestWindow::removedMessagesComeBack()
{
    m_window->setCurrentPage(Publish);
    auto *publish = page<PublishPage>(Publish);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        publish->setDraft({.topic = name});
        publish->saveAs(name);
    }
    auto *list = childOf<QListWidget>(publish);
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 2);
    QVERIFY(m_window->statusBar()->message().contains(u"Removed b"_s));
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(1)->text().startsWith(u"b\n"_s));
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(!actionOf(publish, u"Undo"_s)->isEnabled());
}

void TestWindow::filterNarrows()
{
    deliver(house());
    m_window->setCurrentPage(Clients);
    QTest::keyClick(page(Clients)->view(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(childOf<FilterLine>(page(Clients)), u"C2"_s);
    QTRY_COMPARE(tablePicture(*page(Clients)->view()->model(), {0}), QStringList{u"c2"_s});
    QTest::keyClick(childOf<FilterLine>(page(Clients)), Qt::Key_Escape);
    QTRY_COMPARE(page(Clients)->view()->model()->rowCount(), 3);
}

void TestWindow::filterWithoutAMatchOffersTheWayBack()
{
    deliver(house());
    auto *clients = page(Clients);
    childOf<FilterLine>(clients)->setText(u"nobody"_s);
    QTRY_VERIFY(childOf<EmptyState>(clients)->isVisible());
    Q_EMIT childOf<EmptyState>(clients)->actionTriggered();
    QVERIFY(clients->view()->isVisible());
    QCOMPARE(clients->view()->model()->rowCount(), 3);
}

void TestWindow::selectionAndScrollSurviveUpdates()
{
    Delta many;
    for (int number = 0; number < 500; ++number) {
        many.clients.emplace_back();
        many.clients.back().clientId = u"m%1"_s.arg(number, 3, 10, QLatin1Char('0'));
    }
    deliver(many);
    TableView *view = page(Clients)->view();
    view->setCurrentIndex(view->model()->index(200, 0));
    view->scrollTo(view->model()->index(200, 0), QAbstractItemView::PositionAtTop);
    const QString top = view->indexAt({1, 1}).data().toString();
    Delta before;
    for (int number = 0; number < 40; ++number) {
        before.clients.emplace_back();
        before.clients.back().clientId = u"m%1+"_s.arg(number * 3, 3, 10, QLatin1Char('0'));
    }
    before.removedClients.push_back(u"m010"_s);
    deliver(before);
    QCOMPARE(view->selectedKeys(), QStringList{u"m200"_s});
    QCOMPARE(view->indexAt({1, 1}).data().toString(), top);
    m_window->setCurrentPage(Topics); // a page that is not in front looks for its rows when it comes back
    for (int number = 0; number < 3; ++number) {
        Delta hidden;
        hidden.removedClients.push_back(u"m%1"_s.arg(number * 20, 3, 10, QLatin1Char('0')));
        deliver(hidden);
    }
    m_window->setCurrentPage(Clients);
    QCOMPARE(view->indexAt({1, 1}).data().toString(), top);
}

void TestWindow::manySelectedStaySelected()
{
    Delta many;
    for (int number = 0; number < 500; ++number) {
        many.clients.emplace_back();
        many.clients.back().clientId = u"m%1"_s.arg(number, 3, 10, QLatin1Char('0'));
        many.clients.back().traffic.messagesIn = quint64(number);
    }
    deliver(many);
    TableView *view = page(Clients)->view();
    view->sortByColumn(ClientsModel::MessagesIn, Qt::DescendingOrder);
    QTest::keySequence(view, QKeySequence::SelectAll);
    QCOMPARE(view->selectedCount(), 500);
    Delta moved;
    for (int number = 0; number < 500; number += 3) {
        moved.clients.push_back(many.clients[size_t(number)]);
        moved.clients.back().traffic.messagesIn = quint64(10'000 - number * 7 % 1'000);
    }
    for (int number = 0; number < 40; ++number) {
        moved.clients.emplace_back();
        moved.clients.back().clientId = u"new%1"_s.arg(number);
        moved.clients.back().traffic.messagesIn = quint64(number * 250);
    }
    deliver(moved);
    const QStringList selected = view->selectedKeys();
    QCOMPARE(selected.size(), 500);
    QVERIFY(
        std::none_of(selected.begin(), selected.end(), [](const QString &key) { return key.startsWith(u"new"_s); }));
    QSignalSpy told(view, &TableView::selectionMoved);
    childOf<FilterLine>(page(Clients))->setText(u"M1"_s);
    QTRY_COMPARE(view->selectedCount(), 100);
    QCOMPARE(told.size(), 1);
    childOf<FilterLine>(page(Clients))->clear();
    QTRY_COMPARE(view->model()->rowCount(), 540);
    QCOMPARE(view->selectedCount(), 100);
    view->sortByColumn(ClientsModel::ClientId, Qt::AscendingOrder);
    QCOMPARE(view->selectedCount(), 100);
    QCOMPARE(view->selectedKeys().first(), u"m100"_s);
}

void TestWindow::emptyStateTellsTheAddresses()
{
    Delta nothing;
    nothing.isSnapshot = true;
    nothing.listeners = SampleBroker::listeners();
    deliver(nothing);
    EmptyState *state = childOf<EmptyState>(page(Clients));
    QTRY_VERIFY(state->isVisible());
    QStringList texts;
    for (CopyChip *chip : state->findChildren<CopyChip *>())
        texts.append(chip->text());
    QCOMPARE(texts, (QStringList{u"mqtt://127.0.0.1:1883"_s, u"ws://127.0.0.1:8000/mqtt"_s}));
    state->findChildren<CopyChip *>().last()->click();
    QCOMPARE(QApplication::clipboard()->text(), u"ws://127.0.0.1:8000/mqtt"_s);
}

void TestWindow::pagesByKeyboard()
{
    QStringList pages;
    for (int number = 8; number >= 0; --number) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
        pages.append(QString(m_window->currentPage()));
    }
    QCOMPARE(pages.last(), u"overview"_s);
    pages.removeDuplicates();
    QVERIFY(pages.contains(u"log"_s) && pages.contains(u"subscriptions"_s) && pages.contains(u"retained"_s));
}

void TestWindow::stateIsRemembered()
{
    m_window->setCurrentPage(Retained);
    m_window->resize(1000, 700);
    page(Retained)->view()->sortByColumn(2, Qt::DescendingOrder);
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    QCOMPARE(again.currentPage(), Retained);
    QCOMPARE(again.size(), QSize(1000, 700));
    QCOMPARE(qobject_cast<TablePage *>(again.page(Retained))->view()->header()->sortIndicatorSection(), 2);
}

/// What is typed and what is chosen, and that it is in effect.
void TestWindow::filtersAreRemembered()
{
    childOf<FilterLine>(page(Clients))->setText(u"c"_s);
    childOf<Segments>(page(Clients), u"Show"_s)->setCurrent(2);
    childOf<FilterLine>(page(Retained))->setText(u"a/c"_s);
    childOf<FilterLine>(page<Page>(Topics))->setText(u"a/+"_s);
    m_window->close();
    m_window = std::make_unique<MainWindow>(*m_link, *m_theme);
    m_window->show();
    deliver(house());
    QCOMPARE(tablePicture(*page(Clients)->view()->model(), {0}), QStringList{u"c3"_s});
    QCOMPARE(tablePicture(*page(Retained)->view()->model(), {0}), QStringList{u"a/c"_s});
    m_window->setCurrentPage(Topics);
    QVERIFY(m_window->models().topics.isFiltered());
    QCOMPARE(childOf<FilterLine>(page<Page>(Topics))->text(), u"a/+"_s);
}

void TestWindow::logFollows()
{
    m_window->setCurrentPage(Log);
    Delta lines;
    for (quint64 number = 1; number <= 300; ++number)
        lines.events.push_back({.number = number, .text = u"Line %1"_s.arg(number)});
    deliver(lines);
    QScrollBar *bar = page(Log)->view()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    page(Log)->view()->setFollowing(false);
    const int value = bar->value();
    Delta more;
    more.events.push_back({.number = 301, .text = u"Line 301"_s});
    deliver(more);
    QCOMPARE(bar->value(), value);
}

void TestWindow::asksForCertificates()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QSignalSpy requested(m_window.get(), &MainWindow::devCertificatesRequested);
    const auto buttons = m_window->findChildren<QToolButton *>();
    const auto button =
        std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *b) { return b->text() == u"Certificates"; });
    QVERIFY(button != buttons.end());
    (*button)->click();
    auto *asking = m_window->findChild<QFileDialog *>();
    QVERIFY(asking);
    Q_EMIT asking->fileSelected(u"/somewhere"_s);
    asking->reject();
    QCOMPARE(requested, (QList<QVariantList>{{u"/somewhere"_s}}));

    m_window->showDevCertificates(u"mosquitto_pub --cafile"_s);
    auto *text = m_window->findChild<InstructionsDialog *>()->findChild<QPlainTextEdit *>();
    QVERIFY(text);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), u"mosquitto_pub --cafile"_s);
    text->window()->close();
    m_window->showDevCertificatesError(u"It exists."_s);
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->informativeText(), u"It exists."_s);
    box->close();
}

void TestWindow::showsTheClientsCertificate()
{
    Delta delta = house();
    CertificateInfo certificate;
    certificate.subject = u"CN=sensor 1"_s;
    certificate.issuer = u"CN=Example CA"_s;
    certificate.fingerprint = QByteArray::fromHex("0a0b");
    delta.clients[0].connection.tls = TlsInfo{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, certificate};
    deliver(delta);
    select(Clients, {u"c1"_s});
    QStringList shown;
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->text());
    for (const QString &text :
         {u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, u"CN=sensor 1"_s, u"CN=Example CA"_s, u"0a:0b"_s})
        QVERIFY2(shown.contains(text), qPrintable(text + u" in "_s + shown.join(u", "_s)));
}

/// Ctrl+R, where there is a file to read; what it has changed stands in the log.
void TestWindow::asksForTheConfiguration()
{
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(commands(), QStringList());
    m_window->allowReload();
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(commands(), QStringList{u"reload"_s});
    QVERIFY(m_window->statusBar()->message().contains(u"the log shows"_s));

    Delta answer;
    answer.listenersChanged = true;
    answer.listeners = SampleBroker::listeners();
    answer.listeners[0].port = 2883;
    const QString summary = u"The configuration was read again. Listener tcp moves from port 1883 to 2883."_s;
    answer.events.push_back({.number = 1, .text = summary});
    deliver(answer);
    m_window->setCurrentPage(Log);
    QVERIFY(tablePicture(*page(Log)->view()->model(), {EventsModel::Text}).join(u'\n').contains(summary));
}

void TestWindow::columnsFit_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isSelected");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "es", "fr", "ja", "zh_CN"}) {
        for (const char *page : {"clients", "topics", "retained"})
            QTest::addRow("%s with the pane at the side, %s", page, language)
                << QString::fromLatin1(page) << true << QString::fromLatin1(language);
        for (const char *page : {"clients", "subscriptions", "log", "traffic"})
            QTest::addRow("%s, %s", page, language)
                << QString::fromLatin1(page) << false << QString::fromLatin1(language);
    }
}

/// In a window of 1280 x 800 nothing stands beyond the right edge, and no title is cut.
void TestWindow::columnsFit()
{
    QFETCH(QString, page);
    QFETCH(bool, isSelected);
    QFETCH(QString, language);
    const QByteArray id = page.toLatin1();
    const QPointer<Page> before(m_window->page("overview"_L1));
    Translation translation;
    translation.setLanguage(language);
    QTRY_VERIFY(!before);
    m_window->resize(1280, 800);
    m_window->setCurrentPage(QLatin1StringView(id));
    deliver(house());
    deliver(published(u"a/b"_s, {"20", "21.5"}));
    m_link->deliver(sampleTraffic(1'700'000'000'000'000'000));
    Delta line;
    line.events.push_back({.number = 1, .text = u"Line"_s});
    deliver(line);
    const auto findView = [&]() -> QAbstractItemView * {
        for (auto *each : m_window->page(QLatin1StringView(id))->findChildren<QAbstractItemView *>()) {
            if (each->isVisible() && each->findChild<TableHeader *>())
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY(findView());
    QAbstractItemView *view = findView();
    if (isSelected) {
        view->setCurrentIndex(view->model()->index(0, 0));
        view->selectionModel()->select(view->model()->index(0, 0),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QVERIFY(!m_window->page(QLatin1StringView(id))->findChild<QFrame *>(u"detail"_s)->isHidden());
        QTRY_VERIFY(view->width() < 850);
    }
    QTRY_COMPARE(view->horizontalScrollBar()->maximum(), 0);
    const auto *header = view->findChild<TableHeader *>();
    QFont font = header->font();
    font.setWeight(QFont::DemiBold);
    for (int column = 0; column < header->count(); ++column) {
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        const int room = header->sectionSize(column) - (column == 0 ? 30 : 20);
        if (!header->isSectionHidden(column))
            QCOMPARE(QFontMetrics(font).elidedText(title, Qt::ElideRight, room), title);
    }
}

/// Until the user chooses columns, those are shown that have room.
void TestWindow::columnsComeWithRoom()
{
    deliver(house());
    m_window->setCurrentPage(Clients);
    const TableView *view = page(Clients)->view();
    const auto isShown = [view](ClientsModel::Section column) { return !view->isColumnHidden(column); };
    m_window->resize(1280, 800);
    QTRY_VERIFY(isShown(ClientsModel::User) && isShown(ClientsModel::Dropped) && !isShown(ClientsModel::SessionExpiry));
    page(Clients)->view()->setCurrentIndex(page(Clients)->proxy().index(0, 0));
    QTRY_VERIFY(!isShown(ClientsModel::User));
    QVERIFY(isShown(ClientsModel::Queued) && isShown(ClientsModel::RateIn));
    page(Clients)->view()->clearSelection();
    QTRY_VERIFY(isShown(ClientsModel::User));
    m_window->resize(2200, 800);
    QTRY_COMPARE(view->header()->hiddenSectionCount(), 4); // which are hidden at first: User agent, and those of TLS
}

/// What the user has chosen stays, whatever the room, and over a restart; and there is a way back.
void TestWindow::chosenColumnsStay()
{
    deliver(house());
    m_window->resize(1280, 800);
    m_window->setCurrentPage(Clients);
    TableView *view = page(Clients)->view();
    QTRY_VERIFY(view->isColumnHidden(ClientsModel::SessionExpiry));
    const auto trigger = [](TableView *table, const QString &text) {
        Q_EMIT table->header()->customContextMenuRequested({5, 5});
        auto *menu = table->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        delete menu;
    };
    trigger(view, u"Session expiry"_s);
    trigger(view, u"User"_s);
    m_window->resize(1400, 800);
    QVERIFY(!view->isColumnHidden(ClientsModel::SessionExpiry));
    QVERIFY(view->isColumnHidden(ClientsModel::User));
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    again.resize(1280, 800);
    again.setCurrentPage(Clients);
    again.show();
    TableView *other = qobject_cast<TablePage *>(again.page(Clients))->view();
    QVERIFY(!other->isColumnHidden(ClientsModel::SessionExpiry));
    QVERIFY(other->isColumnHidden(ClientsModel::User));
    trigger(other, u"Reset columns"_s);
    QVERIFY(other->isColumnHidden(ClientsModel::SessionExpiry));
    QVERIFY(!other->isColumnHidden(ClientsModel::User));
}

/// However many listeners there are, the window can be as small as 1280 x 800, and those that have no room are counted.
void TestWindow::statusBarGivesWay()
{
    Delta delta = house();
    for (int number = 0; number < 6; ++number) {
        delta.listeners.push_back(delta.listeners.front());
        delta.listeners.back().name = u"more-%1"_s.arg(number);
        delta.listeners.back().port = quint16(20'000 + number);
    }
    deliver(delta);
    m_window->resize(1280, 800);
    QCOMPARE(m_window->size(), QSize(1280, 800));
    const auto shown = [this] {
        const auto chips = m_window->statusBar()->findChildren<CopyChip *>();
        return std::count_if(chips.begin(), chips.end(), [](const CopyChip *chip) { return chip->isVisible(); });
    };
    QTRY_VERIFY(shown() > 0 && shown() < 4);
    const auto before = shown();
    const auto labels = m_window->statusBar()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == u"+%1"_s.arg(int(delta.listeners.size()) - int(before));
    }));
    m_window->resize(1900, 800);
    QTRY_VERIFY(shown() > before);
}

/// What was just done is read whole; addresses give way meanwhile.
void TestWindow::messageHasRoom()
{
    deliver(house());
    m_window->resize(1280, 800);
    const auto *chip = m_window->statusBar()->findChildren<CopyChip *>().last();
    QTRY_VERIFY(chip->isVisible());
    m_window->statusBar()->showMessage(u"Reloading the configuration; the log shows what changes."_s);
    QTRY_VERIFY(!chip->isVisible());
    const auto *message = m_window->statusBar()->findChild<QLabel *>(u"message"_s);
    QTRY_VERIFY(message->width() >= message->sizeHint().width());
}

void TestWindow::themeIsWhole_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addRow("light") << Theme::Mode::Light;
    QTest::addRow("dark") << Theme::Mode::Dark;
}

/// Every name of the style sheet has its colour, and every icon can be drawn, as sharp as the screen is.
void TestWindow::themeIsWhole()
{
    QFETCH(Theme::Mode, mode);
    m_theme->setMode(mode);
    const QString sheet =
        qApp->styleSheet().remove(QRegularExpression(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption));
    QVERIFY(!sheet.contains(u'@'));
    static const QRegularExpression urls(u"url\\(([^)]*)\\)"_s);
    int count = 0;
    for (auto matches = urls.globalMatch(sheet); matches.hasNext(); ++count) {
        const QString url = matches.next().captured(1);
        QVERIFY2(QFile::exists(url), qPrintable(url));
        QCOMPARE(QIcon(url).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    }
    QVERIFY(count > 5);
    m_theme->setMode(Theme::Mode::System);
}

SKEP_TEST(TestWindow)
#include "tst_window.moc"
