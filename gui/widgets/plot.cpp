// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "plot.h"

#include "gui/look/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeftMargin = 56;
constexpr int BottomMargin = 22;
constexpr int PlotGridLines = 4;

QString numberText(double value, double step)
{
    const int decimals = step > 0 ? std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6) : 2;
    if (std::abs(value) >= 1e7)
        return QLocale().toString(value, 'g', 5);
    return QLocale().toString(value, 'f', decimals);
}

QString timeText(double ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(ms)).time(), u"HH:mm:ss"_s);
}

} // namespace

Plot::Plot(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setMinimumHeight(120);
    setAccessibleName(tr("Values over time"));
}

void Plot::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    m_note.clear();
    update();
}

void Plot::setNote(const QString &note)
{
    m_points.clear();
    m_note = note;
    update();
}

/// Bounds and step that are easy to read: 1, 2 or 5 times a power of ten.
Plot::Range Plot::rangeOf(double lowest, double highest)
{
    if (highest - lowest < 1e-12) {
        const double room = std::max(std::abs(highest) * 0.1, 1.0);
        lowest -= room;
        highest += room;
    }
    const double rough = (highest - lowest) / PlotGridLines;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double factor = rough / power;
    const double step = (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
    return {std::floor(lowest / step) * step, std::ceil(highest / step) * step, step};
}

QRectF Plot::area() const
{
    return QRectF(rect()).adjusted(LeftMargin, 10, -12, -BottomMargin);
}

QPointF Plot::place(QPointF point, const Range &range) const
{
    const QRectF area = this->area();
    const double first = m_points.front().x();
    const double span = std::max(1.0, m_points.back().x() - first);
    return {area.left() + (point.x() - first) / span * area.width(),
            area.bottom() - (point.y() - range.low) / (range.high - range.low) * area.height()};
}

void Plot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors(palette());
    if (m_points.size() < 2) {
        painter.setPen(colors.muted);
        painter.drawText(rect().adjusted(16, 0, -16, 0), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         m_note.isEmpty() ? tr("A curve needs two values.") : m_note);
        return;
    }
    const auto [lowest, highest] =
        std::minmax_element(m_points.begin(), m_points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    const Range range = rangeOf(lowest->y(), highest->y());
    paintGrid(painter, range);
    paintCurve(painter, range);
    paintPointer(painter, range);
}

void Plot::paintGrid(QPainter &painter, const Range &range) const
{
    const ThemeColors &colors = themeColors(palette());
    const QRectF area = this->area();
    const int lines = int(std::lround((range.high - range.low) / range.step));
    for (int line = 0; line <= lines; ++line) {
        const double value = range.low + line * range.step;
        const double y = area.bottom() - double(line) / lines * area.height();
        painter.setPen(QPen(colors.border, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(0, y - 10, LeftMargin - 8, 20), int(Qt::AlignRight) | int(Qt::AlignVCenter),
                         numberText(value, range.step));
    }
    const QRectF below(area.left(), area.bottom() + 4, area.width(), BottomMargin - 4);
    painter.drawText(below, int(Qt::AlignLeft) | int(Qt::AlignVCenter), timeText(m_points.front().x()));
    painter.drawText(below, int(Qt::AlignRight) | int(Qt::AlignVCenter), timeText(m_points.back().x()));
}

void Plot::paintCurve(QPainter &painter, const Range &range) const
{
    const ThemeColors &colors = themeColors(palette());
    QPolygonF curve;
    for (const QPointF &point : m_points)
        curve.append(place(point, range));
    QPolygonF ground = curve;
    ground.append({curve.last().x(), area().bottom()});
    ground.append({curve.first().x(), area().bottom()});
    QLinearGradient gradient(0, area().top(), 0, area().bottom());
    QColor top = colors.accent;
    top.setAlphaF(0.28F);
    QColor bottom = colors.accent;
    bottom.setAlphaF(0.02F);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawPolygon(ground);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(curve);
    painter.setPen(QPen(colors.surface, 2));
    painter.setBrush(colors.accent);
    painter.drawEllipse(curve.last(), 4.5, 4.5);
}

void Plot::paintPointer(QPainter &painter, const Range &range) const
{
    const QPointF *near = m_pointer < 0 ? nullptr : pointNear(m_pointer);
    if (!near)
        return;
    const ThemeColors &colors = themeColors(palette());
    const QPointF at = place(*near, range);
    painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(at.x(), area().top()), QPointF(at.x(), area().bottom()));
    painter.setPen(QPen(colors.surface, 2));
    painter.setBrush(colors.text);
    painter.drawEllipse(at, 4, 4);
    const QString text = tr("%1 at %2").arg(QLocale().toString(near->y(), 'g', 8), timeText(near->x()));
    const double width = fontMetrics().horizontalAdvance(text) + 16;
    QRectF label(at.x() + 10, area().top(), width, 24);
    if (label.right() > area().right())
        label.moveRight(at.x() - 10);
    painter.setPen(colors.border);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(label, 6, 6);
    painter.setPen(colors.text);
    painter.drawText(label, Qt::AlignCenter, text);
}

const QPointF *Plot::pointNear(double x) const
{
    const double first = m_points.front().x();
    const double span = std::max(1.0, m_points.back().x() - first);
    const double time = first + (x - area().left()) / area().width() * span;
    const auto after = std::lower_bound(m_points.begin(), m_points.end(), time,
                                        [](const QPointF &point, double t) { return point.x() < t; });
    if (after == m_points.end())
        return &m_points.back();
    if (after != m_points.begin() && time - (after - 1)->x() < after->x() - time)
        return &*(after - 1);
    return &*after;
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().x();
    update();
}

void Plot::leaveEvent(QEvent *)
{
    m_pointer = -1;
    update();
}

} // namespace skep
