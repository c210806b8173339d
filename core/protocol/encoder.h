// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packet.h"

#include <QByteArray>

namespace skep {

/// Bytes that `value` takes as a Variable Byte Integer (5.0 §1.5.5): 1 to 4.
constexpr int variableByteIntegerSize(quint32 value)
{
    return value < 128 ? 1 : value < 16'384 ? 2 : value < 2'097'152 ? 3 : 4;
}

/// Writes `value` (at most MaximumRemainingLength) as a Variable Byte Integer; returns the place behind it.
char *writeVariableByteInteger(char *to, quint32 value);

/// Bytes that the packet takes on the wire in that version, fixed header included. REQUIRES: a packet that the version
/// has, with every string at most 65,535 bytes.
qsizetype encodedSize(const Packet &packet, ProtocolVersion version);

/// Writes the packet; `to` has room for encodedSize() bytes. Returns the place behind the last byte.
/// In version 5 the blocks `meta.properties` of a Publish and of a Will are written as they are, and no other field of
/// theirs that is a property is looked at. Of all other packets the fields are written, and not `properties`.
char *encodeTo(char *to, const Packet &packet, ProtocolVersion version);

/// For tests and tools: returns the packet in a new array.
QByteArray encode(const Packet &packet, ProtocolVersion version);

} // namespace skep
