// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/records.h"

#include <QtEndian>

namespace skep {

// How small values share a column of the database. Users' files contain these codes: a change needs a new version of
// the schema.

constexpr qint64 messageFlags(QoS qos, bool retain)
{
    return qint64(qos) | qint64(retain) << 2;
}
constexpr QoS qosOf(qint64 flags)
{
    return QoS(flags & 3);
}
constexpr bool retainOf(qint64 flags)
{
    return flags & 4;
}

constexpr qint64 entryFlags(const EntryRecord &entry)
{
    return messageFlags(entry.qos, entry.retain) | qint64(entry.state) << 3;
}
constexpr DeliveryState stateOf(qint64 flags)
{
    return DeliveryState((flags >> 3) & 3);
}

/// Of an entry whose message was released (PUBREC has come).
constexpr qint64 ReleasedFlags = qint64(QoS::ExactlyOnce) | qint64(DeliveryState::AwaitingPubcomp) << 3;

/// As in SUBSCRIBE (5.0 §3.8.3.1).
constexpr qint64 subscriptionFlags(const SubscriptionOptions &options)
{
    return qint64(options.maximumQoS) | qint64(options.noLocal) << 2 | qint64(options.retainAsPublished) << 3
        | qint64(options.retainHandling) << 4;
}
constexpr SubscriptionOptions subscriptionOptionsOf(qint64 flags)
{
    return {.maximumQoS = QoS(flags & 3),
            .noLocal = bool(flags & 4),
            .retainAsPublished = bool(flags & 8),
            .retainHandling = RetainHandling((flags >> 4) & 3)};
}

/// Four bytes each, the highest first.
inline QByteArray encodeIdentifiers(const SubscriptionIdentifiersPointer &identifiers)
{
    QByteArray bytes(qsizetype(identifiers->values.size()) * 4, Qt::Uninitialized);
    char *to = bytes.data();
    for (const quint32 value : identifiers->values) {
        qToBigEndian(value, to);
        to += 4;
    }
    return bytes;
}
inline SubscriptionIdentifiersPointer decodeIdentifiers(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return {};
    auto *identifiers = new SubscriptionIdentifiers;
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        identifiers->values.append(qFromBigEndian<quint32>(bytes.data() + at));
    return SubscriptionIdentifiersPointer(identifiers);
}

} // namespace skep
