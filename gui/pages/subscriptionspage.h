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

/// Every subscription of every session, as a table or in groups; a pane tells who gets a topic, and why others do not.
class SubscriptionsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit SubscriptionsPage(ConsoleModels &models, QWidget *parent = nullptr);

    /// Opens the tester. An empty topic: with the one that was tested last.
    void testTopic(const QString &topic);

    enum Mode { Table, ByFilter, ByClient, SharedGroups };
    Segments *modes() const { return m_modes; }
    /// REQUIRES: not of Table.
    TreeView *treeView(Mode mode) const { return m_treeViews[size_t(mode - 1)]; }
    QToolButton *testButton() const { return m_test; }
    TesterPane *tester() const { return m_tester; }

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void setTotals(const Totals &totals) override;

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const override;
    bool wantsSidePane() const override;

private:
    void addTrees();
    void addActions();
    void addHead();
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
