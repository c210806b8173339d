// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tableview.h"

#include "celldelegate.h"
#include "columnfit.h"
#include "tableheader.h"

#include "gui/look/theme.h"
#include "gui/models/sortfilterproxy.h"
#include "gui/models/tablemodel.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

TableView::TableView(SortFilterProxy &proxy, int flexibleColumn, QWidget *parent)
    : QTreeView(parent), m_proxy(proxy), m_flexibleColumn(flexibleColumn)
{
    auto *columns = new TableHeader(this);
    setHeader(columns);
    connect(columns, &TableHeader::columnChosen, this, &TableView::showColumn);
    connect(&proxy, &SortFilterProxy::orderAboutToChange, this, &TableView::rememberSelection);
    connect(&proxy, &SortFilterProxy::orderChanged, this, &TableView::restoreSelection);
    // Before the base class connects, which forgets its rows at a removal.
    for (auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(&proxy, signal, this, [this] { m_anchor.remember(); });
    connect(&proxy, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_anchor.remember(); });
    setModel(&proxy);
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
    setMouseTracking(true);
    setSortingEnabled(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    resetColumns();
    connect(header(), &QHeaderView::customContextMenuRequested, this, &TableView::showColumnMenu);
    connect(header(), &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (!m_fitting && before > 0 && now > 0) // to hide a column is no width of the user's
            m_columnsAreFitted = false;
    });
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

/// The selection model would follow each of its rows by an index of its own, ten times a second; and where it has all
/// rows that there are, it would have all rows afterwards, those that a filter lets in again included.
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
    settings.setValue("header"_L1, header()->saveState());
    settings.setValue("columnsFitted"_L1, m_columnsAreFitted);
    settings.setValue("columnsChosen"_L1, m_columnsAreChosen);
}

void TableView::restoreState(const QSettings &settings)
{
    if (header()->restoreState(settings.value("header"_L1).toByteArray())) {
        m_columnsAreFitted = settings.value("columnsFitted"_L1, true).toBool();
        m_columnsAreChosen =
            settings.value("columnsChosen"_L1, true).toBool(); // settings from before there was a choice
    }
    fitColumns();
}

void TableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // The base class asks every row of a range where it is, which takes 200 ms for 100,000; to paint all that is
    // visible, 3.
    if (bottomRight.row() - topLeft.row() < 8)
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

void TableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(row, colors.selection);
        painter->fillRect(QRect(0, row.top(), 3, row.height()), colors.accent);
    } else if (index.row() == m_hoveredRow) {
        painter->fillRect(row, colors.hover);
    }
    QColor line = colors.border;
    line.setAlphaF(0.55F);
    painter->fillRect(QRect(0, row.bottom(), row.width(), 1), line);
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
        painter->setPen(colors.accent);
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
    fitColumns();
    if (m_following)
        scrollToBottom();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()).row());
    QTreeView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTreeView::leaveEvent(event);
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

void TableView::fitColumns()
{
    if (!m_columnsAreFitted)
        return;
    m_fitting = true;
    if (!m_columnsAreChosen)
        chooseColumns(*header(), viewport()->width());
    skep::fitColumns(*header(), m_flexibleColumn, viewport()->width());
    m_fitting = false;
}

void TableView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < header()->count(); ++column) {
        QAction *action = menu->addAction(m_proxy.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as at first")), &QAction::triggered, this, &TableView::resetColumns);
    menu->popup(header()->mapToGlobal(position));
}

void TableView::showColumn(int column, bool shown)
{
    m_columnsAreChosen = true;
    setColumnHidden(column, !shown);
    fitColumns();
}

/// Their order, widths and choice.
void TableView::resetColumns()
{
    for (int column = 0; column < header()->count(); ++column) {
        header()->moveSection(header()->visualIndex(column), column);
        header()->resizeSection(column, m_proxy.headerData(column, Qt::Horizontal, TableModel::WidthRole).toInt());
    }
    m_columnsAreFitted = true;
    m_columnsAreChosen = false;
    fitColumns();
}

void TableView::setHovered(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

} // namespace skep
