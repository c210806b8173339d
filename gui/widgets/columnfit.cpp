// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "columnfit.h"

#include "celldelegate.h"

#include "gui/models/tablemodel.h"

#include <QHeaderView>

#include <algorithm>
#include <cmath>
#include <vector>

namespace skep {

namespace {

struct Width
{
    int column = 0;
    int wanted = 0;
    int least = 0;
};

/// Of what the model wants, in percent: numbers and badges are read as a whole, a text may be cut, the first one less.
int leastShare(CellStyle style, int column)
{
    switch (style) {
    case CellStyle::Text:
    case CellStyle::Mono:
        return column == 0 ? 70 : 45;
    case CellStyle::Status:
    case CellStyle::Spark:
        return 60;
    case CellStyle::Number:
        return 90;
    case CellStyle::Badge:
        break;
    }
    return 100;
}

QVariant told(const QHeaderView &header, int column, int role)
{
    return header.model()->headerData(column, Qt::Horizontal, role);
}

Width widthOf(const QHeaderView &header, int column)
{
    QFont font = header.font();
    font.setWeight(QFont::DemiBold);
    const QString text = told(header, column, Qt::DisplayRole).toString();
    const int title = int(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1
        + CellDelegate::leftPadding(column) + CellDelegate::Padding;
    const int wanted = std::max(told(header, column, TableModel::WidthRole).toInt(), title);
    const int least = told(header, column, TableModel::LeastWidthRole).toInt();
    const int share = wanted * leastShare(CellStyle(told(header, column, TableModel::StyleRole).toInt()), column) / 100;
    return {column, wanted, std::max(title, least > 0 ? least : share)};
}

std::vector<Width> widthsOf(const QHeaderView &header)
{
    std::vector<Width> widths;
    for (int column = 0; column < header.count(); ++column) {
        if (!header.isSectionHidden(column))
            widths.push_back(widthOf(header, column));
    }
    return widths;
}

} // namespace

void fitColumns(QHeaderView &header, int flexibleColumn, int available)
{
    std::vector<Width> widths = widthsOf(header);
    int room = available;
    int mayGive = 0;
    for (const Width &width : widths) {
        room -= width.wanted;
        mayGive += width.wanted - width.least;
    }
    int lacking = -room <= mayGive ? std::max(0, -room) : 0;
    for (Width &width : widths) {
        // Each its share of what is still missing, so that rounding leaves no remainder.
        const int gives = mayGive > 0 ? lacking * (width.wanted - width.least) / mayGive : 0;
        mayGive -= width.wanted - width.least;
        lacking -= gives;
        const bool isFlexible = width.column == flexibleColumn;
        header.resizeSection(width.column, width.wanted - gives + (isFlexible ? std::max(0, room) : 0));
    }
}

void chooseColumns(QHeaderView &header, int available)
{
    std::vector<std::pair<int, Width>> yielding;
    for (int column = 0; column < header.count(); ++column) {
        const bool isShown = !told(header, column, TableModel::HiddenRole).toBool();
        const Width width = widthOf(header, column);
        const int yields = told(header, column, TableModel::YieldsRole).toInt();
        if (isShown && yields > 0)
            yielding.emplace_back(yields, width);
        else
            header.setSectionHidden(column, !isShown);
        available -= isShown ? width.least : 0;
    }
    std::sort(yielding.begin(), yielding.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[yields, width] : yielding) {
        const bool isHidden = available < 0;
        header.setSectionHidden(width.column, isHidden);
        available += isHidden ? width.least : 0;
    }
}

} // namespace skep
