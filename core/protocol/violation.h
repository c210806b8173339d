// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reasoncode.h"

#include <QByteArrayView>

#include <array>

namespace skep {

/// Everything that a client can do wrong, each with one Reason Code and one English sentence, used for the log, the
/// console and the Reason String of MQTT 5 alike. The table is in violation.cpp.
enum class Violation : quint8 {
    // -- malformed packets: 0x81 unless said otherwise
    MalformedRemainingLength, ///< more than four bytes, or than needed [MQTT-1.5.5-1]
    PacketTruncated, ///< the Remaining Length ends inside a field
    TrailingBytes, ///< bytes behind the last field
    ReservedPacketType, ///< type 0; AUTH before version 5; 0x82
    FixedHeaderFlags, ///< [MQTT-2.1.3-1] (3.1.1: [MQTT-2.2.2-2])
    InvalidQoS, ///< QoS 3 [MQTT-3.3.1-4]
    DupWithQoS0, ///< [MQTT-3.3.1-2]
    IllFormedUtf8, ///< [MQTT-1.5.4-1]
    NullCharacter, ///< [MQTT-1.5.4-2]
    PacketIdentifierZero, ///< [MQTT-2.2.1-3] 0x82
    ProtocolName, ///< [MQTT-3.1.2-1] 0x84
    ProtocolVersionUnsupported, ///< [MQTT-3.1.2-2] 0x84
    ConnectReservedFlag, ///< [MQTT-3.1.2-3]; CONNACK: [MQTT-3.2.2-1]
    WillFlagsWithoutWill, ///< [MQTT-3.1.2-11], [MQTT-3.1.2-13]
    WillQoS, ///< [MQTT-3.1.2-12]
    PasswordWithoutUserName, ///< 3.1.1 [MQTT-3.1.2-22]
    PropertyUnknown, ///< an identifier that no packet or not this packet has [MQTT 5.0 §2.2.2.2]
    PropertyTwice, ///< 0x82
    PropertyValue, ///< a value out of its range: 0x82
    PropertyLength, ///< the block's length does not fit its content
    SubscriptionOptionsReserved, ///< [MQTT-3.8.3-5]
    RetainHandlingValue, ///< 3: 0x82
    NoTopicFilter, ///< SUBSCRIBE or UNSUBSCRIBE with an empty payload [MQTT-3.8.3-2] 0x82
    ReasonCodeUnknown, ///< a value that this packet may not carry
    AuthenticationDataWithoutMethod, ///< 0x82
    // -- topics
    TopicNameEmpty, ///< in version 5 also: no alias [MQTT 5.0 §3.3.2.1] 0x82
    TopicNameWildcard, ///< [MQTT-3.3.2-2] 0x90
    TopicFilterNotValid, ///< [MQTT-4.7.1-1] 0x8F
    SharedSubscriptionNotValid, ///< [MQTT-4.8.2-1], [MQTT-4.8.2-2] 0x8F
    NoLocalOnShared, ///< [MQTT-3.8.3-4] 0x82
    ReservedTopic, ///< PUBLISH to $SYS or $share: 0x90
    // -- order of packets: 0x82
    FirstPacketNotConnect, ///< [MQTT-3.1.0-1]
    SecondConnect, ///< [MQTT-3.1.0-2]
    ServerOnlyPacket, ///< a packet type that only a server sends
    SubscriptionIdentifierFromClient, ///< [MQTT-3.3.4-6]
    SessionExpiryRaised, ///< 0 at CONNECT, more at DISCONNECT [MQTT 5.0 §3.14.2.2.2]
    ClientIdEmptyNeedsCleanSession, ///< 3.1.1 [MQTT-3.1.3-8] 0x85; 3.1: always
    TopicAliasZeroOrTooLarge, ///< [MQTT-3.3.2-8], [MQTT-3.3.2-9] 0x94
    TopicAliasUnknown, ///< 0x82
    PacketIdentifierBusy, ///< QoS 1/2 identifier reused while in flight: 0x91
    AcknowledgementOfWrongKind, ///< PUBACK for QoS 2, PUBREC or PUBCOMP for QoS 1 … [MQTT-4.3.2-3], [MQTT-4.3.3-3]
    ReauthenticationWithoutMethod, ///< AUTH, but CONNECT named no method
    AuthenticationMethodChanged, ///< [MQTT-4.12.0-5]
    UnexpectedAuth, ///< AUTH while no authentication is under way: 0x82
    UnexpectedPacketDuringAuthentication, ///< [MQTT-3.1.2-30]
    // -- limits of this broker
    PacketTooLarge, ///< [MQTT-3.2.2-15] 0x95
    ReceiveMaximumExceeded, ///< [MQTT-3.3.4-7] 0x93
    QoSNotSupported, ///< [MQTT-3.2.2-11] 0x9B
    RetainNotSupported, ///< [MQTT-3.2.2-14] 0x9A
    WildcardSubscriptionsNotSupported, ///< 0xA2
    SharedSubscriptionsNotSupported, ///< 0x9E
    SubscriptionIdentifiersNotSupported, ///< 0xA1
    ClientIdTooLong, ///< 0x85
    ClientIdNotAllowed, ///< server-assigned ids are off: 0x85
    TopicNameTooLong, ///< 0x90
    TopicNameTooDeep, ///< too many levels: 0x90
    TopicFilterTooLong, ///< 0x8F
    TopicFilterTooDeep, ///< too many levels: 0x8F
    TooManySubscriptions, ///< 0x97
    TooManyTopicFilters, ///< in one packet: 0x97
    TooManyConnections, ///< 0x97
    TooManySessions, ///< 0x97
    QueuesFull, ///< all together: 0x97
    PayloadNotUtf8, ///< Payload Format Indicator says UTF-8: 0x99
    NoConnectInTime, ///< no CONNECT within the time allowed
    KeepAliveExpired, ///< [MQTT-3.1.2-22] 0x8D
    PacketNotInTime, ///< a packet that was begun does not go on: 0x83
    PartialPacketsFull, ///< the largest of too many bytes of packets without an end: 0x97
    // -- decisions
    NotAuthorizedToConnect, ///< 0x87
    BadCredentials, ///< 0x86
    AuthenticationMethodUnknown, ///< 0x8C
    NotAuthorizedToPublish, ///< 0x87
    NotAuthorizedToSubscribe, ///< 0x87
    // -- the server's own reasons to end a connection
    TakenOver, ///< 0x8E
    ShuttingDown, ///< 0x8B
    Administrative, ///< 0x98
    ListenerClosed, ///< 0x98
    StoreUnavailable, ///< what must survive a restart cannot be written now: 0x97
    NothingTaken, ///< takes nothing of what waits for it: 0x97
    SlowConsumer, ///< does not read what it subscribed to: 0x97
};

constexpr size_t ViolationCount = size_t(Violation::SlowConsumer) + 1;
using ViolationCounts = std::array<quint64, ViolationCount>;

/// The Reason Code to answer with.
ReasonCode reasonCodeOf(Violation violation);

/// One English sentence, without a full stop's worth of blame: what was wrong and what would be right. A literal:
/// valid for ever.
const char *sentenceOf(Violation violation);

} // namespace skep
