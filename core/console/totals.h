// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectioninfo.h"
#include "core/base/limits.h"
#include "dropreason.h"
#include "latencycounts.h"

#include <limits>

namespace skep {

/// What the broker's process takes of its machine.
struct ProcessUsage
{
    qint64 cpuMs = 0; ///< of all its threads, since its start
    qint64 memoryBytes = 0; ///< resident; 0: not known
};

/// How far the disk is behind what clients were told. Sizes are in bytes.
struct Durability
{
    bool isOn = false; ///< the broker's state survives a restart
    bool isFailing = false; ///< it cannot be written at the moment; the log says why
    qint64 pendingBytes = 0; ///< not written and not acknowledged yet
    qint64 unsyncedBytes = 0; ///< acknowledged; a power cut would take them, the end of the process does not
    qint64 syncedAt = 0; ///< 0: not yet
    qint64 commitMicroseconds = 0; ///< the last commit of the store
    qint64 batchSize = 0; ///< changes in it
    quint64 commits = 0; ///< since the start
    quint64 syncs = 0; ///< of the disk, since the start
};

/// The most that waits for one session or group, and what is dropped beyond.
struct QueueLimits
{
    static constexpr quint64 Unlimited = quint64(std::numeric_limits<qint64>::max());

    quint64 messages = Unlimited;
    bool dropsOldest = false; ///< for a new one; else the new one is dropped
    quint64 qos0Bytes = Unlimited; ///< of QoS 0 messages that wait for one client
    quint64 bytesPerMessage = 0; ///< that a message takes in memory beside its topic and payload

    friend bool operator==(const QueueLimits &, const QueueLimits &) = default;
};

/// The broker as a whole.
struct Totals
{
    qint64 time = 0; ///< when these were taken
    qint64 startedAt = 0;
    quint32 connections = 0; ///< network connections, CONNECT seen or not
    quint32 clientsOnline = 0;
    quint32 sessions = 0; ///< online or not
    quint32 subscriptions = 0;
    quint32 retained = 0;
    quint32 queued = 0;
    TrafficCounters traffic; ///< since the start
    quint64 publishedHere =
        0; ///< messages that the console has published since the start; not in `traffic`, as no client sent them
    DropCounts drops{}; ///< since the start; `traffic.dropped` is their sum
    LatencyCounts latency; ///< of delivery, since the start, of a sample of the messages
    ProcessUsage process;
    Durability durability;
    QueueLimits queueLimits;
    Limits limits; ///< all of them, in effect

    /// All that came in, from clients and from the console.
    quint64 messagesIn() const { return traffic.messagesIn + publishedHere; }
};

} // namespace skep
