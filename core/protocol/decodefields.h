// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "packet.h"

namespace skep {

// Fields that several packets have. A fault is reported to the reader.

/// A Packet Identifier, which is never 0 [MQTT-2.2.1-3].
inline PacketId readPacketId(ByteReader &body)
{
    const quint16 id = body.twoByteInteger();
    if (id == 0)
        body.fail(Violation::PacketIdentifierZero);
    return PacketId(id);
}

/// A Reason Code that this type of packet may carry in that version; else Violation::ReasonCodeUnknown.
ReasonCode readReasonCode(ByteReader &body, PacketType type, ProtocolVersion version);

/// The properties of a PUBLISH, or of a will, whose Will Delay Interval goes to `willDelayInterval`.
void readPublishProperties(ByteReader &body, PublishProperties &meta, quint32 *willDelayInterval = nullptr);

} // namespace skep
