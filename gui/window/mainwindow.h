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

#include <QWidget>

#include <memory>

class QMenu;
class QStackedWidget;

namespace skep {

class NavigationRail;
class StatusBar;
class Page;
class Translation;
class Tray;

/// The window: arranges the pages, and connects them with the feed.
///
/// Thread: main. Watches the broker while it can be seen. What the user arranged is kept in QSettings. For another
/// language the pages are made anew over the same models, so no text can be forgotten.
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
    /// The page of that id; null: there is none.
    Page *page(QLatin1StringView id) const;
    /// Pages are numbered from 0, as they stand in the rail.
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
    void addListenerCommands(QList<CommandPalette::Entry> &entries);
    void showPalette();
    void openTestPage();
    void reload();
    void setListeners(const std::vector<ListenerSnapshot> &listeners);
    void compose(const QString &topic, const QByteArray &payload);
    void testTopic(const QString &topic);
    void connectFeed();
    void showViewMenu(QWidget *button);
    void addLanguages(QMenu *menu);
    void askForCertificateDirectory();
    void watchIfSeen();
    void saveState() const;
    void restoreState();
    void restorePages();

    static constexpr QKeyCombination TestKeys = Qt::CTRL | Qt::Key_T;

    Theme &m_theme;
    ConsoleModels m_models;
    DeltaFeed m_feed;
    DemoPublisher m_demo;
    Publisher m_publisher;
    TrafficRecorder m_recorder;
    std::unique_ptr<Tray> m_tray;
    Translation *m_translation = nullptr;
    bool m_mayReload = false;
    Totals m_totals; ///< the last ones
    std::vector<ListenerSnapshot> m_listeners;
    QWidget *m_body = nullptr; ///< everything that is seen: made anew for another language
    NavigationRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusBar *m_status = nullptr;
    QList<Page *> m_pages;
};

} // namespace skep
