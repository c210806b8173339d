// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/delta.h"

#include <QRandomGenerator>

namespace skep {

/// A made-up broker in a busy house: devices and pages that come, talk and go. Gives deltas like a real one, the same
/// ones for the same seed.
class SampleBroker final
{
public:
    SampleBroker(int clients, qint64 now);

    Delta snapshot() const;
    /// `ms` later: traffic, and some clients that come and go.
    Delta advance(qint64 ms);
    /// What a command of the console leads to.
    Delta perform(const Command &command);

    static std::vector<ListenerSnapshot> listeners();

private:
    ClientSnapshot makeClient(int number);
    void addSubscriptions(const ClientSnapshot &client);
    void addRetained(const ClientSnapshot &client, int number);
    EventRecord event(EventKind kind, EventSeverity severity, const ClientSnapshot &client, const QString &text);
    Totals totals() const;
    SessionDetail detail(const QString &clientId, quint32 queueFrom) const;
    void addTopics(Delta &delta);

    QRandomGenerator m_random{20260};
    qint64 m_now;
    const qint64 m_startedAt;
    quint64 m_sequence = 0;
    quint64 m_events = 0;
    bool m_watchesTopics = false;
    TrafficCounters m_traffic;
    LatencyCounts m_latency;
    ProcessUsage m_process{41'000, 61'000'000};
    std::vector<ClientSnapshot> m_clients;
    std::vector<SubscriptionSnapshot> m_subscriptions;
    std::vector<RetainedSnapshot> m_retained;
    std::vector<EventRecord> m_log;
};

} // namespace skep
