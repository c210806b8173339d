// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "summary.h"

#include "core/protocol/bytereader.h"
#include "core/protocol/decoder.h"
#include "core/protocol/properties.h"

#include <algorithm>

namespace skep {

namespace {

/// The property block, without a look into it.
QByteArrayView propertyBlock(ByteReader &body, ProtocolVersion version)
{
    return version == ProtocolVersion::Mqtt5 ? body.take(body.variableByteInteger()) : QByteArrayView();
}

void readPublish(PacketSummary &summary, QByteArrayView packet, ByteReader &body)
{
    summary.topic = body.binary();
    if (summary.qos > 0)
        summary.packetId = body.twoByteInteger();
    PropertyReader properties(propertyBlock(body, summary.version));
    while (properties.next()) {
        if (properties.property().id == PropertyId::TopicAlias)
            summary.topicAlias = quint16(properties.property().number);
    }
    if (!body.failed())
        summary.payloadOffset = packet.size() - body.size();
}

void readConnect(PacketSummary &summary, ByteReader &body)
{
    body.binary();
    const quint8 level = body.byte();
    summary.version = level == 5 ? ProtocolVersion::Mqtt5
        : level == 3             ? ProtocolVersion::Mqtt31
                                 : ProtocolVersion::Mqtt311;
    body.byte();
    body.twoByteInteger();
    propertyBlock(body, summary.version);
    summary.clientId = body.binary();
}

void readReason(PacketSummary &summary, ByteReader &body)
{
    summary.hasReason = true;
    if (!body.atEnd())
        summary.reasonCode = body.byte();
}

/// SUBACK and UNSUBACK.
void readReasons(PacketSummary &summary, ByteReader &body)
{
    summary.packetId = body.twoByteInteger();
    propertyBlock(body, summary.version);
    const QByteArrayView codes = body.rest();
    if (codes.isEmpty())
        return;
    const auto failure = std::ranges::find_if(codes, [](char code) { return quint8(code) >= 0x80; });
    summary.hasReason = true;
    summary.reasonCode = quint8(failure == codes.end() ? codes[0] : *failure);
}

void readBody(PacketSummary &summary, QByteArrayView packet, ByteReader &body)
{
    switch (PacketType(summary.type)) {
    case PacketType::Publish:
        return readPublish(summary, packet, body);
    case PacketType::Connect:
        return readConnect(summary, body);
    case PacketType::Connack:
        body.byte();
        return readReason(summary, body);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        summary.packetId = body.twoByteInteger();
        if (summary.version == ProtocolVersion::Mqtt5)
            readReason(summary, body);
        return;
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        summary.packetId = body.twoByteInteger();
        propertyBlock(body, summary.version);
        summary.topic = body.binary();
        return;
    case PacketType::Suback:
    case PacketType::Unsuback:
        return readReasons(summary, body);
    case PacketType::Disconnect:
    case PacketType::Auth:
        if (summary.version == ProtocolVersion::Mqtt5)
            readReason(summary, body);
        return;
    default:
        return;
    }
}

} // namespace

PacketSummary summarise(QByteArrayView packet, ProtocolVersion version)
{
    PacketSummary summary{.version = version};
    if (packet.isEmpty())
        return summary;
    summary.type = packetTypeBits(packet[0]);
    if (PacketType(summary.type) == PacketType::Publish) {
        summary.qos = quint8((packet[0] >> 1) & 3);
        summary.dup = packet[0] & 8;
        summary.retain = packet[0] & 1;
    }
    qsizetype header = 1;
    while (header < packet.size() && header < 5 && (packet[header] & '\x80'))
        ++header;
    ByteReader body(packet.sliced(std::min(header + 1, packet.size())));
    readBody(summary, packet, body);
    return summary;
}

} // namespace skep
