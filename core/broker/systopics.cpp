// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "systopics.h"

#include "brokerview.h"
#include "core/base/clock.h"
#include "core/messages/message.h"
#include "partialpackets.h"
#include "parts.h"
#include "router.h"

#include <QCoreApplication>

#include <cmath>

namespace skep {

SysTopics::SysTopics(const Parts &parts, const BrokerView &view, Router &router)
    : m_parts(parts), m_view(view), m_router(router), m_interval(parts.deadlines, [this] { publishAll(); })
{
    intervalChanged();
}

void SysTopics::intervalChanged()
{
    const qint64 interval = m_parts.limits->sysInterval;
    const qint64 now = m_parts.clock.monotonic();
    if (interval == 0)
        m_interval.cancel();
    else
        m_interval.setAt(m_lastRun == 0 ? now : std::max(now, m_lastRun + interval));
}

void SysTopics::publishAll()
{
    const qint64 now = m_parts.clock.monotonic();
    const Totals totals = m_view.totals();
    publish("version", "Skep " + QCoreApplication::applicationVersion().toUtf8());
    publish("uptime", QByteArray::number((totals.time - totals.startedAt) / 1000) + " seconds");
    publishCounts();
    publishLimits();
    if (totals.durability.isOn)
        publishDurability(totals);
    if (m_lastRun != 0) {
        const double minutes = double(now - m_lastRun) / 60'000.0;
        const TrafficCounters &traffic = totals.traffic;
        const std::array<quint64, 6> values{traffic.packetsIn,   traffic.packetsOut, traffic.messagesIn,
                                            traffic.messagesOut, traffic.bytesIn,    traffic.bytesOut};
        for (size_t i = 0; i < values.size(); ++i)
            publishLoad(m_loads[i], values[i], minutes);
    }
    m_lastRun = now;
    m_interval.setAt(now + m_parts.limits->sysInterval);
}

void SysTopics::publishCounts()
{
    const Totals totals = m_view.totals();
    const TrafficCounters &traffic = totals.traffic;
    m_mostClients = std::max(m_mostClients, totals.clientsOnline);
    publish("clients/total", totals.sessions);
    publish("clients/connected", totals.clientsOnline);
    publish("clients/active", totals.clientsOnline);
    publish("clients/disconnected", totals.sessions - totals.clientsOnline);
    publish("clients/inactive", totals.sessions - totals.clientsOnline);
    publish("clients/maximum", m_mostClients);
    publish("clients/expired", m_parts.counters.sessionsExpired);
    publish("messages/received", traffic.packetsIn);
    publish("messages/sent", traffic.packetsOut);
    publish("messages/stored", quint64(totals.queued) + totals.retained);
    publish("store/messages/count", quint64(totals.queued) + totals.retained);
    publish("store/messages/bytes", quint64(m_parts.counters.queueMeter.bytes() + m_router.retained().memorySize()));
    publish("clients/bytes", quint64(m_parts.counters.sessionBytes));
    publish("publish/messages/received", traffic.messagesIn);
    publish("publish/messages/sent", traffic.messagesOut);
    publish("publish/messages/dropped", traffic.dropped);
    publish("bytes/received", traffic.bytesIn);
    publish("bytes/sent", traffic.bytesOut);
    publish("subscriptions/count", totals.subscriptions);
    publish("shared_subscriptions/count", quint64(m_router.sharedSubscriptions()));
    publish("retained messages/count", totals.retained);
}

/// What the limits have done.
void SysTopics::publishLimits()
{
    const Counters &counters = m_parts.counters;
    const auto ended = [&counters](Violation why) { return counters.ended[size_t(why)]; };
    publish("limits/sockets/refused", counters.network.socketsRefused);
    publish("limits/accept/failed", counters.network.acceptsFailed);
    publish("limits/tls-handshakes/late", counters.network.handshakesLate);
    publish("limits/connect/late", counters.network.upgradesLate + ended(Violation::NoConnectInTime));
    publish("limits/connections/refused", ended(Violation::TooManyConnections));
    publish("limits/sessions/refused", ended(Violation::TooManySessions));
    publish("limits/before-connack/ended", ended(Violation::TooMuchBeforeConnack));
    publish("limits/packet-size/ended", ended(Violation::PacketTooLarge));
    publish("limits/partial-packets/bytes", quint64(m_parts.partials.bytes()));
    publish("limits/partial-packets/ended", ended(Violation::PartialPacketsFull));
    publish("limits/partial-packets/late", ended(Violation::PacketNotInTime));
    publish("limits/keep-alive/ended", ended(Violation::KeepAliveExpired));
    publish("limits/write-timeout/ended", ended(Violation::NothingTaken));
    publish("limits/high-water-mark/ended", ended(Violation::SlowConsumer));
    publish("limits/held-packets/ended", ended(Violation::TooManyHeldPackets));
    publish("limits/messages/refused", counters.messagesRefused);
    publish("limits/subscriptions/refused", counters.subscriptionsRefused);
    publish("limits/overtaken-topics/unnoticed", counters.overtakenUnnoticed);
    publish("limits/log-lines/left-out", counters.logLinesLeftOut);
}

void SysTopics::publishDurability(const Totals &totals)
{
    const Durability &durability = totals.durability;
    publish("durability/bytes/pending", quint64(durability.pendingBytes));
    publish("durability/bytes/unsynced", quint64(durability.unsyncedBytes));
    if (durability.syncedAt != 0)
        publish("durability/sync/age", QByteArray::number((totals.time - durability.syncedAt) / 1000) + " seconds");
    publish("durability/commit/latency", QByteArray::number(durability.commitMicroseconds) + " microseconds");
    publish("durability/commit/changes", quint64(durability.batchSize));
    publish("durability/commits", durability.commits);
    publish("durability/syncs", durability.syncs);
}

void SysTopics::publishLoad(Load &load, quint64 value, double minutes)
{
    static constexpr std::array windows{1.0, 5.0, 15.0};
    static constexpr std::array names{"/1min", "/5min", "/15min"};
    const double rate = double(value - load.last) / minutes;
    load.last = value;
    for (size_t i = 0; i < windows.size(); ++i) {
        const double weight = std::exp(-minutes / windows[i]);
        load.perMinute[i] = rate * (1 - weight) + load.perMinute[i] * weight;
        publish(QByteArray("load/") + load.name + names[i], QByteArray::number(load.perMinute[i], 'f', 2));
    }
}

void SysTopics::publish(const QByteArray &name, const QByteArray &value)
{
    QByteArray &last = m_published[name];
    if (last == value)
        return;
    last = value;
    m_router.publish(Message::create("$SYS/broker/" + name, PublishProperties{}, value, QoS::AtMostOnce, true), nullptr,
                     {});
}

} // namespace skep
