// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "gui/dialogs/instructionsdialog.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/logpage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/retainedpage.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/testpage.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/navigationrail.h"
#include "gui/widgets/statusbar.h"
#include "listenercommands.h"
#include "pagecommands.h"
#include "tray.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QSet>
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
    : QWidget(parent), m_theme(theme), m_viewMenu(theme), m_feed(link, m_models, this), m_recorder(link, this)
{
    setWindowIcon(QIcon(u":/skep/icons/skep.svg"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
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
    m_status->setTotals(m_feed.totals());
    m_status->setListeners(m_feed.listeners());
    connect(&m_feed, &DeltaFeed::totalsChanged, m_status, &StatusBar::setTotals);
    connect(&m_feed, &DeltaFeed::listenersChanged, m_status, &StatusBar::setListeners);
    addPages();
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &NavigationRail::viewButtonClicked, this, [this](QWidget *button) { m_viewMenu.popup(button); });
    connect(m_rail, &NavigationRail::certificatesButtonClicked, this, &MainWindow::askForCertificateDirectory);
    connect(m_rail, &NavigationRail::paletteButtonClicked, this, &MainWindow::showPalette);
}

/// In another language. The models stay, and so does what the pages save.
void MainWindow::rebuild()
{
    const QByteArray current = QByteArray(currentPage().data(), currentPage().size());
    saveState();
    m_pages.clear();
    delete m_body;
    build();
    restorePages();
    setCurrentPage(QLatin1StringView(current));
}

void MainWindow::addPages()
{
    addPage(new OverviewPage(m_models.history, m_feed, m_demo, m_stack));
    addPage(new ClientsPage(m_models, m_feed, m_stack));
    addPage(new SubscriptionsPage(m_models, m_feed, m_stack));
    addPage(new TopicsPage(m_models, m_feed, m_stack));
    addPage(new RetainedPage(m_models, m_feed, m_stack));
    addPage(new PublishPage(m_publisher, m_stack));
    addPage(new TrafficPage(m_recorder, m_feed, m_stack));
    addPage(new LogPage(m_models, m_feed, m_stack));
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
    add(TestKeys, [this] { testTopic(); });
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
    m_status->showMessage(tr("Reloading the configuration; the log shows what changes."));
}

void MainWindow::allowLanguages(Translation &translation)
{
    m_viewMenu.allowLanguages(translation);
}

void MainWindow::showTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<Tray>(*this, m_feed);
}

void MainWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_rail->addPage(page->title(), page->id());
    connect(page, &Page::messageRequested, m_status, &StatusBar::showMessage);
    connect(page, &Page::pageRequested, this, qOverload<QLatin1StringView>(&MainWindow::setCurrentPage));
    connect(page, &Page::topicRequested, this, &MainWindow::openTopic);
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

void MainWindow::openTopic(QLatin1StringView id, const QString &topic, const QByteArray &payload)
{
    setCurrentPage(id);
    page(id)->openTopic(topic, payload);
}

void MainWindow::testTopic()
{
    openTopic("subscriptions"_L1, {}, {});
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

// -- what the palette offers: everything that the window can do at the moment

void MainWindow::showPalette()
{
    (new CommandPalette(commands(), this))->popup();
}

QList<CommandPalette::Entry> MainWindow::commands()
{
    QList<CommandPalette::Entry> entries;
    for (int number = 0; number < pageCount(); ++number) {
        const QString keys = number < 9
            ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)).toString(QKeySequence::NativeText)
            : QString();
        entries.append({tr("Go to %1").arg(m_pages[number]->title()), keys, [this, number] { showPage(number); }});
    }
    entries.append(pageCommands(*m_pages[pageNumber()]));
    entries.append({tr("Test a topic: who gets it?"), QKeySequence(TestKeys).toString(QKeySequence::NativeText),
                    [this] { testTopic(); }});
    entries.append(listenerCommands(m_feed, *m_status));
    entries.append({tr("Open the test page in the browser"), {}, [this] {
                        m_status->showMessage(openTestPage(m_feed.listeners()));
                    }});
    entries.append({m_demo.isRunning() ? tr("Stop the demo") : tr("Publish a demo"), {}, [this] {
                        m_demo.setRunning(!m_demo.isRunning());
                    }});
    if (m_mayReload)
        entries.append({tr("Reload the configuration"),
                        QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText), [this] { reload(); }});
    entries.append({tr("Make certificates for development"), {}, [this] { askForCertificateDirectory(); }});
    entries.append(m_viewMenu.commands());
    entries.append(
        {tr("Quit"), QKeySequence(QKeySequence::Quit).toString(QKeySequence::NativeText), [this] { close(); }});
    QSet<QString> seen;
    entries.removeIf([&seen](const CommandPalette::Entry &entry) {
        const bool isKnown = seen.contains(entry.text);
        seen.insert(entry.text);
        return isKnown;
    });
    return entries;
}

// -- certificates

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

// -- what is kept

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
