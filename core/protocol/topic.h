// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace skep {

// Topic names and filters (5.0 §4.7, §4.8.2): pure functions on UTF-8 bytes.

/// What is wrong with a UTF-8 Encoded String (5.0 §1.5.4), if anything.
enum class Utf8Fault : quint8 { None, IllFormed, NullCharacter };

/// Ill-formed sequences, overlong forms, surrogates and U+0000 are faults; control and non-characters are let through.
Utf8Fault checkUtf8(QByteArrayView text);

/// Not empty, no wildcard [MQTT-3.3.2-2], at most 65,535 bytes. The UTF-8 was checked before.
bool isValidTopicName(QByteArrayView topic);

/// Not empty, `#` only as the last level, `#` and `+` only as whole levels [MQTT-4.7.1-1, -2]. A filter that starts
/// with "$share/" is judged by parseSharedFilter() instead.
bool isValidTopicFilter(QByteArrayView filter);

/// "$share/group/filter" taken apart (5.0 §4.8.2).
struct SharedName
{
    QByteArrayView group;
    QByteArrayView filter;

    QByteArray whole() const;
};

/// Whether the filter names a shared subscription, well-formed or not.
bool isSharedFilter(QByteArrayView filter);

/// Nothing where the group or the filter is not valid [MQTT-4.8.2-1, -2].
std::optional<SharedName> parseSharedFilter(QByteArrayView filter);

/// Whether the (unshared, valid) filter matches the topic name: `+`, `#`, and no leading wildcard for topics that start
/// with `$` [MQTT-4.7.2-1]. For single questions; the broker's routing asks the SubscriptionTree.
bool topicMatches(QByteArrayView filter, QByteArrayView topic);

/// "$SYS" and "$share" and all below them: the broker's own (5.0 §4.7.2).
bool isReservedTopic(QByteArrayView topic);

/// Where, among those, a bridge of Mosquitto with its defaults says of itself whether it is connected.
bool isBridgeStateTopic(QByteArrayView topic);

/// Whether the filter has a wildcard.
bool hasWildcard(QByteArrayView filter);

} // namespace skep
