// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"

#include <QByteArray>
#include <QList>

#include <limits>

namespace skep {

enum class QueueStrategy : quint8 {
    Discard, ///< a full queue drops the new message
    DiscardOldest, ///< a full queue drops its oldest message that is not in flight
};

/// Every bound of the broker that a user can set, with HiveMQ's names and defaults if it has them. Plain values; what
/// happens at a bound is written beside it. Broker::setLimits() says when new ones take effect.
struct Limits
{
    // -- restrictions
    qint64 maxConnections = -1; ///< -1: none. CONNACK 0x97
    quint32 maxClientIdLength = 65'535; ///< bytes. CONNACK 0x85
    quint32 maxTopicLength = 65'535; ///< bytes. DISCONNECT 0x90, CONNACK 0x90 for a will, DISCONNECT 0x8F for a filter
    quint32 maxTopicLevels = 200; ///< of a name or a filter. As maxTopicLength
    qint64 noConnectIdleTimeout =
        10'000; ///< ms from the first byte on the broker's side to the answer to CONNECT; close. WebSocket: HTTP 408
    qsizetype maxBytesBeforeConnack = 1024 * 1024; ///< of a client that does not wait for CONNACK. CONNACK 0x97
    quint32 maxConnectSize = 512 * 1024; ///< bytes of CONNECT, and of AUTH before CONNACK. CONNACK 0x95
    qsizetype maxPartialPacketBytes =
        512 * 1024 * 1024; ///< of memory for what clients have begun and not ended; the largest one's ends with 0x97
    qint64 partialPacketTimeout =
        60'000; ///< ms for the next 64 KiB or the end of a packet that was begun; 0: none. DISCONNECT 0x83
    // -- mqtt
    quint32 maxPacketSize = 268'435'460; ///< bytes, inbound. CONNACK or DISCONNECT 0x95
    quint16 serverReceiveMaximum = 1'000; ///< QoS 1 and 2 in flight inbound, version 5 (HiveMQ: 10). DISCONNECT 0x93
    quint16 topicAliasMaximum = 5; ///< inbound, per client; 0: none. DISCONNECT 0x94
    quint16 outboundTopicAliasMaximum = 16; ///< aliases that the broker uses towards one client; further topics: none
    QoS maximumQoS = QoS::ExactlyOnce; ///< DISCONNECT or CONNACK 0x9B
    bool retainAvailable = true; ///< DISCONNECT or CONNACK 0x9A
    bool wildcardSubscriptionAvailable = true; ///< DISCONNECT 0xA2
    bool sharedSubscriptionAvailable = true; ///< DISCONNECT 0x9E
    bool subscriptionIdentifiersAvailable = true; ///< DISCONNECT 0xA1
    bool allowEmptyClientId = true; ///< CONNACK 0x85
    bool allowRequestProblemInformation = true;
    bool payloadFormatValidation = false; ///< DISCONNECT 0x99
    bool utf8Validation = true; ///< of topics and client identifiers. CONNACK or DISCONNECT 0x81
    quint16 maxKeepAlive = 65'535; ///< seconds; sent to version 5 as Server Keep Alive
    bool allowUnlimitedKeepAlive = true;
    quint32 maxSessionExpiryInterval = 30 * 24 * 3600; ///< seconds; sent to version 5 in CONNACK
    qint64 maxMessageExpiryInterval = std::numeric_limits<qint64>::max(); ///< seconds; lowers the publisher's
    QList<QByteArray> sharedFilters; ///< subscribing to one of them means $share/hivemq/filter (HiveMQ 3.x)
    // -- queues
    qsizetype maxQueuedMessages = 1'000; ///< per session and per shared group, those in flight not counted
    QueueStrategy queueStrategy = QueueStrategy::Discard;
    qsizetype maxQoS0QueueBytes =
        16 * 1024 * 1024; ///< QoS 0 waiting for one online client, congested or not; dropped beyond
    quint16 outboundInflightMaximum =
        65'535; ///< QoS 1 and 2 to one client; its Receive Maximum counts if it is lower. More wait in the queue
    qint64 maxRetainedMessages =
        1'000'000; ///< those of the broker itself apart; beyond: delivered but not kept, with an event
    quint32 maxSubscriptionsPerClient = 100'000; ///< SUBACK 0x97
    qsizetype maxOvertakenTopics =
        250'000; ///< of one session whose retained messages are on their way, with live messages since: of further
                 ///< topics the retained message follows the live one, with an event
    // -- bytes and numbers in all; Automatic: what the machine allows, as the server works out; without one, no limit
    static constexpr qint64 Automatic = -1;
    qint64 maxQueueBytes = Automatic; ///< of one session or shared group; beyond as QueueStrategy says
    qint64 maxAllQueuesBytes =
        Automatic; ///< each message once; beyond as QueueStrategy says; PUBACK or PUBREC 0x97 if that is Discard
    qint64 maxRetainedBytes = Automatic; ///< beyond: the message is delivered but not kept, with an event
    qint64 maxSessions = 100'000; ///< connected or not. CONNACK 0x97
    qint64 maxSessionsBytes = Automatic; ///< their subscriptions and wills. CONNACK or SUBACK 0x97
    qint64 maxStoreBytes = Automatic; ///< on the disk; PUBACK, PUBREC or DISCONNECT 0x97
    // -- the store
    qsizetype maxPendingStoreBytes = 256 * 1024 * 1024; ///< committed, not durable; PUBACK, PUBREC or DISCONNECT 0x97
    qsizetype maxHeldPackets = 200'000; ///< of one connection, waiting for the store. DISCONNECT 0x97
    // -- connections
    qint64 maxSockets = 0; ///< of clients; 0: the process's limit of descriptors less 64. Closed as they come
    qint64 maxSocketsPerAddress = 0; ///< the same from one address (IPv6: one /64); 0: no limit
    qint64 tlsHandshakesPerPass = 1; ///< that begin in one pass of the event loop; 0: no limit. More wait their turn
    qint64 tlsHandshakesPerSecond = 200; ///< 0: no limit. More wait, addresses by turns
    qint64 tcpKeepAlive = 300; ///< s of silence after which the system asks whether the peer is there; 0: never
    qint64 writeTimeout =
        30'000; ///< ms, or 1.5 x Keep Alive if that is later, in which something unsent must leave; 0: none. 0x97
    qsizetype outboundHighWaterMark =
        1024 * 1024; ///< unsent bytes of a connection that make it congested; four times of that end it
    qsizetype outboundLowWaterMark = 256 * 1024; ///< and below which it no longer is
    qsizetype inboundBytesPerPass = 128 * 1024; ///< read from one connection in one pass of the event loop
    qint64 incomingBytesPerSecond = 0; ///< over all connections; 0: none. More waits unread
    qint64 outgoingBytesPerSecond = 0; ///< over all connections; 0: none. More waits as for a slow client
    qint64 lingerTimeout = 2'000; ///< ms that a closing connection may take for its last bytes
    // -- the log
    qsizetype maxEvents = 10'000; ///< beyond: the oldest is removed
    qsizetype maxEventBytes = 16 * 1024 * 1024; ///< of all events together; beyond: the oldest is removed
    qint64 maxLogLinesPerSecond = 100; ///< events of one kind in the program's log; beyond: one line says how many more
    // -- the console
    qsizetype maxWatchedTopics = 200'000; ///< messages on further ones are counted, not shown
    qsizetype maxClearedKept = 8; ///< clearings and imports of the console that can be undone; beyond: the oldest not
    qsizetype maxFetchedBytes = 64 * 1024 * 1024; ///< of retained messages in one answer; the others are counted
    // -- $SYS
    qint64 sysInterval = 10'000; ///< ms between publications of $SYS topics; 0: off

    NameCheck nameCheck() const { return utf8Validation ? NameCheck::Utf8 : NameCheck::None; }

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace skep
