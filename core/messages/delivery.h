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

struct WaitingMessage;

/// Takes back undelivered messages of a lost session. Implemented by SharedGroup.
class DeliverySource : public QSharedData
{
public:
    DeliverySource() = default;
    virtual ~DeliverySource();
    Q_DISABLE_COPY_MOVE(DeliverySource)

    /// In their order.
    virtual void giveBack(QList<WaitingMessage> messages) = 0;

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
    /// Of one subscription. Null if it has no identifier (0).
    static QExplicitlySharedDataPointer<const SubscriptionIdentifiers> of(quint32 identifier);

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

/// A message in the queue of a session or of a shared group; a group's has only the message of its delivery.
struct WaitingMessage
{
    Delivery delivery;
    EntryId entry = EntryId::None; ///< in the store
};

} // namespace skep
