// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sharedgroup.h"

#include "broker.h"
#include "droplog.h"
#include "limits.h"
#include "session.h"
#include "core/monitor/capture.h"

#include <algorithm>

namespace skep {

SharedGroup::SharedGroup(Broker &broker, QByteArrayView name, QByteArrayView filter)
    : m_broker(broker), m_name(name.toByteArray()), m_filter(filter.toByteArray())
{
}

bool SharedGroup::addMember(Session *session, const SubscriptionOptions &options, quint32 identifier)
{
    SubscriptionIdentifiersPointer identifiers;
    if (identifier) {
        auto *list = new SubscriptionIdentifiers;
        list->values.append(identifier);
        identifiers.reset(list);
    }
    const auto known = std::find_if(m_members.begin(), m_members.end(),
                                    [session](const Member &member) { return member.session == session; });
    if (known != m_members.end()) {
        *known = {session, options, identifiers};
        return false;
    }
    m_members.push_back({session, options, identifiers});
    return true;
}

void SharedGroup::removeMember(Session *session)
{
    std::erase_if(m_members, [session](const Member &member) { return member.session == session; });
}

void SharedGroup::deliver(const MessagePointer &message)
{
    if (!m_queue.isEmpty() || !deliverToAny(message))
        enqueue(message);
}

bool SharedGroup::deliverToAny(const MessagePointer &message)
{
    for (size_t tried = 0; tried < m_members.size(); ++tried) {
        if (m_next >= m_members.size())
            m_next = 0;
        if (deliverTo(m_members[m_next++], message))
            return true;
    }
    return false;
}

bool SharedGroup::deliverTo(const Member &member, const MessagePointer &message)
{
    const QoS qos = lowerOf(message->qos(), member.options.maximumQoS);
    if (!member.session->hasRoom(qos))
        return false;
    member.session->deliver({.message = message,
                             .identifiers = member.identifiers,
                             .source = DeliverySourcePointer(this),
                             .qos = qos,
                             .retain = message->retain() && member.options.retainAsPublished},
                            nullptr);
    return true;
}

void SharedGroup::enqueue(const MessagePointer &message)
{
    const Limits &limits = m_broker.limits();
    if (m_queue.size() >= limits.maxQueuedMessages) {
        DropLog &drops = m_broker.drops();
        if (limits.queueStrategy == QueueStrategy::Discard || m_queue.isEmpty()) {
            drops.add(m_name, *message, DropReason::SharedQueueFull);
            return;
        }
        drops.add(m_name, *m_queue.constFirst(), DropReason::SharedQueueFull);
        m_queue.removeFirst();
    }
    m_queue.append(message);
    if (Capture *capture = m_broker.capturing())
        capture->queued(*message, m_name);
}

void SharedGroup::pump(Session &session)
{
    const auto member = std::find_if(m_members.cbegin(), m_members.cend(),
                                     [&session](const Member &each) { return each.session == &session; });
    if (member == m_members.cend())
        return;
    while (!m_queue.isEmpty()) {
        if (m_queue.constFirst()->isExpired(m_broker.clock().monotonic())) {
            m_broker.drops().add(m_name, *m_queue.takeFirst(), DropReason::Expired);
        } else if (deliverTo(*member, m_queue.constFirst())) {
            m_queue.removeFirst();
        } else {
            return;
        }
    }
}

void SharedGroup::giveBack(QList<MessagePointer> messages)
{
    messages.append(std::move(m_queue));
    m_queue = std::move(messages);
    distribute();
}

void SharedGroup::distribute()
{
    while (!m_queue.isEmpty() && deliverToAny(m_queue.constFirst()))
        m_queue.removeFirst();
}

} // namespace skep
