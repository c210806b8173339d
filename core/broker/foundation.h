// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capacity.h"
#include "capture.h"
#include "core/base/alarm.h"
#include "core/base/deadlines.h"
#include "core/base/slices.h"
#include "droplog.h"
#include "journal.h"
#include "latencymeter.h"
#include "monitor.h"
#include "partialpackets.h"
#include "parts.h"

#include <QObject>

namespace skep {

class Store;

/// Owns what Parts names, and lets the store's news reach the journal.
///
/// Thread: the broker's. Owned by the Broker, or by a test that makes single parts.
class Foundation final
{
public:
    /// REQUIRES: clock and store outlive it.
    Foundation(const Limits &limits, const Clock &clock, Store &store);
    ~Foundation();
    Q_DISABLE_COPY_MOVE(Foundation)

    const Parts &parts() const { return m_parts; }

    void setLimits(const Limits &limits) { m_parts.limits = std::make_shared<const Limits>(limits); }

    Capture &capture() { return m_capture; }
    /// Without a mailbox for what it records: does nothing.
    void startCapture(const CaptureSettings &settings);
    void stopCapture();

    /// Runs what is due, about a slice of it, as many connections may be lost at once; and a slice of what takes long.
    void wakeUp();

private:
    Deadlines m_deadlines; // before everything that holds a Deadline
    Slices m_slices; // before everything that holds a SlicedTask
    Alarm m_alarm;
    Counters m_counters;
    Parts m_parts; // names the following before they are made; they look at it in their constructors
    LatencyMeter m_latency;
    PartialPackets m_partials;
    Journal m_journal;
    Capture m_capture;
    Monitor m_monitor;
    DropLog m_drops;
    Capacity m_capacity;
    QObject m_receiver; ///< of the store's signals
};

} // namespace skep
