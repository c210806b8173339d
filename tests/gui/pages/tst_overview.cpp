// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/subscribedialog.h"
#include "gui/pages/clientdetail.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/listenerspanel.h"
#include "gui/pages/logpage.h"
#include "gui/pages/overviewpage.h"
#include "gui/text/format.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/stattile.h"
#include "gui/widgets/statusbar.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/timechart.h"
#include "gui/widgets/valuetable.h"
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"
#include "gui/window/tray.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/samplebroker.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace skep;

class TestOverview final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tilesTellTheTotals();
    void tilesLeadToPages();
    void chartsTellTheirValues();
    void listenersAreStoppedAndStarted();
    void everyAddressOfAListener();
    void exposure_data();
    void exposure();
    void tryItUntilSomebodyCame();
    void demoUntilItIsStopped();
    void demoGoesOnInAnotherLanguage();
    void detailOnlyWhileSeen();
    void detailAgainAfterTheWindowWasHidden();
    void detailShowsWhatIsHeld();
    void queueIsTurnedByPages();
    void disconnectsWithAReason();
    void copiesAsCode();
    void subscribesOnBehalf();
    void unsubscribesOnBehalf();
    void paletteFindsAndDoes();
    void logByKind();
    void trayState();
    void switchesTheLanguage();

private:
    void deliver(const Delta &delta);
    void selectClient(const QString &id);
    QStringList commands() const;
    template <typename T>
    T *page(QLatin1StringView id) const
    {
        return qobject_cast<T *>(m_window->page(id));
    }
    QStringList tileTexts() const;

    QTemporaryDir m_scope;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeConsoleLink> m_link;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

Delta house()
{
    Delta delta;
    delta.isSnapshot = true;
    delta.listeners = SampleBroker::listeners();
    for (const char *id : {"c1", "c2"}) {
        ClientSnapshot client;
        client.clientId = QString::fromLatin1(id);
        client.online = true;
        client.connection.listener = u"tcp"_s;
        delta.clients.push_back(client);
    }
    delta.subscriptions.push_back(
        {.clientId = u"c1"_s, .topicFilter = u"to/1"_s, .noLocal = true, .subscriptionIdentifier = 7});
    delta.events.push_back({.number = 1, .kind = EventKind::ClientConnected, .clientId = u"c1"_s, .text = u"here"_s});
    delta.events.push_back({.number = 2, .kind = EventKind::MessageDropped, .clientId = u"c1"_s, .text = u"full"_s});
    delta.totals.time = 1'700'000'000'000;
    delta.totals.startedAt = delta.totals.time - 65'000;
    delta.totals.clientsOnline = 2;
    delta.totals.sessions = 5;
    delta.totals.queued = 7;
    delta.totals.traffic.dropped = 3;
    return delta;
}

SessionDetail detailOf(const QString &id)
{
    SessionDetail detail;
    detail.clientId = id;
    detail.exists = true;
    detail.inFlight.push_back({PacketId{9},
                               DeliveryState::AwaitingPubrec,
                               {.topic = u"to/1"_s, .payload = "one", .payloadSize = 3, .expiresAt = {}}});
    detail.inFlightTotal = 1;
    detail.queueTotal = 120;
    detail.walks = {{u"a/#"_s, u"a/b"_s}, {u"c"_s, {}}};
    detail.walksTotal = 3;
    for (int place = 0; place < 50; ++place)
        detail.queue.push_back({.topic = u"to/%1"_s.arg(place), .payload = "x", .payloadSize = 1, .expiresAt = {}});
    return detail;
}

QStringList rowsOf(const QWidget *parent, const QString &name)
{
    QStringList rows;
    for (const ValueTable *table : parent->findChildren<ValueTable *>()) {
        if (table->accessibleName() != name)
            continue;
        for (int row = 0; row < table->topLevelItemCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells.append(table->topLevelItem(row)->text(column));
            rows.append(cells.join(u" | "_s));
        }
    }
    return rows;
}

} // namespace

void TestOverview::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
    m_theme = std::make_unique<Theme>();
}

void TestOverview::init()
{
    QSettings().clear();
    m_link = std::make_unique<FakeConsoleLink>();
    m_window = std::make_unique<MainWindow>(*m_link, *m_theme);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOverview::cleanup()
{
    m_window.reset();
    m_link.reset();
}

void TestOverview::deliver(const Delta &delta)
{
    QSignalSpy applied(m_window->findChild<DeltaFeed *>(), &DeltaFeed::applied);
    m_link->deliver(delta);
    QVERIFY(applied.wait());
}

void TestOverview::selectClient(const QString &id)
{
    m_window->setCurrentPage("clients"_L1);
    TableView *view = page<ClientsPage>("clients"_L1)->view();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data(TableModel::KeyRole) == id)
            view->setCurrentIndex(view->model()->index(row, 0));
    }
    QCOMPARE(view->selectedKeys(), QStringList{id});
}

QStringList TestOverview::commands() const
{
    QStringList texts = commandTexts(m_link->commands);
    texts.removeAll(u"start"_s);
    return texts;
}

QStringList TestOverview::tileTexts() const
{
    QStringList texts;
    for (const StatTile *tile : m_window->page("overview"_L1)->findChildren<StatTile *>())
        texts.append(tile->accessibleName());
    return texts;
}

void TestOverview::tilesTellTheTotals()
{
    deliver(house());
    const QStringList texts = tileTexts();
    for (const QString &text :
         {u"Clients: 2"_s, u"Queued messages: 7"_s, u"Dropped messages: 3"_s, u"Uptime: 1 min 05 s"_s})
        QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u", "_s)));
}

void TestOverview::tilesLeadToPages()
{
    m_window->page("overview"_L1)->findChildren<StatTile *>().first()->click();
    QCOMPARE(m_window->currentPage(), "clients"_L1);
}

void TestOverview::chartsTellTheirValues()
{
    Delta delta = house();
    deliver(delta);
    delta.isSnapshot = false;
    delta.totals.time += 1'000;
    delta.totals.traffic.messagesIn += 250;
    deliver(delta);
    QStringList texts;
    for (const TimeChart *chart : m_window->page("overview"_L1)->findChildren<TimeChart *>())
        texts.append(chart->accessibleName() + u": "_s + chart->accessibleDescription());
    QVERIFY2(texts.contains(u"Messages: out: 0/s, in: 250/s"_s), qPrintable(texts.join(u'\n')));
}

void TestOverview::listenersAreStoppedAndStarted()
{
    deliver(house());
    const ListenersPanel *panel = childOf<ListenersPanel>(m_window->page("overview"_L1));
    QPushButton *stop = buttonOf<QPushButton>(panel, u"Stop listener tcp"_s);
    QVERIFY(stop);
    stop->click();
    QPushButton *start = buttonOf<QPushButton>(panel, u"Start listener public"_s);
    QVERIFY(start);
    start->click();
    QCOMPARE(commands(), (QStringList{u"close tcp"_s, u"open public"_s}));
}

/// On the page to copy, in the status bar's explanation, in the palette, and for who has no client yet.
void TestOverview::everyAddressOfAListener()
{
    Delta delta;
    delta.isSnapshot = true;
    delta.listenersChanged = true;
    delta.listeners = {SampleBroker::listeners().front()};
    const auto chips = [](const QWidget *parent) {
        QStringList texts;
        for (const CopyChip *chip : parent->findChildren<CopyChip *>())
            texts.append(chip->text());
        return texts;
    };
    const ListenersPanel *panel = childOf<ListenersPanel>(m_window->page("overview"_L1));
    const StatusBar *status = childOf<StatusBar>(m_window.get());
    deliver(delta);
    QCOMPARE(chips(panel), QStringList{u"mqtt://127.0.0.1:1883"_s});
    delta.listeners.front().otherAddresses = {u"::1"_s};
    deliver(delta);
    const QStringList both{u"mqtt://127.0.0.1:1883"_s, u"mqtt://[::1]:1883"_s};
    QTRY_COMPARE(chips(panel), both);
    QCOMPARE(chips(status), QStringList{both.first()}); // as there is little room
    QCOMPARE(status->findChild<CopyChip *>()->toolTip(),
             u"tcp: Listening. Click to copy the address.\nIt listens at mqtt://[::1]:1883, too."_s);
    QCOMPARE(Format::openAddresses(delta.listeners), both);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QTest::keyClicks(palette->line(), u"copy mqtt://"_s);
    QCOMPARE(palette->shownTexts(), (QStringList{u"Copy mqtt://127.0.0.1:1883"_s, u"Copy mqtt://[::1]:1883"_s}));
}

void TestOverview::exposure_data()
{
    QTest::addColumn<QString>("address"); // several: all of them
    QTest::addColumn<Exposure>("expected");
    QTest::addRow("loopback") << u"127.0.0.1"_s << Exposure::ThisMachine;
    QTest::addRow("another loopback") << u"127.8.0.1"_s << Exposure::ThisMachine;
    QTest::addRow("loopback of IPv6") << u"::1"_s << Exposure::ThisMachine;
    QTest::addRow("any") << u"0.0.0.0"_s << Exposure::EveryNetwork;
    QTest::addRow("any of IPv6") << u"::"_s << Exposure::EveryNetwork;
    QTest::addRow("one") << u"192.168.1.10"_s << Exposure::OneNetwork;
    QTest::addRow("both loopbacks") << u"127.0.0.1 ::1"_s << Exposure::ThisMachine;
    QTest::addRow("a loopback and one") << u"127.0.0.1 192.168.1.10"_s << Exposure::OneNetwork;
    QTest::addRow("a loopback and any") << u"::1 ::"_s << Exposure::EveryNetwork;
}

void TestOverview::exposure()
{
    QFETCH(const QString, address);
    QFETCH(const Exposure, expected);
    ListenerSnapshot listener;
    listener.otherAddresses = address.split(u' ');
    listener.address = listener.otherAddresses.takeFirst();
    QCOMPARE(exposureOf(listener), expected);
}

void TestOverview::tryItUntilSomebodyCame()
{
    const QWidget *overview = m_window->page("overview"_L1);
    Delta nothing;
    nothing.isSnapshot = true;
    nothing.listeners = SampleBroker::listeners();
    deliver(nothing);
    const QPushButton *open = buttonOf<QPushButton>(overview, u"Open the test page"_s);
    QVERIFY(open && open->isVisible());
    deliver(house());
    QVERIFY(!open->isVisible());
}

void TestOverview::demoUntilItIsStopped()
{
    Delta nothing;
    nothing.isSnapshot = true;
    deliver(nothing);
    const QWidget *overview = m_window->page("overview"_L1);
    QPushButton *demo = buttonOf<QPushButton>(overview, u"Publish a demo"_s);
    QPushButton *topics = buttonOf<QPushButton>(overview, u"Show the topics"_s);
    QVERIFY(demo && demo->isVisible() && topics && !topics->isVisible());
    demo->click();
    QCOMPARE(commands().size(), 3);
    for (const QString &command : commands())
        QVERIFY2(command.startsWith(u"publish demo/"_s), qPrintable(command));
    QCOMPARE(demo->text(), u"Stop the demo"_s);
    deliver(house());
    QVERIFY(demo->isVisible()); // as somebody may want to stop it
    topics->click();
    QCOMPARE(m_window->currentPage(), "topics"_L1);
    m_window->setCurrentPage("overview"_L1);
    demo->click();
    QVERIFY(!demo->isVisible());

    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QTest::keyClicks(palette->line(), u"demo"_s);
    QCOMPARE(palette->shownTexts(), QStringList{u"Publish a demo"_s});
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(demo->text(), u"Stop the demo"_s);
    m_window->close();
    QCOMPARE(demo->text(), u"Publish a demo"_s);
}

void TestOverview::demoGoesOnInAnotherLanguage()
{
    buttonOf<QPushButton>(m_window->page("overview"_L1), u"Publish a demo"_s)->click();
    Translation translation;
    translation.setLanguage(u"de"_s);
    QTRY_COMPARE(m_window->page("overview"_L1)->title(), u"Übersicht"_s);
    QPushButton *demo = buttonOf<QPushButton>(m_window->page("overview"_L1), u"Demo anhalten"_s);
    QVERIFY(demo);
    demo->click();
    QCOMPARE(demo->text(), u"Demo senden"_s);
    translation.setLanguage(u"en"_s);
    QTRY_COMPARE(m_window->page("overview"_L1)->title(), u"Overview"_s);
}

void TestOverview::detailOnlyWhileSeen()
{
    deliver(house());
    selectClient(u"c1"_s);
    QCOMPARE(commands(), QStringList{u"watch c1 from 0"_s});
    selectClient(u"c2"_s);
    m_window->setCurrentPage("log"_L1);
    QCOMPARE(commands(), (QStringList{u"watch c1 from 0"_s, u"watch c2 from 0"_s, u"watch none"_s}));
}

void TestOverview::detailAgainAfterTheWindowWasHidden()
{
    deliver(house());
    selectClient(u"c1"_s);
    m_window->hide();
    m_window->show();
    QCOMPARE(commandTexts(m_link->commands).last(), u"watch c1 from 0"_s);
}

void TestOverview::detailShowsWhatIsHeld()
{
    deliver(house());
    selectClient(u"c1"_s);
    Delta told;
    told.session = detailOf(u"c1"_s);
    deliver(told);
    const ClientDetail *detail = childOf<ClientDetail>(m_window->page("clients"_L1));
    QCOMPARE(rowsOf(detail, u"Messages in flight"_s), QStringList{u"9 | waits for PUBREC | to/1 | 3 B"_s});
    QCOMPARE(rowsOf(detail, u"Queued messages"_s).first(), u"1 | to/0 | 0 | x"_s);
    QVERIFY(std::ranges::any_of(detail->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().contains(u"Retained messages to come: a/# (after a/b), c, …"_s);
    }));
    told.session = detailOf(u"c2"_s); // asked before c1 was selected
    told.session->inFlight.clear();
    deliver(told);
    QCOMPARE(rowsOf(detail, u"Messages in flight"_s).size(), 1);
    for (const QTreeView *view : detail->findChildren<QTreeView *>()) {
        if (view->accessibleName() == u"History of this client"_s)
            QCOMPARE(tablePicture(*view->model(), {EventsModel::Text}), QStringList{u"here"_s});
    }
}

void TestOverview::queueIsTurnedByPages()
{
    deliver(house());
    selectClient(u"c1"_s);
    Delta told;
    told.session = detailOf(u"c1"_s);
    deliver(told);
    for (QToolButton *button : childOf<ClientDetail>(m_window->page("clients"_L1))->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Later messages"_s)
            button->click();
    }
    QCOMPARE(commands().last(), u"watch c1 from 50"_s);
}

void TestOverview::disconnectsWithAReason()
{
    deliver(house());
    selectClient(u"c1"_s);
    for (QAction *action : m_window->page("clients"_L1)->findChildren<QAction *>()) {
        if (action->text().startsWith(u"0x9C"_s))
            action->trigger();
    }
    const auto *command = std::get_if<DisconnectClient>(&m_link->commands.back());
    QVERIFY(command);
    QCOMPARE(command->clientId, u"c1"_s);
    QCOMPARE(command->reasonCode, ReasonCode::UseAnotherServer);
}

void TestOverview::copiesAsCode()
{
    deliver(house());
    selectClient(u"c1"_s);
    for (QAction *action : m_window->page("clients"_L1)->findChildren<QAction *>()) {
        if (action->text() == u"mosquitto_sub"_s)
            action->trigger();
    }
    QVERIFY(QApplication::clipboard()->text().contains(u"-i 'c1'"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"-t 'to/1'"_s));
}

void TestOverview::subscribesOnBehalf()
{
    deliver(house());
    selectClient(u"c2"_s);
    Q_EMIT childOf<ClientDetail>(m_window->page("clients"_L1))->subscribeRequested();
    auto *dialog = m_window->findChild<SubscribeDialog *>();
    QVERIFY(dialog);
    QPushButton *accept = buttonOf<QPushButton>(dialog, u"Subscribe"_s);
    dialog->filterLine()->setText(u"a/#/b"_s);
    QVERIFY(!accept->isEnabled());
    dialog->filterLine()->setText(u"a/#"_s);
    accept->click();
    QCOMPARE(commands().last(), u"subscribe c2 to a/# QoS 0"_s);
}

void TestOverview::unsubscribesOnBehalf()
{
    deliver(house());
    selectClient(u"c1"_s);
    ClientDetail *detail = childOf<ClientDetail>(m_window->page("clients"_L1));
    detail->setTab(1);
    for (QTreeView *view : detail->findChildren<QTreeView *>()) {
        if (view->accessibleName() == u"Subscriptions of this client"_s)
            view->setCurrentIndex(view->model()->index(0, 0));
    }
    QPushButton *unsubscribe = buttonOf<QPushButton>(detail, u"Unsubscribe"_s);
    QVERIFY(unsubscribe->isEnabled());
    unsubscribe->click();
    QCOMPARE(commands().last(), u"unsubscribe c1 from to/1"_s);

    actionOf(m_window->page("clients"_L1), u"Undo"_s)->trigger();
    const auto &again = std::get<SubscribeClient>(m_link->commands.back());
    QCOMPARE(commands().last(), u"subscribe c1 to to/1 QoS 0"_s);
    QCOMPARE(again.subscriptionIdentifier, 7u);
    QVERIFY(again.noLocal && again.takesBack);
    QVERIFY(!actionOf(m_window->page("clients"_L1), u"Undo"_s)->isEnabled());
}

void TestOverview::paletteFindsAndDoes()
{
    deliver(house());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QVERIFY(palette->shownTexts().size() > 10);
    QTest::keyClicks(palette->line(), u"stop tcp"_s);
    QCOMPARE(palette->shownTexts(), QStringList{u"Stop listener tcp"_s});
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(commands(), QStringList{u"close tcp"_s});

    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    palette = m_window->findChildren<CommandPalette *>().last();
    QTest::keyClicks(palette->line(), u"go log"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), "log"_L1);
}

void TestOverview::logByKind()
{
    deliver(house());
    auto *log = page<LogPage>("log"_L1);
    QCOMPARE(log->view()->model()->rowCount(), 2);
    log->setKindShown(EventKind::MessageDropped, false);
    QCOMPARE(tablePicture(*log->view()->model(), {EventsModel::Text}), QStringList{u"here"_s});
    m_window->close();
    MainWindow again(*m_link, *m_theme);
    Delta delta = house();
    again.models().events.append(delta.events);
    QCOMPARE(qobject_cast<LogPage *>(again.page("log"_L1))->view()->model()->rowCount(), 1);
}

void TestOverview::trayState()
{
    std::vector<ListenerSnapshot> listeners = SampleBroker::listeners();
    QCOMPARE(Tray::stateOf(listeners), Tone::Warning);
    listeners.pop_back();
    QCOMPARE(Tray::stateOf(listeners), Tone::Good);
    QCOMPARE(Tray::stateOf({}), Tone::Bad);
    QVERIFY(!Tray::iconFor(Tone::Good).isNull());
}

void TestOverview::switchesTheLanguage()
{
    deliver(house());
    m_window->setCurrentPage("clients"_L1);
    page<ClientsPage>("clients"_L1)->view()->sortByColumn(3, Qt::DescendingOrder);
    {
        Translation translation;
        translation.setLanguage(u"de"_s);
        QTRY_COMPARE(m_window->page("overview"_L1)->title(), u"Übersicht"_s);
        QCOMPARE(m_window->currentPage(), "clients"_L1);
        const auto *view = page<ClientsPage>("clients"_L1)->view();
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->header()->sortIndicatorSection(), 3);
        m_window->setCurrentPage("overview"_L1);
        QVERIFY2(tileTexts().contains(u"Clients: 2"_s), qPrintable(tileTexts().join(u", "_s)));
        QCOMPARE(Format::number(1'857), u"1.857"_s);
        translation.setLanguage(u"en"_s);
        QTRY_COMPARE(m_window->page("overview"_L1)->title(), u"Overview"_s);
        QCOMPARE(Format::number(1'857), u"1,857"_s);
    }
    QCOMPARE(QSettings().value("window/language"_L1).toString(), u"en"_s);
}

SKEP_TEST(TestOverview)
#include "tst_overview.moc"
