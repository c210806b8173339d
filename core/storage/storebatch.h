// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "numberedrow.h"
#include "records.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace skep {

/// The next number of each kind; of the Store, shared by its batches.
struct StoreNumbers
{
    qint64 message = 1;
    qint64 entry = 1;
    qint64 sending = 1;
    qint64 queue = 1;
};

/// Receives what a batch holds: first what is added or changed, then what is removed, each thing at most once.
class BatchVisitor
{
public:
    BatchVisitor() = default;
    virtual ~BatchVisitor();
    Q_DISABLE_COPY_MOVE(BatchVisitor)

    virtual void putMessage(MessageId id, const Message &message,
                            std::optional<qint64> expiresAt) = 0; ///< Clock::wall()
    virtual void putSession(const SessionRecord &session) = 0;
    virtual void putGroup(QueueId id, const QByteArray &name) = 0;
    virtual void putSubscription(QueueId session, const QByteArray &topicFilter,
                                 const SubscriptionRecord &subscription) = 0;
    virtual void putReceived(QueueId session, PacketId packetId) = 0;
    virtual void putWill(QueueId session, MessageId message, const WillRecord &will) = 0;
    virtual void putRetained(MessageId message, const RetainedRecord &retained) = 0;
    virtual void putEntry(EntryId id, MessageId message, const EntryRecord &entry) = 0; ///< no message: it is let go
    virtual void changeEntry(EntryId id,
                             const EntryRecord &entry) = 0; ///< of what was written before, all but the message
    virtual void pubrecReceived(EntryId id) = 0; ///< the message is let go, PUBCOMP is awaited

    virtual void removeEntry(EntryId id) = 0;
    virtual void removeRetained(MessageId message) = 0;
    virtual void removeWill(QueueId session) = 0;
    virtual void removeReceived(QueueId session, PacketId packetId) = 0;
    virtual void removeSubscription(QueueId session, const QByteArray &topicFilter) = 0;
    virtual void removeGroup(QueueId id) = 0;
    virtual void removeSession(QueueId id) = 0; ///< with its will, subscriptions and incoming packet ids
    virtual void removeMessage(MessageId id) = 0;
};

/// Changes of the broker's durable state that become durable together or not at all.
///
/// A thing that is put and removed again before the batch is written leaves no trace in it, and a message is only in it
/// while a record names it. What is put is named by numbers, so that cancelling is an index and no search. Filled on
/// the broker's thread, then handed over whole; visited on the storage thread.
class StoreBatch final
{
public:
    /// \param wallOffset what to add to a time on Clock::monotonic() to get Clock::wall().
    StoreBatch(StoreNumbers &numbers, qint64 wallOffset);
    Q_DISABLE_COPY_MOVE(StoreBatch)

    // -- sessions and shared groups
    void putSession(const SessionRecord &session);
    /// With its subscriptions and incoming packet ids; entries and the will must be removed separately.
    void removeSession(QueueId id);
    void putGroup(QueueId id, const QByteArray &name); ///< "$share/name/filter"
    void removeGroup(QueueId id);
    void putSubscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription);
    void removeSubscription(QueueId session, const QByteArray &topicFilter);

    // -- incoming QoS 2 messages before their PUBREL
    void putReceived(QueueId session, PacketId packetId); ///< REQUIRES: it is not in use.
    void removeReceived(QueueId session, PacketId packetId);

    // -- messages with the records that name them
    void putWill(QueueId session, const MessagePointer &message, const WillRecord &will); ///< REQUIRES: it has none.
    void removeWill(QueueId session, const MessagePointer &message);
    void putRetained(const MessagePointer &message, const RetainedRecord &retained); ///< REQUIRES: it never was before.
    void removeRetained(const MessagePointer &message);

    /// At the end of its queue, or sent at once.
    EntryId putEntry(const MessagePointer &message, EntryRecord entry);
    /// Sent, moved between a shared group and its member, or given back.
    void changeEntry(EntryId id, EntryRecord entry);
    /// PUBREC has come: the message is let go, its packet id is still in use.
    void pubrecReceived(EntryId id, const MessagePointer &message);
    /// \param message null where it was let go.
    void removeEntry(EntryId id, const MessagePointer &message);

    /// Counts a record that names the message and was restored; not part of the batch.
    static void restored(const MessagePointer &message, MessageId id);
    /// A stored message that no restored record names.
    void removeMessage(MessageId id) { m_removedMessages.push_back(id); }

    // -- the whole
    bool isEmpty() const { return operations() == 0; }
    /// Holds only messages of QoS 1 in flight to connected clients: if they are soon acknowledged, they leave no trace.
    bool isUnderWay() const;
    /// The oldest entry in it; if there is none, the next one to come.
    EntryId firstEntry() const { return EntryId(m_entries.firstLive()); }
    qsizetype operations() const;
    /// About its size in the file.
    qsizetype bytes() const { return m_messageBytes + operations() * 32; }
    void visit(BatchVisitor &visitor) const;

    /// When it is committed, as the store's time. \param lead how far that is ahead of Clock::wall()
    void setTime(qint64 time, qint64 lead)
    {
        m_time = time;
        m_lead = lead;
    }
    qint64 time() const { return m_time; }

private:
    /// What to put under a key, or that it is removed.
    template <typename Value>
    struct Change
    {
        Value value;
        bool isRemoved = false;
    };
    template <typename Key, typename Value>
    using Changes = QHash<Key, Change<Value>>;

    struct NewMessage
    {
        MessagePointer message; ///< null: cancelled
        bool isCrossedOut() const { return !message; }
    };
    struct NewEntry
    {
        EntryRecord record;
        MessageId message = MessageId::None;
        bool isCancelled = false;
        bool isCrossedOut() const { return isCancelled; }
        bool isUnderWay() const
        {
            return record.packetId != PacketId::None && record.state == DeliveryState::AwaitingPuback;
        }
    };
    struct EntryChange
    {
        EntryRecord record;
        bool isChanged = false; ///< to the record
        bool isReleased = false;
        bool isRemoved = false;
    };
    struct Will
    {
        MessageId message = MessageId::None;
        WillRecord record;
    };
    enum class Received : quint8 { Added, AddedAgain, Removed };
    using ReceivedKey = std::pair<qint64, quint16>; ///< session, packet id
    using SubscriptionKey = std::pair<qint64, QByteArray>; ///< session, topic filter

    MessageId refer(const MessagePointer &message);
    void letGo(const MessagePointer &message);
    NewEntry *newEntry(EntryId id);
    void stamp(EntryRecord &entry);
    void visitPuts(BatchVisitor &visitor) const;
    void visitRemovals(BatchVisitor &visitor) const;

    StoreNumbers &m_numbers; ///< not to be touched on the storage thread
    const qint64 m_wallOffset;
    qint64 m_time = 0;
    qint64 m_lead = 0;

    NumberedRow<NewMessage> m_messages;
    qsizetype m_liveMessages = 0;
    qsizetype m_messageBytes = 0;
    std::vector<MessageId> m_removedMessages;

    NumberedRow<NewEntry> m_entries;
    qsizetype m_liveEntries = 0;
    qsizetype m_underWay = 0; ///< of m_liveEntries
    QHash<EntryId, EntryChange> m_changes; ///< of entries of earlier batches

    Changes<QueueId, SessionRecord> m_sessions;
    Changes<QueueId, QByteArray> m_groups; ///< their names
    Changes<QueueId, Will> m_wills;
    Changes<SubscriptionKey, SubscriptionRecord> m_subscriptions;
    QHash<ReceivedKey, Received> m_received;
    Changes<MessageId, RetainedRecord> m_retained;
};

} // namespace skep
