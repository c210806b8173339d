// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/sortfilterproxy.h"
#include "page.h"

#include <QTimer>

class QAbstractItemView;
class QAction;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace skep {

class EmptyState;
class PageHead;
class PathTreeModel;
class TableModel;
class TableView;
class TreeView;

/// What the pages with one table have in common: a head with title, counts and filter, the table or what to do where it
/// is empty, actions on the selection with their keys, and a pane at the side.
///
/// Thread: main. While it is shown, texts that tell a duration are repainted once a second.
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

    TablePage(TableModel &model, const Look &look, QWidget *parent);

    TableView *view() const { return m_view; }
    SortFilterProxy &proxy() { return m_proxy; }
    QLineEdit *filterLine() const { return m_filter; }
    EmptyState *emptyState() const { return m_empty; }

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void activate() override;

protected:
    /// An action on the selection: in the context menu, and in the pane if it asks for it. Disabled while nothing is
    /// selected.
    QAction *addSelectionAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys);
    /// The same with several to choose from.
    QMenu *addSelectionMenu(const QString &text, QLatin1StringView iconName);
    void addSeparator();
    /// Beside the filter.
    void addHeadWidget(QWidget *widget);
    /// The same with an action in it.
    QToolButton *addHeadButton(QAction *action);
    /// In a line below the head, where what is beside the filter would make the page too wide for a small window.
    void addBar(QWidget *widget);
    /// A tree that can stand in the table's place, with the same filter, menu and actions. Its object name is the group
    /// of its settings. Both outlive the page's use of them.
    void addTree(TreeView *tree, PathTreeModel &model);
    /// Null: the table.
    void showTree(TreeView *tree);
    TreeView *tree() const { return m_tree; }
    QAbstractItemView *currentView() const;
    bool hasSelection() const;
    /// The side pane is to be shown; by itself while something is selected.
    virtual bool wantsSidePane() const { return hasSelection(); }
    void onSelectionMoved();
    /// At the right; hidden while nothing is selected.
    void setSidePane(QWidget *pane);
    void copy(const QStringList &texts);
    /// Asks before something that cannot be taken back, without blocking.
    void confirm(const QString &question, const QString &actionText, const std::function<void()> &action);

    virtual QString countText() const = 0;
    virtual void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const = 0;
    /// The selection or a selected row's values changed, or a second has passed.
    virtual void updateSidePane() { }
    /// A filter beyond the text is set.
    virtual bool isNarrowed() const { return false; }
    virtual void clearNarrowing() { }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

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
    SortFilterProxy m_proxy;
    TableView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    PageHead *m_head;
    QVBoxLayout *m_layout;
    QLineEdit *m_filter;
    QMenu *m_menu;
    QList<QAction *> m_selectionActions;
    QList<TreeView *> m_trees;
    QList<PathTreeModel *> m_treeModels; ///< of the trees, in their order
    TreeView *m_tree = nullptr; ///< shown instead of the table
    PathTreeModel *m_treeModel = nullptr; ///< its model
    QWidget *m_sidePane = nullptr;
    QTimer m_second;
    QTimer m_filterTimer;
    QTimer m_updateTimer;
    std::vector<ListenerSnapshot> m_listeners;
};

} // namespace skep
