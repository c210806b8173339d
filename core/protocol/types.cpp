// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "types.h"

#include <array>

namespace skep {

const char *packetTypeName(PacketType type)
{
    static constexpr std::array<const char *, 16> names{
        "reserved",  "CONNECT", "CONNACK",     "PUBLISH",  "PUBACK",  "PUBREC",   "PUBREL",     "PUBCOMP",
        "SUBSCRIBE", "SUBACK",  "UNSUBSCRIBE", "UNSUBACK", "PINGREQ", "PINGRESP", "DISCONNECT", "AUTH",
    };
    return names[quint8(type) & 0x0F];
}

const char *protocolVersionName(ProtocolVersion version)
{
    switch (version) {
    case ProtocolVersion::Mqtt31:
        return "3.1";
    case ProtocolVersion::Mqtt311:
        return "3.1.1";
    case ProtocolVersion::Mqtt5:
        break;
    }
    return "5.0";
}

} // namespace skep
