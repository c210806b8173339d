// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dropspanel.h"

#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QPainter>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int PanelMargin = 14;
constexpr int HeadHeight = 34;
constexpr int LineHeight = 34;
} // namespace

DropsPanel::DropsPanel(QWidget *parent) : QFrame(parent)
{
    setObjectName("card"_L1);
    setAccessibleName(tr("Dropped messages by reason"));
    setAccessibleDescription(tr("Nothing was dropped"));
}

void DropsPanel::setDrops(const DropCounts &drops)
{
    if (drops == m_drops)
        return;
    const qsizetype linesBefore = m_lines.size();
    m_drops = drops;
    m_lines.clear();
    for (size_t reason = 0; reason < drops.size(); ++reason) {
        if (drops[reason] > 0)
            m_lines.append({DropReason(reason), drops[reason]});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) { return a.count > b.count; });
    QStringList texts;
    for (const Line &line : std::as_const(m_lines))
        texts.append(u"%1: %2"_s.arg(Format::dropReason(line.reason), Format::number(line.count)));
    setAccessibleDescription(texts.join(u", "_s));
    if (linesBefore != m_lines.size())
        updateGeometry();
    update();
}

QSize DropsPanel::sizeHint() const
{
    return {260, HeadHeight + std::max(2, int(m_lines.size())) * LineHeight + 10};
}

void DropsPanel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(colors.muted);
    const int space = width() - 2 * PanelMargin;
    painter.drawText(QRect(PanelMargin, 10, space, 18), Qt::AlignLeft | Qt::AlignVCenter, tr("Dropped, by reason"));
    painter.setFont(font());
    if (m_lines.isEmpty()) {
        painter.drawText(QRect(PanelMargin, HeadHeight, space, height() - HeadHeight - 10),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         tr("None: every message was delivered or is queued."));
        return;
    }
    int y = HeadHeight;
    for (const Line &line : std::as_const(m_lines)) {
        const QString number = Format::number(line.count);
        const int numberWidth = painter.fontMetrics().horizontalAdvance(number);
        painter.setPen(colors.text);
        painter.drawText(QRect(PanelMargin, y, space, 18), Qt::AlignRight | Qt::AlignVCenter, number);
        painter.drawText(
            QRect(PanelMargin, y, space - numberWidth - 8, 18), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(Format::dropReason(line.reason), Qt::ElideRight, space - numberWidth - 8));
        const QRectF bar(PanelMargin, y + 21, space, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.border);
        painter.drawRoundedRect(bar, 2, 2);
        const double share = double(line.count) / double(m_lines.first().count);
        painter.setBrush(colors.bad);
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(4.0, bar.width() * share), bar.height()), 2, 2);
        y += LineHeight;
    }
}

} // namespace skep
