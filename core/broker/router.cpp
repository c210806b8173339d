// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "router.h"

#include "capacity.h"
#include "capture.h"
#include "core/base/clock.h"
#include "core/protocol/topic.h"
#include "core/storage/records.h"
#include "droplog.h"
#include "journal.h"
#include "latencymeter.h"
#include "monitor.h"
#include "parts.h"
#include "session.h"

namespace skep {

Router::Router(const Parts &parts)
    : m_parts(parts), m_retainedExpiring(parts.slices, [this](Slice &slice) { return dropExpiredRetained(slice); }),
      m_retainedDeadline(parts.deadlines, [this] { m_retainedExpiring.start(); })
{
}

Router::~Router() = default;

bool Router::publish(MessagePointer message, const Session *origin, const QByteArray &publisher)
{
    m_parts.monitor.messagePublished(message, publisher);
    if (message->retain())
        keep(message, publisher);
    const MatchResult &match = m_tree.match(message->topic());
    if (Capture *capture = m_parts.capture)
        capture->matched(*message, publisher,
                         qsizetype(match.recipients.size()) + qsizetype(match.sharedGroups.size()));
    if (match.isEmpty())
        return false;
    m_parts.latency.published(message);
    m_images.begin(*message, m_parts.clock.monotonic());
    Delivery delivery{.message = std::move(message)};
    bool anyone = !match.sharedGroups.empty();
    for (const MatchResult::Recipient &recipient : match.recipients)
        anyone |= deliver(recipient, match, delivery, origin);
    for (SharedGroup *group : match.sharedGroups)
        group->deliver(delivery.message);
    return anyone;
}

/// False if that session has ended: it is not out of the tree yet.
bool Router::deliver(const MatchResult::Recipient &recipient, const MatchResult &match, Delivery &delivery,
                     const Session *origin)
{
    if (recipient.session->isEnded())
        return false;
    if (recipient.session == origin && recipient.anyNoLocal) {
        const auto own = match.withoutNoLocal(recipient);
        return !own || deliver(*own, match, delivery, nullptr);
    }
    delivery.qos = lowerOf(delivery.message->qos(), recipient.maximumQoS);
    delivery.retain = delivery.message->retain() && recipient.retainAsPublished;
    delivery.identifiers = recipient.identifiers;
    recipient.session->deliver(delivery, &m_images);
    return true;
}

bool Router::subscribe(Session &session, QByteArrayView topicFilter, const SubscriptionOptions &options,
                       quint32 identifier)
{
    const QByteArray key = topicFilter.toByteArray();
    m_parts.journal.putSubscription(session.queueId(), key,
                                    {.options = options,
                                     .identifier = identifier,
                                     .walk = session.walks() ? session.walks()->position(key) : std::nullopt});
    return enter(session, key, options, identifier);
}

/// True where it is new.
bool Router::enter(Session &session, const QByteArray &key, const SubscriptionOptions &options, quint32 identifier)
{
    const bool isNew = !session.subscriptions.contains(key);
    SharedGroupPointer group;
    if (isSharedFilter(key)) {
        group = groupOf(key);
        if (group->addMember(session, options, identifier))
            ++m_sharedSubscriptions;
    } else {
        m_tree.insert(key, &session, options, identifier);
    }
    session.subscriptions.insert(key, {options, identifier, group});
    m_subscriptions += isNew ? 1 : 0;
    if (isNew)
        m_parts.capacity.addSessionBytes(Capacity::bytesOfSubscription(key));
    m_parts.monitor.subscriptionChanged(session, key);
    return isNew;
}

bool Router::unsubscribe(Session &session, const QByteArray &topicFilter)
{
    const auto subscription = session.subscriptions.find(topicFilter);
    if (subscription == session.subscriptions.end())
        return false;
    leave(session, subscription);
    return true;
}

Subscriptions::iterator Router::leave(Session &session, Subscriptions::iterator subscription)
{
    const QByteArray topicFilter = subscription.key();
    if (subscription->group)
        leaveGroup(session, subscription->group);
    else
        m_tree.remove(topicFilter, &session);
    const auto next = session.subscriptions.erase(subscription);
    if (RetainedWalks *walks = session.walks())
        walks->end(topicFilter);
    m_parts.journal.removeSubscription(session.queueId(), topicFilter);
    --m_subscriptions;
    m_parts.capacity.addSessionBytes(-Capacity::bytesOfSubscription(topicFilter));
    m_parts.monitor.subscriptionChanged(session, topicFilter);
    return next;
}

SharedGroupPointer Router::groupOf(QByteArrayView topicFilter)
{
    SharedGroupPointer &group = m_groups[topicFilter.toByteArray()];
    if (group && group->isAbandoned()) {
        m_tree.removeGroup(group->filter(), group.data());
        group.reset();
    }
    if (!group) {
        const auto shared = parseSharedFilter(topicFilter);
        Q_ASSERT(shared);
        group = SharedGroupPointer(new SharedGroup(m_parts, shared->group, shared->filter));
        m_tree.insertGroup(shared->filter, group.data());
    }
    return group;
}

void Router::leaveGroup(Session &session, const SharedGroupPointer &group)
{
    --m_sharedSubscriptions;
    group->removeMember(session);
    dropIfEmpty(group);
}

void Router::dropIfEmpty(const SharedGroupPointer &group)
{
    if (!group->isEmpty())
        return;
    group->close();
    m_tree.removeGroup(group->filter(), group.data());
    const auto known = m_groups.constFind(group->wholeName());
    if (known != m_groups.cend() && *known == group) // else all its members had ended, and another one took its place
        m_groups.erase(known);
}

qsizetype Router::queuedInGroup(const QByteArray &group) const
{
    const auto known = m_groups.constFind(group);
    return known == m_groups.cend() ? 0 : (*known)->queued();
}

void Router::keep(const MessagePointer &message, const QByteArray &publisher)
{
    if (message->payload().isEmpty()) { // [MQTT-3.3.1-6]
        clearRetained(message->topic());
        return;
    }
    putRetained({message, m_parts.clock.wall(), publisher});
}

bool Router::putRetained(RetainedStore::Entry entry)
{
    const MessagePointer message = entry.message;
    if (!hasRoomFor(entry)) {
        m_parts.drops.add(entry.publisher, *message, DropReason::RetainedStoreFull);
        clearRetained(message->topic()); // nobody is to get the one before as if it were the last
        return false;
    }
    if (Journal &journal = m_parts.journal; journal.keeps()) {
        if (const RetainedStore::Entry *replaced = m_retained.find(message->topic()))
            journal.removeRetained(replaced->message);
        journal.putRetained(entry);
    }
    enter(entry);
    if (Capture *capture = m_parts.capture)
        capture->retained(*message, entry.publisher);
    return true;
}

bool Router::hasRoomFor(const RetainedStore::Entry &entry) const
{
    if (entry.isOfBroker())
        return true;
    const Message &message = *entry.message;
    const RetainedStore::Entry *replaced = m_retained.find(message.topic());
    if (!replaced && m_retained.size() - m_retained.ofBroker() >= m_parts.limits->maxRetainedMessages)
        return false;
    const qint64 before = m_retained.memorySize() - (replaced ? replaced->message->memorySize() : 0);
    return m_parts.capacity.hasRoomForRetained(before + message.memorySize(), replaced != nullptr);
}

void Router::enter(const RetainedStore::Entry &entry)
{
    m_retained.insert(entry);
    armRetainedExpiry();
    m_parts.capacity.watch(Capacity::Resource::Retained, m_retained.memorySize());
    m_parts.monitor.retainedChanged(entry.message->topic());
}

bool Router::clearRetained(QByteArrayView topic)
{
    const RetainedStore::Entry *entry = m_retained.find(topic);
    if (!entry)
        return false;
    m_parts.journal.removeRetained(entry->message);
    m_retained.remove(topic);
    armRetainedExpiry();
    m_parts.monitor.retainedChanged(topic);
    return true;
}

void Router::armRetainedExpiry()
{
    const RetainedStore::Entry *first = m_retained.firstToExpire();
    if (!first)
        m_retainedDeadline.cancel();
    else if (m_retainedDeadline.due() != first->message->expiresAt())
        m_retainedDeadline.setAt(first->message->expiresAt());
}

bool Router::dropExpiredRetained(Slice &slice)
{
    const qint64 now = m_parts.clock.monotonic();
    for (const RetainedStore::Entry *first; (first = m_retained.firstToExpire()) && first->message->isExpired(now);) {
        if (slice.isOver())
            return true;
        const MessagePointer expired = first->message; // its topic is still read when it is gone
        clearRetained(expired->topic());
    }
    armRetainedExpiry();
    return false;
}

SharedGroupPointer Router::restoreGroup(QueueId id, const QByteArray &topicFilter)
{
    if (!isSharedFilter(topicFilter))
        return {};
    const SharedGroupPointer group = groupOf(topicFilter);
    group->restore(id);
    return group;
}

void Router::restoreSubscription(Session &session, const QByteArray &topicFilter,
                                 const SubscriptionRecord &subscription)
{
    enter(session, topicFilter, subscription.options, subscription.identifier);
    if (subscription.walk)
        session.walks(m_retained).restore(topicFilter, *subscription.walk);
}

void Router::restoreRetained(const RetainedStore::Entry &entry)
{
    enter(entry);
}

void Router::walkRetained(Session &session, const QByteArray &topicFilter)
{
    session.walks(m_retained).begin(topicFilter);
}

} // namespace skep
