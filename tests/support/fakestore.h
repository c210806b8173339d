// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"

#include <map>
#include <memory>
#include <set>

namespace skep {

class Clock;

/// What a FakeStore has written; outlives it, as a disk does.
struct FakeDisk
{
    struct Text
    {
        QByteArray topic;
        QByteArray properties;
        QByteArray payload;
        QoS qos = QoS::AtMostOnce;
        bool retain = false;
        std::optional<qint64> expiresAt; ///< Clock::wall()
    };
    struct Entry
    {
        MessageId message = MessageId::None;
        EntryRecord record;
    };
    std::map<MessageId, Text> messages;
    std::map<QueueId, QByteArray> groups;
    std::map<QueueId, SessionRecord> sessions;
    std::map<std::pair<QueueId, QByteArray>, SubscriptionRecord> subscriptions;
    std::set<std::pair<QueueId, PacketId>> received;
    std::map<QueueId, std::pair<MessageId, WillRecord>> wills;
    std::map<MessageId, RetainedRecord> retained;
    std::map<EntryId, Entry> entries;
    int messagesWritten = 0; ///< ever
};

/// A store that writes into a FakeDisk: at once, or when a test says so, or not while it fails. Reports a batch with a
/// record that cannot be.
///
/// Thread: the test's.
class FakeStore final : public Store
{
    Q_OBJECT
public:
    /// REQUIRES: both outlive the store.
    FakeStore(FakeDisk &disk, const Clock &clock);
    ~FakeStore() override;

    bool waits = false; ///< for write()

    /// What is committed becomes durable, unless it fails.
    void write();
    void fail();
    void recover();

    RestoreStep restore(RestoreSink &sink, qsizetype records) override;
    StoreBatch *batch() override;
    BatchNumber commit() override;
    BatchNumber durableUpTo() const override { return m_durable; }
    StoreMetrics metrics() const override;

private:
    FakeDisk &m_disk;
    const Clock &m_clock;
    std::unique_ptr<StoreBatch> m_batch; ///< between batch() and commit()
    std::unique_ptr<StoreBatch> m_waiting; ///< committed, not written
    BatchNumber m_committed = BatchNumber::None;
    BatchNumber m_durable = BatchNumber::None;
    bool m_isFailing = false;
    StoreMetrics m_metrics; ///< of the batches that were written
};

} // namespace skep
