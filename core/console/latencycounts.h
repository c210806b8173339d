// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>

namespace skep {

/// How often something took how long: counters in buckets that are at most a quarter wide of what they begin with, from
/// 1 µs to 67 s; what took longer counts as that.
///
/// A plain value: taken from each other, two of one counter tell what came in between.
class LatencyCounts final
{
public:
    static constexpr size_t Buckets = 100;

    void add(qint64 microseconds) { ++m_counts[bucketOf(microseconds)]; }
    quint64 total() const;
    /// The time in µs that `share` (0 to 1) of what was counted stayed within; 0 if nothing was counted.
    double quantile(double share) const;
    /// What was counted since `earlier`, which is an older copy of this.
    LatencyCounts since(const LatencyCounts &earlier) const;

    static size_t bucketOf(qint64 microseconds);
    /// The times of a bucket are from here up to the next one's.
    static qint64 lowerEdge(size_t bucket);

    friend bool operator==(const LatencyCounts &, const LatencyCounts &) = default;

private:
    std::array<quint32, Buckets> m_counts{};
};

} // namespace skep
