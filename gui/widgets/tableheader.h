// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace skep {

/// The head of a table: quiet titles, aligned as their columns, an arrow beside the one that is sorted by.
class TableHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// Works like its menu of columns: the view that offered one shows or hides the column.
    void choose(int column, bool shown) { Q_EMIT columnChosen(column, shown); }
    bool offersColumns() const { return contextMenuPolicy() == Qt::CustomContextMenu; }

Q_SIGNALS:
    void columnChosen(int column, bool shown);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace skep
