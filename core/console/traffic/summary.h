// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"
#include "core/protocol/packet.h"

#include <QByteArrayView>

namespace skep {

/// What the head of a packet tells, read leniently and without a copy: what is not there or broken stays as it is here.
struct PacketSummary
{
    quint8 type = 0; ///< of PacketType; 0: reserved
    quint8 qos = 0;
    bool dup = false;
    bool retain = false;
    bool hasReason = false;
    quint8 reasonCode = 0; ///< of several the first that is a failure
    quint16 packetId = 0;
    quint16 topicAlias = 0;
    ProtocolVersion version = ProtocolVersion::Mqtt311; ///< of CONNECT its own
    QByteArrayView topic; ///< of SUBSCRIBE and UNSUBSCRIBE the first filter
    QByteArrayView clientId; ///< of CONNECT
    qsizetype payloadOffset = 0; ///< of PUBLISH; 0: none
};

PacketSummary summarise(QByteArrayView packet, ProtocolVersion version);

} // namespace skep
