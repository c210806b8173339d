// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tableheader.h"

#include "celldelegate.h"

#include "gui/look/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace skep {

namespace {

constexpr int ArrowWidth = 8;

void paintArrow(QPainter *painter, QPointF center, Qt::SortOrder order, const QColor &color)
{
    const double direction = order == Qt::AscendingOrder ? -1 : 1;
    QPainterPath path({center.x() - 3, center.y() - 1.5 * direction});
    path.lineTo(center.x(), center.y() + 1.5 * direction);
    path.lineTo(center.x() + 3, center.y() - 1.5 * direction);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
}

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorClearable(true);
    setStretchLastSection(false);
    setMinimumSectionSize(48);
    setHighlightSections(false);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(32, fontMetrics().height() + 16)};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const ThemeColors &colors = themeColors(palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, colors.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const QVariant wanted = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto alignment = wanted.isValid() ? wanted.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    QRect text = rect.adjusted(CellDelegate::leftPadding(section), 0, -CellDelegate::Padding, 0);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, text.width());
    const int width = metrics.horizontalAdvance(shown);
    painter->setPen(isSorted ? colors.text : colors.muted);
    painter->drawText(text, alignment, shown);
    if (isSorted) {
        // On the side where the column has room: before a title on the right, behind one on the left.
        const bool isRight = alignment & Qt::AlignRight;
        const double x = isRight ? std::max(rect.left() + 5.0, text.right() - width - double(ArrowWidth))
                                 : std::min(rect.right() - 5.0, text.left() + width + double(ArrowWidth));
        paintArrow(painter, {x, rect.center().y() + 1.0}, sortIndicatorOrder(), colors.accentText);
    }
    painter->restore();
}

} // namespace skep
