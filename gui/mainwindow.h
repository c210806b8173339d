// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deltafeed.h"
#include "models/consolemodels.h"
#include "theme.h"

#include <QWidget>

class QStackedWidget;

namespace skep {

class NavigationRail;
class StatusBar;
class Page;

/// The window: arranges the pages, and connects them with the feed.
///
/// Thread: main. Watches the broker while it can be seen. What the user arranged is kept in QSettings.
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
    void addPage(Page *page);
    void connectFeed();
    void showThemeMenu(QWidget *button);
    void askForCertificateDirectory();
    void watchIfSeen();
    void saveState() const;
    void restoreState();

    Theme &m_theme;
    ConsoleModels m_models;
    DeltaFeed m_feed;
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    StatusBar *m_status;
    QList<Page *> m_pages;
};

} // namespace skep
