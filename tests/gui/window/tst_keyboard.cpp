// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/capturedialog.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/instructionsdialog.h"
#include "gui/dialogs/subscribedialog.h"
#include "gui/models/clientsmodel.h"
#include "gui/pages/clientdetail.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/retainedpage.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/topicdetail.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficdetail.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/window/mainwindow.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/samplebroker.h"
#include "tests/support/testrunner.h"
#include "tests/support/widgets.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

/// A page, and how much of it is open. The rest of the window is there on every one.
struct Scene
{
    const char *name;
    const char *page;
    int tab = 0; ///< of the pane at the side
    bool isSelected = true;
};

constexpr Scene Scenes[] = {
    {"overview", "overview", 0, false},
    {"clients, nobody selected", "clients", 0, false},
    {"clients, session", "clients", 0, true},
    {"clients, subscriptions", "clients", 1, true},
    {"clients, messages", "clients", 2, true},
    {"clients, history", "clients", 3, true},
    {"subscriptions", "subscriptions", 0, true},
    {"subscriptions by filter", "subscriptions", 1, false},
    {"topics, value", "topics", 0, true},
    {"topics, changes", "topics", 1, true},
    {"topics, plot", "topics", 2, true},
    {"retained", "retained", 0, true},
    {"retained as a tree", "retained", 1, true},
    {"publish", "publish", 0, false},
    {"publish a file", "publish", 3, false},
    {"traffic, nothing recorded", "traffic", 0, false},
    {"traffic, bytes", "traffic", 0, true},
    {"traffic, payload", "traffic", 1, true},
    {"log", "log", 0, true},
};

/// What the user works with, and not the parts that it is made of.
bool isControl(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
        return false;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    const bool isViewport = area && area->viewport() == widget;
    const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
    return !isViewport && !isPart;
}

QList<QWidget *> controlsIn(const QWidget *in)
{
    QList<QWidget *> controls = in->findChildren<QWidget *>();
    controls.removeIf([](const QWidget *widget) { return !isControl(widget); });
    return controls;
}

QString nameOf(const QWidget *widget)
{
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return told ? told->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    return u"%1 '%2' %3 in %4"_s.arg(QString::fromLatin1(widget->metaObject()->className()), nameOf(widget),
                                     widget->objectName(),
                                     QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
}

QStringList describe(const QList<QWidget *> &widgets)
{
    QStringList texts;
    for (const QWidget *widget : widgets)
        texts.append(describe(widget));
    return texts;
}

/// What a screen reader would call by its kind alone.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::Graphic:
    case QAccessible::Chart:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Everything without a mouse, and without eyes: the way of the Tab key through each page, where it is, and what
/// everything is called.
class TestKeyboard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tabReachesEverything_data() { addScenes(); }
    void tabReachesEverything();
    void focusIsSeen_data() { addScenes(); }
    void focusIsSeen();
    void everythingHasAName_data() { addScenes(); }
    void everythingHasAName();
    void dialogsHaveNames_data();
    void dialogsHaveNames();
    void paletteOffersEverything_data() { addScenes(); }
    void paletteOffersEverything();
    void paletteSortsAndHidesColumns();
    void menuKeyOpensTheMenu_data();
    void menuKeyOpensTheMenu();

private:
    void addScenes();
    void show(const Scene &scene);
    void deliver(const Delta &delta);
    QList<QWidget *> walk();
    CommandPalette *openPalette();
    void command(const QString &words);
    template <typename T = TablePage>
    T *page(QLatin1StringView id) const
    {
        return qobject_cast<T *>(m_window->page(id));
    }

    QTemporaryDir m_scope;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeConsoleLink> m_link;
    std::unique_ptr<SampleBroker> m_broker;
    std::unique_ptr<MainWindow> m_window;
};

void TestKeyboard::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
    m_theme = std::make_unique<Theme>();
}

void TestKeyboard::init()
{
    QSettings().clear();
    m_link = std::make_unique<FakeConsoleLink>();
    m_broker = std::make_unique<SampleBroker>(QDateTime::currentMSecsSinceEpoch(), 6'000);
    connect(m_link.get(), &FakeConsoleLink::posted, m_broker.get(),
            [this](const Command &command) { m_broker->post(command); });
    connect(m_broker.get(), &ConsoleLink::deltaAvailable, m_link.get(), [this] {
        if (auto delta = m_broker->takeDelta())
            m_link->deliver(*std::move(delta));
    });
    connect(m_broker.get(), &ConsoleLink::captureAvailable, m_link.get(), [this] {
        if (auto batch = m_broker->takeCapture())
            m_link->deliver(*std::move(batch));
    });
    m_window = std::make_unique<MainWindow>(*m_link, *m_theme);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(page("clients"_L1)->view()->model()->rowCount() > 30);
    QTRY_VERIFY(m_window->models().events.rowCount() > 0); // the last of a delta
}

void TestKeyboard::cleanup()
{
    m_window.reset();
    m_broker.reset();
    m_link.reset();
}

void TestKeyboard::deliver(const Delta &delta)
{
    QSignalSpy applied(m_window->findChild<DeltaFeed *>(), &DeltaFeed::applied);
    m_link->deliver(delta);
    QVERIFY(applied.wait());
}

void TestKeyboard::addScenes()
{
    QTest::addColumn<int>("scene");
    for (size_t scene = 0; scene < std::size(Scenes); ++scene)
        QTest::addRow("%s", Scenes[scene].name) << int(scene);
}

void TestKeyboard::show(const Scene &scene)
{
    const QLatin1StringView id(scene.page);
    m_window->setCurrentPage(id);
    if (auto *topics = page<TopicsPage>(id)) {
        TopicUpdate update{u"plant/level"_s, 2, {}};
        for (const QByteArray &payload : {QByteArray(R"({"t":20})"), QByteArray(R"({"t":21})")})
            update.samples.push_back(
                {.time = QDateTime::currentMSecsSinceEpoch(), .payload = payload, .payloadSize = payload.size()});
        Delta delta;
        delta.topics.push_back(update);
        deliver(delta);
        QTRY_VERIFY(topics->view()->setCurrentPath(u"plant/level"_s));
        topics->detail()->setView(scene.tab);
    } else if (auto *publish = page<PublishPage>(id)) {
        publish->setDraft({.topic = u"a"_s, .kind = Draft::Kind(scene.tab), .text = u"/none"_s});
    } else if (auto *traffic = page<TrafficPage>(id); traffic && scene.isSelected) {
        auto *recorder = m_window->findChild<TrafficRecorder *>();
        recorder->setRecording(true);
        m_broker->advance(2'000);
        QTRY_VERIFY(recorder->model().rowCount() > 20);
        childOf<FilterEdit>(traffic)->apply(u"type == PUBLISH"_s);
        QTRY_COMPARE(recorder->model().pending(), quint64(0));
        childOf<RecordView>(traffic)->setFollowing(false);
        childOf<RecordView>(traffic)->selectRow(0);
        childOf<TrafficDetail>(traffic)->showPane(TrafficDetail::Pane(scene.tab));
    } else if (auto *table = page<TablePage>(id)) {
        if (auto *subscriptions = page<SubscriptionsPage>(id)) {
            childOf<Segments>(subscriptions, u"View"_s)->setCurrent(scene.tab);
            subscriptions->openTopic(u"plant/hall-2/temperature"_s, {});
        }
        if (scene.isSelected)
            table->view()->setCurrentIndex(table->proxy().index(0, 0));
        if (auto *clients = page<ClientsPage>(id))
            childOf<ClientDetail>(clients)->setTab(scene.tab);
        if (auto *retained = page<RetainedPage>(id); retained && scene.tab == 1) {
            childOf<Segments>(retained, u"View"_s)->setCurrent(1);
            auto *tree = childOf<TreeView>(retained);
            tree->setCurrentIndex(tree->model()->index(0, 0));
        }
    }
    m_window->page(id)->activate();
    QCoreApplication::processEvents();
}

/// Where Tab leads, from where the page begins and round to it again.
QList<QWidget *> TestKeyboard::walk()
{
    QList<QWidget *> way;
    constexpr int TooFar = 500;
    for (int step = 0; step < TooFar; ++step) {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab);
        QWidget *here = QApplication::focusWidget();
        if (!here || way.contains(here))
            break;
        way.append(here);
    }
    return way;
}

void TestKeyboard::tabReachesEverything()
{
    QFETCH(int, scene);
    show(Scenes[scene]);
    const QList<QWidget *> way = walk();
    QList<QWidget *> missed = controlsIn(m_window.get());
    missed.removeIf([&way](QWidget *control) { return way.contains(control); });
    QVERIFY2(
        missed.isEmpty(),
        qPrintable(u"not reached:\n"_s + describe(missed).join(u'\n') + u"\nafter\n"_s + describe(way).join(u'\n')));
    // And what the mouse can press, the keyboard can, too.
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        const bool isInside = qobject_cast<QLineEdit *>(button->parentWidget()) != nullptr; // clears it: so do keys
        if (button->group() && button->group()->exclusive() && !button->isChecked())
            continue; // by the cursor keys from the one that is
        if (button->isVisible() && button->isEnabled() && !isInside && !button->toolTip().isEmpty())
            QVERIFY2(way.contains(button), qPrintable(describe(button)));
    }
}

void TestKeyboard::focusIsSeen()
{
    QFETCH(int, scene);
    show(Scenes[scene]);
    QStringList unseen;
    for (QWidget *control : walk()) {
        control->setFocus(Qt::TabFocusReason);
        const QImage with =
            m_window->grab(QRect(control->mapTo(m_window.get(), QPoint()), control->size()).adjusted(-3, -3, 3, 3))
                .toImage();
        control->clearFocus();
        const QImage without =
            m_window->grab(QRect(control->mapTo(m_window.get(), QPoint()), control->size()).adjusted(-3, -3, 3, 3))
                .toImage();
        if (with == without)
            unseen.append(describe(control));
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(u"not seen:\n"_s + unseen.join(u'\n')));
}

void TestKeyboard::everythingHasAName()
{
    QFETCH(int, scene);
    show(Scenes[scene]);
    QStringList nameless;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->inherits("QAbstractScrollAreaScrollBarContainer"))
            continue;
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QLineEdit *>(widget->parentWidget());
        if (told && !isPart && (needsName(told->role()) || isControl(widget))
            && told->text(QAccessible::Name).isEmpty())
            nameless.append(describe(widget));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestKeyboard::dialogsHaveNames_data()
{
    QTest::addColumn<int>("dialog");
    QTest::addRow("commands") << 0;
    QTest::addRow("subscribe") << 1;
    QTest::addRow("what is recorded") << 2;
    QTest::addRow("instructions") << 3;
}

void TestKeyboard::dialogsHaveNames()
{
    QFETCH(int, dialog);
    std::unique_ptr<QDialog> shown;
    switch (dialog) {
    case 0:
        shown = std::make_unique<CommandPalette>(QList<CommandPalette::Entry>{{u"Go"_s, {}, [] {}}}, m_window.get());
        break;
    case 1:
        shown = std::make_unique<SubscribeDialog>(u"c"_s, m_window.get());
        break;
    case 2:
        shown = std::make_unique<CaptureDialog>(CaptureSettings(), m_window.get());
        break;
    default:
        shown = std::make_unique<InstructionsDialog>(u"Title"_s, u"Text"_s, m_window.get());
    }
    shown->setAttribute(Qt::WA_DeleteOnClose, false);
    shown->show();
    QStringList nameless;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QLineEdit *>(widget->parentWidget());
        if (isControl(widget) && !isPart && nameOf(widget).isEmpty())
            nameless.append(describe(widget));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(!nameOf(shown.get()).isEmpty() || !shown->windowTitle().isEmpty());
}

CommandPalette *TestKeyboard::openPalette()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    return m_window->findChildren<CommandPalette *>().last();
}

void TestKeyboard::command(const QString &words)
{
    CommandPalette *palette = openPalette();
    QTest::keyClicks(palette->line(), words);
    QCOMPARE(palette->shownTexts().value(0).toCaseFolded(), words.toCaseFolded());
    QTest::keyClick(palette->line(), Qt::Key_Return);
}

/// Each button of the page, and each entry of its menus.
void TestKeyboard::paletteOffersEverything()
{
    QFETCH(int, scene);
    show(Scenes[scene]);
    const Page *page = m_window->page(m_window->currentPage());
    QStringList expected;
    for (const QAction *action : page->findChildren<QAction *>()) {
        const bool isOfPage =
            action->parent() == page || (qobject_cast<QMenu *>(action->parent()) && action->parent()->parent() == page);
        if (isOfPage && action->isEnabled() && !action->isSeparator() && !action->menu())
            expected.append(action->text());
    }
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool isButton = button->inherits("QToolButton") || button->inherits("QPushButton");
        const bool isInside = qobject_cast<QLineEdit *>(button->parentWidget()) != nullptr;
        const auto *push = qobject_cast<const QPushButton *>(button);
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (!isButton || isInside || !button->isVisible() || !button->isEnabled())
            continue;
        const QMenu *menu = push ? push->menu() : tool->menu();
        if (!menu) {
            expected.append(nameOf(button));
            continue;
        }
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled())
                expected.append(action->text());
        }
    }
    QStringList offered = openPalette()->shownTexts();
    for (const QString &text : std::as_const(expected)) {
        const bool isThere =
            std::any_of(offered.begin(), offered.end(), [&text](const QString &each) { return each.endsWith(text); });
        QVERIFY2(isThere, qPrintable(text + u" is not in\n"_s + offered.join(u'\n')));
    }
}

/// What else only the mouse could do.
void TestKeyboard::paletteSortsAndHidesColumns()
{
    show(Scenes[1]);
    const TableView *view = page("clients"_L1)->view();
    command(u"Sort by Queue"_s);
    QCOMPARE(view->header()->sortIndicatorSection(), int(ClientsModel::Queued));
    QCOMPARE(view->header()->sortIndicatorOrder(), Qt::AscendingOrder);
    command(u"Sort by Queue"_s);
    QCOMPARE(view->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    command(u"Hide column Queue"_s);
    QVERIFY(view->isColumnHidden(ClientsModel::Queued));
    command(u"Show column Queue"_s);
    QVERIFY(!view->isColumnHidden(ClientsModel::Queued));
    m_window->setCurrentPage("traffic"_L1);
    command(u"Record"_s);
    QVERIFY(m_window->findChild<TrafficRecorder *>()->feed().isRecording());
}

void TestKeyboard::menuKeyOpensTheMenu_data()
{
    QTest::addColumn<int>("scene");
    for (size_t scene = 0; scene < std::size(Scenes); ++scene) {
        if (Scenes[scene].isSelected && Scenes[scene].tab == 0)
            QTest::addRow("%s", Scenes[scene].name) << int(scene);
    }
}

/// At the row that is current, on every page with rows.
void TestKeyboard::menuKeyOpensTheMenu()
{
    QFETCH(int, scene);
    show(Scenes[scene]);
    QVERIFY(qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QAction *action) { return action->isEnabled(); }));
    menu->close();
}

SKEP_TEST(TestKeyboard)
#include "tst_keyboard.moc"
