// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/trafficstore.h"

#include <QCoreApplication>
#include <QString>

namespace skep {

/// How the inspector writes what a record is: the one place for it.
class TrafficText final
{
    Q_DECLARE_TR_FUNCTIONS(skep::TrafficText)
public:
    TrafficText() = delete;

    /// "14:03:25.118402", local time.
    static QString time(qint64 nanoseconds);
    /// "0.000 012", "1.250 000": seconds.
    static QString delta(qint64 nanoseconds);
    static QString direction(CaptureDirection direction);
    static QString type(const TrafficRow &row);
    /// "DUP RETAIN"
    static QString flags(const TrafficRow &row);
    /// What the broker noted, or what a packet is to its message.
    static QString note(const TrafficStore &store, quint64 number);
    /// "12,000 records were overwritten, from 14:03:25 to 14:05:12"; empty where none was.
    static QString overwritten(const CaptureLoss &loss);

private:
    static QString noteOf(const TrafficStore &store, quint64 number, const TrafficRow &row);
    static QString packetNote(const TrafficRow &row);
};

} // namespace skep
