// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/console/dropreason.h"
#include "message.h"

#include <QExplicitlySharedDataPointer>
#include <QList>
#include <QSharedData>
#include <QVarLengthArray>

namespace skep {

/// Takes messages back that one session was to get and can no longer get: the shared group that they came by.
class DeliverySource : public QSharedData
{
public:
    DeliverySource() = default;
    virtual ~DeliverySource();
    Q_DISABLE_COPY_MOVE(DeliverySource)

    struct Waiting
    {
        MessagePointer message;
        EntryId entry = EntryId::None; ///< in the store
    };
    /// Undelivered messages of a lost session, in their order.
    virtual void giveBack(QList<Waiting> messages) = 0;

    /// Its queue in the store; none: it is not stored.
    QueueId queueId() const { return m_queueId; }

protected:
    QueueId m_queueId = QueueId::None;
};
using DeliverySourcePointer = QExplicitlySharedDataPointer<DeliverySource>;

/// The Subscription Identifiers that go with a message to one session (5.0 §3.3.2.3.8), made once per topic and session
/// by the SubscriptionTree. Never empty, never written again.
class SubscriptionIdentifiers final : public QSharedData
{
public:
    QVarLengthArray<quint32, 2> values;
};
using SubscriptionIdentifiersPointer = QExplicitlySharedDataPointer<const SubscriptionIdentifiers>;

/// A message as it waits for or is under way to one session.
struct Delivery
{
    MessagePointer message;
    SubscriptionIdentifiersPointer identifiers; ///< null: none
    DeliverySourcePointer source; ///< the shared group that it came by; null: none
    QoS qos = QoS::AtMostOnce; ///< as granted to this session
    bool retain = false; ///< the flag to send
};

} // namespace skep
