// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/delivery.h"
#include "core/protocol/packet.h"

#include <QHash>

#include <vector>

namespace skep {

class SharedGroup;

/// Who gets messages by a shared group: a session.
///
/// Thread: the broker's. REQUIRES: leaves its groups before it is destroyed.
class GroupMember
{
public:
    GroupMember() = default;
    virtual ~GroupMember();
    Q_DISABLE_COPY_MOVE(GroupMember)

    virtual bool isStored() const = 0;
    /// It has ended, and is about to leave its groups.
    virtual bool isEnded() const = 0;
    /// Whether a message of that QoS would be sent at once.
    virtual bool hasRoom(QoS qos) const = 0;
    /// Sends it. REQUIRES: hasRoom(). \param entry what it waited as in its group
    virtual void deliverShared(const Delivery &delivery, EntryId entry) = 0;
    /// Whether messages wait in that group for a member with room: then it is to be pumped.
    virtual void setWaiting(SharedGroup &group, bool waits) = 0;
};

/// The members of a shared group, each once; many are found through an index.
///
/// Thread: the broker's. Member of a SharedGroup.
class GroupMembers final
{
public:
    struct Member
    {
        GroupMember *receiver = nullptr;
        SubscriptionOptions options;
        SubscriptionIdentifiersPointer identifiers;
        bool isStored = false; ///< its session was when it joined
        bool knowsOfWaiting = false; ///< was told that messages wait
    };

    /// Null: it is none of them. Valid until the next add() or remove().
    Member *find(const GroupMember &receiver);
    /// REQUIRES: it is none of them yet.
    void add(const Member &member);
    /// REQUIRES: found by find(). The last one takes its place.
    void remove(const Member &member);

    bool isEmpty() const { return m_list.empty(); }
    size_t size() const { return m_list.size(); }
    Member &operator[](size_t place) { return m_list[place]; }
    std::vector<Member>::iterator begin() { return m_list.begin(); }
    std::vector<Member>::iterator end() { return m_list.end(); }
    std::vector<Member>::const_iterator begin() const { return m_list.begin(); }
    std::vector<Member>::const_iterator end() const { return m_list.end(); }

private:
    std::vector<Member> m_list;
    QHash<const GroupMember *, size_t> m_places; ///< in the list; empty while that is short
};

} // namespace skep
