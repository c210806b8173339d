// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reasoncode.h"
#include "types.h"

#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>
#include <variant>

namespace skep {

// The MQTT Control Packets as plain values, named after MQTT 5.0 chapter 3. Every view points into the bytes that were
// decoded, or that the encoder's caller holds: a packet lives no longer than they do. Fields that a version does not
// have keep their defaults. `properties` is always the whole property block as on the wire, without its
// length; it was checked by the decoder and is walked with PropertyReader (properties.h).

/// What a PUBLISH and a will have in common (5.0 §3.3.2.3, §3.1.3.2).
struct PublishProperties
{
    QByteArrayView properties; ///< the raw block
    std::optional<quint32> messageExpiryInterval; ///< seconds
    bool payloadIsUtf8 = false; ///< Payload Format Indicator 1
    quint16 topicAlias = 0; ///< 0: none (a will has none)
    bool hasSubscriptionIdentifier = false; ///< only a server may send one
    bool forwardAsIs = true; ///< the block holds nothing that a server may not forward unaltered (expiry, alias, ids)
};

struct Will
{
    QByteArrayView topic;
    QByteArrayView payload;
    PublishProperties meta;
    quint32 delayInterval = 0; ///< seconds (5.0 §3.1.3.2.2)
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
};

struct Connect
{
    ProtocolVersion version = ProtocolVersion::Mqtt311;
    bool cleanStart = true; ///< Clean Session before version 5
    quint16 keepAlive = 0; ///< seconds; 0: off
    QByteArrayView clientId;
    std::optional<QByteArrayView> userName;
    std::optional<QByteArrayView> password;
    std::optional<Will> will;
    quint32 sessionExpiryInterval = 0; ///< seconds
    quint16 receiveMaximum = 65535;
    std::optional<quint32> maximumPacketSize;
    quint16 topicAliasMaximum = 0;
    bool requestResponseInformation = false;
    bool requestProblemInformation = true;
    std::optional<QByteArrayView> authenticationMethod;
    std::optional<QByteArrayView> authenticationData;
    QByteArrayView properties;
};

struct Connack
{
    bool sessionPresent = false;
    ReasonCode reasonCode = ReasonCode::Success; ///< from versions before 5: the Connect Return code, unmapped
    std::optional<quint32> sessionExpiryInterval;
    std::optional<quint16> receiveMaximum;
    std::optional<QoS> maximumQoS;
    std::optional<bool> retainAvailable;
    std::optional<quint32> maximumPacketSize;
    std::optional<QByteArrayView> assignedClientIdentifier;
    std::optional<quint16> topicAliasMaximum;
    std::optional<QByteArrayView> reasonString;
    std::optional<bool> wildcardSubscriptionAvailable;
    std::optional<bool> subscriptionIdentifiersAvailable;
    std::optional<bool> sharedSubscriptionAvailable;
    std::optional<quint16> serverKeepAlive;
    std::optional<QByteArrayView> responseInformation;
    std::optional<QByteArrayView> serverReference;
    std::optional<QByteArrayView> authenticationMethod;
    std::optional<QByteArrayView> authenticationData;
    QByteArrayView properties; ///< filled by the decoder; the encoder writes the fields above
};

struct Publish
{
    QByteArrayView topic; ///< empty: the alias says it
    QByteArrayView payload;
    PublishProperties meta;
    PacketId packetId = PacketId::None;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
};

/// PUBACK, PUBREC, PUBREL and PUBCOMP have one form (5.0 §3.4 to §3.7).
template <PacketType Type>
struct Acknowledgement
{
    static constexpr PacketType type = Type;
    PacketId packetId = PacketId::None;
    ReasonCode reasonCode = ReasonCode::Success;
    std::optional<QByteArrayView> reasonString;
    QByteArrayView properties;
};
using Puback = Acknowledgement<PacketType::Puback>;
using Pubrec = Acknowledgement<PacketType::Pubrec>;
using Pubrel = Acknowledgement<PacketType::Pubrel>;
using Pubcomp = Acknowledgement<PacketType::Pubcomp>;

struct SubscriptionOptions
{
    QoS maximumQoS = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;

    friend bool operator==(const SubscriptionOptions &, const SubscriptionOptions &) = default;
};

struct Subscribe
{
    struct Entry
    {
        QByteArrayView topicFilter; ///< valid; may be "$share/group/filter"
        SubscriptionOptions options;
    };
    PacketId packetId = PacketId::None;
    quint32 subscriptionIdentifier = 0; ///< 0: none
    QVarLengthArray<Entry, 4> entries;
    QByteArrayView filters; ///< filled by the decoder: the entries as they came, for a FilterReader
    QByteArrayView properties;
};

struct Suback
{
    PacketId packetId = PacketId::None;
    QVarLengthArray<ReasonCode, 8> reasonCodes; ///< the encoder writes 0x80 for every failure before version 5
    std::optional<QByteArrayView> reasonString;
    QByteArrayView properties;
};

struct Unsubscribe
{
    PacketId packetId = PacketId::None;
    QVarLengthArray<QByteArrayView, 4> topicFilters;
    QByteArrayView filters; ///< filled by the decoder: the topic filters as they came, for a FilterReader
    QByteArrayView properties;
};

struct Unsuback
{
    PacketId packetId = PacketId::None;
    QVarLengthArray<ReasonCode, 8> reasonCodes; ///< on the wire from version 5 on
    std::optional<QByteArrayView> reasonString;
    QByteArrayView properties;
};

struct Pingreq
{
};

struct Pingresp
{
};

struct Disconnect
{
    ReasonCode reasonCode = ReasonCode::Success;
    std::optional<quint32> sessionExpiryInterval;
    std::optional<QByteArrayView> reasonString;
    std::optional<QByteArrayView> serverReference;
    QByteArrayView properties;
};

/// Version 5 only (5.0 §3.15).
struct Auth
{
    ReasonCode reasonCode = ReasonCode::Success;
    std::optional<QByteArrayView> authenticationMethod;
    std::optional<QByteArrayView> authenticationData;
    std::optional<QByteArrayView> reasonString;
    QByteArrayView properties;
};

using Packet = std::variant<Publish, Puback, Pubrec, Pubrel, Pubcomp, Pingreq, Pingresp, Connect, Connack, Subscribe,
                            Suback, Unsubscribe, Unsuback, Disconnect, Auth>;

PacketType typeOf(const Packet &packet);

} // namespace skep
