// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records.h"
#include "storebatch.h"

#include <QObject>

namespace skep {

/// Receives the stored state in an order in which it can be applied in one pass: groups, sessions, what belongs to
/// sessions, wills, retained messages, and then the entries, oldest first, those of all queues mixed. Messages come
/// expired too.
class RestoreSink
{
public:
    RestoreSink() = default;
    virtual ~RestoreSink();
    Q_DISABLE_COPY_MOVE(RestoreSink)

    virtual void group(QueueId id, const QByteArray &name) = 0;
    virtual void session(const SessionRecord &session) = 0;
    virtual void subscription(QueueId session, const QByteArray &topicFilter,
                              const SubscriptionRecord &subscription) = 0;
    virtual void received(QueueId session, PacketId packetId) = 0;
    virtual void will(QueueId session, const MessagePointer &message, const WillRecord &will) = 0;
    virtual void retained(const MessagePointer &message, const RetainedRecord &retained) = 0;
    /// \param message null: PUBREC has come, it was let go.
    virtual void entry(EntryId id, const MessagePointer &message, const EntryRecord &entry) = 0;
};

struct RestoreStep
{
    bool isDone = false;
    QString error; ///< one sentence; empty: none
};

/// How far the durable state is behind, for the console and $SYS.
struct StoreMetrics
{
    bool isDurable = false; ///< this store keeps what it is given
    bool isFailing = false; ///< between failed() and available()
    qsizetype pendingBytes = 0; ///< committed, not durable yet: about what would be written
    qint64 fileBytes = 0; ///< that the store takes on the disk, without what is free in its files
    qsizetype unsyncedBytes = 0; ///< durable at level `written`, lost at a power cut
    qint64 syncedAt = 0; ///< the last sync, Clock::wall(); 0: none yet
    qint64 commitMicroseconds = 0; ///< the last group commit
    qsizetype groupOperations = 0; ///< changes in the last group commit
    quint64 groupCommits = 0;
    quint64 syncs = 0; ///< of the disk, as asked for by the store
};

/// Where the broker's state survives the process: sessions, subscriptions, queued and sent messages, retained messages,
/// wills.
///
/// The broker writes each change into batch() and calls commit() once in each event-loop pass. What may be shown to a
/// client only when it is durable waits until durableUpTo() has reached the number that commit() gave. All changes of
/// one commit become durable together, and in the order of the numbers. Thread: the broker's; signals are emitted there
/// too. Owned by the BrokerWorker, outlives the Broker.
class Store : public QObject
{
    Q_OBJECT
public:
    explicit Store(QObject *parent = nullptr);
    ~Store() override;

    /// Call it once, before anything else. Returns a sentence if the store cannot be used; empty: it can be restored
    /// and written.
    virtual QString open() { return {}; }
    /// Passes the stored state to the sink, about so many records in each call, until that is done or failed. Call it
    /// before the first commit(); batch() may be filled meanwhile.
    virtual RestoreStep restore(RestoreSink &sink, qsizetype records) = 0;

    /// Takes changes until the next commit(); do not keep it. Null: this store keeps nothing. A commit() must follow
    /// before the thread returns to its event loop: what was committed before and has not been taken by the writer is
    /// in the same batch, and waits for it.
    virtual StoreBatch *batch() = 0;
    /// Gives the batch to the writer. Returns its number; without a change since the last one, the last number again.
    virtual BatchNumber commit() = 0;
    virtual BatchNumber durableUpTo() const = 0;

    virtual StoreMetrics metrics() const = 0;

    QueueId newQueue() { return QueueId(m_numbers.queue++); }

Q_SIGNALS:
    /// Everything up to that number is durable. Also emitted from within commit(), if nothing was left to write.
    void durable(skep::BatchNumber upTo);
    /// The store cannot be written at the moment; the sentence says why. What is committed waits and is tried again.
    void failed(const QString &sentence);
    /// After failed(): it can be written again.
    void available();

protected:
    StoreNumbers m_numbers;
};

} // namespace skep
