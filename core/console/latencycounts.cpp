// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "latencycounts.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace skep {

quint64 LatencyCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), quint64(0));
}

double LatencyCounts::quantile(double share) const
{
    const auto wanted = share * double(total());
    double before = 0;
    for (size_t bucket = 0; bucket < Buckets; ++bucket) {
        const double here = m_counts[bucket];
        if (here > 0 && before + here >= wanted) {
            const auto lower = double(lowerEdge(bucket));
            return lower + (double(lowerEdge(bucket + 1)) - lower) * std::clamp((wanted - before) / here, 0.0, 1.0);
        }
        before += here;
    }
    return 0;
}

LatencyCounts LatencyCounts::since(const LatencyCounts &earlier) const
{
    LatencyCounts between;
    for (size_t bucket = 0; bucket < Buckets; ++bucket)
        between.m_counts[bucket] = m_counts[bucket] - earlier.m_counts[bucket];
    return between;
}

/// Up to 3 µs one bucket for each; from there on four for each power of two.
size_t LatencyCounts::bucketOf(qint64 microseconds)
{
    const auto value = quint64(std::max<qint64>(microseconds, 0));
    if (value < 4)
        return size_t(value);
    const auto octave = size_t(std::bit_width(value)) - 1;
    return std::min(Buckets - 1, (octave - 1) * 4 + size_t((value >> (octave - 2)) & 3));
}

qint64 LatencyCounts::lowerEdge(size_t bucket)
{
    if (bucket < 4)
        return qint64(bucket);
    return qint64(4 + bucket % 4) << (bucket / 4 - 1);
}

} // namespace skep
