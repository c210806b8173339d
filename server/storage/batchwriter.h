// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/storebatch.h"
#include "sqlite.h"

namespace skep {

/// Writes batches into the open transaction of a database, with one prepared statement for each kind of change.
///
/// After the first error nothing more is written until the next write(). Thread: the storage thread.
class BatchWriter final : public BatchVisitor
{
public:
    explicit BatchWriter(SqliteDatabase &database);

    /// SQLite's result code; after an error the transaction is rolled back and nothing of the batch is in the file.
    int write(const StoreBatch &batch);

    // BatchVisitor
    void putMessage(MessageId id, const Message &message, std::optional<qint64> expiresAt) override;
    void putSession(const SessionRecord &session) override;
    void putGroup(QueueId id, const QByteArray &name) override;
    void putSubscription(QueueId session, const QByteArray &topicFilter,
                         const SubscriptionRecord &subscription) override;
    void putReceived(QueueId session, PacketId packetId) override;
    void putWill(QueueId session, MessageId message, const WillRecord &will) override;
    void putRetained(MessageId message, const RetainedRecord &retained) override;
    void putEntry(EntryId id, MessageId message, const EntryRecord &entry) override;
    void changeEntry(EntryId id, const EntryRecord &entry) override;
    void pubrecReceived(EntryId id) override;
    void removeEntry(EntryId id) override;
    void removeRetained(MessageId message) override;
    void removeWill(QueueId session) override;
    void removeReceived(QueueId session, PacketId packetId) override;
    void removeSubscription(QueueId session, const QByteArray &topicFilter) override;
    void removeGroup(QueueId id) override;
    void removeSession(QueueId id) override;
    void removeMessage(MessageId id) override;

private:
    void putClock(qint64 time);
    template <typename... Values>
    void run(SqliteStatement &statement, const Values &...values);

    SqliteDatabase &m_database;
    int m_result = 0;
    bool m_hasExpiry = false; ///< in this batch, something's time is running
    qint64 m_clockWrittenAt = 0;
    SqliteStatement m_begin, m_commit, m_putClock;
    SqliteStatement m_putMessage, m_putSession, m_putGroup, m_putSubscription, m_putReceived, m_putWill, m_putRetained;
    SqliteStatement m_putEntry, m_changeEntry, m_pubrecReceived;
    SqliteStatement m_removeEntry, m_removeRetained, m_removeWill, m_removeReceived, m_removeSubscription,
        m_removeGroup;
    SqliteStatement m_removeSession, m_removeSubscriptions, m_removeAllReceived, m_removeMessage;
};

} // namespace skep
