// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAbstractItemView;
class QPainter;
class QRect;

namespace skep {

/// The row of a view that the mouse is over, whichever one that is after rows have moved. Repaints the view when the
/// mouse goes to another one.
///
/// Thread: main. Owned by the view.
class HoveredRow final : public QObject
{
    Q_OBJECT
public:
    explicit HoveredRow(QAbstractItemView &view);

    /// \param row in the viewport
    bool isAt(const QRect &row) const;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    static constexpr int Nowhere = -1;

    void moveTo(int y);

    QAbstractItemView &m_view;
    int m_y = Nowhere; ///< of the mouse in the viewport
};

/// What lies behind the cells of a row: selection or hover, and the line below. `row` has the viewport's width.
void paintRowBackground(QPainter *painter, const QRect &row, bool isSelected, bool isHovered, const QPalette &palette);

} // namespace skep
