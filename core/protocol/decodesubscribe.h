// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "packet.h"

namespace skep {

// What follows the fixed header of SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK. A fault is reported to the reader.

void decodeBody(ByteReader &body, ProtocolVersion version, Subscribe &subscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Suback &suback);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsubscribe &unsubscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsuback &unsuback);

} // namespace skep
