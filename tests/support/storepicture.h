// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"

#include <QStringList>

namespace skep {

/// A message as a store test makes it: topic and payload, and what else counts.
MessagePointer storedMessage(const char *topic, const char *payload, QoS qos = QoS::AtLeastOnce, bool retain = false,
                             qint64 expiresAt = Message::NeverExpires);

SubscriptionIdentifiersPointer storedIdentifiers(std::initializer_list<quint32> values);

/// Writes down what a batch holds, a line for each change.
QStringList pictureOf(const StoreBatch &batch);

/// Writes down what a store restores, a line for each record.
class StorePicture final : public RestoreSink
{
public:
    QStringList lines;

    void group(QueueId id, const QByteArray &name) override;
    void session(const SessionRecord &session) override;
    void subscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription) override;
    void received(QueueId session, PacketId packetId) override;
    void will(QueueId session, const MessagePointer &message, const WillRecord &will) override;
    void retained(const MessagePointer &message, const RetainedRecord &retained) override;
    void entry(EntryId id, const MessagePointer &message, const EntryRecord &entry) override;

    QList<MessagePointer> messages; ///< of the entries, in their order
};

} // namespace skep
