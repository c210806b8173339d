// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>

namespace skep {

/// A small table of texts, replaced as a whole each time; the selection stays by its row.
class ValueTable final : public QTreeWidget
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        int width = 0; ///< 0: the rest
        bool isNumber = false;
    };
    struct Row
    {
        QStringList cells;
        QString toolTip;
    };

    explicit ValueTable(const QList<Column> &columns, QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);

private:
    const QList<Column> m_columns;
};

} // namespace skep
