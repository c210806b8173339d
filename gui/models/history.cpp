// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace skep {

namespace {

constexpr qint64 Second = 1'000;
constexpr qint64 ShortestHistorySpan = 950; // ms: a rate over less says more about the sampling than about the traffic
constexpr qint64 LongestGap = 24 * 3'600 * Second;
constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

struct Resolution
{
    qint64 step;
    qint64 length;
};
constexpr std::array<Resolution, HistoryRanges> Resolutions{{
    {Second, 60 * Second},
    {5 * Second, 600 * Second},
    {30 * Second, 3'600 * Second},
    {600 * Second, 24 * 3'600 * Second},
}};

double mean(double known, double added, int count)
{
    if (std::isnan(known))
        return added;
    return std::isnan(added) ? known : known + (added - known) / count;
}

} // namespace

History::History()
{
    m_latest.values.fill(Unknown);
}

qint64 History::step(HistoryRange range)
{
    return Resolutions[size_t(range)].step;
}

qint64 History::length(HistoryRange range)
{
    return Resolutions[size_t(range)].length;
}

bool History::add(const Totals &totals)
{
    const bool isOther = m_last.time == 0 || totals.startedAt != m_last.startedAt || totals.time < m_last.time;
    if (isOther) {
        m_last = totals;
        return false;
    }
    const qint64 span = totals.time - m_last.time;
    if (span < ShortestHistorySpan)
        return false;
    m_latest = pointBetween(m_last, totals);
    const qint64 last = totals.time / Second;
    const qint64 first = std::clamp(m_last.time / Second + 1, last - LongestGap / Second, last);
    for (qint64 second = first; second <= last; ++second) {
        m_latest.time = second * Second;
        addSecond(m_latest);
    }
    m_last = totals;
    return true;
}

History::Point History::pointBetween(const Totals &earlier, const Totals &later) const
{
    const double seconds = double(later.time - earlier.time) / Second;
    const auto rate = [seconds](auto before, auto now) { return now < before ? 0 : double(now - before) / seconds; };
    const TrafficCounters &a = earlier.traffic;
    const TrafficCounters &b = later.traffic;
    const LatencyCounts latency = later.latency.since(earlier.latency);
    const bool isMeasured = latency.total() > 0;
    Point point;
    const auto set = [&point](Metric metric, double value) { point.values[size_t(metric)] = value; };
    set(Metric::MessagesIn, rate(earlier.messagesIn(), later.messagesIn()));
    set(Metric::MessagesOut, rate(a.messagesOut, b.messagesOut));
    set(Metric::BytesIn, rate(a.bytesIn, b.bytesIn));
    set(Metric::BytesOut, rate(a.bytesOut, b.bytesOut));
    set(Metric::Dropped, rate(a.dropped, b.dropped));
    set(Metric::LatencyMedian, isMeasured ? latency.quantile(0.5) : Unknown);
    set(Metric::LatencyHigh, isMeasured ? latency.quantile(0.99) : Unknown);
    set(Metric::Connections, later.connections);
    set(Metric::ClientsOnline, later.clientsOnline);
    set(Metric::Sessions, later.sessions);
    set(Metric::Subscriptions, later.subscriptions);
    set(Metric::Retained, later.retained);
    set(Metric::Queued, later.queued);
    const bool isProcessKnown = earlier.process.memoryBytes > 0 && later.process.memoryBytes > 0;
    set(Metric::Cpu, isProcessKnown ? rate(earlier.process.cpuMs, later.process.cpuMs) / 1'000 : Unknown);
    set(Metric::Memory, isProcessKnown ? double(later.process.memoryBytes) : Unknown);
    return point;
}

void History::addSecond(const Point &point)
{
    for (size_t range = 0; range < HistoryRanges; ++range) {
        Level &level = m_levels[range];
        const qint64 time = point.time - point.time % Resolutions[range].step;
        if (level.points.empty() || level.points.back().time < time) {
            level.points.push_back(point);
            level.points.back().time = time;
            level.seconds = 1;
            while (level.points.front().time <= time - Resolutions[range].length - Resolutions[range].step)
                level.points.pop_front();
            continue;
        }
        ++level.seconds;
        Point &last = level.points.back();
        for (size_t metric = 0; metric < last.values.size(); ++metric)
            last.values[metric] = mean(last.values[metric], point.values[metric], level.seconds);
    }
}

} // namespace skep
