// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsnapshot.h"
#include "core/protocol/violation.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace skep {

/// A message that might be published, without properties.
struct TopicQuestion
{
    QString topic; ///< a valid topic name
    QoS qos = QoS::AtLeastOnce;
    QString publisher; ///< client id; empty: anybody
    bool retain = false;
    QByteArray payload;
};

/// What becomes of a message for one subscription, and why. Values only: VerdictText makes sentences of them.
struct Verdict
{
    /// In the order of a list.
    enum class Outcome : quint8 {
        Delivered, ///< now
        Shared, ///< now, to one of a group's members that have room
        Queued, ///< it waits in the session or in the group
        Lost, ///< the client is offline, and QoS 0 is not kept
        Dropped, ///< a queue is full, or the packet is too large
        Own, ///< the publisher does not get it back
        Refused, ///< access rules did not allow the subscription
        PassedOver, ///< a member of a group that has no room, while others have
        Covered, ///< the client gets it by another of its subscriptions
        NoMatch,
        Count
    };
    enum class Reason : quint8 {
        Online,
        Offline, ///< `number` of `limit` messages wait for it
        OfflineAtQoS0,
        Behind, ///< it is online, but `number` of `limit` messages wait for it, this one behind them
        QuotaUsed, ///< it has acknowledged too few of the messages that were sent to it (5.0 §4.9)
        Resending, ///< messages of its earlier connection are sent again before (5.0 §4.4)
        Congested, ///< its connection takes no more bytes at the moment
        QueueFull, ///< `number` of `limit`; the message is dropped
        OldestGivesWay, ///< the same; its oldest message is dropped
        QoS0QueueFull, ///< QoS 0 messages that wait for it take as much memory as they may
        PacketTooLarge, ///< `number` bytes of `limit`, its Maximum Packet Size [MQTT-3.1.2-24]
        NoLocal, ///< [MQTT-3.8.3-3]
        OneCopy, ///< of overlapping subscriptions (5.0 §3.3.4); `other` is the one that delivers
        NextOfGroup, ///< `number` members have room (5.0 §4.8.2)
        OfflineInGroup,
        BusyInGroup, ///< online without room
        NobodyInGroup, ///< is online
        NoRoomInGroup, ///< nobody who is online has room
        BehindInGroup, ///< `number` of `limit` messages wait in the group, this one behind them
        GroupQueueFull, ///< `number` of `limit`; the message is dropped
        GroupOldestGivesWay, ///< the same; its oldest message is dropped
        AccessRules,
        Dollar, ///< a wildcard at the start, and a topic that begins with $ [MQTT-4.7.2-1]
        LevelDiffers, ///< level `number`
        TopicEnds, ///< after level `number`
        FilterEnds, ///< after level `number`
    };

    SubscriptionSnapshot subscription;
    TopicQuestion question;
    Outcome outcome = Outcome::NoMatch;
    Reason reason = Reason::Online;
    QoS qos = QoS::AtMostOnce; ///< that it is delivered with
    bool retain = false; ///< the RETAIN flag that it is delivered with
    int number = 0;
    quint64 limit = 0;
    quint32 maximumPacketSize = 0; ///< of its client; 0: any
    QString other;

    /// The filter without "$share/group/".
    QString filter() const;
    /// Of a shared subscription.
    QString group() const;
    /// It is delivered, or will be.
    bool reaches() const { return outcome <= Outcome::Queued; }
};

/// What the tester says. Not every subscription has a verdict in the list; all are counted.
struct TopicAnswer
{
    std::optional<Violation>
        objection; ///< what the broker refuses the message for; the rest is about one that it takes
    std::vector<Verdict> verdicts; ///< by outcome; of those that do not match, the nearest misses
    quint32 receivers = 0; ///< clients that get it now, a group counted as one
    quint32 keepers = 0; ///< sessions and groups in which it waits
    quint32 missers = 0; ///< clients that miss it, a group counted as one
    quint32 others = 0; ///< subscriptions that do not match
    quint32 unlisted = 0; ///< subscriptions without a verdict in the list
};

/// Where the (valid, unshared) filter and the topic part.
struct Mismatch
{
    Verdict::Reason reason = Verdict::Reason::LevelDiffers;
    int level = 0; ///< from 1
};
/// REQUIRES: topicMatches() says no.
Mismatch mismatchOf(QByteArrayView filter, QByteArrayView topic);

} // namespace skep
