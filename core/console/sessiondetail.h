// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace skep {

// The inside of one session: plain values, bounded no matter how much the session holds.

/// A message, with the beginning of its payload.
struct MessagePreview
{
    QString topic; ///< empty: the message itself has been released
    QByteArray payload; ///< its first MaximumPayload bytes
    qint64 payloadSize = 0; ///< of the whole payload
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    std::optional<qint64> expiresAt;

    static constexpr qsizetype MaximumPayload = 512;
};

struct InFlightMessage
{
    PacketId packetId = PacketId::None;
    DeliveryState state = DeliveryState::AwaitingPuback;
    MessagePreview message;
};

struct TopicAlias
{
    quint16 alias = 0;
    QString topic;
};

/// Retained messages that a subscription is still to be sent.
struct RetainedWalk
{
    QString topicFilter;
    QString position; ///< the last topic that is done; empty: none is
};

struct WillDetail
{
    MessagePreview message;
    quint32 delayInterval = 0; ///< seconds
    std::optional<qint64> dueAt; ///< while the delay runs
};

/// What WatchSession asks for. Lists are cut at their limit; the totals are not.
struct SessionDetail
{
    QString clientId;
    bool exists = false; ///< false: there is no such session (any more), and nothing below counts
    qint64 time = 0; ///< when this was taken
    std::vector<InFlightMessage> inFlight; ///< in the order of sending
    quint32 inFlightTotal = 0;
    quint16 receiveMaximum = 0; ///< while connected
    quint16 sendQuota = 0; ///< of it, what is left (5.0 §4.9)
    std::vector<quint16> awaitingPubrel; ///< packet ids of incoming QoS 2 messages, ascending
    quint32 awaitingPubrelTotal = 0;
    std::vector<MessagePreview> queue; ///< a page of it
    quint32 queueFrom = 0; ///< where the page begins
    quint32 queueTotal = 0;
    std::vector<RetainedWalk> walks; ///< in the order in which they come
    quint32 walksTotal = 0;
    std::vector<TopicAlias> inboundAliases; ///< that the client has set, ascending
    std::vector<TopicAlias> outboundAliases; ///< that the broker has set, ascending
    std::optional<WillDetail> will;
    std::optional<qint64> expiresAt; ///< while offline; nothing: never

    static constexpr size_t MaximumInFlight = 100;
    static constexpr quint32 QueuePage = 50;
    static constexpr size_t MaximumWalks = 10;
    static constexpr size_t MaximumAliases = 100;
};

} // namespace skep
