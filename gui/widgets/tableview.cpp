// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tableview.h"

#include "celldelegate.h"
#include "columnbehaviour.h"
#include "tableheader.h"

#include "gui/look/theme.h"
#include "gui/models/sortfilterproxy.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

TableView::TableView(SortFilterProxy &proxy, int flexibleColumn, QWidget *parent) : QTreeView(parent), m_proxy(proxy)
{
    auto *columns = new TableHeader(this);
    setHeader(columns);
    connect(&proxy, &SortFilterProxy::orderAboutToChange, this, &TableView::rememberSelection);
    connect(&proxy, &SortFilterProxy::orderChanged, this, &TableView::restoreSelection);
    // Before the base class connects, which forgets its rows at a removal.
    for (auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(&proxy, signal, this, [this] { m_anchor.remember(); });
    connect(&proxy, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_anchor.remember(); });
    setModel(&proxy);
    m_columns = new ColumnBehaviour(*columns, flexibleColumn, *this);
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&proxy, signal, this, &TableView::restoreTop);
    connect(&proxy, &QAbstractItemModel::layoutChanged, this, &TableView::restoreTop);
}

void TableView::setFollowing(bool following)
{
    if (following)
        scrollToBottom();
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

QList<int> TableView::selectedSourceRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(m_proxy.sourceRow(row));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList TableView::selectedKeys() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QStringList keys;
    for (int row : std::as_const(rows))
        keys.append(m_proxy.key(row));
    return keys;
}

int TableView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

/// The base class goes from row to row.
void TableView::selectAll()
{
    if (m_proxy.rowCount() == 0)
        return;
    const QModelIndex last = m_proxy.index(m_proxy.rowCount() - 1, m_proxy.columnCount() - 1);
    selectionModel()->select(QItemSelection(m_proxy.index(0, 0), last), QItemSelectionModel::ClearAndSelect);
}

/// The selection model would track each selected row by an index of its own, ten times a second; and if all rows are
/// selected, all rows would be selected afterwards, including those that a filter shows again.
void TableView::rememberSelection()
{
    m_selectedRows.clear();
    if (!selectionModel() || !selectionModel()->hasSelection())
        return;
    m_selectedRows.assign(size_t(m_proxy.sourceModel()->rowCount()), false);
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_selectedRows[size_t(m_proxy.sourceRow(row))] = true;
    }
    const QSignalBlocker blocker(selectionModel());
    selectionModel()->clearSelection();
}

void TableView::restoreSelection()
{
    if (m_selectedRows.empty())
        return;
    const auto before = std::count(m_selectedRows.begin(), m_selectedRows.end(), true);
    QItemSelection selection;
    for (int row = 0, first = 0; row < m_proxy.rowCount(); first = ++row) {
        while (row < m_proxy.rowCount() && m_selectedRows[size_t(m_proxy.sourceRow(row))])
            ++row;
        if (row > first)
            selection.append(
                QItemSelectionRange(m_proxy.index(first, 0), m_proxy.index(row - 1, m_proxy.columnCount() - 1)));
    }
    m_selectedRows.clear();
    {
        const QSignalBlocker blocker(selectionModel());
        selectionModel()->select(selection, QItemSelectionModel::Select);
    }
    if (selectedCount() != before) // the filter has taken some away
        Q_EMIT selectionMoved();
}

void TableView::saveState(QSettings &settings) const
{
    m_columns->saveState(settings);
}

void TableView::restoreState(const QSettings &settings)
{
    m_columns->restoreState(settings);
}

void TableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // The base class asks every row of a range where it is, which takes 200 ms for 100,000 rows; painting all visible
    // rows takes 3.
    if (bottomRight.row() - topLeft.row() < 8)
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

void TableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    paintRowBackground(painter, row, selectionModel()->isSelected(index), m_hovered.isAt(row), palette());
    const bool isCurrent = hasFocus() && index.row() == currentIndex().row();
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        const QRect cell(header()->sectionViewportPosition(column), row.top(), header()->sectionSize(column),
                         row.height());
        if (header()->isSectionHidden(column) || cell.right() < 0 || cell.left() > row.right())
            continue;
        QStyleOptionViewItem cellOption = option;
        cellOption.rect = cell;
        itemDelegate()->paint(painter, cellOption, index.siblingAtColumn(column));
    }
    if (isCurrent && !selectionModel()->isSelected(index)) {
        painter->setPen(themeColors(palette()).accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

void TableView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    restoreTop();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_columns->fit();
    if (m_following)
        scrollToBottom();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTreeView::focusInEvent(event);
    if (!hadCurrent) // the base class marks the first row, which the user did not ask for
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
}

void TableView::wheelEvent(QWheelEvent *event)
{
    QTreeView::wheelEvent(event);
    if (m_following && verticalScrollBar()->value() < verticalScrollBar()->maximum())
        setFollowing(false);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void TableView::restoreTop()
{
    if (!m_following)
        return m_anchor.restore();
    m_anchor.forget();
    if (isVisible())
        scrollToBottom();
}

} // namespace skep
