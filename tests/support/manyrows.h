// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/delta.h"

#include <QRandomGenerator>

namespace skep {

/// Deltas with as many rows as a test or a benchmark wants, the same ones each time: numbers to fill tables with, not a
/// broker. What a broker really says is SampleBroker's.
class ManyRows final
{
public:
    ManyRows(int clients, qint64 now);

    Delta snapshot() const;
    /// `ms` later: counters have grown, and three clients have come or gone.
    Delta advance(qint64 ms);

private:
    void add(int number);
    Totals totals() const;

    QRandomGenerator m_random{20260};
    qint64 m_now;
    quint64 m_sequence = 0;
    TrafficCounters m_traffic;
    std::vector<ClientSnapshot> m_clients;
    std::vector<SubscriptionSnapshot> m_subscriptions;
    std::vector<RetainedSnapshot> m_retained;
    std::vector<EventRecord> m_events;
};

} // namespace skep
