// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace skep {

class TrafficStore;

/// A field of what was on the wire, with the fields in it: what the inspector's tree shows. Names are the
/// specifications' names; texts are English.
struct DissectedField
{
    enum Kind : quint8 {
        Plain,
        Payload, ///< of a PUBLISH or a will: see carriedPayload()
        Fault, ///< it breaks here, or this is not allowed; the value says why
    };

    QString name;
    QString value;
    QString clause; ///< "MQTT 5.0 §3.3.2.1", "RFC 6455 §5.2"
    qsizetype offset = 0; ///< of its bytes
    qsizetype size = 0;
    Kind kind = Plain;
    std::vector<DissectedField> children;
};

// Pure functions on bytes, which may be malformed or cut off anywhere: what can be read is shown, and where it breaks.

DissectedField dissectPacket(QByteArrayView bytes, ProtocolVersion version);
/// \param bytes the header of a WebSocket frame, of a control frame the unmasked payload too; \p wholeSize of the
/// frame.
DissectedField dissectFrame(QByteArrayView bytes, quint64 wholeSize);
/// The head of an HTTP request or answer.
DissectedField dissectHttp(QByteArrayView bytes, bool isRequest);

/// Any record of the store. REQUIRES: begin() <= number < end()
DissectedField dissect(const TrafficStore &store, quint64 number);

/// What applications say to each other: the payload of a PUBLISH, or of the will in a CONNECT.
struct CarriedPayload
{
    QByteArray bytes;
    qint64 wholeSize = 0; ///< more than the bytes, where only the beginning of the packet was recorded
    QString topic; ///< where it goes, also where an alias stands for it
};
/// Nothing where the packet carries none, or breaks before it. \param fields what dissect() made of that record
std::optional<CarriedPayload> carriedPayload(const TrafficStore &store, quint64 number, const DissectedField &fields);

} // namespace skep
