// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedwalks.h"

#include "core/base/clock.h"
#include "core/base/printable.h"
#include "core/storage/records.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "session.h"

namespace skep {

using namespace Qt::StringLiterals;

RetainedWalks::RetainedWalks(const Parts &parts, Session &session, const RetainedStore &store)
    : m_parts(parts), m_session(session), m_store(store),
      m_task(parts.slices, [this](Slice &slice) { return work(slice); })
{
}

void RetainedWalks::begin(const QByteArray &filter)
{
    write(add(filter, {}));
}

void RetainedWalks::restore(const QByteArray &filter, QByteArrayView position)
{
    add(filter, position).isWritten = true;
}

RetainedWalks::Walk &RetainedWalks::add(const QByteArray &filter, QByteArrayView position)
{
    end(filter);
    m_numbers.insert(filter, ++m_lastNumber);
    return m_walks.emplace(m_lastNumber, Walk{.cursor = RetainedCursor(m_store, filter, position)}).first->second;
}

void RetainedWalks::end(const QByteArray &filter)
{
    const auto number = m_numbers.constFind(filter);
    if (number == m_numbers.cend())
        return;
    m_walks.erase(*number);
    m_numbers.erase(number);
    if (m_walks.empty()) {
        m_overtaken.clear();
        m_hasComplained = false;
    }
}

std::optional<QByteArray> RetainedWalks::position(const QByteArray &filter) const
{
    const auto number = m_numbers.constFind(filter);
    if (number == m_numbers.cend())
        return {};
    return m_walks.at(*number).cursor.position().toByteArray();
}

// -- walking

/// True: there is more to do in the next pass.
bool RetainedWalks::work(Slice &slice)
{
    Halt halt = Halt::Finished;
    while (halt == Halt::Finished && !m_walks.empty()) {
        const auto first = m_walks.begin();
        halt = walk(first->first, first->second.cursor, slice);
        if (halt == Halt::Finished)
            finish(first->second);
        else if (m_hasSent)
            write(first->second);
    }
    return halt == Halt::SliceOver;
}

RetainedWalks::Halt RetainedWalks::walk(quint64 number, RetainedCursor &cursor, Slice &slice)
{
    using Step = RetainedCursor::Step;
    const Subscription subscription = m_session.subscriptions.value(cursor.filter());
    const auto identifiers = SubscriptionIdentifiers::of(subscription.identifier);
    for (;;) {
        if (slice.isOver())
            return Halt::SliceOver;
        const Step step = cursor.step();
        if (step == Step::End)
            return Halt::Finished;
        if (step == Step::Searching)
            continue;
        const RetainedStore::Entry &entry = cursor.entry();
        if (isToSend(entry, subscription, number)) {
            const QoS qos = lowerOf(entry.message->qos(), subscription.options.maximumQoS);
            if (!m_session.hasRoomForRetained(qos))
                return Halt::NoRoom;
            m_hasSent = true;
            m_session.deliverRetained(
                {.message = entry.message, .identifiers = identifiers, .source = {}, .qos = qos, .retain = true});
        }
        cursor.pass();
    }
}

bool RetainedWalks::isToSend(const RetainedStore::Entry &entry, const Subscription &subscription, quint64 number) const
{
    if (entry.message->isExpired(m_parts.clock.monotonic()))
        return false;
    if (subscription.options.noLocal && entry.publisher == m_session.clientId())
        return false;
    const auto overtaken = m_overtaken.constFind(entry.number);
    return overtaken == m_overtaken.cend() || overtaken->newestWalk < number;
}

// -- what overtakes

void RetainedWalks::overtake(const Message &message)
{
    const QByteArrayView topic = message.topic();
    if (m_walks.empty() || (m_walks.size() == 1 && m_walks.begin()->second.cursor.hasPassed(topic)))
        return;
    const RetainedStore::Entry *entry = m_store.find(topic);
    if (!entry)
        return;
    if (m_overtaken.size() >= m_parts.limits->maxOvertakenTopics && !m_overtaken.contains(entry->number))
        return complain();
    Overtaken &overtaken = m_overtaken[entry->number];
    ++overtaken.messages;
    overtaken.newestWalk = m_lastNumber;
}

void RetainedWalks::complain()
{
    ++m_parts.counters.overtakenUnnoticed;
    if (std::exchange(m_hasComplained, true))
        return;
    m_parts.monitor.log(EventRecord::of(
        EventKind::System, EventSeverity::Warning,
        u"Before its retained messages, client '%1' gets live ones on more than %2 topics: on the others the "
        "retained message follows the live one (skep:max-overtaken-topics)."_s.arg(printableName(m_session.clientId()))
            .arg(m_overtaken.size()),
        QString::fromUtf8(m_session.clientId())));
}

/// If it is what the store has, a walk brings it, whatever else was sent of its topic.
void RetainedWalks::takeBack(const Message &message)
{
    const RetainedStore::Entry *entry = m_overtaken.isEmpty() ? nullptr : m_store.find(message.topic());
    const auto overtaken = entry ? m_overtaken.find(entry->number) : m_overtaken.end();
    if (overtaken != m_overtaken.end() && (--overtaken->messages == 0 || entry->message.data() == &message))
        m_overtaken.erase(overtaken);
}

void RetainedWalks::miss(const Message &message)
{
    const RetainedStore::Entry *entry = m_overtaken.isEmpty() ? nullptr : m_store.find(message.topic());
    if (entry && entry->message.data() == &message)
        m_overtaken.remove(entry->number);
}

// -- in the store

void RetainedWalks::finish(const Walk &walk)
{
    const QByteArray filter = walk.cursor.filter();
    if (walk.isWritten)
        write(filter, {});
    end(filter);
}

void RetainedWalks::write(Walk &walk)
{
    m_hasSent = false;
    walk.isWritten = walk.isWritten || m_session.isStored();
    write(walk.cursor.filter(), walk.cursor.position().toByteArray());
}

void RetainedWalks::write(const QByteArray &filter, const std::optional<QByteArray> &position)
{
    if (!m_session.isStored())
        return;
    const Subscription subscription = m_session.subscriptions.value(filter);
    m_parts.journal.putSubscription(
        m_session.queueId(), filter,
        {.options = subscription.options, .identifier = subscription.identifier, .walk = position});
}

} // namespace skep
