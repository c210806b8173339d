// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trafficstore.h"

#include <QString>

#include <memory>

class QIODevice;

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

/// Our own format, which CaptureFileReader reads; docs/capture-format.md describes it.
std::unique_ptr<TrafficWriter> makeCaptureWriter(QIODevice &device, const CaptureLoss &lost);
/// For Wireshark: the MQTT packets in TCP streams made for them, whatever transport they came by, with the broker's
/// notes as comments on the packets that they are about. HTTP and the headers of WebSocket frames have no place there.
std::unique_ptr<TrafficWriter> makePcapngWriter(QIODevice &device);
/// An array with one object for each record.
std::unique_ptr<TrafficWriter> makeJsonWriter(QIODevice &device);
/// RFC 4180, with a line of names.
std::unique_ptr<TrafficWriter> makeCsvWriter(QIODevice &device);

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
