// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "decodeconnect.h"

#include "decodefields.h"
#include "propertyrules.h"

namespace skep {

namespace {

constexpr int ReservedBit = 0x01;
constexpr int CleanStartBit = 0x02;
constexpr int WillBit = 0x04;
constexpr int WillRetainBit = 0x20;
constexpr int WillRetainAndQoSBits = 0x38;
constexpr int PasswordBit = 0x40;
constexpr int UserNameBit = 0x80;
constexpr int MaximumReturnCode = 5;

constexpr QByteArrayView Name31("MQIsdp");
constexpr QByteArrayView Name("MQTT");

int willQoSBits(int flags)
{
    return (flags >> 3) & 3;
}

void readProtocolVersion(ByteReader &body, Connect &connect)
{
    const QByteArrayView name = body.binary();
    if (name != Name && name != Name31)
        return body.fail(Violation::ProtocolName);
    const quint8 level = body.byte();
    const bool supported = name == Name31 ? level == 3 : level == 4 || level == 5;
    if (!supported)
        return body.fail(Violation::ProtocolVersionUnsupported);
    connect.version = ProtocolVersion(level);
}

/// Reads the Connect Flags. MQTT 3.1 disregards the reserved bit and, without a will, the will's bits (3.1 §3.1).
int readConnectFlags(ByteReader &body, ProtocolVersion version)
{
    const int flags = body.byte();
    const bool isStrict = version != ProtocolVersion::Mqtt31;
    if (isStrict && (flags & ReservedBit))
        body.fail(Violation::ConnectReservedFlag);
    if (!(flags & WillBit)) {
        if (isStrict && (flags & WillRetainAndQoSBits))
            body.fail(Violation::WillFlagsWithoutWill);
    } else if (willQoSBits(flags) == 3) {
        body.fail(Violation::WillQoS);
    }
    if (version != ProtocolVersion::Mqtt5 && (flags & PasswordBit) && !(flags & UserNameBit))
        body.fail(Violation::PasswordWithoutUserName);
    return flags;
}

void readConnectProperties(ByteReader &body, Connect &connect)
{
    CheckedProperties properties(body, propertyOwner(PacketType::Connect));
    while (properties.next()) {
        const Property &property = properties.property();
        switch (property.id) {
        case PropertyId::SessionExpiryInterval:
            connect.sessionExpiryInterval = property.number;
            break;
        case PropertyId::ReceiveMaximum:
            connect.receiveMaximum = quint16(property.number);
            break;
        case PropertyId::MaximumPacketSize:
            connect.maximumPacketSize = property.number;
            break;
        case PropertyId::TopicAliasMaximum:
            connect.topicAliasMaximum = quint16(property.number);
            break;
        case PropertyId::RequestResponseInformation:
            connect.requestResponseInformation = property.number == 1;
            break;
        case PropertyId::RequestProblemInformation:
            connect.requestProblemInformation = property.number == 1;
            break;
        case PropertyId::AuthenticationMethod:
            connect.authenticationMethod = property.text;
            break;
        case PropertyId::AuthenticationData:
            connect.authenticationData = property.text;
            break;
        default:
            break;
        }
    }
    connect.properties = properties.block();
    if (connect.authenticationData && !connect.authenticationMethod)
        body.fail(Violation::AuthenticationDataWithoutMethod);
}

void readWill(ByteReader &body, int flags, ProtocolVersion version, Will &will)
{
    will.qos = QoS(willQoSBits(flags));
    will.retain = flags & WillRetainBit;
    if (version == ProtocolVersion::Mqtt5)
        readPublishProperties(body, will.meta, &will.delayInterval);
    will.topic = body.name();
    if (will.topic.isEmpty())
        body.fail(Violation::TopicNameEmpty);
    if (hasWildcard(will.topic))
        body.fail(Violation::TopicNameWildcard);
    will.payload = body.binary();
}

/// In MQTT 3.1 the Remaining Length takes precedence: the flags may announce strings that are not there (3.1 §3.1).
void readCredentials(ByteReader &body, int flags, Connect &connect)
{
    const auto isThere = [&] { return connect.version != ProtocolVersion::Mqtt31 || !body.atEnd(); };
    if ((flags & UserNameBit) && isThere())
        connect.userName = body.string();
    if ((flags & PasswordBit) && isThere())
        connect.password = body.binary();
}

/// The fields that only CONNACK has.
void takeConnackProperty(const Property &property, Connack &connack)
{
    switch (property.id) {
    case PropertyId::SessionExpiryInterval:
        connack.sessionExpiryInterval = property.number;
        break;
    case PropertyId::ReceiveMaximum:
        connack.receiveMaximum = quint16(property.number);
        break;
    case PropertyId::MaximumQoS:
        connack.maximumQoS = QoS(property.number);
        break;
    case PropertyId::RetainAvailable:
        connack.retainAvailable = property.number == 1;
        break;
    case PropertyId::MaximumPacketSize:
        connack.maximumPacketSize = property.number;
        break;
    case PropertyId::AssignedClientIdentifier:
        connack.assignedClientIdentifier = property.text;
        break;
    case PropertyId::TopicAliasMaximum:
        connack.topicAliasMaximum = quint16(property.number);
        break;
    case PropertyId::ReasonString:
        connack.reasonString = property.text;
        break;
    case PropertyId::WildcardSubscriptionAvailable:
        connack.wildcardSubscriptionAvailable = property.number == 1;
        break;
    case PropertyId::SubscriptionIdentifierAvailable:
        connack.subscriptionIdentifiersAvailable = property.number == 1;
        break;
    case PropertyId::SharedSubscriptionAvailable:
        connack.sharedSubscriptionAvailable = property.number == 1;
        break;
    case PropertyId::ServerKeepAlive:
        connack.serverKeepAlive = quint16(property.number);
        break;
    case PropertyId::ResponseInformation:
        connack.responseInformation = property.text;
        break;
    case PropertyId::ServerReference:
        connack.serverReference = property.text;
        break;
    case PropertyId::AuthenticationMethod:
        connack.authenticationMethod = property.text;
        break;
    case PropertyId::AuthenticationData:
        connack.authenticationData = property.text;
        break;
    default:
        break;
    }
}

} // namespace

void decodeBody(ByteReader &body, ProtocolVersion, Connect &connect)
{
    readProtocolVersion(body, connect);
    const int flags = readConnectFlags(body, connect.version);
    connect.cleanStart = flags & CleanStartBit;
    connect.keepAlive = body.twoByteInteger();
    if (connect.version == ProtocolVersion::Mqtt5)
        readConnectProperties(body, connect);
    connect.clientId = body.name();
    if (flags & WillBit)
        readWill(body, flags, connect.version, connect.will.emplace());
    readCredentials(body, flags, connect);
}

std::optional<ProtocolVersion> connectVersionForAnswer(QByteArrayView body)
{
    ByteReader reader(body);
    const QByteArrayView name = reader.binary();
    const quint8 level = reader.byte();
    if (reader.failed() || (name != Name && name != Name31))
        return std::nullopt;
    if (name == Name31)
        return ProtocolVersion::Mqtt31;
    // A bridge sets the high bit of its level and expects the refusal in the form of its own version.
    const bool isNewer = level >= 5 && level < 0x80;
    return isNewer ? ProtocolVersion::Mqtt5 : ProtocolVersion::Mqtt311;
}

void decodeBody(ByteReader &body, ProtocolVersion version, Connack &connack)
{
    const quint8 flags = body.byte();
    if (version != ProtocolVersion::Mqtt31) { // there the byte is reserved and not looked at (3.1 §3.2)
        if (flags > 1)
            body.fail(Violation::ConnectReservedFlag);
        connack.sessionPresent = flags & 1;
    }
    if (version != ProtocolVersion::Mqtt5) {
        const quint8 code = body.byte();
        if (code > MaximumReturnCode)
            body.fail(Violation::ReasonCodeUnknown);
        connack.reasonCode = ReasonCode(code);
        return;
    }
    connack.reasonCode = readReasonCode(body, PacketType::Connack, version);
    CheckedProperties properties(body, propertyOwner(PacketType::Connack));
    while (properties.next())
        takeConnackProperty(properties.property(), connack);
    connack.properties = properties.block();
    if (connack.authenticationData && !connack.authenticationMethod)
        body.fail(Violation::AuthenticationDataWithoutMethod);
}

void decodeBody(ByteReader &body, ProtocolVersion version, Disconnect &disconnect)
{
    if (version != ProtocolVersion::Mqtt5 || body.atEnd())
        return;
    disconnect.reasonCode = readReasonCode(body, PacketType::Disconnect, version);
    if (body.atEnd())
        return;
    CheckedProperties properties(body, propertyOwner(PacketType::Disconnect));
    while (properties.next()) {
        const Property &property = properties.property();
        if (property.id == PropertyId::SessionExpiryInterval)
            disconnect.sessionExpiryInterval = property.number;
        else if (property.id == PropertyId::ReasonString)
            disconnect.reasonString = property.text;
        else if (property.id == PropertyId::ServerReference)
            disconnect.serverReference = property.text;
    }
    disconnect.properties = properties.block();
}

void decodeBody(ByteReader &body, ProtocolVersion version, Auth &auth)
{
    if (body.atEnd())
        return;
    auth.reasonCode = readReasonCode(body, PacketType::Auth, version);
    if (body.atEnd())
        return;
    CheckedProperties properties(body, propertyOwner(PacketType::Auth));
    while (properties.next()) {
        const Property &property = properties.property();
        if (property.id == PropertyId::AuthenticationMethod)
            auth.authenticationMethod = property.text;
        else if (property.id == PropertyId::AuthenticationData)
            auth.authenticationData = property.text;
        else if (property.id == PropertyId::ReasonString)
            auth.reasonString = property.text;
    }
    auth.properties = properties.block();
    if (auth.authenticationData && !auth.authenticationMethod)
        body.fail(Violation::AuthenticationDataWithoutMethod);
}

} // namespace skep
