// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QWidget>

#include <vector>

namespace skep {

/// A number over time: a line with axes that say what they must, and the value under the pointer.
class Plot final : public QWidget
{
    Q_OBJECT
public:
    explicit Plot(QWidget *parent = nullptr);

    /// (ms since the epoch, value), by time.
    void setPoints(std::vector<QPointF> points);
    const std::vector<QPointF> &points() const { return m_points; }
    /// If there is nothing to plot.
    void setNote(const QString &note);

    QSize sizeHint() const override { return {360, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Range
    {
        double low = 0;
        double high = 1;
        double step = 1; ///< between the lines of the grid
    };
    static Range rangeOf(double lowest, double highest);
    QRectF area() const;
    QPointF place(QPointF point, const Range &range) const;
    void paintGrid(QPainter &painter, const Range &range) const;
    void paintCurve(QPainter &painter, const Range &range) const;
    void paintPointer(QPainter &painter, const Range &range) const;
    const QPointF *pointNear(double x) const;

    std::vector<QPointF> m_points;
    QString m_note;
    double m_pointer = -1; ///< x of the mouse
};

} // namespace skep
