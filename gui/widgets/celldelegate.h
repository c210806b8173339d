// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace skep {

/// Draws the cells of the console's tables as their column's CellStyle and their Tone say: text, fixed-pitch text,
/// numbers, badges, and a dot for a state. Backgrounds are the view's.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text if the cell could not.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// A text on a rounded ground, at the left of the rectangle, in the painter's font.
    static void paintBadge(QPainter *painter, const QRect &rect, const QString &text, const QColor &color);
    static int badgeWidth(const QFontMetrics &metrics, const QString &text);

    static constexpr int Padding = 10;
    /// The first column is aligned with the page's title.
    static constexpr int leftPadding(int column) { return column == 0 ? 20 : Padding; }
    static constexpr int RowHeight = 30;

private:
    const QFont m_mono;
};

} // namespace skep
