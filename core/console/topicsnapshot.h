// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace skep {

/// One retained message. The key is the topic.
struct RetainedSnapshot
{
    QString topic;
    QByteArray payload; ///< its first MaximumPayload bytes
    qint64 payloadSize = 0; ///< of the whole payload
    QoS qos = QoS::AtMostOnce;
    qint64 storedAt = 0;
    std::optional<qint64> expiresAt;
    QString publisher; ///< client id; empty: the broker itself

    static constexpr qsizetype MaximumPayload = 4096;
};

/// A message on a topic that the console watches.
struct TopicSample
{
    qint64 time = 0;
    QByteArray payload; ///< its first bytes
    qint64 payloadSize = 0; ///< of the whole payload
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    QString publisher; ///< client id; empty: the broker itself
    quint32 before = 0; ///< messages between the previous sample and this one that have no sample

    static constexpr qsizetype MaximumPayload = 4096;
    static constexpr qsizetype MaximumFollowedPayload = 256 * 1024; ///< of the topic that is followed
};

/// What happened on a topic since the update before. The key is the topic.
struct TopicUpdate
{
    QString topic;
    quint32 messages = 0;
    std::vector<TopicSample> samples; ///< oldest first; one, or several of the topic that is followed

    static constexpr size_t MaximumSamples = 200;
};

} // namespace skep
