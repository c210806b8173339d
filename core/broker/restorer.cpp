// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "restorer.h"

#include "capacity.h"
#include "core/base/clock.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "router.h"
#include "session.h"
#include "sessions.h"

#include <algorithm>

namespace skep {

void Restorer::group(QueueId id, const QByteArray &name)
{
    if (const SharedGroupPointer group = m_router.restoreGroup(id, name))
        m_groups.insert(id, group);
    else
        m_parts.journal.removeGroup(id);
}

void Restorer::session(const SessionRecord &record)
{
    if (m_allSessions.find(record.clientId))
        return m_parts.journal.removeSession(record.id);
    Session &session = m_allSessions.create(record.clientId);
    session.restore(record.id);
    session.expiryInterval = record.expiryInterval;
    session.profile.clientId = QString::fromUtf8(record.clientId);
    session.profile.userName = QString::fromUtf8(record.userName);
    session.profile.version = record.version;
    session.profile.disconnectedAt = record.disconnectedAt;
    m_sessions.insert(record.id, &session);
    m_parts.monitor.clientChanged(session);
}

void Restorer::subscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription)
{
    if (Session *const owner = m_sessions.value(session))
        m_router.restoreSubscription(*owner, topicFilter, subscription);
    else
        m_parts.journal.removeSubscription(session, topicFilter);
}

void Restorer::received(QueueId session, PacketId packetId)
{
    if (Session *const owner = m_sessions.value(session))
        owner->incoming().restore(packetId);
    else
        m_parts.journal.removeReceived(session, packetId);
}

void Restorer::will(QueueId session, const MessagePointer &message, const WillRecord &record)
{
    auto will = std::make_unique<PendingWill>(PendingWill{.message = message,
                                                          .messageExpiryInterval = record.messageExpiryInterval,
                                                          .delayInterval = record.delayInterval});
    Session *const owner = m_sessions.value(session);
    if (!owner)
        return m_parts.journal.removeWill(session, *will);
    m_parts.capacity.addSessionBytes(message->memorySize());
    owner->will().restore(std::move(will));
}

void Restorer::retained(const MessagePointer &message, const RetainedRecord &record)
{
    m_router.restoreRetained({message, record.storedAt, record.publisher});
}

/// Entries come in the order of waiting. A QoS 1 message of a shared group was not acknowledged by its member in time:
/// it is the group's again, as after any lost connection.
void Restorer::entry(EntryId id, const MessagePointer &message, const EntryRecord &entry)
{
    Journal &journal = m_parts.journal;
    const bool isSent = entry.packetId != PacketId::None;
    const bool isWaiting = !isSent || (entry.group != QueueId::None && entry.state == DeliveryState::AwaitingPuback);
    if (isWaiting && (!message || message->isExpired(m_parts.clock.monotonic())))
        return journal.remove(id, message);
    if (const SharedGroupPointer group = m_groups.value(isSent && isWaiting ? entry.group : entry.queue))
        return group->restoreWaiting(message, isSent ? journal.putGivenBack(group->queueId(), id, message) : id);
    Session *const session = m_sessions.value(entry.queue);
    if (!session)
        return journal.remove(id, message);
    const Delivery delivery{
        .message = message, .identifiers = entry.identifiers, .source = {}, .qos = entry.qos, .retain = entry.retain};
    if (isSent)
        m_sent.push_back({session, entry.sendOrder, delivery, id, entry.packetId, entry.state});
    else
        session->restoreWaiting(delivery, id);
}

void Restorer::finish()
{
    enterSent();
    for (const SharedGroupPointer &group : std::as_const(m_groups)) {
        if (group->isEmpty())
            group->forget();
        m_router.dropIfEmpty(group);
    }
    for (Session *session : std::as_const(m_sessions))
        leave(*session);
}

void Restorer::enterSent()
{
    std::sort(m_sent.begin(), m_sent.end(), [](const Sent &a, const Sent &b) { return a.order < b.order; });
    for (const Sent &sent : m_sent) {
        if (!sent.session->restoreSent(sent.delivery, sent.id, sent.packetId, sent.state))
            m_parts.journal.remove(sent.id, sent.delivery.message);
    }
    m_sent = {};
}

/// Expiry and will run over the time that the broker was away.
void Restorer::leave(Session &session)
{
    const qint64 wall = m_parts.clock.wall();
    qint64 &since = session.profile.disconnectedAt;
    if (since == 0) {
        since = wall;
        session.store();
    }
    since = std::min(since, wall); // the clock may have been put back
    session.armDeadlines(m_parts.clock.monotonic() - (wall - since));
}

} // namespace skep
