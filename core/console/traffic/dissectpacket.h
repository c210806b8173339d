// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dissectedfield.h"

#include "core/protocol/types.h"

#include <QByteArrayView>

namespace skep {

/// The fields of an MQTT packet. The bytes may be malformed or cut off anywhere: what can be read is shown, and where
/// it breaks.
DissectedField dissectPacket(QByteArrayView bytes, ProtocolVersion version);

/// What a Reason Code means in that packet, as "Success" or "Granted QoS 1".
QString reasonText(quint8 code, PacketType type);

} // namespace skep
