// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "decodesubscribe.h"

#include "decodefields.h"
#include "propertyrules.h"

#include <algorithm>

namespace skep {

namespace {

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

/// Everything up to the end: at least one.
QByteArrayView readFilters(ByteReader &body)
{
    if (body.atEnd())
        body.fail(Violation::NoTopicFilter);
    return body.rest();
}

} // namespace

FilterReader::FilterReader(QByteArrayView filters, PacketType type, ProtocolVersion version, NameCheck names)
    : m_body(filters), m_type(type), m_version(version)
{
    if (names == NameCheck::None)
        m_body.takeAnyNames();
}

Subscribe::Entry FilterReader::next()
{
    const QByteArrayView filter = readTopicFilter(m_body);
    if (m_type == PacketType::Unsubscribe)
        return {filter, {}};
    return {filter, readOptions(m_body, m_version, isSharedFilter(filter))};
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
    subscribe.filters = readFilters(body);
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
    unsubscribe.filters = readFilters(body);
}

void decodeBody(ByteReader &body, ProtocolVersion version, Unsuback &unsuback)
{
    unsuback.packetId = readPacketId(body);
    if (version == ProtocolVersion::Mqtt5)
        readAnswer(body, PacketType::Unsuback, version, unsuback);
}

} // namespace skep
