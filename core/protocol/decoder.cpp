// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "decoder.h"

#include "decodeconnect.h"
#include "decodefields.h"
#include "decodesubscribe.h"
#include "propertyrules.h"

namespace skep {

namespace {

constexpr int DupFlag = 0x08;
/// Protocol name and level of the longest form: 2 + 6 + 1 bytes.
constexpr quint32 ConnectVersionSize = 9;

std::optional<Violation> publishFlagsFault(int flags)
{
    const int qos = (flags >> 1) & 3;
    if (qos == 3)
        return Violation::InvalidQoS;
    if (qos == 0 && (flags & DupFlag))
        return Violation::DupWithQoS0;
    return std::nullopt;
}

/// The flags of packets that are "sent with QoS 1": 2 [MQTT-3.6.1-1, -3.8.1-1, -3.10.1-1]. In MQTT 3.1 they may carry
/// DUP (3.1 §2.1), and clients of that age send PUBREL with QoS 0.
bool hasQoS1Flags(int flags, PacketType type, ProtocolVersion version)
{
    if (version != ProtocolVersion::Mqtt31)
        return flags == 2;
    const int withoutDup = flags & ~DupFlag;
    return withoutDup == 2 || (withoutDup == 0 && type == PacketType::Pubrel);
}

std::optional<Violation> firstByteFault(char firstByte, ProtocolVersion version)
{
    const PacketType type{packetTypeBits(firstByte)};
    const int flags = firstByte & 0x0F;
    bool flagsFit = flags == 0;
    switch (type) {
    case PacketType::Publish:
        return publishFlagsFault(flags);
    case PacketType::Pubrel:
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        flagsFit = hasQoS1Flags(flags, type, version);
        break;
    case PacketType::Auth:
        if (version != ProtocolVersion::Mqtt5)
            return Violation::ReservedPacketType;
        break;
    default:
        if (quint8(type) == 0)
            return Violation::ReservedPacketType;
        break;
    }
    return flagsFit ? std::nullopt : std::optional(Violation::FixedHeaderFlags);
}

/// The Remaining Length field as far as it is there.
struct FrameLength
{
    enum State { Incomplete, Malformed, Known } state = Incomplete;
    quint32 remaining = 0;
    int headerSize = 1; ///< fixed header; while incomplete, what was seen of it
    bool isMinimal = true;
};

FrameLength readFrameLength(QByteArrayView bytes)
{
    FrameLength length;
    for (; length.headerSize < bytes.size(); ++length.headerSize) {
        const auto next = quint8(bytes[length.headerSize]);
        if (length.headerSize == 4 && (next & 0x80)) {
            length.state = FrameLength::Malformed;
            return length;
        }
        length.remaining |= quint32(next & 0x7F) << (7 * (length.headerSize - 1));
        if (!(next & 0x80)) {
            length.isMinimal = next != 0 || length.headerSize == 1;
            ++length.headerSize;
            length.state = FrameLength::Known;
            return length;
        }
    }
    return length;
}

void decodeBody(ByteReader &body, ProtocolVersion version, Publish &publish)
{
    publish.topic = body.name();
    if (hasWildcard(publish.topic))
        body.fail(Violation::TopicNameWildcard);
    if (publish.qos != QoS::AtMostOnce)
        publish.packetId = readPacketId(body);
    if (version == ProtocolVersion::Mqtt5)
        readPublishProperties(body, publish.meta);
    if (publish.topic.isEmpty() && publish.meta.topicAlias == 0)
        body.fail(Violation::TopicNameEmpty);
    publish.payload = body.rest();
}

template <PacketType Type>
void decodeBody(ByteReader &body, ProtocolVersion version, Acknowledgement<Type> &acknowledgement)
{
    acknowledgement.packetId = readPacketId(body);
    if (version != ProtocolVersion::Mqtt5 || body.atEnd())
        return;
    acknowledgement.reasonCode = readReasonCode(body, Type, version);
    if (body.atEnd())
        return;
    CheckedProperties properties(body, propertyOwner(Type));
    while (properties.next()) {
        if (properties.property().id == PropertyId::ReasonString)
            acknowledgement.reasonString = properties.property().text;
    }
    acknowledgement.properties = properties.block();
}

void decodeBody(ByteReader &, ProtocolVersion, Pingreq &) { }
void decodeBody(ByteReader &, ProtocolVersion, Pingresp &) { }

template <typename T>
void decodeAs(Packet &packet, ByteReader &body, ProtocolVersion version)
{
    decodeBody(body, version, packet.emplace<T>());
}

void decodePublish(Packet &packet, ByteReader &body, ProtocolVersion version, int flags)
{
    Publish &publish = packet.emplace<Publish>();
    publish.retain = flags & 1;
    publish.qos = QoS((flags >> 1) & 3);
    publish.dup = flags & DupFlag;
    decodeBody(body, version, publish);
}

/// REQUIRES: a first byte without fault.
void decodePacket(Packet &packet, ByteReader &body, ProtocolVersion version, char firstByte)
{
    switch (PacketType(packetTypeBits(firstByte))) {
    case PacketType::Publish:
        return decodePublish(packet, body, version, firstByte & 0x0F);
    case PacketType::Puback:
        return decodeAs<Puback>(packet, body, version);
    case PacketType::Pubrec:
        return decodeAs<Pubrec>(packet, body, version);
    case PacketType::Pubrel:
        return decodeAs<Pubrel>(packet, body, version);
    case PacketType::Pubcomp:
        return decodeAs<Pubcomp>(packet, body, version);
    case PacketType::Pingreq:
        return decodeAs<Pingreq>(packet, body, version);
    case PacketType::Pingresp:
        return decodeAs<Pingresp>(packet, body, version);
    case PacketType::Connect:
        return decodeAs<Connect>(packet, body, version);
    case PacketType::Connack:
        return decodeAs<Connack>(packet, body, version);
    case PacketType::Subscribe:
        return decodeAs<Subscribe>(packet, body, version);
    case PacketType::Suback:
        return decodeAs<Suback>(packet, body, version);
    case PacketType::Unsubscribe:
        return decodeAs<Unsubscribe>(packet, body, version);
    case PacketType::Unsuback:
        return decodeAs<Unsuback>(packet, body, version);
    case PacketType::Disconnect:
        return decodeAs<Disconnect>(packet, body, version);
    case PacketType::Auth:
        return decodeAs<Auth>(packet, body, version);
    }
}

void decodeFilters(Packet &packet, ByteReader &body, ProtocolVersion version, NameCheck names)
{
    const auto readEach = [&](QByteArrayView filters, const auto &take) {
        FilterReader reader(filters, typeOf(packet), version, names);
        while (!reader.atEnd())
            take(reader.next());
        if (reader.fault())
            body.fail(*reader.fault());
    };
    if (auto *subscribe = std::get_if<Subscribe>(&packet))
        readEach(subscribe->filters, [&](const Subscribe::Entry &entry) { subscribe->entries.append(entry); });
    else if (auto *unsubscribe = std::get_if<Unsubscribe>(&packet))
        readEach(unsubscribe->filters,
                 [&](const Subscribe::Entry &entry) { unsubscribe->topicFilters.append(entry.topicFilter); });
}

/// Decodes a whole packet into `result`; in place, because a Packet is large.
void decodeFrame(DecodeResult &result, QByteArrayView frame, const FrameLength &length, ProtocolVersion version,
                 NameCheck names, TopicFilters filters)
{
    auto &decoded = result.emplace<Decoded>();
    decoded.size = frame.size();
    ByteReader body(frame.sliced(length.headerSize));
    if (names == NameCheck::None)
        body.takeAnyNames();
    decodePacket(decoded.packet, body, version, frame[0]);
    if (filters == TopicFilters::Decoded)
        decodeFilters(decoded.packet, body, version, names);
    if (!body.atEnd())
        body.fail(Violation::TrailingBytes);
    const auto *connect = std::get_if<Connect>(&decoded.packet);
    if (!length.isMinimal && (connect ? connect->version : version) == ProtocolVersion::Mqtt5)
        body.fail(Violation::MalformedRemainingLength); // [MQTT-1.5.5-1]; the versions before have no such rule
    if (!body.failed())
        return;
    DecodeError error{*body.fault(), std::nullopt};
    if (connect)
        error.connectVersion = connectVersionForAnswer(frame.sliced(length.headerSize));
    result = error;
}

/// A packet of that size is refused; a CONNECT once its version is known or will not come.
DecodeResult refuseLargePacket(QByteArrayView bytes, const FrameLength &length)
{
    DecodeError error{Violation::PacketTooLarge, std::nullopt};
    if (PacketType(packetTypeBits(bytes[0])) == PacketType::Connect) {
        const qsizetype needed = length.headerSize + qsizetype(std::min(length.remaining, ConnectVersionSize));
        if (bytes.size() < needed)
            return NeedMore{needed};
        error.connectVersion = connectVersionForAnswer(bytes.sliced(length.headerSize));
    }
    return error;
}

} // namespace

DecodeResult decode(QByteArrayView bytes, ProtocolVersion version, quint32 maximumPacketSize, NameCheck names,
                    TopicFilters filters)
{
    DecodeResult result = NeedMore{2};
    if (bytes.isEmpty())
        return result;
    if (const auto fault = firstByteFault(bytes[0], version)) {
        result = DecodeError{*fault, std::nullopt};
        return result;
    }
    const FrameLength length = readFrameLength(bytes);
    const qsizetype size = length.headerSize + qsizetype(length.remaining);
    if (length.state == FrameLength::Malformed)
        result = DecodeError{Violation::MalformedRemainingLength, std::nullopt};
    else if (length.state == FrameLength::Incomplete)
        result = NeedMore{length.headerSize + 1};
    else if (size > qsizetype(maximumPacketSize))
        result = refuseLargePacket(bytes, length);
    else if (bytes.size() < size)
        result = NeedMore{size};
    else
        decodeFrame(result, bytes.first(size), length, version, names, filters);
    return result;
}

} // namespace skep
