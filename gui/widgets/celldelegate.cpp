// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "celldelegate.h"

#include "gui/look/theme.h"
#include "gui/models/tablemodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace skep {

namespace {

constexpr int DotSize = 8;
constexpr int BadgePadding = 7;
constexpr int BadgeHeight = 18;

CellStyle styleOf(const QModelIndex &index)
{
    return CellStyle(index.model()->headerData(index.column(), Qt::Horizontal, TableModel::StyleRole).toInt());
}

void paintDot(QPainter *painter, const QRect &rect, Tone tone, const QColor &color)
{
    const QRectF dot(rect.left() + 1, rect.center().y() - DotSize / 2.0 + 0.5, DotSize, DotSize);
    const bool isFilled = tone != Tone::Muted;
    painter->setPen(isFilled ? QPen(Qt::NoPen) : QPen(color, 1.4));
    painter->setBrush(isFilled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawEllipse(isFilled ? dot : dot.adjusted(0.7, 0.7, -0.7, -0.7));
}

/// A small curve over a line, the newest at the right; empty if nothing happened.
void paintSpark(QPainter *painter, const QRectF &area, const QList<double> &values, const ThemeColors &colors)
{
    const double highest = values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end());
    if (highest <= 0)
        return;
    const double step = area.width() / double(std::max<qsizetype>(1, values.size() - 1));
    QPolygonF points;
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({area.left() + step * double(i), area.bottom() - values[i] / highest * area.height()});
    QPolygonF ground = points;
    ground.append(area.bottomRight());
    ground.append(area.bottomLeft());
    QColor fill = colors.accent;
    fill.setAlphaF(0.16F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(ground);
    painter->setPen(QPen(colors.accent, 1.3));
    painter->drawPolyline(points);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent), m_mono(monospaceFont()) { }

int CellDelegate::badgeWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 2 * BadgePadding;
}

void CellDelegate::paintBadge(QPainter *painter, const QRect &rect, const QString &text, const QColor &color)
{
    const int width = std::min(badgeWidth(painter->fontMetrics(), text), rect.width());
    QRect badge(rect.left(), rect.center().y() - BadgeHeight / 2 + 1, width, BadgeHeight);
    QColor fill = color;
    fill.setAlphaF(0.14F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(badge, BadgeHeight / 2.0, BadgeHeight / 2.0);
    painter->setPen(color);
    painter->drawText(badge, Qt::AlignCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, width - BadgePadding));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const CellStyle style = styleOf(index);
    if (style == CellStyle::Spark) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintSpark(painter, QRectF(option.rect).adjusted(Padding, 7, -Padding, -7),
                   index.data(TableModel::SparkRole).value<QList<double>>(), themeColors(option.palette));
        painter->restore();
        return;
    }
    if (text.isEmpty() && style != CellStyle::Status)
        return;
    const auto tone = Tone(index.data(TableModel::ToneRole).toInt());
    const ThemeColors &colors = themeColors(option.palette);
    QRect rect = option.rect.adjusted(leftPadding(index.column()), 0, -Padding, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(style == CellStyle::Mono ? m_mono : option.font);
    if (style == CellStyle::Badge) {
        paintBadge(painter, rect, text, colors.tone(tone));
        painter->restore();
        return;
    }
    QColor color = colors.tone(tone);
    if (style == CellStyle::Status) {
        paintDot(painter, rect, tone, color);
        rect.setLeft(rect.left() + DotSize + 8);
        color = tone == Tone::Muted ? colors.muted : colors.text;
    }
    painter->setPen(color);
    const auto alignment = int((style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(rect, alignment | int(Qt::TextSingleLine),
                      metrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, std::max(RowHeight, option.fontMetrics.height() + 12)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString shown = index.data(Qt::DisplayRole).toString();
    const QString whole = index.data(Qt::ToolTipRole).toString();
    const CellStyle style = styleOf(index);
    const QFontMetrics metrics(style == CellStyle::Mono ? m_mono : option.font);
    const int space =
        option.rect.width() - leftPadding(index.column()) - Padding - (style == CellStyle::Status ? DotSize + 8 : 0);
    const bool saysMore = whole != shown || metrics.horizontalAdvance(shown) > space;
    QToolTip::showText(event->globalPos(), saysMore ? whole.toHtmlEscaped() : QString(), view);
    return true;
}

} // namespace skep
