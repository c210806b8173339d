// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "capacity.h"
#include "core/messages/pendingwill.h"
#include "core/protocol/topic.h"
#include "core/storage/store.h"
#include "latencymeter.h"
#include "monitor.h"
#include "parts.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

Journal::Journal(const Parts &parts, Store &store) : m_parts(parts), m_store(store), m_keeps(store.metrics().isDurable)
{
}

StoreBatch &Journal::batch()
{
    m_mark = Mark(quint64(m_mark) + 1);
    return *m_store.batch();
}

// -- sessions and shared groups

QueueId Journal::newQueue()
{
    return m_keeps ? m_store.newQueue() : QueueId::None;
}

void Journal::putSession(const SessionRecord &session)
{
    batch().putSession(session);
}

void Journal::removeSession(QueueId session)
{
    if (session != QueueId::None)
        batch().removeSession(session);
}

void Journal::putGroup(QueueId group, const QByteArray &name)
{
    if (group != QueueId::None)
        batch().putGroup(group, name);
}

void Journal::removeGroup(QueueId group)
{
    if (group != QueueId::None)
        batch().removeGroup(group);
}

void Journal::putSubscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription)
{
    if (session != QueueId::None)
        batch().putSubscription(session, topicFilter, subscription);
}

void Journal::removeSubscription(QueueId session, const QByteArray &topicFilter)
{
    if (session != QueueId::None)
        batch().removeSubscription(session, topicFilter);
}

void Journal::putReceived(QueueId session, PacketId packetId)
{
    if (session != QueueId::None)
        batch().putReceived(session, packetId);
}

void Journal::removeReceived(QueueId session, PacketId packetId)
{
    if (session != QueueId::None)
        batch().removeReceived(session, packetId);
}

void Journal::putWill(QueueId session, const PendingWill &will)
{
    if (session != QueueId::None)
        batch().putWill(session, will.message,
                        {.messageExpiryInterval = will.messageExpiryInterval, .delayInterval = will.delayInterval});
}

void Journal::removeWill(QueueId session, const PendingWill &will)
{
    if (session != QueueId::None)
        batch().removeWill(session, will.message);
}

void Journal::putRetained(const RetainedStore::Entry &entry)
{
    if (m_keeps && !isReservedTopic(entry.message->topic()))
        batch().putRetained(entry.message, {.storedAt = entry.storedAt, .publisher = entry.publisher});
}

void Journal::removeRetained(const MessagePointer &message)
{
    if (m_keeps && !isReservedTopic(message->topic()))
        batch().removeRetained(message);
}

// -- messages

EntryId Journal::put(EntryId entry, const MessagePointer &message, EntryRecord record)
{
    if (entry == EntryId::None)
        return batch().putEntry(message, std::move(record));
    batch().changeEntry(entry, std::move(record));
    return entry;
}

EntryId Journal::putWaiting(QueueId session, const Delivery &delivery)
{
    if (session == QueueId::None || delivery.qos == QoS::AtMostOnce)
        return EntryId::None;
    return put(EntryId::None, delivery.message,
               {.queue = session, .identifiers = delivery.identifiers, .qos = delivery.qos, .retain = delivery.retain});
}

EntryId Journal::putWaitingShared(QueueId group, const MessagePointer &message)
{
    if (group == QueueId::None || message->qos() == QoS::AtMostOnce)
        return EntryId::None;
    return put(EntryId::None, message,
               {.queue = group, .identifiers = {}, .qos = message->qos(), .retain = message->retain()});
}

/// A shared message that goes to a session which ends with its connection: at QoS 1 it stays the group's until it is
/// acknowledged; at QoS 2 it is that session's and ends with it [MQTT-4.8.2-5].
EntryId Journal::putSent(QueueId session, EntryId entry, const Delivery &delivery, PacketId packetId)
{
    const QueueId group = delivery.source ? delivery.source->queueId() : QueueId::None;
    const bool isAtLeastOnce = delivery.qos == QoS::AtLeastOnce;
    if (session != QueueId::None)
        return put(entry, delivery.message,
                   {.queue = session,
                    .group = group,
                    .identifiers = delivery.identifiers,
                    .packetId = packetId,
                    .qos = delivery.qos,
                    .retain = delivery.retain,
                    .state = isAtLeastOnce ? DeliveryState::AwaitingPuback : DeliveryState::AwaitingPubrec});
    if (group != QueueId::None && isAtLeastOnce)
        return entry == EntryId::None ? putWaitingShared(group, delivery.message) : entry;
    remove(entry, delivery.message);
    return EntryId::None;
}

EntryId Journal::putGivenBack(QueueId group, EntryId entry, const MessagePointer &message)
{
    if (group != QueueId::None)
        return put(entry, message,
                   {.queue = group, .identifiers = {}, .qos = message->qos(), .retain = message->retain()});
    remove(entry, message);
    return EntryId::None;
}

void Journal::pubrecReceived(EntryId entry, const MessagePointer &message)
{
    if (entry != EntryId::None)
        batch().pubrecReceived(entry, message);
}

void Journal::removeEntry(EntryId entry, const MessagePointer &message)
{
    batch().removeEntry(entry, message);
}

// -- what waits until it is durable

void Journal::remove(PacketHolder &holder)
{
    std::erase(m_holders, &holder);
}

void Journal::commit()
{
    if (!m_keeps)
        return;
    const BatchNumber number = m_store.commit();
    if (std::exchange(m_holds, false)) {
        m_committed.push_back({m_pass, number});
        m_pass = Pass(quint64(m_pass) + 1);
    }
    durable(m_store.durableUpTo());
}

/// Nobody gets anything new before all that was held has gone out.
void Journal::durable(BatchNumber upTo)
{
    watchBacklog();
    Pass pass = Pass::None;
    for (; !m_committed.empty() && m_committed.front().number <= upTo; m_committed.pop_front())
        pass = m_committed.front().pass;
    if (pass == Pass::None)
        return;
    m_parts.latency.released(pass);
    std::vector<PacketHolder *> resumed;
    std::erase_if(m_holders, [pass, &resumed](PacketHolder *holder) {
        const PacketHolder::Released released = holder->releaseUpTo(pass);
        if (released.hasRoomAgain)
            resumed.push_back(holder);
        return released.isEmpty;
    });
    for (PacketHolder *holder : resumed)
        holder->resume();
}

// -- when it cannot be written

void Journal::watchBacklog()
{
    const StoreMetrics metrics = m_store.metrics();
    const qsizetype pending = metrics.pendingBytes;
    m_parts.capacity.watch(Capacity::Resource::Disk, metrics.fileBytes + pending);
    const qsizetype limit = m_parts.limits->maxPendingStoreBytes;
    if (!m_isBehind && pending > limit) {
        m_isBehind = true;
        log(false,
            u"The store is %1 MB behind: sessions and subscriptions that are kept, and messages with QoS 1 and 2, are "
            u"refused until it has caught up."_s.arg(pending / 1'000'000));
    } else if (m_isBehind && pending <= limit / 2) {
        m_isBehind = false;
        log(true, u"The store has caught up: everything is taken again."_s);
    }
}

void Journal::failed(const QString &sentence)
{
    m_hasFailed = true;
    log(false,
        u"Sessions and subscriptions that are kept, and messages with QoS 1 and 2, are refused until the store can be "
        u"written again. %1"_s.arg(sentence));
    const std::vector<PacketHolder *> holders = m_holders; // they may leave meanwhile
    for (PacketHolder *holder : holders)
        holder->storeFailed();
}

void Journal::available()
{
    m_hasFailed = false;
    log(true, u"The store can be written again: everything is taken."_s);
}

void Journal::log(bool isGood, const QString &text)
{
    m_parts.monitor.log(EventRecord::of(EventKind::System, isGood ? EventSeverity::Info : EventSeverity::Error, text));
}

} // namespace skep
