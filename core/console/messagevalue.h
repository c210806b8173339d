// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace skep {

/// The properties of a message that reach its receivers (5.0 §3.3.2.3).
struct MessageProperties
{
    bool payloadIsUtf8 = false; ///< Payload Format Indicator 1
    std::optional<quint32> messageExpiryInterval; ///< seconds; of a retained message: those that are left
    QString contentType;
    QString responseTopic;
    QByteArray correlationData;
    QList<std::pair<QString, QString>> userProperties;

    friend bool operator==(const MessageProperties &, const MessageProperties &) = default;
};

/// One message, whole.
struct MessageValue
{
    QString topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    MessageProperties properties;

    friend bool operator==(const MessageValue &, const MessageValue &) = default;
};

/// One retained message, whole, as FetchRetained answers and StoreRetained takes it.
struct RetainedMessage
{
    MessageValue message;
    qint64 storedAt = 0;
    QString publisher; ///< client id; empty: the broker itself
};

} // namespace skep
