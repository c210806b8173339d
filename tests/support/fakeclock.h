// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

namespace skep {

/// A clock that moves only as a test says.
class FakeClock final : public Clock
{
public:
    qint64 monotonic() const override { return m_now; }
    qint64 wall() const override { return m_now + m_offset; }
    qint64 monotonicNanoseconds() const override { return m_now * 1'000'000 + (m_looked += perLook); }

    void advance(qint64 ms) { m_now += ms; }
    void setMonotonic(qint64 now) { m_now = now; }
    /// Somebody sets the machine's clock.
    void moveWall(qint64 ms) { m_offset += ms; }

    qint64 perLook = 0; ///< ns that each look at monotonicNanoseconds() takes: long work does not end in one slice

private:
    qint64 m_now = 1'000'000;
    qint64 m_offset = 1'700'000'000'000;
    mutable qint64 m_looked = 0;
};

} // namespace skep
