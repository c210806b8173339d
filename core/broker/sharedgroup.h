// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/waitingqueue.h"
#include "core/protocol/topic.h"
#include "groupmembers.h"

namespace skep {

struct Parts;

/// One shared subscription: `$share/name/filter` (5.0 §4.8.2), with the messages that wait for a member with room.
///
/// Each message goes to one member: the next in turn that is online and has room. A QoS 1 message whose member is lost
/// before its PUBACK comes back to the head of the queue; a QoS 2 message stays with its member's session
/// [MQTT-4.8.2-4, -5]. Thread: the broker's. Owned by the Router while it has members, and by the deliveries that came
/// by it.
class SharedGroup final : public DeliverySource
{
public:
    SharedGroup(const Parts &parts, QByteArrayView name, QByteArrayView filter);
    ~SharedGroup() override;

    const QByteArray &filter() const { return m_filter; }
    /// "$share/name/filter"
    QByteArray wholeName() const { return sharedName().whole(); }
    SharedName sharedName() const { return {m_name, m_filter}; }

    /// Adds the member or changes its options. True if it is new.
    bool addMember(GroupMember &receiver, const SubscriptionOptions &options, quint32 identifier);
    void removeMember(const GroupMember &receiver);
    bool isEmpty() const { return m_members.isEmpty(); }
    /// What waits in it is for nobody: all its members have ended.
    bool isAbandoned() const;
    /// It has no members any more: what waits goes.
    void close();

    /// To a member, or into the queue; dropped with its reason if that is full.
    void deliver(const MessagePointer &message);

    /// Sends from the queue to this member while it has room. True if more waits.
    bool pump(const GroupMember &receiver);

    /// To the other members, or back to the head of the queue.
    void giveBack(QList<WaitingMessage> messages) override;

    // -- at the start, from the store
    void restore(QueueId id) { m_queueId = id; }
    void restoreWaiting(const MessagePointer &message, EntryId entry);

    /// Removes everything it has from the store; keeps it in memory.
    void forget();

    qsizetype queued() const { return m_queue.size(); }

private:
    using Member = GroupMembers::Member;

    void distribute();
    bool deliverToAny(const WaitingMessage &waiting);
    bool deliverTo(const Member &member, const WaitingMessage &waiting);
    void enqueue(const MessagePointer &message);
    void drop(const WaitingMessage &waiting, DropReason reason);
    void store();
    void queueChanged();
    void tellOfWaiting(Member &member);

    const Parts &m_parts;
    QByteArray m_name;
    QByteArray m_filter;
    GroupMembers m_members;
    size_t m_next = 0; ///< whose turn it is
    qsizetype m_storedMembers = 0; ///< without any, the group is not stored either
    WaitingQueue m_queue;
    qsizetype m_counted = 0; ///< of the queue, in Counters::queuedInGroups
};

using SharedGroupPointer = QExplicitlySharedDataPointer<SharedGroup>;

} // namespace skep
