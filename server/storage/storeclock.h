// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <limits>

namespace skep {

/// The time that stands in the database: the wall clock, but never before a time that was written there. So a clock
/// that was put back, or that a machine lost over a restart, does not give anything more time than it had left.
///
/// Thread: the broker's. Member of the SqliteStore.
class StoreClock final
{
public:
    /// REQUIRES: the clock outlives it.
    explicit StoreClock(const Clock &clock) : m_clock(clock) { }
    Q_DISABLE_COPY_MOVE(StoreClock)

    /// What the database says it was when it was written last. It has not been earlier since.
    void startFrom(qint64 written) { m_offset = std::max(m_offset, written - m_clock.monotonic()); }

    /// Milliseconds since the epoch.
    qint64 wall() { return m_clock.monotonic() + offset(); }
    /// From Clock::monotonic() to wall().
    qint64 offset()
    {
        m_offset = std::max(m_offset, m_clock.wall() - m_clock.monotonic());
        return m_offset;
    }
    /// How far the wall clock is behind: 0, as a rule.
    qint64 lead() { return wall() - m_clock.wall(); }

private:
    const Clock &m_clock;
    qint64 m_offset = std::numeric_limits<qint64>::min();
};

} // namespace skep
