// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hoveredrow.h"
#include "scrollanchor.h"

#include <QTreeView>

class QSettings;

namespace skep {

class ColumnBehaviour;
class PathTreeModel;

/// A tree of the console: rows with hover and selection over the whole width, quiet arrows, and a scroll position that
/// stays with the row at the top while others come and go.
///
/// Thread: main. For its columns see ColumnBehaviour.
class TreeView final : public QTreeView
{
    Q_OBJECT
public:
    TreeView(PathTreeModel &model, int flexibleColumn, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TreeView)

    /// The path of the current row; empty: none.
    QString currentPath() const;
    /// Makes the row current and visible; false where the path is not shown.
    bool setCurrentPath(const QString &path);
    /// The paths of the selected rows, in no order.
    QStringList selectedPaths() const;
    /// Opens what has few rows, level by level, as long as they fit; whether there was any. What begins with $ stays
    /// closed.
    bool expandSome();
    /// Opens what lies below a row, the nearest levels first, MaximumOpened rows at a time: the key *.
    void openBelow(const QModelIndex &index);
    static constexpr int MaximumOpened = 2'000;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);
    void repaintVisible() { viewport()->update(); }

Q_SIGNALS:
    void selectionMoved();

public:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    int indentOf(const QModelIndex &index) const;
    void paintArrow(QPainter *painter, const QRect &row, const QModelIndex &index) const;

    PathTreeModel &m_model;
    ColumnBehaviour *m_columns;
    HoveredRow m_hovered{*this};
    ScrollAnchor m_anchor{*this};
};

} // namespace skep
