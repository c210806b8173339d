// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "core/console/connectioninfo.h"
#include "core/messages/queuemeter.h"
#include "core/protocol/violation.h"

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
class PartialPackets;

/// What the server counts of its connections, since the start.
struct NetworkCounts
{
    quint64 socketsRefused = 0; ///< closed as they came, because there was no room
    quint64 acceptsFailed = 0; ///< the system had no descriptor, or no memory
    quint64 handshakesLate = 0; ///< TLS handshakes that waited more than a second for their turn
    quint64 upgradesLate = 0; ///< WebSocket handshakes that did not end in time
};
class Slices;

/// What the broker counts of itself.
struct Counters
{
    TrafficCounters traffic; ///< since the start
    qsizetype queued = 0; ///< messages in the queues of all sessions
    qsizetype queuedInGroups = 0; ///< messages in the queues of all shared groups
    QueueMeter queueMeter; ///< bytes in the queues of all sessions and groups
    qint64 sessionBytes = 0; ///< what sessions take beside their messages, about
    quint32 connections = 0; ///< network connections that are open, CONNECT seen or not
    quint64 sessionsExpired = 0; ///< since the start
    quint64 logLinesLeftOut = 0; ///< of the program's log, since the start
    quint64 messagesRefused = 0; ///< with QoS 1 and 2, by PUBACK and PUBREC 0x97, since the start
    quint64 subscriptionsRefused = 0; ///< by SUBACK 0x97 because of a limit, since the start
    quint64 overtakenUnnoticed =
        0; ///< live messages before a retained one, not remembered for a limit, since the start
    NetworkCounts network;
    ViolationCounts ended{}; ///< since the start: connections that the broker ended, by what for
};

/// What every part of the broker stands on, so that none needs to know the broker.
///
/// Made before the parts, outlives them. They read it; only limits and capture change, and only their owner, the
/// Foundation, changes those. Thread: the broker's.
struct Parts
{
    const Clock &clock;
    Deadlines &deadlines;
    Slices &slices; ///< for work that takes long
    Alarm &alarm;
    Journal &journal;
    Monitor &monitor;
    DropLog &drops;
    Capacity &capacity;
    LatencyMeter &latency;
    PartialPackets &partials;
    Counters &counters;
    std::shared_ptr<const Limits> limits; ///< kept by a client: what it was told in CONNACK holds for its connection
    Capture *capture = nullptr; ///< while the inspector records; else null
};

} // namespace skep
