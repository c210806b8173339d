// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storebatch.h"

#include <utility>

namespace skep {

BatchVisitor::~BatchVisitor() = default;

StoreBatch::StoreBatch(StoreNumbers &numbers, qint64 wallOffset)
    : m_numbers(numbers), m_wallOffset(wallOffset), m_messages(numbers.message), m_entries(numbers.entry)
{
}

// -- messages

MessageId StoreBatch::refer(const MessagePointer &message)
{
    const Message::StoreMark mark = message->storeMark();
    if (mark.references++ == 0) {
        mark.id = m_numbers.message++;
        m_messages.append({message});
        ++m_liveMessages;
        m_messageBytes += message->memorySize();
    }
    return MessageId(mark.id);
}

void StoreBatch::letGo(const MessagePointer &message)
{
    const Message::StoreMark mark = message->storeMark();
    Q_ASSERT(mark.references > 0);
    if (--mark.references > 0)
        return;
    const qint64 id = std::exchange(mark.id, 0);
    if (!m_messages.contains(id)) {
        m_removedMessages.push_back(MessageId(id));
        return;
    }
    m_messageBytes -= message->memorySize();
    m_messages[id].message.reset();
    m_messages.tidy(id);
    --m_liveMessages;
}

void StoreBatch::restored(const MessagePointer &message, MessageId id)
{
    const Message::StoreMark mark = message->storeMark();
    mark.id = qint64(id);
    ++mark.references;
}

// -- sessions and shared groups

void StoreBatch::putSession(const SessionRecord &session)
{
    m_sessions.insert(session.id, {session});
}

void StoreBatch::removeSession(QueueId id)
{
    m_sessions.insert(id, {.value = {}, .isRemoved = true});
}

void StoreBatch::putGroup(QueueId id, const QByteArray &name)
{
    m_groups.insert(id, {name});
}

/// A group is put once in its life: if that is in this batch, nothing is left.
void StoreBatch::removeGroup(QueueId id)
{
    if (!m_groups.remove(id))
        m_groups.insert(id, {.value = {}, .isRemoved = true});
}

void StoreBatch::putSubscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription)
{
    m_subscriptions.insert({qint64(session), topicFilter}, {subscription});
}

void StoreBatch::removeSubscription(QueueId session, const QByteArray &topicFilter)
{
    m_subscriptions.insert({qint64(session), topicFilter}, {.value = {}, .isRemoved = true});
}

void StoreBatch::putReceived(QueueId session, PacketId packetId)
{
    const auto known = m_received.find({qint64(session), quint16(packetId)});
    if (known == m_received.end())
        m_received.insert({qint64(session), quint16(packetId)}, Received::Added);
    else
        *known = Received::AddedAgain;
}

void StoreBatch::removeReceived(QueueId session, PacketId packetId)
{
    const auto known = m_received.find({qint64(session), quint16(packetId)});
    if (known != m_received.end() && *known == Received::Added)
        m_received.erase(known);
    else
        m_received.insert({qint64(session), quint16(packetId)}, Received::Removed);
}

// -- records that name a message

void StoreBatch::putWill(QueueId session, const MessagePointer &message, const WillRecord &will)
{
    m_wills.insert(session, {Will{refer(message), will}});
}

void StoreBatch::removeWill(QueueId session, const MessagePointer &message)
{
    m_wills.insert(session, {.value = {}, .isRemoved = true});
    letGo(message);
}

void StoreBatch::putRetained(const MessagePointer &message, const RetainedRecord &retained)
{
    m_retained.insert(refer(message), {retained});
}

void StoreBatch::removeRetained(const MessagePointer &message)
{
    const auto id = MessageId(message->storeMark().id);
    const auto known = m_retained.find(id);
    if (known != m_retained.end())
        m_retained.erase(known);
    else
        m_retained.insert(id, {.value = {}, .isRemoved = true});
    letGo(message);
}

StoreBatch::NewEntry *StoreBatch::newEntry(EntryId id)
{
    return m_entries.contains(qint64(id)) ? &m_entries[qint64(id)] : nullptr;
}

void StoreBatch::stamp(EntryRecord &entry)
{
    entry.sendOrder = entry.packetId == PacketId::None ? 0 : m_numbers.sending++;
}

EntryId StoreBatch::putEntry(const MessagePointer &message, EntryRecord entry)
{
    stamp(entry);
    NewEntry added{std::move(entry), refer(message)};
    m_underWay += added.isUnderWay() ? 1 : 0;
    m_entries.append(std::move(added));
    ++m_liveEntries;
    return EntryId(m_numbers.entry++);
}

void StoreBatch::changeEntry(EntryId id, EntryRecord entry)
{
    stamp(entry);
    if (NewEntry *own = newEntry(id)) {
        m_underWay -= own->isUnderWay() ? 1 : 0;
        own->record = std::move(entry);
        m_underWay += own->isUnderWay() ? 1 : 0;
    } else {
        m_changes[id] = {.record = std::move(entry), .isChanged = true};
    }
}

void StoreBatch::pubrecReceived(EntryId id, const MessagePointer &message)
{
    if (NewEntry *own = newEntry(id)) {
        own->record.state = DeliveryState::AwaitingPubcomp;
        own->record.identifiers.reset();
        own->message = MessageId::None;
    } else {
        m_changes[id].isReleased = true;
    }
    letGo(message);
}

void StoreBatch::removeEntry(EntryId id, const MessagePointer &message)
{
    if (NewEntry *own = newEntry(id)) {
        m_underWay -= own->isUnderWay() ? 1 : 0;
        *own = {.isCancelled = true};
        m_entries.tidy(qint64(id));
        --m_liveEntries;
    } else {
        m_changes[id] = {.isRemoved = true};
    }
    if (message)
        letGo(message);
}

// -- the whole

qsizetype StoreBatch::operations() const
{
    return m_liveMessages + qsizetype(m_removedMessages.size()) + m_liveEntries + m_changes.size() + m_sessions.size()
        + m_groups.size() + m_wills.size() + m_subscriptions.size() + m_received.size() + m_retained.size();
}

bool StoreBatch::isUnderWay() const
{
    return m_underWay > 0 && m_underWay == m_liveEntries && operations() == m_liveEntries + m_liveMessages;
}

void StoreBatch::visit(BatchVisitor &visitor) const
{
    visitPuts(visitor);
    visitRemovals(visitor);
}

void StoreBatch::visitPuts(BatchVisitor &visitor) const
{
    m_messages.forEachLive([this, &visitor](qint64 id, const NewMessage &added) {
        const Message &message = *added.message;
        visitor.putMessage(MessageId(id), message,
                           message.hasExpiry() ? std::optional(message.expiresAt() + m_wallOffset) : std::nullopt);
    });
    for (auto each = m_sessions.cbegin(); each != m_sessions.cend(); ++each) {
        if (each->isRemoved)
            continue;
        SessionRecord session = each->value;
        if (session.disconnectedAt != 0)
            session.disconnectedAt += m_lead;
        visitor.putSession(session);
    }
    for (auto each = m_groups.cbegin(); each != m_groups.cend(); ++each) {
        if (!each->isRemoved)
            visitor.putGroup(each.key(), each->value);
    }
    for (auto each = m_subscriptions.cbegin(); each != m_subscriptions.cend(); ++each) {
        if (!each->isRemoved)
            visitor.putSubscription(QueueId(each.key().first), each.key().second, each->value);
    }
    for (auto each = m_received.cbegin(); each != m_received.cend(); ++each) {
        if (*each == Received::Added)
            visitor.putReceived(QueueId(each.key().first), PacketId(each.key().second));
    }
    for (auto each = m_wills.cbegin(); each != m_wills.cend(); ++each) {
        if (!each->isRemoved)
            visitor.putWill(each.key(), each->value.message, each->value.record);
    }
    for (auto each = m_retained.cbegin(); each != m_retained.cend(); ++each) {
        if (!each->isRemoved)
            visitor.putRetained(each.key(), each->value);
    }
    m_entries.forEachLive(
        [&visitor](qint64 id, const NewEntry &added) { visitor.putEntry(EntryId(id), added.message, added.record); });
    for (auto each = m_changes.cbegin(); each != m_changes.cend(); ++each) {
        if (each->isChanged)
            visitor.changeEntry(each.key(), each->record);
        if (each->isReleased)
            visitor.pubrecReceived(each.key());
    }
}

void StoreBatch::visitRemovals(BatchVisitor &visitor) const
{
    for (auto each = m_changes.cbegin(); each != m_changes.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeEntry(each.key());
    }
    for (auto each = m_retained.cbegin(); each != m_retained.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeRetained(each.key());
    }
    for (auto each = m_wills.cbegin(); each != m_wills.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeWill(each.key());
    }
    for (auto each = m_received.cbegin(); each != m_received.cend(); ++each) {
        if (*each == Received::Removed)
            visitor.removeReceived(QueueId(each.key().first), PacketId(each.key().second));
    }
    for (auto each = m_subscriptions.cbegin(); each != m_subscriptions.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeSubscription(QueueId(each.key().first), each.key().second);
    }
    for (auto each = m_groups.cbegin(); each != m_groups.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeGroup(each.key());
    }
    for (auto each = m_sessions.cbegin(); each != m_sessions.cend(); ++each) {
        if (each->isRemoved)
            visitor.removeSession(each.key());
    }
    for (const MessageId id : m_removedMessages)
        visitor.removeMessage(id);
}

} // namespace skep
