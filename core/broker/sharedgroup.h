// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/waitingqueue.h"
#include "core/protocol/topic.h"

#include <vector>

namespace skep {

struct Parts;

/// Who gets messages by a shared group: a session.
///
/// Thread: the broker's. REQUIRES: leaves its groups before it ends.
class GroupMember
{
public:
    GroupMember() = default;
    virtual ~GroupMember();
    Q_DISABLE_COPY_MOVE(GroupMember)

    virtual bool isStored() const = 0;
    /// Whether a message of that QoS would be sent at once.
    virtual bool hasRoom(QoS qos) const = 0;
    /// Sends it. REQUIRES: hasRoom(). \param entry what it waited as in its group
    virtual void deliverShared(const Delivery &delivery, EntryId entry) = 0;
};

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

    const QByteArray &filter() const { return m_filter; }
    /// "$share/name/filter"
    QByteArray wholeName() const { return sharedName().whole(); }
    SharedName sharedName() const { return {m_name, m_filter}; }

    /// Adds the member or changes its options. True if it is new.
    bool addMember(GroupMember &receiver, const SubscriptionOptions &options, quint32 identifier);
    void removeMember(const GroupMember &receiver);
    /// That member's session is not stored any more.
    void memberForgotten();
    bool isEmpty() const { return m_members.empty(); }

    /// To a member, or into the queue; dropped with its reason if that is full.
    void deliver(const MessagePointer &message);

    /// Sends from the queue to this member while it has room.
    void pump(const GroupMember &receiver);

    /// To the other members, or back to the head of the queue.
    void giveBack(QList<WaitingMessage> messages) override;

    // -- at the start, from the store
    void restore(QueueId id) { m_queueId = id; }
    void restoreWaiting(const MessagePointer &message, EntryId entry) { m_queue.append({{.message = message}, entry}); }

    /// Removes everything it has from the store; keeps it in memory.
    void forget();

    qsizetype queued() const { return m_queue.size(); }

private:
    struct Member
    {
        GroupMember *receiver = nullptr;
        SubscriptionOptions options;
        SubscriptionIdentifiersPointer identifiers;
    };
    void distribute();
    bool deliverToAny(const WaitingMessage &waiting);
    bool deliverTo(const Member &member, const WaitingMessage &waiting);
    void enqueue(const MessagePointer &message);
    void drop(const WaitingMessage &waiting, DropReason reason);
    void store();
    void countQueued();

    const Parts &m_parts;
    QByteArray m_name;
    QByteArray m_filter;
    std::vector<Member> m_members;
    size_t m_next = 0; ///< whose turn it is
    qsizetype m_storedMembers = 0; ///< with a session that is stored; without any, the group is not stored either
    WaitingQueue m_queue;
    qsizetype m_counted = 0; ///< of the queue, as the monitor knows it
};

using SharedGroupPointer = QExplicitlySharedDataPointer<SharedGroup>;

} // namespace skep
