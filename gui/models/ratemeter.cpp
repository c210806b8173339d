// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "ratemeter.h"

namespace skep {

namespace {
constexpr qint64 ShortestSpan = 950; // ms
}

bool RateMeter::add(const Totals &totals)
{
    const quint64 in = totals.messagesIn();
    const quint64 out = totals.traffic.messagesOut;
    const bool isFirst = m_time == 0 || in < m_in || out < m_out;
    const qint64 span = totals.time - m_time;
    if (!isFirst && span < ShortestSpan)
        return false;
    if (!isFirst) {
        const double seconds = double(span) / 1000;
        m_samples.push_back({double(in - m_in) / seconds, double(out - m_out) / seconds});
        if (m_samples.size() > MaximumSamples)
            m_samples.pop_front();
    }
    m_time = totals.time;
    m_in = in;
    m_out = out;
    return !isFirst;
}

} // namespace skep
