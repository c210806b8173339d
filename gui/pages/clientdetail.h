// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"
#include "core/console/command.h"
#include "core/console/sessiondetail.h"
#include "gui/models/sortfilterproxy.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QTreeView;

namespace skep {

class FactList;
class Segments;
class SessionXray;
struct ConsoleModels;

/// The pane beside the clients, an X-ray of the selected session: identity and connection, subscriptions, messages in
/// flight and queued, and history.
///
/// Thread: main. While it is visible, it asks the broker for what the session holds (WatchSession).
class ClientDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit ClientDetail(ConsoleModels &models, QWidget *parent = nullptr);

    /// A button for the action.
    void addAction(QAction *action, bool isDangerous);
    /// A button that opens the menu.
    void addMenu(QMenu *menu);
    /// -1: none or several, of which the number is told.
    void showClient(int row, int selectedCount);
    void setDetail(const SessionDetail &detail);
    /// The topic filters that are selected in its list.
    QStringList selectedFilters() const;
    void setTab(int tab);

Q_SIGNALS:
    void commandRequested(const skep::Command &command);
    void subscribeRequested();
    void unsubscribeRequested(const QStringList &topicFilters);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFacts();
    QWidget *makeSubscriptions();
    QWidget *makeHistory();
    QWidget *scrolled(QWidget *widget, const QString &name);
    void watch(const QString &clientId, quint32 queueFrom);
    void showFacts(int row);
    void showConnection(const ClientSnapshot &client);
    void showSession(const ClientSnapshot &client);

    ConsoleModels &m_models;
    QString m_clientId;
    WatchSession m_watched; ///< as the broker was asked last
    SessionDetail m_detail;
    SortFilterProxy m_subscriptions;
    SortFilterProxy m_events;
    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_actions;
    QWidget *m_body;
    Segments *m_tabs;
    QStackedWidget *m_stack;
    FactList *m_connectionFacts;
    FactList *m_sessionFacts;
    FactList *m_trafficFacts;
    SessionXray *m_xray;
    QLabel *m_subscriptionTitle;
    QTreeView *m_subscriptionView = nullptr;
    QTreeView *m_historyView = nullptr;
};

} // namespace skep
