// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tablemodel.h"

#include <QCoreApplication>

namespace skep {

namespace {
constexpr qsizetype MaximumRuns = 32; // more ranges than this cost a view more than one large one
}

TableModel::TableModel(std::span<const Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(columns)
{
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case SortRole: {
        const SortValue value = sortValue(row, column);
        return value.text.isNull() ? QVariant(value.number) : QVariant(value.text);
    }
    case KeyRole:
        return key(row);
    case ToneRole:
        return int(tone(row, column));
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    return headerValue(m_columns[size_t(section)], metaObject()->className(), role);
}

QVariant TableModel::headerValue(const Column &column, const char *context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate(context, column.title);
    case Qt::ToolTipRole:
        return column.toolTip ? QCoreApplication::translate(context, column.toolTip) : QString();
    case Qt::TextAlignmentRole:
        return int((column.style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StyleRole:
        return int(column.style);
    case WidthRole:
        return column.width;
    case LeastWidthRole:
        return column.leastWidth;
    case HiddenRole:
        return column.hidden;
    case YieldsRole:
        return column.yields;
    default:
        return {};
    }
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{SortRole, "sort"}, {KeyRole, "key"}, {ToneRole, "tone"}});
    return names;
}

Tone TableModel::tone(int, int) const
{
    return Tone::Normal;
}

QString TableModel::toolTip(int row, int column) const
{
    return text(row, column);
}

void TableModel::announceChanges(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    const auto announce = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    };
    if (rows.size() > rowCount() / 2 || runCount(rows) > MaximumRuns)
        announce(rows.first(), rows.last());
    else
        forEachRun(rows, announce);
    Q_EMIT rowsChanged(rows);
}

} // namespace skep
