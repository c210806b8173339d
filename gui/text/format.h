// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"
#include "core/console/dropreason.h"
#include "core/console/eventrecord.h"
#include "core/console/listenersnapshot.h"

#include <QCoreApplication>
#include <QString>

namespace skep {

/// How the console writes numbers, sizes, times and the specification's words: the one place for it.
class Format final
{
    Q_DECLARE_TR_FUNCTIONS(skep::Format)
public:
    Format() = delete;

    static QString number(quint64 value);
    /// "0", "0.4", "37", "1,250": per second, as precise as one can read it.
    static QString rate(double perSecond);
    /// "0.4/s", "1.2k/s" where space is scarce.
    static QString perSecond(double value);
    static QString bytesPerSecond(double value);
    /// "85 µs", "1.2 ms", "3.4 s".
    static QString latency(double microseconds);
    /// "12 %", "0.4 %"; of 1.
    static QString percent(double share);
    /// "512 B", "1.4 KB", "3.0 MB" (powers of 1,000).
    static QString bytes(qint64 size);
    /// "8 s", "4 min 10 s", "3 h 05 min", "2 d 4 h".
    static QString duration(qint64 ms);
    /// A limit in seconds as it was set: "60 s", "1 h", "30 d", "never", or "off" for 0.
    static QString keepAlive(quint16 seconds);
    static QString expiryInterval(quint32 seconds);
    /// Local time: "14:03:25.118" for today, otherwise as second().
    static QString time(qint64 msSinceEpoch, qint64 now);
    /// "14:03:25" for today, "11-22 14:03:25" in this year, "2025-11-22 14:03" before.
    static QString second(qint64 msSinceEpoch, qint64 now);
    /// With date and time zone, for tool tips and details.
    static QString fullTime(qint64 msSinceEpoch);

    static QString protocolVersion(ProtocolVersion version);
    static QString transport(TransportKind kind);
    static QString address(const ConnectionInfo &connection);
    static QString qos(QoS qos);
    /// Who published: a client id, the broker or this console.
    static QString publisher(const QString &clientId);
    static QString retainHandling(RetainHandling handling);
    static QString severity(EventSeverity severity);
    static QString eventKind(EventKind kind);
    /// Of the listeners that listen.
    static QStringList openAddresses(const std::vector<ListenerSnapshot> &listeners);
    static QString listenerState(ListenerState state);
    static QString dropReason(DropReason reason);
    static QString deliveryState(DeliveryState state);
};

} // namespace skep
