// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

namespace skep {

/// A clock that moves only when a test says so.
class FakeClock final : public Clock
{
public:
    qint64 monotonic() const override { return m_now; }
    qint64 wall() const override { return m_now + m_offset; }

    void advance(qint64 ms) { m_now += ms; }
    void setMonotonic(qint64 now) { m_now = now; }
    /// Somebody sets the machine's clock.
    void moveWall(qint64 ms) { m_offset += ms; }

private:
    qint64 m_now = 1'000'000;
    qint64 m_offset = 1'700'000'000'000;
};

} // namespace skep
