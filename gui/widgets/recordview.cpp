// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "recordview.h"

#include "celldelegate.h"
#include "columnfit.h"
#include "tableheader.h"

#include "gui/look/theme.h"
#include "gui/models/trafficmodel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>

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
    RecordDelegate(const TrafficModel &model, const RecordView &view)
        : QStyledItemDelegate(const_cast<RecordView *>(&view)), m_model(model), m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = themeColors(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isMarked = m_model.isMarked(index.row());
        if (isSelected)
            painter->fillRect(option.rect, colors.selection);
        else if (index.row() == m_view.hoveredRow())
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
    const RecordView &m_view;
    CellDelegate m_cells;
};

} // namespace

RecordView::RecordView(TrafficModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    auto *columns = new TableHeader(this);
    setHorizontalHeader(columns);
    connect(columns, &TableHeader::columnChosen, this, &RecordView::showColumn);
    setModel(&model);
    const std::unique_ptr<QItemSelectionModel> own(selectionModel());
    setSelectionModel(&selection);
    setItemDelegate(new RecordDelegate(model, *this));
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
    setMouseTracking(true);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < model.columnCount(); ++column) {
        header->resizeSection(column, model.headerData(column, Qt::Horizontal, TableModel::WidthRole).toInt());
        setColumnHidden(column, model.headerData(column, Qt::Horizontal, TableModel::HiddenRole).toBool());
    }
    connect(header, &QHeaderView::customContextMenuRequested, this, &RecordView::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (!m_fitting && before > 0 && now > 0) // to hide a column is no width of the user's
            m_columnsAreFitted = false;
    });
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
    settings.setValue("header"_L1, horizontalHeader()->saveState());
    settings.setValue("columnsFitted"_L1, m_columnsAreFitted);
}

void RecordView::restoreState(const QSettings &settings)
{
    if (horizontalHeader()->restoreState(settings.value("header"_L1).toByteArray()))
        m_columnsAreFitted = settings.value("columnsFitted"_L1, true).toBool();
    fitColumns();
}

void RecordView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RecordView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    if (m_following)
        scrollToBottom();
}

void RecordView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void RecordView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
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

void RecordView::setHovered(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void RecordView::fitColumns()
{
    if (!m_columnsAreFitted)
        return;
    m_fitting = true;
    skep::fitColumns(*horizontalHeader(), FlexibleColumn, viewport()->width());
    m_fitting = false;
}

void RecordView::showColumn(int column, bool shown)
{
    setColumnHidden(column, !shown);
    fitColumns();
}

void RecordView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace skep
