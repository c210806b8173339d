// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sharedgroup.h"

#include "capacity.h"
#include "capture.h"
#include "core/base/clock.h"
#include "droplog.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"

#include <algorithm>
#include <utility>

namespace skep {

SharedGroup::SharedGroup(const Parts &parts, QByteArrayView name, QByteArrayView filter)
    : m_parts(parts), m_name(name.toByteArray()), m_filter(filter.toByteArray()), m_queue(parts.counters.queueMeter)
{
}

SharedGroup::~SharedGroup()
{
    m_parts.counters.queuedInGroups -= m_counted;
}

bool SharedGroup::addMember(GroupMember &receiver, const SubscriptionOptions &options, quint32 identifier)
{
    const SubscriptionIdentifiersPointer identifiers = SubscriptionIdentifiers::of(identifier);
    if (Member *known = m_members.find(receiver)) {
        known->options = options;
        known->identifiers = identifiers;
        return false;
    }
    m_members.add({&receiver, options, identifiers, receiver.isStored()});
    if (receiver.isStored() && m_storedMembers++ == 0 && m_queueId == QueueId::None)
        store();
    if (!m_queue.isEmpty())
        tellOfWaiting(m_members[m_members.size() - 1]);
    return true;
}

void SharedGroup::removeMember(const GroupMember &receiver)
{
    const Member *const member = m_members.find(receiver);
    if (!member)
        return;
    if (member->knowsOfWaiting)
        member->receiver->setWaiting(*this, false);
    const bool wasStored = member->isStored;
    m_members.remove(*member);
    if (wasStored && --m_storedMembers == 0)
        forget();
}

bool SharedGroup::isAbandoned() const
{
    return !m_queue.isEmpty()
        && std::all_of(m_members.begin(), m_members.end(), [](const Member &each) { return each.receiver->isEnded(); });
}

void SharedGroup::close()
{
    m_queue.clear();
    queueChanged();
}

void SharedGroup::store()
{
    Journal &journal = m_parts.journal;
    m_queueId = journal.newQueue();
    journal.putGroup(m_queueId, wholeName());
    m_queue.setEntries(
        [&journal, this](const MessagePointer &message) { return journal.putWaitingShared(m_queueId, message); });
}

/// What is under way to members whose sessions are not stored stays an entry of a group that is gone, until it is
/// acknowledged or the next start drops it.
void SharedGroup::forget()
{
    Journal &journal = m_parts.journal;
    m_queue.forgetEntries([&journal](EntryId entry, const MessagePointer &message) { journal.remove(entry, message); });
    journal.removeGroup(std::exchange(m_queueId, QueueId::None));
}

void SharedGroup::deliver(const MessagePointer &message)
{
    if (!m_queue.isEmpty() || !deliverToAny({{.message = message}}))
        enqueue(message);
    queueChanged();
}

/// Keeps the broker's sum and the console true, and the members informed; at the end of everything that changes the
/// queue.
void SharedGroup::queueChanged()
{
    if (m_queue.size() == m_counted)
        return;
    m_parts.counters.queuedInGroups += m_queue.size() - m_counted;
    if (std::exchange(m_counted, m_queue.size()) == 0) {
        for (Member &member : m_members)
            tellOfWaiting(member);
    }
    m_parts.monitor.sharedQueueChanged(sharedName());
}

/// It finds out by itself when nothing waits any more: pump() tells.
void SharedGroup::tellOfWaiting(Member &member)
{
    if (!std::exchange(member.knowsOfWaiting, true))
        member.receiver->setWaiting(*this, true);
}

bool SharedGroup::deliverToAny(const WaitingMessage &waiting)
{
    for (size_t tried = 0; tried < m_members.size(); ++tried) {
        if (m_next >= m_members.size())
            m_next = 0;
        if (deliverTo(m_members[m_next++], waiting))
            return true;
    }
    return false;
}

bool SharedGroup::deliverTo(const Member &member, const WaitingMessage &waiting)
{
    const MessagePointer &message = waiting.delivery.message;
    const QoS qos = lowerOf(message->qos(), member.options.maximumQoS);
    if (!member.receiver->hasRoom(qos))
        return false;
    member.receiver->deliverShared({.message = message,
                                    .identifiers = member.identifiers,
                                    .source = DeliverySourcePointer(this),
                                    .qos = qos,
                                    .retain = message->retain() && member.options.retainAsPublished},
                                   waiting.entry);
    return true;
}

void SharedGroup::enqueue(const MessagePointer &message)
{
    const auto full =
        m_queue.makeRoom(*message, m_parts.capacity.queueBounds(m_parts.limits->maxQueuedMessages),
                         m_parts.clock.monotonic(), DropReason::SharedQueueFull,
                         [this](const WaitingMessage &waiting, DropReason reason) { drop(waiting, reason); });
    if (full)
        return drop({{.message = message}}, *full);
    m_queue.append({{.message = message}, m_parts.journal.putWaitingShared(m_queueId, message)});
    m_parts.capacity.queued(m_queue, m_name);
    if (Capture *capture = m_parts.capture)
        capture->queued(*message, m_name);
}

void SharedGroup::drop(const WaitingMessage &waiting, DropReason reason)
{
    m_parts.drops.add(m_name, *waiting.delivery.message, reason);
    m_parts.journal.remove(waiting.entry, waiting.delivery.message);
}

bool SharedGroup::pump(const GroupMember &receiver)
{
    Member *const member = m_members.find(receiver);
    if (!member)
        return false;
    while (!m_queue.isEmpty()) {
        if (m_queue.first().delivery.message->isExpired(m_parts.clock.monotonic())) {
            drop(m_queue.takeFirst(), DropReason::Expired);
        } else if (deliverTo(*member, m_queue.first())) {
            m_queue.takeFirst();
        } else {
            break;
        }
    }
    queueChanged();
    if (m_queue.isEmpty())
        member->knowsOfWaiting = false;
    return member->knowsOfWaiting;
}

void SharedGroup::giveBack(QList<WaitingMessage> messages)
{
    if (isEmpty()) // they end with it
        return;
    m_queue.prepend(std::move(messages));
    distribute();
    queueChanged();
}

void SharedGroup::restoreWaiting(const MessagePointer &message, EntryId entry)
{
    m_queue.append({{.message = message}, entry});
    queueChanged();
}

void SharedGroup::distribute()
{
    while (!m_queue.isEmpty() && deliverToAny(m_queue.first()))
        m_queue.takeFirst();
}

} // namespace skep
