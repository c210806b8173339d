// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outline.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace skep {

// Readers of structured formats: each writes into the outline and says whether the bytes are wholly and only that.

/// RFC 8949, one data item, or several one behind the other (RFC 8742).
bool outlineCbor(const QByteArray &bytes, Outline &outline);
/// True if it begins like CBOR that somebody would send: a map, an array, or the tag for CBOR.
bool looksLikeCbor(QByteArrayView bytes);

/// The MessagePack specification, one object.
bool outlineMessagePack(QByteArrayView bytes, Outline &outline);
/// A map or an array.
bool looksLikeMessagePack(QByteArrayView bytes);

/// One field of a Protocol Buffers message, by its wire type.
struct ProtoField
{
    enum Wire : quint8 { Varint = 0, Fixed64 = 1, Bytes = 2, Group = 3, EndGroup = 4, Fixed32 = 5 };
    quint32 number = 0;
    Wire wire = Varint;
    quint64 value = 0; ///< of a number
    QByteArrayView bytes; ///< of the others
};

/// nullopt if the bytes are not a message.
std::optional<std::vector<ProtoField>> readProtobuf(QByteArrayView bytes);
bool outlineProtobuf(QByteArrayView bytes, Outline &outline);
/// True if it is probably meant as a message: chance makes short ones, and ones with large field numbers.
bool looksLikeProtobuf(QByteArrayView bytes);

/// Sparkplug 3.0 §6.4: org.eclipse.tahu.protobuf.Payload.
bool outlineSparkplug(QByteArrayView bytes, Outline &outline);
bool looksLikeSparkplug(QByteArrayView bytes);
/// Sparkplug 3.0 §4.1: "spBv1.0/...", but for the STATE messages, which are JSON.
bool isSparkplugTopic(const QString &topic);

} // namespace skep
