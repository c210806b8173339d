// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "packet.h"

#include <optional>

namespace skep {

// What follows the fixed header of CONNECT, CONNACK, DISCONNECT and AUTH. A fault is reported to the reader.

void decodeBody(ByteReader &body, ProtocolVersion version, Connect &connect);
void decodeBody(ByteReader &body, ProtocolVersion version, Connack &connack);
void decodeBody(ByteReader &body, ProtocolVersion version, Disconnect &disconnect);
void decodeBody(ByteReader &body, ProtocolVersion version, Auth &auth);

/// The version in which the CONNECT whose variable header starts at `body` expects its answer; see DecodeError.
std::optional<ProtocolVersion> connectVersionForAnswer(QByteArrayView body);

} // namespace skep
