// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packet.h"
#include "violation.h"

#include <variant>

namespace skep {

/// The bytes hold no whole packet yet; with at least `atLeast` bytes from the packet's start, try again.
struct NeedMore
{
    qsizetype atLeast = 0;
};

/// The bytes are not a packet that is allowed here; the connection must end.
struct DecodeError
{
    Violation violation{};
    /// Set for a CONNECT whose protocol name could be read: the version in whose form to send its CONNACK. For
    /// levels that do not exist that is the nearest one: 5.0 from level 6 on, 3.1.1 below 4 and for levels with the
    /// high bit, which bridges set on top of their version. Not set for a wrong name: that peer speaks no MQTT.
    std::optional<ProtocolVersion> connectVersion;
};

/// A whole packet and how many bytes it took. The packet's views point into the bytes given.
struct Decoded
{
    Packet packet;
    qsizetype size = 0;
};

using DecodeResult = std::variant<Decoded, NeedMore, DecodeError>;

/// What becomes of the topic filters of a SUBSCRIBE or UNSUBSCRIBE, of which there may be very many.
enum class TopicFilters : quint8 {
    Decoded,
    Left, ///< neither read nor checked: for a FilterReader
};

/// Decodes the packet at the start of `bytes`: a pure function, of either direction (a server's packets too).
///
/// \param version what the connection speaks; a CONNECT brings its own and ignores it.
/// \param maximumPacketSize packets larger than this, fixed header included, are refused as soon as their length is
///        known [MQTT-3.2.2-15]: Violation::PacketTooLarge; a CONNECT a few bytes later, when its version is known.
/// Checks everything that the packet alone can show: framing, flags, UTF-8, property rules, reason codes, topic names
/// and filters. Pure: may be called on any thread.
DecodeResult decode(QByteArrayView bytes, ProtocolVersion version,
                    quint32 maximumPacketSize = MaximumRemainingLength + 5, NameCheck names = NameCheck::Utf8,
                    TopicFilters filters = TopicFilters::Decoded);

/// The type in a packet's first byte, without a check; 0 is a reserved value.
constexpr quint8 packetTypeBits(char firstByte)
{
    return quint8(quint8(firstByte) >> 4);
}

} // namespace skep
