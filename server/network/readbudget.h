// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace skep {

/// How much is read from one connection in one pass of the event loop.
///
/// A message may cost a hundred nanoseconds or, with a thousand subscribers, a hundred microseconds: the same bytes
/// make a short pass or one that everybody else waits for. So a long pass halves the amount for the next one, down to
/// Smallest, and a short pass doubles it again. Thread: the transports'. Owned by the TransportHub.
class ReadBudget final
{
public:
    static constexpr qsizetype Smallest = 4 * 1024;
    static constexpr std::chrono::microseconds LongPass{2'000};
    static constexpr std::chrono::microseconds ShortPass{500};

    /// `maximum` in bytes; below Smallest it is what is always read.
    explicit ReadBudget(qsizetype maximum) : m_maximum(maximum), m_size(maximum) { }

    /// Bytes, at least 1.
    qsizetype size() const { return m_size; }

    /// To be called after each pass with its time, from its first event until the loop waits.
    void passTook(std::chrono::nanoseconds time)
    {
        if (time > LongPass)
            m_size = std::max(m_size / 2, std::min(Smallest, m_maximum));
        else if (time < ShortPass)
            m_size = std::min(m_size * 2, m_maximum);
    }

private:
    qsizetype m_maximum;
    qsizetype m_size;
};

} // namespace skep
