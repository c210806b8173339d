// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "stattile.h"

#include "gui/look/theme.h"

#include <QPainter>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TileMargin = 14;
constexpr int Height = 84;
} // namespace

StatTile::StatTile(const QString &name, QWidget *parent) : QAbstractButton(parent)
{
    setText(name);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void StatTile::setValue(const QString &value, const QString &note, Tone tone)
{
    if (value == m_value && note == m_note && tone == m_tone)
        return;
    m_value = value;
    m_note = note;
    m_tone = tone;
    setAccessibleName(u"%1: %2"_s.arg(text(), value));
    setAccessibleDescription(note);
    update();
}

void StatTile::setLink(const QString &toolTip)
{
    setToolTip(toolTip);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize StatTile::sizeHint() const
{
    return {170, Height};
}

QSize StatTile::minimumSizeHint() const
{
    return {110, Height};
}

void StatTile::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    const bool isLink = focusPolicy() != Qt::NoFocus;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : isLink && underMouse() ? colors.muted : colors.border, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);

    const int space = width() - 2 * TileMargin;
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(this->font().pointSizeF() * 0.95);
    painter.setFont(font);
    painter.setPen(colors.muted);
    painter.drawText(QRect(TileMargin, 10, space, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, space));
    font.setPointSizeF(this->font().pointSizeF() * 1.7);
    painter.setFont(font);
    painter.setPen(colors.tone(m_tone));
    painter.drawText(QRect(TileMargin, 28, space, 30), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_value, Qt::ElideRight, space));
    font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    painter.setFont(font);
    painter.setPen(colors.muted);
    painter.drawText(QRect(TileMargin, 58, space, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, space));
}

} // namespace skep
