// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "verdictview.h"

#include "celldelegate.h"

#include "gui/look/theme.h"
#include "gui/models/verdictsmodel.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int Left = 20; // aligned with what is above
constexpr int Right = 16;
constexpr int Above = 9; // and below
constexpr int Between = 3; // lines

QString textOf(const QModelIndex &index, int section)
{
    return index.siblingAtColumn(section).data().toString();
}

/// One verdict, from top to bottom. Its height depends on the width of the view.
class VerdictDelegate final : public QStyledItemDelegate
{
public:
    explicit VerdictDelegate(QListView *view) : QStyledItemDelegate(view), m_view(*view), m_mono(monospaceFont()) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = themeColors(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintBackground(painter, option, colors);
        const QColor color = colors.tone(Tone(index.data(TableModel::ToneRole).toInt()));
        QRect line = option.rect.adjusted(Left, Above, -Right, -Above);
        line.setHeight(lineHeight(option.fontMetrics));
        paintClient(painter, option, line, index, color, colors);
        line.translate(0, line.height() + Between);
        paintFilter(painter, option, line, index, colors);
        const QRect rest(line.left(), line.bottom() + 1 + Between, line.width(), option.rect.bottom() - line.bottom());
        painter->setFont(option.font);
        painter->setPen(color);
        painter->drawText(rest, Flags, textOf(index, VerdictsModel::Reason));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = std::max(80, m_view.viewport()->width() - Left - Right);
        const QRect reason =
            option.fontMetrics.boundingRect(QRect(0, 0, width, 10'000), Flags, textOf(index, VerdictsModel::Reason));
        return {width, 2 * (Above + lineHeight(option.fontMetrics) + Between) + reason.height() + 1};
    }

private:
    static constexpr int Flags = int(Qt::AlignLeft | Qt::AlignTop) | int(Qt::TextWordWrap);

    static int lineHeight(const QFontMetrics &metrics) { return metrics.height() + 2; }

    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const ThemeColors &colors)
    {
        const QRect &row = option.rect;
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(row, colors.selection);
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), colors.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(row, colors.hover);
        }
        QColor line = colors.border;
        line.setAlphaF(0.55F);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), line);
        if ((option.state & QStyle::State_HasFocus) && !(option.state & QStyle::State_Selected)) {
            painter->setPen(colors.accent);
            painter->drawRect(row.adjusted(0, 0, -1, -1));
        }
    }

    static void paintClient(QPainter *painter, const QStyleOptionViewItem &option, QRect line, const QModelIndex &index,
                            const QColor &color, const ThemeColors &colors)
    {
        const QString outcome = textOf(index, VerdictsModel::Outcome);
        const auto tone = Tone(index.siblingAtColumn(VerdictsModel::Outcome).data(TableModel::ToneRole).toInt());
        const int width = CellDelegate::badgeWidth(option.fontMetrics, outcome);
        painter->setFont(option.font);
        CellDelegate::paintBadge(painter, QRect(line.right() + 1 - width, line.top(), width, line.height()), outcome,
                                 colors.tone(tone));
        line.setRight(line.right() - width - 8);
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(color);
        paintElided(painter, line, textOf(index, VerdictsModel::ClientId));
    }

    void paintFilter(QPainter *painter, const QStyleOptionViewItem &option, QRect line, const QModelIndex &index,
                     const ThemeColors &colors) const
    {
        painter->setPen(colors.muted);
        if (const QString qos = textOf(index, VerdictsModel::DeliveredQoS); !qos.isEmpty()) {
            painter->setFont(option.font);
            painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), qos);
            line.setRight(line.right() - option.fontMetrics.horizontalAdvance(qos) - 8);
        }
        painter->setFont(m_mono);
        paintElided(painter, line, textOf(index, VerdictsModel::Filter));
    }

    static void paintElided(QPainter *painter, const QRect &line, const QString &text)
    {
        painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }

    const QListView &m_view;
    const QFont m_mono;
};

} // namespace

VerdictView::VerdictView(QAbstractItemModel &model, QWidget *parent) : QListView(parent)
{
    setObjectName("verdicts"_L1);
    setModel(&model);
    setModelColumn(VerdictsModel::Whole);
    setItemDelegate(new VerdictDelegate(this));
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
}

} // namespace skep
