// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/delta.h"

#include <QByteArray>

#include <optional>

namespace skep {

/// The broker's state as values, for those who tell of it: the Monitor and SysTopics. Implemented by BrokerSnapshots.
///
/// Thread: the broker's.
class BrokerView
{
public:
    BrokerView() = default;
    virtual ~BrokerView();
    Q_DISABLE_COPY_MOVE(BrokerView)

    virtual Totals totals() const = 0;
    /// Adds all clients, subscriptions and retained messages.
    virtual void addAll(Delta &delta) const = 0;
    /// nullopt if there is no such subscription.
    virtual std::optional<SubscriptionSnapshot> subscription(const QByteArray &clientId,
                                                             const QByteArray &filter) const = 0;
    /// Messages that wait in that shared group; 0 if there is no such group. \param group "$share/name/filter"
    virtual quint32 sharedQueue(const QByteArray &group) const = 0;
    /// nullopt if the topic has no retained message.
    virtual std::optional<RetainedSnapshot> retained(const QByteArray &topic) const = 0;
    /// One session in full, with the page of its queue that begins at `queueFrom`.
    virtual SessionDetail session(const QString &clientId, quint32 queueFrom) const = 0;
};

} // namespace skep
