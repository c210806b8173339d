// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "treeview.h"

#include "celldelegate.h"
#include "columnbehaviour.h"
#include "tableheader.h"

#include "gui/look/theme.h"
#include "gui/models/pathtreemodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <deque>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int Indentation = 18;
}

TreeView::TreeView(PathTreeModel &model, int flexibleColumn, QWidget *parent) : QTreeView(parent), m_model(model)
{
    auto *columns = new TableHeader(this);
    setHeader(columns);
    // Before the base class connects, which forgets its rows at a removal.
    for (auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(&model, signal, this, [this] { m_anchor.remember(); });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_anchor.remember(); });
    setModel(&model);
    m_columns = new ColumnBehaviour(*columns, flexibleColumn, *this);
    setItemDelegate(new CellDelegate(this));
    setIndentation(Indentation);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setSortIndicatorShown(false);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, [this] { m_anchor.restore(); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_anchor.restore(); });
}

QString TreeView::currentPath() const
{
    return m_model.path(currentIndex());
}

bool TreeView::setCurrentPath(const QString &path)
{
    const QModelIndex index = m_model.indexOf(path);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

QStringList TreeView::selectedPaths() const
{
    QStringList paths;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        paths.append(m_model.path(index));
    return paths;
}

bool TreeView::expandSome()
{
    bool isAny = false;
    int room = std::max(10, viewport()->height() / CellDelegate::RowHeight) - m_model.rowCount();
    std::vector<QModelIndex> level{QModelIndex()};
    while (!level.empty() && room > 0) {
        std::vector<QModelIndex> next;
        for (const QModelIndex &parent : level) {
            for (int row = 0; row < m_model.rowCount(parent); ++row) {
                const QModelIndex index = m_model.index(row, 0, parent);
                const int rows = m_model.rowCount(index);
                if (rows == 0 || rows > room || m_model.name(index).startsWith(u'$'))
                    continue;
                expand(index);
                isAny = true;
                room -= rows;
                next.push_back(index);
            }
        }
        level = std::move(next);
    }
    return isAny;
}

/// Every open row is a persistent index, which each change of the layout has to look after.
void TreeView::openBelow(const QModelIndex &index)
{
    scheduleDelayedItemsLayout(); // once for all of them
    std::deque<QModelIndex> waiting{index.siblingAtColumn(0)};
    for (int opened = 0; !waiting.empty() && opened < MaximumOpened; waiting.pop_front()) {
        const QModelIndex parent = waiting.front();
        const int rows = m_model.rowCount(parent);
        for (int row = 0; row < rows; ++row)
            waiting.push_back(m_model.index(row, 0, parent));
        if (rows == 0 || isExpanded(parent))
            continue;
        expand(parent);
        ++opened;
    }
}

void TreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Asterisk && currentIndex().isValid())
        openBelow(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void TreeView::saveState(QSettings &settings) const
{
    m_columns->saveState(settings);
}

void TreeView::restoreState(const QSettings &settings)
{
    m_columns->restoreState(settings);
}

void TreeView::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update(); // the base class looks for each row; to paint all that are visible costs less
}

int TreeView::indentOf(const QModelIndex &index) const
{
    int levels = 1;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++levels;
    return levels * indentation();
}

void TreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    paintRowBackground(painter, row, selectionModel()->isSelected(index), m_hovered.isAt(row), palette());
    for (int column = 0; column < header()->count(); ++column) {
        QRect cell(header()->sectionViewportPosition(column), row.top(), header()->sectionSize(column), row.height());
        if (header()->isSectionHidden(column) || cell.right() < 0 || cell.left() > row.right())
            continue;
        if (column == 0)
            cell.setLeft(cell.left() + indentOf(index) - indentation() / 2);
        QStyleOptionViewItem cellOption = option;
        cellOption.rect = cell;
        itemDelegate()->paint(painter, cellOption, index.siblingAtColumn(column));
    }
    if (model()->hasChildren(index))
        paintArrow(painter, row, index);
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0)
        && !selectionModel()->isSelected(index)) {
        painter->setPen(themeColors(palette()).accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

void TreeView::paintArrow(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const QPointF center(header()->sectionViewportPosition(0) + indentOf(index) - indentation() / 2.0 + 2,
                         row.center().y() + 0.5);
    QPainterPath path;
    if (isExpanded(index)) {
        path.moveTo(center + QPointF(-4, -2));
        path.lineTo(center + QPointF(0, 2));
        path.lineTo(center + QPointF(4, -2));
    } else {
        path.moveTo(center + QPointF(-2, -4));
        path.lineTo(center + QPointF(2, 0));
        path.lineTo(center + QPointF(-2, 4));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors(palette()).muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

void TreeView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_anchor.restore();
}

void TreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_columns->fit();
}

void TreeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

} // namespace skep
