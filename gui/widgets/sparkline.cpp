// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sparkline.h"

#include "gui/look/theme.h"

#include <QPainter>

#include <algorithm>

namespace skep {

Sparkline::Sparkline(const RateMeter &meter, QWidget *parent) : QWidget(parent), m_meter(meter)
{
    setFixedSize(88, 20);
    setToolTip(tr("Messages in (grey) and out (coloured) during the last two minutes"));
    setAccessibleName(tr("Message rates of the last two minutes"));
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors(palette());
    const auto &samples = m_meter.samples();
    const QRectF area = QRectF(rect()).adjusted(1, 2, -1, -2);
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (samples.size() < 2)
        return;
    double highest = 1;
    for (const RateMeter::Sample &sample : samples)
        highest = std::max({highest, sample.in, sample.out});
    const double step = area.width() / double(RateMeter::MaximumSamples - 1);
    const auto curve = [&](auto member) {
        QPolygonF points;
        double x = area.right() - step * double(samples.size() - 1);
        for (const RateMeter::Sample &sample : samples) {
            points.append({x, area.bottom() - sample.*member / highest * area.height()});
            x += step;
        }
        return points;
    };
    painter.setPen(QPen(colors.muted, 1.2));
    painter.drawPolyline(curve(&RateMeter::Sample::in));
    painter.setPen(QPen(colors.accent, 1.4));
    painter.drawPolyline(curve(&RateMeter::Sample::out));
}

} // namespace skep
