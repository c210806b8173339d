// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "decodefields.h"

#include "propertyrules.h"

#include <algorithm>

namespace skep {

namespace {

/// A list of bytes, zeros included, written as a literal.
template <size_t Size>
constexpr QByteArrayView codes(const char (&list)[Size])
{
    return {list, qsizetype(Size - 1)};
}

/// Which Reason Codes a packet type may carry in version 5: the tables of 5.0 §3.2.2.2 and §3.4.2.1 to §3.15.2.1.
QByteArrayView reasonCodesOf(PacketType type)
{
    switch (type) {
    case PacketType::Connack:
        return codes("\x00\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8C\x90\x95\x97\x99\x9A\x9B\x9C\x9D\x9F");
    case PacketType::Puback:
    case PacketType::Pubrec:
        return codes("\x00\x10\x80\x83\x87\x90\x91\x97\x99");
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return codes("\x00\x92");
    case PacketType::Suback:
        return codes("\x00\x01\x02\x80\x83\x87\x8F\x91\x97\x9E\xA1\xA2");
    case PacketType::Unsuback:
        return codes("\x00\x11\x80\x83\x87\x8F\x91");
    case PacketType::Disconnect:
        return codes(
            "\x00\x04\x80\x81\x82\x83\x87\x89\x8B\x8D\x8E\x8F\x90\x93\x94\x95\x96\x97\x98\x99\x9A\x9B\x9C\x9D\x9E"
            "\x9F\xA0\xA1\xA2");
    case PacketType::Auth:
        return codes("\x00\x18\x19");
    default:
        return {};
    }
}

} // namespace

ReasonCode readReasonCode(ByteReader &body, PacketType type, ProtocolVersion version)
{
    const auto code = char(body.byte());
    const bool isMqtt5 = version == ProtocolVersion::Mqtt5;
    const QByteArrayView allowed = isMqtt5 ? reasonCodesOf(type) : codes("\x00\x01\x02\x80");
    if (!allowed.contains(code))
        body.fail(Violation::ReasonCodeUnknown);
    return ReasonCode(code);
}

void readPublishProperties(ByteReader &body, PublishProperties &meta, quint32 *willDelayInterval)
{
    const auto owner = willDelayInterval ? PropertyOwner::Will : propertyOwner(PacketType::Publish);
    CheckedProperties properties(body, owner);
    while (properties.next()) {
        const Property &property = properties.property();
        switch (property.id) {
        case PropertyId::PayloadFormatIndicator:
            meta.payloadIsUtf8 = property.number == 1;
            break;
        case PropertyId::MessageExpiryInterval:
            meta.messageExpiryInterval = property.number;
            meta.forwardAsIs = false;
            break;
        case PropertyId::TopicAlias:
            meta.topicAlias = quint16(property.number);
            meta.forwardAsIs = false;
            break;
        case PropertyId::SubscriptionIdentifier:
            meta.hasSubscriptionIdentifier = true;
            meta.forwardAsIs = false;
            break;
        case PropertyId::WillDelayInterval:
            *willDelayInterval = property.number;
            meta.forwardAsIs = false;
            break;
        default:
            break;
        }
    }
    meta.properties = properties.block();
}

} // namespace skep
