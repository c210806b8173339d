// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/sortfilterproxy.h"
#include "page.h"

#include <QTimer>

class QAbstractItemView;
class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace skep {

class DeltaFeed;
class EmptyState;
class FilterLine;
class PathTreeModel;
class TableModel;
class TableView;
class TreeView;

/// A page with one table: a head with title, counts and filter, the table or an empty state, actions on the selection
/// with their keys, and a pane at the side.
///
/// Thread: main. While the page is shown, it repaints durations once a second.
class TablePage : public Page
{
    Q_OBJECT
public:
    struct Look
    {
        Name name;
        QString filterHint;
        int flexibleColumn = 0;
        int sortColumn = 0;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    /// Model and feed outlive the page.
    TablePage(TableModel &model, DeltaFeed &feed, const Look &look, QWidget *parent);

    TableView *view() const { return m_view; }
    SortFilterProxy &proxy() { return m_proxy; }

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void activate() override;

protected:
    DeltaFeed &feed() const { return m_feed; }
    /// An action on the selection: in the context menu, and in the pane if it asks for it. Disabled while nothing is
    /// selected.
    QAction *addSelectionAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys);
    /// The same with several to choose from.
    QMenu *addSelectionMenu(const QString &text, QLatin1StringView iconName);
    void addSeparator();
    /// In a line below the head, for widgets that would make the head too wide for a small window.
    void addBar(QWidget *widget);
    /// A tree that showTree() can show instead of the table, with the same filter, menu and actions. Its object name is
    /// the group of its settings. Both outlive the page.
    void addTree(TreeView *tree, PathTreeModel &model);
    /// Null: the table.
    void showTree(TreeView *tree);
    TreeView *tree() const { return m_tree; }
    QAbstractItemView *currentView() const;
    bool hasSelection() const;
    /// Returns true if the side pane is to be shown: by default, while something is selected.
    virtual bool wantsSidePane() const { return hasSelection(); }
    void onSelectionMoved();
    /// At the right; hidden while nothing is selected.
    void setSidePane(QWidget *pane);
    void copy(const QStringList &texts);
    /// Asks before something that cannot be undone, without blocking.
    void confirm(const QString &question, const QString &actionText, const std::function<void()> &action);

    virtual QString countText() const = 0;
    virtual void fillEmptyState(EmptyState &state) const = 0;
    /// The selection or a selected row's values changed, or a second has passed.
    virtual void updateSidePane() { }
    /// Returns true if a filter other than the text is set.
    virtual bool isNarrowed() const { return false; }
    virtual void clearNarrowing() { }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectMenu(QAbstractItemView *view);
    void applyFilter(const QString &text);
    void connectView();
    void connectFilter();
    void tick();
    void scheduleUpdate();
    void update();
    /// Of the table or the tree: rows that pass the filter, and all.
    int shownCount() const;
    int fullCount() const;
    void updateEmptyState();
    void updateActions();
    void clearFilters();

    const Look m_look;
    TableModel &m_model;
    DeltaFeed &m_feed;
    SortFilterProxy m_proxy;
    TableView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QVBoxLayout *m_layout;
    FilterLine *m_filter;
    QMenu *m_menu;
    QList<QAction *> m_selectionActions;
    QList<TreeView *> m_trees;
    QList<PathTreeModel *> m_treeModels; ///< of the trees, in their order
    TreeView *m_tree = nullptr; ///< shown instead of the table
    PathTreeModel *m_treeModel = nullptr; ///< its model
    QWidget *m_sidePane = nullptr;
    QTimer m_second;
    QTimer m_updateTimer;
};

} // namespace skep
