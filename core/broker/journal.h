// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/matching/retainedstore.h"
#include "core/messages/delivery.h"
#include "core/messages/heldpackets.h"
#include "core/protocol/packet.h"

#include <deque>
#include <vector>

namespace skep {

class Store;
class StoreBatch;
struct EntryRecord;
struct Parts;
struct PendingWill;
struct SessionRecord;
struct SubscriptionRecord;

/// Everything that the broker has to do with its store: writes down what is to survive a restart, and tells those who
/// hold packets back when what these promise has been written.
///
/// If a queue, a group or an entry is none, there is nothing to write, and a call costs a comparison: so it is for
/// sessions that end with their connection, and for all if the store keeps nothing. QoS 0 is never written, unless it
/// is retained. Thread: the broker's. Owned by the Foundation.
class Journal final
{
public:
    /// REQUIRES: parts and store outlive it.
    Journal(const Parts &parts, Store &store);
    Q_DISABLE_COPY_MOVE(Journal)

    /// The store keeps something.
    bool keeps() const { return m_keeps; }

    // -- sessions and shared groups

    /// None where the store keeps nothing.
    QueueId newQueue();
    void putSession(const SessionRecord &session);
    void removeSession(QueueId session); ///< with its subscriptions and incoming packet ids
    void putGroup(QueueId group, const QByteArray &name);
    void removeGroup(QueueId group);
    void putSubscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription);
    void removeSubscription(QueueId session, const QByteArray &topicFilter);
    void putReceived(QueueId session, PacketId packetId);
    void removeReceived(QueueId session, PacketId packetId);
    void putWill(QueueId session, const PendingWill &will);
    void removeWill(QueueId session, const PendingWill &will);
    /// Not for the broker's own topics, which are made anew after a restart.
    void putRetained(const RetainedStore::Entry &entry);
    void removeRetained(const MessagePointer &message);

    // -- messages waiting for or on their way to one session or group; an entry is none where it is not stored

    EntryId putWaiting(QueueId session, const Delivery &delivery);
    EntryId putWaitingShared(QueueId group, const MessagePointer &message);
    /// It is sent now. \param entry what it waited as; none: it did not wait.
    EntryId putSent(QueueId session, EntryId entry, const Delivery &delivery, PacketId packetId);
    /// It goes back to its group from the member that it was sent to.
    EntryId putGivenBack(QueueId group, EntryId entry, const MessagePointer &message);
    void pubrecReceived(EntryId entry, const MessagePointer &message); ///< the message itself is not needed any more
    void remove(EntryId entry, const MessagePointer &message)
    {
        if (entry != EntryId::None)
            removeEntry(entry, message);
    }

    // -- what waits until it is durable

    /// A point in what is written.
    enum class Mark : quint64 {};
    Mark mark() const { return m_mark; }
    /// Whether anything was written since then; if not, there is nothing to wait for.
    bool hasWrittenSince(Mark mark) const { return m_mark != mark; }

    /// What a packet that is held now waits for: that what this pass changes is durable.
    Pass hold()
    {
        m_holds = true;
        return m_pass;
    }
    /// This holder has packets now, and is told when they may leave. REQUIRES: it is not on the list.
    void add(PacketHolder &holder) { m_holders.push_back(&holder); }
    /// It has none any more, without having been told.
    void remove(PacketHolder &holder);

    /// At the end of each pass: gives the changes to the store.
    void commit();
    /// The store has got that far.
    void durable(BatchNumber upTo);

    // -- when it cannot be written
    /// The store fails, or is too far behind: nothing is to be taken that had to be durable.
    bool isRefusing() const { return m_hasFailed || m_isBehind; }
    /// Those who hold packets back are told.
    void failed(const QString &sentence);
    void available();

private:
    struct CommittedPass
    {
        Pass pass;
        BatchNumber number; ///< of its commit
    };

    StoreBatch &batch();
    void removeEntry(EntryId entry, const MessagePointer &message);
    EntryId put(EntryId entry, const MessagePointer &message, EntryRecord record);
    void watchBacklog();
    void log(bool isGood, const QString &text);

    const Parts &m_parts;
    Store &m_store;
    const bool m_keeps;
    Mark m_mark{};
    Pass m_pass = Pass(1);
    bool m_holds = false; ///< a packet was held in this pass
    std::deque<CommittedPass> m_committed; ///< passes with held packets, not durable yet
    std::vector<PacketHolder *> m_holders; ///< each once, as long as it holds something
    bool m_hasFailed = false;
    bool m_isBehind = false;
};

} // namespace skep
