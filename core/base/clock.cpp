// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include <QDateTime>

#include <chrono>

namespace skep {

Clock::~Clock() = default;

void SystemClock::refresh()
{
    using namespace std::chrono;
    m_monotonic = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    m_wall = QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicNanoseconds() const
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::wallNanoseconds() const
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace skep
