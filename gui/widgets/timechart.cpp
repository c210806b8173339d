// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "timechart.h"

#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChartMargin = 14;
constexpr int HeadHeight = 62;
constexpr int AxisHeight = 20;
constexpr int ChartGridLines = 3;
constexpr int GutterGap = 8;
constexpr double AxisFont = 0.8;

/// The next of 1, 2, 2.5, 5, 10 … times a power of ten.
double roundUp(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (value <= factor * power * 1.0001)
            return factor * power;
    }
    return 10 * power;
}

/// The least maximum of an axis, so that noise around zero does not look like a mountain.
double leastOf(Unit unit)
{
    switch (unit) {
    case Unit::PerSecond:
    case Unit::Number:
        return 3;
    case Unit::BytesPerSecond:
        return 300;
    case Unit::Microseconds:
        return 100;
    case Unit::Cores:
        return 0.06;
    case Unit::Bytes:
        return 3e6;
    }
    return 1;
}

QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// The accent as a mark, not as a text.
QColor colorOf(Tone tone, const ThemeColors &colors)
{
    return tone == Tone::Accent ? colors.accent : colors.tone(tone);
}

} // namespace

QString textOf(double value, Unit unit)
{
    if (std::isnan(value))
        return u"–"_s;
    switch (unit) {
    case Unit::PerSecond:
        return Format::perSecond(value);
    case Unit::BytesPerSecond:
        return Format::bytesPerSecond(value);
    case Unit::Number:
        return Format::number(quint64(std::llround(value)));
    case Unit::Microseconds:
        return Format::latency(value);
    case Unit::Cores:
        return Format::percent(value);
    case Unit::Bytes:
        return Format::bytes(qint64(value));
    }
    return {};
}

TimeChart::TimeChart(const History &history, const QString &title, Unit unit, const QList<Curve> &curves,
                     QWidget *parent)
    : QFrame(parent), m_history(history), m_title(title), m_unit(unit), m_curves(curves)
{
    setObjectName("card"_L1);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(title);
}

QSize TimeChart::sizeHint() const
{
    return {360, 150}; // the page gives it all that is left
}

QSize TimeChart::minimumSizeHint() const
{
    return {220, 150};
}

void TimeChart::setRange(HistoryRange range)
{
    m_range = range;
    m_marked.reset();
    refresh();
}

void TimeChart::refresh()
{
    QStringList values;
    for (const Curve &curve : m_curves)
        values.append(u"%1: %2"_s.arg(curve.name, textOf(m_history.latest()[curve.metric], m_unit)));
    setAccessibleDescription(values.join(u", "_s));
    QWidget::update();
}

QRectF TimeChart::plotArea() const
{
    return QRectF(rect()).adjusted(ChartMargin + m_gutter, HeadHeight, -ChartMargin, -AxisHeight);
}

double TimeChart::gutterFor(const Scale &scale) const
{
    const QFontMetricsF metrics(scaled(font(), AxisFont, QFont::Normal));
    double widest = 0;
    for (double value = scale.step; value <= scale.highest; value += scale.step)
        widest = std::max(widest, metrics.horizontalAdvance(textOf(value, m_unit)));
    return std::ceil(widest) + GutterGap;
}

qint64 TimeChart::newestTime() const
{
    return points().empty() ? QDateTime::currentMSecsSinceEpoch() : points().back().time;
}

double TimeChart::xOf(qint64 time) const
{
    const QRectF area = plotArea();
    return area.right() - double(newestTime() - time) / double(History::length(m_range)) * area.width();
}

TimeChart::Scale TimeChart::scale() const
{
    double highest = leastOf(m_unit);
    for (const History::Point &point : points()) {
        for (const Curve &curve : m_curves) {
            const double value = point[curve.metric];
            if (!std::isnan(value))
                highest = std::max(highest, value);
        }
    }
    const double step = roundUp(highest / ChartGridLines);
    return {std::max(highest * 1.02, step * std::ceil(highest / step - 0.35)), step};
}

std::optional<size_t> TimeChart::markedPoint() const
{
    if (!m_marked || points().empty())
        return {};
    const auto nearest = std::min_element(points().begin(), points().end(), [this](const auto &a, const auto &b) {
        return std::abs(a.time - *m_marked) < std::abs(b.time - *m_marked);
    });
    return size_t(nearest - points().begin());
}

void TimeChart::mark(qint64 time)
{
    m_marked = time;
    QWidget::update();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plotArea();
    const double before = (area.right() - event->position().x()) / area.width() * double(History::length(m_range));
    mark(newestTime() - qint64(before));
}

void TimeChart::leaveEvent(QEvent *)
{
    m_marked.reset();
    QWidget::update();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    m_marked.reset();
    QWidget::update();
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0 || points().empty())
        return QFrame::keyPressEvent(event);
    const auto last = qint64(points().size()) - 1;
    const qint64 place = markedPoint() ? qint64(*markedPoint()) + direction : last;
    mark(points()[size_t(std::clamp<qint64>(place, 0, last))].time);
}

void TimeChart::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scale scale = this->scale();
    m_gutter = gutterFor(scale);
    const std::optional<size_t> marked = markedPoint();
    paintHead(painter, marked ? points()[*marked] : m_history.latest());
    paintGrid(painter, scale);
    paintTimes(painter);
    painter.save();
    painter.setClipRect(plotArea().adjusted(0, -2, 0, 1));
    for (qsizetype i = m_curves.size() - 1; i >= 0; --i)
        paintCurve(painter, m_curves[i], scale, i == 0);
    painter.restore();
    if (marked)
        paintMark(painter, points()[*marked], scale);
    if (hasFocus()) {
        painter.setPen(QPen(themeColors(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }
}

/// The title, and below it each curve's value as large as one reads it from afar.
void TimeChart::paintHead(QPainter &painter, const History::Point &shown) const
{
    const ThemeColors &colors = themeColors(palette());
    painter.setFont(scaled(font(), 0.95, QFont::DemiBold));
    painter.setPen(colors.muted);
    painter.drawText(QRectF(ChartMargin, 10, width() - 2 * ChartMargin, 18), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    if (m_marked) {
        const QString time =
            QDateTime::fromMSecsSinceEpoch(shown.time).toString(m_range == HistoryRange::Day ? u"HH:mm" : u"HH:mm:ss");
        painter.setFont(scaled(font(), 0.9, QFont::Normal));
        painter.drawText(QRectF(ChartMargin, 10, width() - 2 * ChartMargin, 18), Qt::AlignRight | Qt::AlignVCenter,
                         time);
    }
    double x = ChartMargin;
    const QFont large = scaled(font(), 1.25, QFont::DemiBold);
    const QFont small = scaled(font(), 0.9, QFont::Normal);
    for (const Curve &curve : m_curves) {
        const QString value = textOf(shown[curve.metric], m_unit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(curve.tone, colors));
        if (m_curves.size() > 1) {
            painter.drawEllipse(QPointF(x + 4, 39), 3.5, 3.5);
            x += 13;
        }
        painter.setFont(large);
        painter.setPen(colors.text);
        painter.drawText(QPointF(x, 44), value);
        x += painter.fontMetrics().horizontalAdvance(value) + 5;
        painter.setFont(small);
        painter.setPen(colors.muted);
        painter.drawText(QPointF(x, 44), curve.name);
        x += painter.fontMetrics().horizontalAdvance(curve.name) + 16;
    }
}

void TimeChart::paintGrid(QPainter &painter, const Scale &scale) const
{
    const ThemeColors &colors = themeColors(palette());
    const QRectF area = plotArea();
    painter.setFont(scaled(font(), AxisFont, QFont::Normal));
    QColor line = colors.border;
    line.setAlphaF(0.7F);
    for (double value = 0; value <= scale.highest; value += scale.step) {
        const double y = std::round(area.bottom() - value / scale.highest * area.height()) + 0.5;
        painter.setPen(QPen(value == 0 ? colors.border : line, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (value == 0)
            continue;
        painter.setPen(colors.muted);
        painter.drawText(QRectF(ChartMargin, y - 8, m_gutter - GutterGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                         textOf(value, m_unit));
    }
}

void TimeChart::paintTimes(QPainter &painter) const
{
    const ThemeColors &colors = themeColors(palette());
    const std::array beginnings{tr("1 min ago"), tr("10 min ago"), tr("1 h ago"), tr("24 h ago")};
    painter.setFont(scaled(font(), AxisFont, QFont::Normal));
    painter.setPen(colors.muted);
    const QRectF area = plotArea();
    const QRectF axis(area.left(), area.bottom() + 2, area.width(), AxisHeight - 4);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, beginnings[size_t(m_range)]);
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

void TimeChart::paintCurve(QPainter &painter, const Curve &curve, const Scale &scale, bool isFilled) const
{
    const QRectF area = plotArea();
    const QColor color = colorOf(curve.tone, themeColors(palette()));
    QPolygonF line;
    const auto draw = [&] {
        if (line.size() == 1)
            line.append(line.first() + QPointF(1, 0));
        if (line.size() > 1 && isFilled) {
            QPainterPath path;
            path.addPolygon(line);
            path.lineTo(line.last().x(), area.bottom());
            path.lineTo(line.first().x(), area.bottom());
            QLinearGradient gradient(area.topLeft(), area.bottomLeft());
            QColor fill = color;
            fill.setAlphaF(0.26F);
            gradient.setColorAt(0, fill);
            fill.setAlphaF(0.03F);
            gradient.setColorAt(1, fill);
            painter.fillPath(path, gradient);
        }
        painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        line.clear();
    };
    for (const History::Point &point : points()) {
        const double value = point[curve.metric];
        if (std::isnan(value))
            draw();
        else
            line.append({xOf(point.time), area.bottom() - value / scale.highest * area.height()});
    }
    draw();
}

void TimeChart::paintMark(QPainter &painter, const History::Point &point, const Scale &scale) const
{
    const ThemeColors &colors = themeColors(palette());
    const QRectF area = plotArea();
    const double x = xOf(point.time);
    if (x < area.left() - 1)
        return;
    painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (const Curve &curve : m_curves) {
        const double value = point[curve.metric];
        if (std::isnan(value))
            continue;
        painter.setPen(QPen(colors.surface, 2));
        painter.setBrush(colorOf(curve.tone, colors));
        painter.drawEllipse(QPointF(x, area.bottom() - value / scale.highest * area.height()), 4.5, 4.5);
    }
}

} // namespace skep
