// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skep {

/// Time as an input, so that keep-alives, expiries and will delays are tested without a sleep.
/// Thread: the broker's.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Q_DISABLE_COPY_MOVE(Clock)

    /// Milliseconds that only grow, from any start; for deadlines and intervals.
    virtual qint64 monotonic() const = 0;

    /// Milliseconds since the epoch, UTC; for what people and stores see.
    virtual qint64 wall() const = 0;

    /// Nanoseconds on the steady clock, read at the call; for measurements.
    virtual qint64 monotonicNanoseconds() const { return monotonic() * 1'000'000; }

    /// Nanoseconds since the epoch, UTC, read at the call; for what the inspector records.
    virtual qint64 wallNanoseconds() const { return wall() * 1'000'000; }
};

/// The machine's clocks. monotonic() is what the server's last refresh() has read, once a pass of the event loop, so
/// that a message costs no system call.
class SystemClock final : public Clock
{
public:
    SystemClock() { refresh(); }
    qint64 monotonic() const override { return m_monotonic; }
    qint64 wall() const override { return m_wall; }
    qint64 monotonicNanoseconds() const override;
    qint64 wallNanoseconds() const override;

    /// Reads the clocks; called by the worker at the start of each pass that handles events.
    void refresh();

private:
    qint64 m_monotonic = 0;
    qint64 m_wall = 0;
};

} // namespace skep
