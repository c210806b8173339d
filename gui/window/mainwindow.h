// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/dialogs/commandpalette.h"
#include "gui/feed/deltafeed.h"
#include "gui/feed/trafficrecorder.h"
#include "gui/look/theme.h"
#include "gui/models/consolemodels.h"
#include "gui/publishing/demopublisher.h"
#include "gui/publishing/publisher.h"
#include "viewmenu.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace skep {

class NavigationRail;
class StatusBar;
class Page;
class Translation;
class Tray;

/// The window: arranges the pages, and gives them the models and the feed.
///
/// Thread: main. Watches the broker while it is visible. QSettings keep what the user arranged. For another language
/// the pages are made again over the same models, so that no text is forgotten.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the window.
    MainWindow(ConsoleLink &link, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// The broker has a configuration file: Ctrl+R has it read again. Once.
    void allowReload();

    /// The window may be switched to another language while it runs. Once; the translation outlives the window.
    void allowLanguages(Translation &translation);
    /// A tray icon says how the broker is while the window is hidden, where the system has a tray. Once.
    void showTray();

    ConsoleModels &models() { return m_models; }
    StatusBar *statusBar() const { return m_status; }
    QLatin1StringView currentPage() const;
    void setCurrentPage(QLatin1StringView id);
    /// The page of that id; null if there is none.
    Page *page(QLatin1StringView id) const;
    /// Pages are numbered from 0, in the order of the rail.
    int pageCount() const { return int(m_pages.size()); }
    int pageNumber() const;
    void showPage(int number);

    /// What came of devCertificatesRequested(): how to use them, or why there are none.
    void showDevCertificates(const QString &instructions);
    void showDevCertificatesError(const QString &sentence);

Q_SIGNALS:
    void devCertificatesRequested(const QString &directory);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void rebuild();
    void addPages();
    void addPage(Page *page);
    void addShortcuts();
    QList<CommandPalette::Entry> commands();
    void showPalette();
    void reload();
    void openTopic(QLatin1StringView id, const QString &topic, const QByteArray &payload);
    void testTopic();
    void askForCertificateDirectory();
    void watchIfSeen();
    void saveState() const;
    void restoreState();
    void restorePages();

    static constexpr QKeyCombination TestKeys = Qt::CTRL | Qt::Key_T;

    Theme &m_theme;
    ViewMenu m_viewMenu;
    ConsoleModels m_models;
    DeltaFeed m_feed;
    DemoPublisher m_demo;
    Publisher m_publisher;
    TrafficRecorder m_recorder;
    std::unique_ptr<Tray> m_tray;
    bool m_mayReload = false;
    QWidget *m_body = nullptr; ///< everything in the window; made again for another language
    NavigationRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusBar *m_status = nullptr;
    QList<Page *> m_pages;
};

} // namespace skep
