// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "core/console/connectioninfo.h"
#include "core/messages/queuemeter.h"

#include <memory>

namespace skep {

class Alarm;
class Capacity;
class Capture;
class Clock;
class Deadlines;
class DropLog;
class Journal;
class LatencyMeter;
class Monitor;

/// What the broker counts of itself.
struct Counters
{
    TrafficCounters traffic; ///< since the start
    qsizetype queued = 0; ///< messages in the queues of all sessions
    QueueMeter queueMeter; ///< bytes in the queues of all sessions and groups
    qint64 sessionBytes = 0; ///< what sessions take beside their messages, about
    quint32 connections = 0; ///< network connections that are open, CONNECT seen or not
    quint64 sessionsExpired = 0; ///< since the start
};

/// What every part of the broker stands on, so that none needs to know the broker.
///
/// Made before the parts, outlives them. They read it; only limits and capture change, and only their owner, the
/// Foundation, changes those. Thread: the broker's.
struct Parts
{
    const Clock &clock;
    Deadlines &deadlines;
    Alarm &alarm;
    Journal &journal;
    Monitor &monitor;
    DropLog &drops;
    Capacity &capacity;
    LatencyMeter &latency;
    Counters &counters;
    std::shared_ptr<const Limits> limits; ///< kept by a client: what it was told in CONNACK holds for its connection
    Capture *capture = nullptr; ///< while the inspector records; else null
};

} // namespace skep
