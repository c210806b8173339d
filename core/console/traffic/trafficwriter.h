// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trafficstore.h"

#include <QString>

namespace skep {

/// Writes captured records to a device, one by one, so that the caller can do so in slices.
///
/// begin(), write() for each record, end(). What the device could not take is for the device's owner to ask. Thread:
/// any one; owns nothing of the store.
class TrafficWriter
{
public:
    TrafficWriter() = default;
    virtual ~TrafficWriter();
    Q_DISABLE_COPY_MOVE(TrafficWriter)

    virtual void begin() { }
    virtual void write(const TrafficStore &store, quint64 number) = 0;
    virtual void end() { }
};

// -- names for machines, in every format the same

/// "PUBLISH", "HTTP request", "note"
QString recordTypeName(const TrafficRow &row);
/// "in", "out" or nothing.
QString directionName(CaptureDirection direction);
/// "matched", "queued"; nothing for None.
QString noteName(CaptureNote note);
/// "2026-11-22T17:03:04.123456789Z"
QString exactTime(qint64 nanoseconds);

} // namespace skep
