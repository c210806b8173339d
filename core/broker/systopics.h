// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"

#include <QByteArray>
#include <QHash>

#include <array>

namespace skep {

class BrokerView;
class Router;
struct Parts;
struct Totals;

/// Publishes the broker's own figures under $SYS/broker/, with the names that Mosquitto made customary, as retained
/// messages, and those of durability (docs/durability.md), at Limits::sysInterval; a figure that has not changed is not
/// published again.
///
/// Thread: the broker's. Owned by the Broker.
class SysTopics final
{
public:
    /// REQUIRES: all three outlive it.
    SysTopics(const Parts &parts, const BrokerView &view, Router &router);
    Q_DISABLE_COPY_MOVE(SysTopics)

    /// Limits::sysInterval is another one; it counts from the last publication.
    void intervalChanged();

private:
    /// A rate per minute, averaged over the last 1, 5 and 15 minutes as the load of a Unix system is.
    struct Load
    {
        const char *name;
        quint64 last = 0;
        std::array<double, 3> perMinute{};
    };

    void publishAll();
    void publishCounts();
    void publishLimits();
    void publishDurability(const Totals &totals);
    void publishLoad(Load &load, quint64 value, double minutes);
    void publish(const QByteArray &name, const QByteArray &value);
    void publish(const QByteArray &name, quint64 value) { publish(name, QByteArray::number(value)); }

    const Parts &m_parts;
    const BrokerView &m_view;
    Router &m_router;
    Deadline m_interval;
    QHash<QByteArray, QByteArray> m_published; ///< name → last value
    std::array<Load, 6> m_loads{{{"messages/received"},
                                 {"messages/sent"},
                                 {"publish/received"},
                                 {"publish/sent"},
                                 {"bytes/received"},
                                 {"bytes/sent"}}};
    qint64 m_lastRun = 0;
    quint32 m_mostClients = 0;
};

} // namespace skep
