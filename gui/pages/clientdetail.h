// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/sortfilterproxy.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QTreeView;

namespace skep {

class FactList;
struct ConsoleModels;

/// The pane beside the clients: what is known of the selected one, and what it has subscribed to.
class ClientDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit ClientDetail(ConsoleModels &models, QWidget *parent = nullptr);

    /// A button for the action.
    void addAction(QAction *action, bool isDangerous);
    /// -1: none or several, of which the number is told.
    void showClient(int row, int selectedCount);

private:
    void showFacts(int row);

    ConsoleModels &m_models;
    QString m_clientId;
    SortFilterProxy m_subscriptions;
    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_actions;
    QWidget *m_body;
    FactList *m_connectionFacts;
    FactList *m_sessionFacts;
    FactList *m_trafficFacts;
    QLabel *m_subscriptionTitle;
    QTreeView *m_subscriptionView;
};

} // namespace skep
