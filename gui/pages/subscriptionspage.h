// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablepage.h"

#include "gui/models/subscriptiontreemodel.h"

#include <array>

class QToolButton;

namespace skep {

class Segments;
class TesterPane;
struct ConsoleModels;

/// Every subscription of every session, as a table or in groups; a pane shows who gets a topic, and why others do not.
class SubscriptionsPage final : public TablePage
{
    Q_OBJECT
public:
    SubscriptionsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent = nullptr);

    /// Opens the tester. An empty topic: with the one that was tested last.
    void openTopic(const QString &topic, const QByteArray &payload) override;

    enum Mode { Table, ByFilter, ByClient, SharedGroups };

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state) const override;
    bool wantsSidePane() const override;

private:
    void addTrees();
    void addActions();
    void setMode(int mode);
    QStringList selectedKeys() const;
    void copyColumn(int column);

    ConsoleModels &m_models;
    SubscriptionTreeModel m_byFilter{SubscriptionTreeModel::Grouping::ByFilter};
    SubscriptionTreeModel m_byClient{SubscriptionTreeModel::Grouping::ByClient};
    SubscriptionTreeModel m_sharedGroups{SubscriptionTreeModel::Grouping::SharedGroups};
    const std::array<SubscriptionTreeModel *, 3> m_trees{&m_byFilter, &m_byClient, &m_sharedGroups};
    std::array<TreeView *, 3> m_treeViews{};
    Segments *m_modes;
    QToolButton *m_test;
    TesterPane *m_tester;
};

} // namespace skep
