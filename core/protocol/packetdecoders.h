// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "packet.h"

namespace skep {

// One decoder for what follows the fixed header of each packet; decoder.cpp frames the packet, checks the fixed header
// and that nothing is left behind the last field. A fault is reported to the reader.

void decodeBody(ByteReader &body, ProtocolVersion version, Connect &connect);
void decodeBody(ByteReader &body, ProtocolVersion version, Connack &connack);
void decodeBody(ByteReader &body, ProtocolVersion version, Disconnect &disconnect);
void decodeBody(ByteReader &body, ProtocolVersion version, Auth &auth);
void decodeBody(ByteReader &body, ProtocolVersion version, Subscribe &subscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Suback &suback);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsubscribe &unsubscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsuback &unsuback);

/// The properties of a PUBLISH, or of a will, whose Will Delay Interval goes to `willDelayInterval`.
void decodePublishProperties(ByteReader &body, PublishProperties &meta, quint32 *willDelayInterval = nullptr);

/// The version in which the CONNECT whose variable header starts at `body` expects its answer; see DecodeError.
std::optional<ProtocolVersion> connectVersionForAnswer(QByteArrayView body);

/// A Reason Code that this type of packet may carry in that version; else Violation::ReasonCodeUnknown.
ReasonCode readReasonCode(ByteReader &body, PacketType type, ProtocolVersion version);

/// A Packet Identifier, which is never 0 [MQTT-2.2.1-3].
inline PacketId readPacketId(ByteReader &body)
{
    const quint16 id = body.twoByteInteger();
    if (id == 0)
        body.fail(Violation::PacketIdentifierZero);
    return PacketId(id);
}

} // namespace skep
