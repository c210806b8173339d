// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hoveredrow.h"

#include "gui/look/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace skep {

HoveredRow::HoveredRow(QAbstractItemView &view) : QObject(&view), m_view(view)
{
    view.setMouseTracking(true);
    view.viewport()->installEventFilter(this);
}

bool HoveredRow::isAt(const QRect &row) const
{
    return m_y != Nowhere && row.top() <= m_y && m_y <= row.bottom();
}

bool HoveredRow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        moveTo(int(static_cast<QMouseEvent *>(event)->position().y()));
    else if (event->type() == QEvent::Leave)
        moveTo(Nowhere);
    return QObject::eventFilter(object, event);
}

void HoveredRow::moveTo(int y)
{
    const auto rowAt = [this](int at) { return at < 0 ? QModelIndex() : m_view.indexAt({0, at}).siblingAtColumn(0); };
    const bool isAnother = rowAt(y) != rowAt(m_y);
    m_y = y;
    if (isAnother)
        m_view.viewport()->update();
}

void paintRowBackground(QPainter *painter, const QRect &row, bool isSelected, bool isHovered, const QPalette &palette)
{
    const ThemeColors &colors = themeColors(palette);
    if (isSelected) {
        painter->fillRect(row, colors.selection);
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), colors.accent);
    } else if (isHovered) {
        painter->fillRect(row, colors.hover);
    }
    QColor line = colors.border;
    line.setAlphaF(0.55F);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), line);
}

} // namespace skep
