// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/totals.h"

#include <array>
#include <deque>

namespace skep {

/// The values kept over time. Counters become a rate per second; the others are kept unchanged.
enum class Metric : quint8 {
    MessagesIn,
    MessagesOut,
    BytesIn,
    BytesOut,
    Dropped,
    LatencyMedian, ///< µs; none in a second without a measurement
    LatencyHigh, ///< µs, 99 %
    Connections,
    ClientsOnline,
    Sessions,
    Subscriptions,
    Retained,
    Queued,
    Cpu, ///< of one core: 1.5 is one and a half
    Memory, ///< bytes
    Count
};

enum class HistoryRange : quint8 { Minute, TenMinutes, Hour, Day };
constexpr size_t HistoryRanges = 4;

/// The broker's totals over time: seconds of the last minute, and ever longer steps up to a day, each the mean of what
/// it covers. Bounded, however long it runs.
///
/// Thread: main. While nobody looks there are no totals; that time gets the mean of what was counted in it.
class History final
{
public:
    struct Point
    {
        qint64 time = 0; ///< of its beginning, in ms since the epoch
        std::array<double, size_t(Metric::Count)> values{}; ///< NaN: not known

        double operator[](Metric metric) const { return values[size_t(metric)]; }
    };

    History();

    /// Returns whether there is a new second.
    bool add(const Totals &totals);

    /// Oldest first; the last one still grows.
    const std::deque<Point> &points(HistoryRange range) const { return m_levels[size_t(range)].points; }
    /// The newest second; all NaN before there is one.
    const Point &latest() const { return m_latest; }

    static qint64 step(HistoryRange range); ///< ms
    static qint64 length(HistoryRange range); ///< ms

private:
    struct Level
    {
        std::deque<Point> points;
        int seconds = 0; ///< in the last point
    };
    Point pointBetween(const Totals &earlier, const Totals &later) const;
    void addSecond(const Point &point);

    std::array<Level, HistoryRanges> m_levels;
    Totals m_last;
    Point m_latest;
};

} // namespace skep
