// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "gui/dialogs/instructionsdialog.h"
#include "gui/pages/clientdetail.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/logpage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/retainedpage.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/navigationrail.h"
#include "gui/widgets/statusbar.h"
#include "translation.h"
#include "tray.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QWindow>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize FirstSize(1280, 800);
}

MainWindow::MainWindow(ConsoleLink &link, Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_feed(link, m_models, this), m_recorder(link)
{
    setWindowIcon(QIcon(u":/skep/icons/skep.svg"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&m_feed, &DeltaFeed::totalsChanged, this, [this](const Totals &totals) {
        m_totals = totals;
        m_models.history.add(totals);
    });
    connect(&m_feed, &DeltaFeed::listenersChanged, this, &MainWindow::setListeners);
    connect(&m_demo, &DemoPublisher::commandRequested, &m_feed, &DeltaFeed::post);
    connect(&m_publisher, &Publisher::commandRequested, &m_feed, &DeltaFeed::post);
    connect(&m_feed, &DeltaFeed::published, &m_publisher, &Publisher::take);
    build();
    addShortcuts();
    restoreState();
}

MainWindow::~MainWindow()
{
    m_feed.setAttention(DeltaFeed::Attention::None);
    delete m_body; // the pages look at the models, which are members and would go before children
}

void MainWindow::build()
{
    setWindowTitle(tr("Skep"));
    m_body = new QWidget(this);
    m_rail = new NavigationRail(m_body);
    m_stack = new QStackedWidget(m_body);
    m_status = new StatusBar(m_body);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    this->layout()->addWidget(m_body);
    addPages();
    connectFeed();
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &NavigationRail::viewButtonClicked, this, &MainWindow::showViewMenu);
    connect(m_rail, &NavigationRail::certificatesButtonClicked, this, &MainWindow::askForCertificateDirectory);
    connect(m_rail, &NavigationRail::paletteButtonClicked, this, &MainWindow::showPalette);
}

/// In another language. What is in the models stays, and so does what the pages save.
void MainWindow::rebuild()
{
    const QByteArray current = QByteArray(currentPage().data(), currentPage().size());
    saveState();
    m_pages.clear();
    delete m_body;
    build();
    restorePages();
    setCurrentPage(QLatin1StringView(current));
    m_status->setListeners(m_listeners);
    m_status->setTotals(m_totals);
    for (Page *page : std::as_const(m_pages)) {
        page->setListeners(m_listeners);
        page->setTotals(m_totals);
    }
}

void MainWindow::addPages()
{
    auto *overview = new OverviewPage(m_models.history, m_stack);
    connect(overview, &OverviewPage::pageRequested, this, qOverload<QLatin1StringView>(&MainWindow::setCurrentPage));
    connect(overview, &OverviewPage::testPageRequested, this, &MainWindow::openTestPage);
    connect(overview, &OverviewPage::demoRequested, &m_demo, &DemoPublisher::setRunning);
    connect(&m_demo, &DemoPublisher::runningChanged, overview, &OverviewPage::setDemoRunning);
    overview->setDemoRunning(m_demo.isRunning());
    addPage(overview);
    addPage(new ClientsPage(m_models, m_stack));
    addPage(new SubscriptionsPage(m_models, m_stack));
    addPage(new TopicsPage(m_models, m_stack));
    addPage(new RetainedPage(m_models, m_stack));
    addPage(new PublishPage(m_publisher, m_stack));
    addPage(new TrafficPage(m_recorder, m_stack));
    addPage(new LogPage(m_models, m_stack));
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence::Quit, [this] { close(); });
    add(Qt::CTRL | Qt::Key_K, [this] { showPalette(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { showPalette(); });
    add(Qt::SHIFT | Qt::Key_F10, [this] { // as the menu key, which not every keyboard has
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(windowHandle(), &event);
    });
    add(TestKeys, [this] { testTopic({}); });
    add(Qt::CTRL | Qt::Key_PageDown, [this] { showPage((pageNumber() + 1) % pageCount()); });
    add(Qt::CTRL | Qt::Key_PageUp, [this] { showPage((pageNumber() + pageCount() - 1) % pageCount()); });
}

void MainWindow::allowReload()
{
    m_mayReload = true;
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this), &QShortcut::activated, this, &MainWindow::reload);
}

void MainWindow::reload()
{
    m_feed.post(ReloadConfiguration{});
    m_status->showMessage(tr("The configuration is read again; the log says what has changed."));
}

void MainWindow::allowLanguages(Translation &translation)
{
    m_translation = &translation;
}

void MainWindow::showTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<Tray>(*this);
    m_tray->setListeners(m_listeners);
    connect(&m_feed, &DeltaFeed::totalsChanged, m_tray.get(), &Tray::setTotals);
    connect(&m_feed, &DeltaFeed::listenersChanged, m_tray.get(), &Tray::setListeners);
}

void MainWindow::setListeners(const std::vector<ListenerSnapshot> &listeners)
{
    m_listeners = listeners;
}

void MainWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_rail->addPage(page->title(), page->id());
    connect(page, &Page::commandRequested, &m_feed, &DeltaFeed::post);
    connect(page, &Page::messageRequested, m_status, &StatusBar::showMessage);
}

void MainWindow::connectFeed()
{
    connect(&m_feed, &DeltaFeed::totalsChanged, m_status, &StatusBar::setTotals);
    connect(&m_feed, &DeltaFeed::listenersChanged, m_status, &StatusBar::setListeners);
    for (Page *page : std::as_const(m_pages)) {
        connect(&m_feed, &DeltaFeed::listenersChanged, page, &Page::setListeners);
        connect(&m_feed, &DeltaFeed::totalsChanged, page, &Page::setTotals);
        if (auto *clients = qobject_cast<ClientsPage *>(page))
            connect(&m_feed, &DeltaFeed::sessionTold, clients->detail(), &ClientDetail::setDetail);
        if (auto *topics = qobject_cast<TopicsPage *>(page)) {
            connect(topics, &TopicsPage::watchRequested, &m_feed, &DeltaFeed::watchTopics);
            connect(&m_feed, &DeltaFeed::topicsBeyondChanged, topics, &TopicsPage::setMessagesBeyond);
            connect(topics, &TopicsPage::publishRequested, this, &MainWindow::compose);
            connect(topics, &TopicsPage::testRequested, this, &MainWindow::testTopic);
        }
        if (auto *retained = qobject_cast<RetainedPage *>(page))
            connect(&m_feed, &DeltaFeed::fetched, retained, &RetainedPage::takeAnswer);
        if (auto *log = qobject_cast<LogPage *>(page))
            connect(&m_feed, &DeltaFeed::eventsLost, log, &LogPage::addLost);
    }
}

int MainWindow::pageNumber() const
{
    return m_stack->currentIndex();
}

QLatin1StringView MainWindow::currentPage() const
{
    return m_pages[pageNumber()]->id();
}

Page *MainWindow::page(QLatin1StringView id) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [id](const Page *page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

void MainWindow::setCurrentPage(QLatin1StringView id)
{
    showPage(int(m_pages.indexOf(page(id))));
}

void MainWindow::compose(const QString &topic, const QByteArray &payload)
{
    setCurrentPage("publish"_L1);
    if (auto *publish = qobject_cast<PublishPage *>(page("publish"_L1)))
        publish->compose(topic, payload);
}

void MainWindow::testTopic(const QString &topic)
{
    setCurrentPage("subscriptions"_L1);
    if (auto *subscriptions = qobject_cast<SubscriptionsPage *>(page("subscriptions"_L1)))
        subscriptions->testTopic(topic);
}

void MainWindow::showPage(int number)
{
    if (number < 0 || number >= m_pages.size())
        return;
    m_stack->setCurrentIndex(number);
    m_rail->setCurrent(number);
    m_pages[number]->activate();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watchIfSeen();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watchIfSeen();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        watchIfSeen();
    if (event->type() == QEvent::LanguageChange) // not from within a menu that is part of what goes
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    m_demo.setRunning(false);
    m_publisher.stop();
    event->accept();
}

void MainWindow::watchIfSeen()
{
    const bool isSeen = isVisible() && !isMinimized();
    m_feed.setAttention(isSeen       ? DeltaFeed::Attention::Full
                            : m_tray ? DeltaFeed::Attention::Glance
                                     : DeltaFeed::Attention::None);
}

void MainWindow::showViewMenu(QWidget *button)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::System, tr("As the system")},
        {Theme::Mode::Light, tr("Light")},
        {Theme::Mode::Dark, tr("Dark")},
    };
    for (const auto &[mode, text] : modes) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(mode == m_theme.mode());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] { m_theme.setMode(mode); });
    }
    if (m_translation)
        addLanguages(menu);
    menu->popup(button->mapToGlobal(QPoint(button->width(), 0)));
}

void MainWindow::addLanguages(QMenu *menu)
{
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == m_translation->language());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { m_translation->setLanguage(code); });
    };
    add({}, tr("Language of the system"));
    for (const auto &[code, name] : Translation::languages())
        add(code, name);
}

void MainWindow::askForCertificateDirectory()
{
    auto *dialog = new QFileDialog(this, tr("Directory for the certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::devCertificatesRequested);
    dialog->open();
}

void MainWindow::showDevCertificates(const QString &instructions)
{
    (new InstructionsDialog(tr("Certificates for development"), instructions, this))->open();
}

void MainWindow::showDevCertificatesError(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Certificates for development"),
                                tr("No certificates were made."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(sentence);
    box->open();
}

void MainWindow::saveState() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/page"_L1, QString(currentPage()));
    settings.setValue("window/theme"_L1, int(m_theme.mode()));
    for (const Page *page : m_pages) {
        settings.beginGroup(page->id());
        page->saveState(settings);
        settings.endGroup();
    }
}

void MainWindow::restoreState()
{
    QSettings settings;
    if (!restoreGeometry(settings.value("window/geometry"_L1).toByteArray()))
        resize(FirstSize);
    const int mode = settings.value("window/theme"_L1).toInt();
    if (mode >= int(Theme::Mode::System) && mode <= int(Theme::Mode::Dark))
        m_theme.setMode(Theme::Mode(mode));
    restorePages();
    showPage(0);
    setCurrentPage(QLatin1StringView(settings.value("window/page"_L1).toString().toLatin1()));
}

void MainWindow::restorePages()
{
    QSettings settings;
    for (Page *page : std::as_const(m_pages)) {
        settings.beginGroup(page->id());
        page->restoreState(settings);
        settings.endGroup();
    }
}

} // namespace skep
