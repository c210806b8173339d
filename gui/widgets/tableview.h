// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hoveredrow.h"
#include "scrollanchor.h"

#include <QTreeView>

#include <vector>

class QSettings;

namespace skep {

class ColumnBehaviour;
class SortFilterProxy;

/// A table of the console: flat rows with hover and selection over the whole width, a header that shows its sort order,
/// and a scroll position that stays with the row at the top while rows come, go and move.
///
/// Thread: main. For its columns see ColumnBehaviour.
class TableView final : public QTreeView
{
    Q_OBJECT
public:
    /// \param flexibleColumn takes what is left of the width
    TableView(SortFilterProxy &proxy, int flexibleColumn, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TableView)

    /// Stays at the last row while rows are added.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }

    /// Source rows of the selection, ascending.
    QList<int> selectedSourceRows() const;
    /// The keys of the selected rows, in the order shown.
    QStringList selectedKeys() const;
    int selectedCount() const;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);
    /// Repaints what is visible, for durations.
    void repaintVisible() { viewport()->update(); }

Q_SIGNALS:
    void followingChanged(bool following);
    void selectionMoved();

public:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void selectAll() override;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void rememberSelection();
    void restoreSelection();
    void restoreTop();

    SortFilterProxy &m_proxy;
    ColumnBehaviour *m_columns;
    HoveredRow m_hovered{*this};
    bool m_following = false;
    std::vector<bool> m_selectedRows; ///< by source row, while the order changes; empty: none is
    ScrollAnchor m_anchor{*this};
};

} // namespace skep
