// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectioninfo.h"

#include <QString>

namespace skep {

/// One session, connected or not.
struct ClientSnapshot
{
    QString clientId; ///< the key
    bool online = false;
    QString userName;
    ConnectionInfo connection; ///< the last one, if it is offline
    ProtocolVersion version = ProtocolVersion::Mqtt311;
    bool cleanStart = true;
    quint16 keepAlive = 0; ///< seconds, as granted
    quint32 sessionExpiryInterval = 0; ///< seconds; SessionNeverExpires: never
    qint64 connectedAt = 0;
    qint64 disconnectedAt = 0; ///< 0 while online
    quint32 subscriptions = 0;
    quint32 queued = 0; ///< messages waiting, those in flight not counted
    quint32 inFlight = 0; ///< sent and not yet acknowledged
    bool hasWill = false;
    TrafficCounters traffic;
    // While online: whether a message for it would be sent at once.
    quint32 maximumPacketSize = 0; ///< bytes of the largest packet that it takes; 0: any
    quint16 sendQuota = 0; ///< QoS 1 and 2 messages that may be sent to it now (5.0 §4.9)
    bool resending = false; ///< messages of an earlier connection are sent again first
    bool congested = false; ///< its connection takes no more bytes at the moment
    quint32 queuedQoS0 = 0; ///< QoS 0 messages that wait, which the limit of the queue does not count
    qint64 queuedQoS0Bytes = 0; ///< of these, in the broker's memory
};

/// One subscription of one session. The key is (clientId, topicFilter).
struct SubscriptionSnapshot
{
    QString clientId;
    QString topicFilter; ///< whole, with "$share/group/" if it is shared
    QoS maximumQoS = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;
    quint32 subscriptionIdentifier = 0; ///< 0: none
    bool shared = false;
};

/// Messages that wait for a member of a shared group with room for them.
struct SharedQueue
{
    QString topicFilter; ///< the key: "$share/group/filter"
    quint32 queued = 0;
};

/// The key of a removed subscription.
struct SubscriptionKey
{
    QString clientId;
    QString topicFilter;

    friend bool operator==(const SubscriptionKey &, const SubscriptionKey &) = default;
};
size_t qHash(const SubscriptionKey &key, size_t seed = 0) noexcept;

} // namespace skep
