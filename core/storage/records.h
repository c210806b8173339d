// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/messages/delivery.h"
#include "core/messages/inflight.h"
#include "core/protocol/packet.h"

#include <QByteArray>

#include <optional>

namespace skep {

/// A session that outlives its connection.
struct SessionRecord
{
    QueueId id = QueueId::None;
    QByteArray clientId;
    QByteArray userName; ///< of its last connection
    ProtocolVersion version = ProtocolVersion::Mqtt311; ///< of its last connection
    quint32 expiryInterval = 0; ///< seconds; SessionNeverExpires: never
    qint64 disconnectedAt = 0; ///< Clock::wall(); 0: connected when this was written
};

/// One subscription of a session; its topic filter is given beside it.
struct SubscriptionRecord
{
    SubscriptionOptions options;
    quint32 identifier = 0; ///< 0: none
    std::optional<QByteArray> walk; ///< while retained messages are still to be sent for it: the last topic that is
                                    ///< passed; empty: none
};

/// A will that waits with its session; the message is given beside it.
struct WillRecord
{
    std::optional<quint32> messageExpiryInterval; ///< seconds from its publication
    quint32 delayInterval = 0; ///< seconds
};

/// The retained message of one topic; the message is given beside it.
struct RetainedRecord
{
    qint64 storedAt = 0; ///< Clock::wall()
    QByteArray publisher; ///< client id
};

/// One message on its way to one session, or in the queue of a shared group; the message is given beside it.
struct EntryRecord
{
    QueueId queue = QueueId::None; ///< where it waits or from which it was sent
    QueueId group = QueueId::None; ///< the shared group that delivered it, if `queue` is its member's
    SubscriptionIdentifiersPointer identifiers;
    qint64 sendOrder = 0; ///< ascending in the order of sending; set by the batch if there is a packet id
    PacketId packetId = PacketId::None; ///< none: it waits
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    DeliveryState state = DeliveryState::AwaitingPuback; ///< if there is a packet id
};

} // namespace skep
