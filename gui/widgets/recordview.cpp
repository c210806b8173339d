// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "recordview.h"

#include "celldelegate.h"
#include "columnbehaviour.h"
#include "tableheader.h"

#include "gui/look/theme.h"
#include "gui/models/trafficmodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <memory>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 26;
constexpr int FlexibleColumn = TrafficModel::Note;

/// What is behind a cell: selection, hover, mark, the line below; then the cell as everywhere.
class RecordDelegate final : public QStyledItemDelegate
{
public:
    RecordDelegate(const TrafficModel &model, const HoveredRow &hovered, RecordView &view)
        : QStyledItemDelegate(&view), m_model(model), m_hovered(hovered), m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = themeColors(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isMarked = m_model.isMarked(index.row());
        if (isSelected)
            painter->fillRect(option.rect, colors.selection);
        else if (m_hovered.isAt(option.rect))
            painter->fillRect(option.rect, colors.hover);
        if (isMarked && !isSelected) {
            QColor tint = colors.accent;
            tint.setAlphaF(0.10F);
            painter->fillRect(option.rect, tint);
        }
        QColor line = colors.border;
        line.setAlphaF(0.45F);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
        if (index.column() == 0 && (isSelected || isMarked))
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), colors.accent);
        m_cells.paint(painter, option, index);
        if (m_view.hasFocus() && index == m_view.currentIndex()) { // what the menu key makes a filter of
            painter->setPen(colors.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
        }
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        return m_cells.helpEvent(event, view, option, index);
    }

private:
    const TrafficModel &m_model;
    const HoveredRow &m_hovered;
    const RecordView &m_view;
    CellDelegate m_cells;
};

} // namespace

RecordView::RecordView(TrafficModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    auto *columns = new TableHeader(this);
    setHorizontalHeader(columns);
    setModel(&model);
    m_columns = new ColumnBehaviour(*columns, FlexibleColumn, *this);
    const std::unique_ptr<QItemSelectionModel> own(selectionModel());
    setSelectionModel(&selection);
    setItemDelegate(new RecordDelegate(model, m_hovered, *this));
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(std::max(RowHeight, fontMetrics().height() + 9));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { m_removed = last - first + 1; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_following)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - m_removed);
    });
    const auto follow = [this] {
        if (m_following)
            scrollToBottom();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(&model, &QAbstractItemModel::modelReset, this, follow);
}

void RecordView::setFollowing(bool following)
{
    if (following)
        scrollToBottom();
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

QList<int> RecordView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void RecordView::saveState(QSettings &settings) const
{
    m_columns->saveState(settings);
}

void RecordView::restoreState(const QSettings &settings)
{
    m_columns->restoreState(settings);
}

void RecordView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RecordView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
    if (m_following)
        scrollToBottom();
}

void RecordView::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    leaveEndBehind();
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    QTableView::keyPressEvent(event);
    leaveEndBehind();
}

void RecordView::leaveEndBehind()
{
    const bool isElsewhere = verticalScrollBar()->value() < verticalScrollBar()->maximum();
    const bool isAtAnother = currentIndex().isValid() && currentIndex().row() < m_model.rowCount() - 1;
    if (m_following && (isElsewhere || isAtAnother))
        setFollowing(false);
}

} // namespace skep
