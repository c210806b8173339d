// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "valuetable.h"

#include <QHeaderView>

namespace skep {

ValueTable::ValueTable(const QList<Column> &columns, QWidget *parent) : QTreeWidget(parent), m_columns(columns)
{
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setColumnCount(int(columns.size()));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(30);
    QStringList titles;
    for (int column = 0; column < columns.size(); ++column) {
        titles.append(columns[column].title);
        header()->setSectionResizeMode(column,
                                       columns[column].width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (columns[column].width > 0)
            header()->resizeSection(column, columns[column].width);
    }
    setHeaderLabels(titles);
    for (int column = 0; column < columns.size(); ++column)
        headerItem()->setTextAlignment(column,
                                       (columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void ValueTable::setRows(const QList<Row> &rows)
{
    while (topLevelItemCount() > rows.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < rows.size())
        new QTreeWidgetItem(this);
    for (int row = 0; row < rows.size(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        for (int column = 0; column < m_columns.size(); ++column) {
            item->setText(column, rows[row].cells.value(column));
            item->setToolTip(column, rows[row].toolTip);
            if (m_columns[column].isNumber)
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
}

} // namespace skep
