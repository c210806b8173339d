// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skep {

/// The three protocol versions; the value is the Protocol Level byte of CONNECT (MQTT 3.1.1 §3.1.2.2, 5.0 §3.1.2.2).
enum class ProtocolVersion : quint8 { Mqtt31 = 3, Mqtt311 = 4, Mqtt5 = 5 };

/// Quality of Service (5.0 §4.3).
enum class QoS : quint8 { AtMostOnce = 0, AtLeastOnce = 1, ExactlyOnce = 2 };

/// Packet Identifier (5.0 §2.2.1); 0 means "none" and is never sent.
enum class PacketId : quint16 { None = 0 };

/// Numbers connections in the order of their acceptance, from 1; never reused while the broker runs.
enum class ConnectionId : quint64 { None = 0 };

/// Retain Handling option of a subscription (5.0 §3.8.3.1).
enum class RetainHandling : quint8 { SendAtSubscribe = 0, SendIfNewSubscription = 1, DoNotSend = 2 };

/// MQTT Control Packet types (5.0 §2.1.2); the value is the high nibble of the first byte.
enum class PacketType : quint8 {
    Connect = 1,
    Connack = 2,
    Publish = 3,
    Puback = 4,
    Pubrec = 5,
    Pubrel = 6,
    Pubcomp = 7,
    Subscribe = 8,
    Suback = 9,
    Unsubscribe = 10,
    Unsuback = 11,
    Pingreq = 12,
    Pingresp = 13,
    Disconnect = 14,
    Auth = 15,
};

/// How far the handshake of an outgoing QoS 1 or 2 message is (5.0 §4.3).
enum class DeliveryState : quint8 {
    AwaitingPuback, ///< QoS 1 sent
    AwaitingPubrec, ///< QoS 2 sent
    AwaitingPubcomp, ///< QoS 2, PUBREL sent; the message itself is dropped
};

/// What topics and client identifiers must be. [MQTT-1.5.4-1] wants UTF-8; HiveMQ can be configured to take any
/// bytes.
enum class NameCheck : quint8 { Utf8, None };

/// The specification's name of a packet type, for example "PUBLISH".
const char *packetTypeName(PacketType type);

/// "3.1", "3.1.1" or "5.0".
const char *protocolVersionName(ProtocolVersion version);

/// A Session Expiry Interval that means "never" (5.0 §3.1.2.11.2).
inline constexpr quint32 SessionNeverExpires = 0xFFFFFFFF;

/// The largest Remaining Length that four bytes can say (5.0 §1.5.5).
inline constexpr quint32 MaximumRemainingLength = 268'435'455;

constexpr QoS lowerOf(QoS a, QoS b)
{
    return a < b ? a : b;
}

} // namespace skep
