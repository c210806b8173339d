// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "dialogs/instructionsdialog.h"
#include "pages/clientspage.h"
#include "pages/logpage.h"
#include "pages/retainedpage.h"
#include "pages/subscriptionspage.h"
#include "widgets/navigationrail.h"
#include "widgets/statusbar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize FirstSize(1280, 800);
}

MainWindow::MainWindow(ConsoleLink &link, Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_feed(link, m_models, this), m_rail(new NavigationRail(this)),
      m_stack(new QStackedWidget(this)), m_status(new StatusBar(this))
{
    setWindowTitle(tr("Skep"));
    setWindowIcon(QIcon(u":/skep/icons/skep.svg"_s));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);

    addPage(new ClientsPage(m_models, this));
    addPage(new SubscriptionsPage(m_models, this));
    addPage(new RetainedPage(m_models, this));
    addPage(new LogPage(m_models, this));
    connectFeed();
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &NavigationRail::themeButtonClicked, this, &MainWindow::showThemeMenu);
    connect(m_rail, &NavigationRail::certificatesButtonClicked, this, &MainWindow::askForCertificateDirectory);
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    restoreState();
}

MainWindow::~MainWindow()
{
    m_feed.setWatching(false);
    delete m_stack; // the pages look at the models, which are members and would go before children
}

void MainWindow::allowReload()
{
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this), &QShortcut::activated, this, [this] {
        m_feed.post(ReloadConfiguration{});
        m_status->showMessage(tr("The configuration is read again; the log says what has changed."));
    });
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
        if (auto *clients = qobject_cast<ClientsPage *>(page))
            connect(&m_feed, &DeltaFeed::totalsChanged, clients, &ClientsPage::setTotals);
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
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [id](const Page *page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

void MainWindow::setCurrentPage(QLatin1StringView id)
{
    showPage(int(m_pages.indexOf(page(id))));
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
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    event->accept();
}

void MainWindow::watchIfSeen()
{
    m_feed.setWatching(isVisible() && !isMinimized());
}

void MainWindow::showThemeMenu(QWidget *button)
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
    menu->popup(button->mapToGlobal(QPoint(button->width(), 0)));
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
    for (Page *page : std::as_const(m_pages)) {
        settings.beginGroup(page->id());
        page->restoreState(settings);
        settings.endGroup();
    }
    showPage(0);
    setCurrentPage(QLatin1StringView(settings.value("window/page"_L1).toString().toLatin1()));
}

} // namespace skep
