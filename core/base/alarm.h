// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"
#include "deadlines.h"
#include "slices.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

namespace skep {

/// Says when the earliest of all deadlines is due, once for each change of it, so that one timer serves them all. While
/// sliced work waits, that is at once.
///
/// Thread: the broker's. REQUIRES: deadlines, slices and clock outlive it.
class Alarm final
{
public:
    Alarm(const Deadlines &deadlines, const Slices &slices, const Clock &clock)
        : m_deadlines(deadlines), m_slices(slices), m_clock(clock)
    {
    }
    Q_DISABLE_COPY_MOVE(Alarm)

    /// \param set called with the ms until it is to ring (one shot, replaces the one before); 0: as soon as possible;
    /// -1: not any more. From within any call.
    void setTimer(std::function<void(qint64)> set) { m_set = std::move(set); }

    /// To be called at the end of every entry from outside.
    void schedule()
    {
        const std::optional<qint64> next = m_slices.isEmpty() ? m_deadlines.next() : std::optional(AtOnce);
        if (next == m_at)
            return;
        m_at = next;
        if (m_set)
            m_set(next ? std::max(*next, m_clock.monotonic()) - m_clock.monotonic() : -1);
    }
    /// It rings: schedule() says anew when it is to ring next.
    void ring() { m_at.reset(); }

private:
    static constexpr qint64 AtOnce = std::numeric_limits<qint64>::min();

    const Deadlines &m_deadlines;
    const Slices &m_slices;
    const Clock &m_clock;
    std::function<void(qint64)> m_set;
    std::optional<qint64> m_at; ///< what the timer was last set to
};

} // namespace skep
