// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/history.h"
#include "gui/models/tablemodel.h"

#include <QFrame>

#include <optional>

namespace skep {

/// The texts of a chart's axis and legend.
enum class Unit : quint8 { PerSecond, BytesPerSecond, Number, Microseconds, Cores, Bytes };

QString textOf(double value, Unit unit);

/// One or two curves over time on a card: a title, the newest values as the legend, a quiet grid, and the values of the
/// moment under the mouse or the cursor keys.
///
/// Thread: main. Paints what the history holds; update() when that has changed.
class TimeChart final : public QFrame
{
    Q_OBJECT
public:
    struct Curve
    {
        Metric metric;
        QString name;
        Tone tone = Tone::Accent;
    };

    /// REQUIRES: the history outlives the chart.
    TimeChart(const History &history, const QString &title, Unit unit, const QList<Curve> &curves,
              QWidget *parent = nullptr);

    void setRange(HistoryRange range);
    HistoryRange range() const { return m_range; }
    /// Reads the values again.
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Points = std::deque<History::Point>;
    struct Scale
    {
        double highest = 1;
        double step = 1;
    };

    const Points &points() const { return m_history.points(m_range); }
    QRectF plotArea() const;
    double gutterFor(const Scale &scale) const;
    double xOf(qint64 time) const;
    qint64 newestTime() const;
    Scale scale() const;
    std::optional<size_t> markedPoint() const;
    void mark(qint64 time);
    void paintHead(QPainter &painter, const History::Point &shown) const;
    void paintGrid(QPainter &painter, const Scale &scale) const;
    void paintTimes(QPainter &painter) const;
    void paintCurve(QPainter &painter, const Curve &curve, const Scale &scale, bool isFilled) const;
    void paintMark(QPainter &painter, const History::Point &point, const Scale &scale) const;

    const History &m_history;
    const QString m_title;
    const Unit m_unit;
    const QList<Curve> m_curves;
    HistoryRange m_range = HistoryRange::Minute;
    double m_gutter = 0; ///< for the values along the axis, at the left
    std::optional<qint64> m_marked; ///< the time under the mouse or the cursor
};

} // namespace skep
