// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "packetdecoders.h"
#include "propertyrules.h"

#include <algorithm>

namespace skep {

// SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK; and the Reason Codes, most of which stand in acknowledgements.

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

QByteArrayView readTopicFilter(ByteReader &body)
{
    const QByteArrayView filter = body.name();
    if (body.failed())
        return {};
    if (isSharedFilter(filter)) {
        if (!parseSharedFilter(filter))
            body.fail(Violation::SharedSubscriptionNotValid);
    } else if (!isValidTopicFilter(filter)) {
        body.fail(Violation::TopicFilterNotValid);
    }
    return filter;
}

SubscriptionOptions readOptions(ByteReader &body, ProtocolVersion version, bool isShared)
{
    const quint8 byte = body.byte();
    const int reserved = version == ProtocolVersion::Mqtt5 ? 0xC0 : 0xFC;
    const int handling = (byte >> 4) & 3;
    SubscriptionOptions options;
    options.maximumQoS = QoS(byte & 3);
    options.noLocal = byte & 4;
    options.retainAsPublished = byte & 8;
    options.retainHandling = RetainHandling(handling);
    if (byte & reserved)
        body.fail(Violation::SubscriptionOptionsReserved);
    else if ((byte & 3) == 3)
        body.fail(Violation::InvalidQoS);
    else if (handling == 3)
        body.fail(Violation::RetainHandlingValue);
    else if (options.noLocal && isShared)
        body.fail(Violation::NoLocalOnShared);
    return options;
}

/// The properties of SUBACK and UNSUBACK, then their Reason Codes: at least one.
template <typename T>
void readAnswer(ByteReader &body, PacketType type, ProtocolVersion version, T &answer)
{
    if (version == ProtocolVersion::Mqtt5) {
        CheckedProperties properties(body, propertyOwner(type));
        while (properties.next()) {
            if (properties.property().id == PropertyId::ReasonString)
                answer.reasonString = properties.property().text;
        }
        answer.properties = properties.block();
    }
    do {
        answer.reasonCodes.append(readReasonCode(body, type, version));
    } while (!body.atEnd());
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

void decodeBody(ByteReader &body, ProtocolVersion version, Subscribe &subscribe)
{
    subscribe.packetId = readPacketId(body);
    if (version == ProtocolVersion::Mqtt5) {
        CheckedProperties properties(body, propertyOwner(PacketType::Subscribe));
        while (properties.next()) {
            if (properties.property().id == PropertyId::SubscriptionIdentifier)
                subscribe.subscriptionIdentifier = properties.property().number;
        }
        subscribe.properties = properties.block();
    }
    if (body.atEnd())
        body.fail(Violation::NoTopicFilter);
    while (!body.atEnd()) {
        const QByteArrayView filter = readTopicFilter(body);
        const SubscriptionOptions options = readOptions(body, version, isSharedFilter(filter));
        subscribe.entries.append({filter, options});
    }
}

void decodeBody(ByteReader &body, ProtocolVersion version, Suback &suback)
{
    suback.packetId = readPacketId(body);
    readAnswer(body, PacketType::Suback, version, suback);
}

void decodeBody(ByteReader &body, ProtocolVersion version, Unsubscribe &unsubscribe)
{
    unsubscribe.packetId = readPacketId(body);
    if (version == ProtocolVersion::Mqtt5) {
        CheckedProperties properties(body, propertyOwner(PacketType::Unsubscribe));
        while (properties.next()) { } // no field of its own
        unsubscribe.properties = properties.block();
    }
    if (body.atEnd())
        body.fail(Violation::NoTopicFilter);
    while (!body.atEnd())
        unsubscribe.topicFilters.append(readTopicFilter(body));
}

void decodeBody(ByteReader &body, ProtocolVersion version, Unsuback &unsuback)
{
    unsuback.packetId = readPacketId(body);
    if (version == ProtocolVersion::Mqtt5)
        readAnswer(body, PacketType::Unsuback, version, unsuback);
}

} // namespace skep
