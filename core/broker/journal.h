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

class Broker;
class Client;
class Session;
class Store;
class StoreBatch;
struct EntryRecord;
struct PendingWill;

/// Everything that the broker has to do with its store: writes down what is to survive a restart, and lets the packets
/// go that a client may see only when it has been written.
///
/// Where a queue, a group or an entry is none, there is nothing to write, and a call costs a comparison: so it is for
/// sessions that end with their connection, and for all where the store keeps nothing. QoS 0 is never written, but
/// where it is retained. Thread: the broker's. Owned by the Broker.
class Journal final
{
public:
    Journal(Broker &broker, Store &store);
    Q_DISABLE_COPY_MOVE(Journal)

    /// The store keeps something.
    bool keeps() const { return m_keeps; }

    // -- sessions and shared groups

    /// None where the store keeps nothing.
    QueueId newQueue();
    void putSession(const Session &session); ///< as it is now
    void removeSession(QueueId session); ///< with its subscriptions and incoming packet ids
    void putGroup(QueueId group, const QByteArray &name);
    void removeGroup(QueueId group);
    void putSubscription(QueueId session, const QByteArray &topicFilter, const SubscriptionOptions &options,
                         quint32 identifier);
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

    /// Counts the changes: where it differs, something is to be written.
    quint64 changes() const { return m_changes; }
    /// The packets that are held now wait for what this pass changes.
    Pass pass() const { return m_pass; }
    void hold(Client &client, HeldPackets &held); ///< to be called with each packet
    void forget(Client &client, HeldPackets &held); ///< the client ends

    /// At the end of each pass: gives the changes to the store.
    void commit();
    /// The store has got that far.
    void durable(BatchNumber upTo);

    // -- when it cannot be written
    /// The store fails, or is too far behind: no message is to be taken that had to be durable.
    bool isRefusing() const { return m_hasFailed || m_isBehind; }
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

    Broker &m_broker;
    Store &m_store;
    const bool m_keeps;
    quint64 m_changes = 0;
    Pass m_pass = Pass(1);
    bool m_holds = false; ///< a packet was held in this pass
    std::deque<CommittedPass> m_committed; ///< passes with held packets, not durable yet
    std::vector<Client *> m_waiting; ///< with held packets, each once
    std::vector<Client *> m_resumed; ///< of those, had too much of them
    bool m_hasFailed = false;
    bool m_isBehind = false;
};

} // namespace skep
