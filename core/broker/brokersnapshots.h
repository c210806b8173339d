// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "brokerview.h"

namespace skep {

class ConsoleMessages;
class Router;
class Sessions;
class Store;
struct Parts;

/// Reads the broker's state into the values that the console sees.
///
/// Thread: the broker's. Owned by the Broker.
class BrokerSnapshots final : public BrokerView
{
public:
    /// REQUIRES: all of them outlive it.
    BrokerSnapshots(const Parts &parts, const Sessions &sessions, const Router &router, const ConsoleMessages &console,
                    const Store &store);

    Totals totals() const override;
    void addAll(Delta &delta) const override;
    std::optional<SubscriptionSnapshot> subscription(const QByteArray &clientId,
                                                     const QByteArray &filter) const override;
    quint32 sharedQueue(const QByteArray &group) const override;
    std::optional<RetainedSnapshot> retained(const QByteArray &topic) const override;
    SessionDetail session(const QString &clientId, quint32 queueFrom) const override;

private:
    const Parts &m_parts;
    const Sessions &m_sessions;
    const Router &m_router;
    const ConsoleMessages &m_console;
    const Store &m_store;
    const qint64 m_startedAt; ///< Clock::wall()
};

} // namespace skep
