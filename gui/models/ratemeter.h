// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/totals.h"

#include <deque>

namespace skep {

/// Messages per second of the broker, from its totals, with the last two minutes.
///
/// Samples closer than a second are left out: a rate over 100 ms says more about the sampling than about the traffic.
class RateMeter final
{
public:
    struct Sample
    {
        double in = 0;
        double out = 0;
    };
    static constexpr size_t MaximumSamples = 120;

    /// Whether there is a new sample.
    bool add(const Totals &totals);
    Sample latest() const { return m_samples.empty() ? Sample{} : m_samples.back(); }
    const std::deque<Sample> &samples() const { return m_samples; }

private:
    qint64 m_time = 0;
    quint64 m_in = 0;
    quint64 m_out = 0;
    std::deque<Sample> m_samples;
};

} // namespace skep
