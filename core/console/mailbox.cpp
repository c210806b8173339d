// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mailbox.h"

#include <QHash>
#include <QSet>

#include <iterator>
#include <utility>

namespace skep {

namespace {

const QString &keyOf(const ClientSnapshot &client)
{
    return client.clientId;
}
const QString &keyOf(const SharedQueue &queue)
{
    return queue.topicFilter;
}
const QString &keyOf(const RetainedSnapshot &retained)
{
    return retained.topic;
}
SubscriptionKey keyOf(const SubscriptionSnapshot &subscription)
{
    return {subscription.clientId, subscription.topicFilter};
}

template <typename T>
void moveToEnd(std::vector<T> &into, std::vector<T> &&later)
{
    into.insert(into.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
}

/// One kind of things. Only the later side, the smaller one as a rule, is put into hashes.
template <typename Value, typename Key>
void mergeThings(std::vector<Value> &upserts, std::vector<Key> &removals, std::vector<Value> &&laterUpserts,
                 std::vector<Key> &&laterRemovals, bool ontoSnapshot)
{
    if (laterUpserts.empty() && laterRemovals.empty())
        return;
    const QSet<Key> removed(laterRemovals.begin(), laterRemovals.end());
    QSet<Key> superseded = removed;
    for (const Value &value : laterUpserts)
        superseded.insert(keyOf(value));

    std::erase_if(upserts, [&](const Value &value) { return superseded.contains(keyOf(value)); });
    moveToEnd(upserts, std::move(laterUpserts));
    if (ontoSnapshot)
        return; // it voids whatever was there before: there is nothing to remove
    std::erase_if(removals, [&](const Key &key) { return removed.contains(key); });
    moveToEnd(removals, std::move(laterRemovals));
}

void mergeEvents(Delta &into, std::vector<EventRecord> &&later, quint64 laterLost, qsizetype maximumEvents)
{
    moveToEnd(into.events, std::move(later));
    into.eventsLost += laterLost;
    const qsizetype surplus = qsizetype(into.events.size()) - maximumEvents;
    if (surplus > 0) {
        into.events.erase(into.events.begin(), into.events.begin() + surplus);
        into.eventsLost += quint64(surplus);
    }
}

/// Messages add up; of the samples the newest are kept, and the others counted.
void mergeTopics(std::vector<TopicUpdate> &into, std::vector<TopicUpdate> &&later)
{
    if (into.empty()) {
        into = std::move(later);
        return;
    }
    QHash<QString, size_t> places;
    for (size_t place = 0; place < into.size(); ++place)
        places.insert(into[place].topic, place);
    for (TopicUpdate &update : later) {
        const auto found = places.constFind(update.topic);
        if (found == places.cend()) {
            into.push_back(std::move(update));
            continue;
        }
        TopicUpdate &known = into[*found];
        known.messages += update.messages;
        moveToEnd(known.samples, std::move(update.samples));
        while (known.samples.size() > TopicUpdate::MaximumSamples) {
            known.samples[1].before += known.samples.front().before + 1;
            known.samples.erase(known.samples.begin());
        }
    }
}

} // namespace

void mergeDelta(Delta &into, Delta &&later, qsizetype maximumEvents)
{
    mergeEvents(into, std::move(later.events), later.eventsLost, maximumEvents);
    into.sequence = later.sequence;
    into.totals = later.totals;
    if (later.session)
        into.session = std::move(later.session);
    mergeTopics(into.topics, std::move(later.topics));
    into.topicMessagesBeyond = later.topicMessagesBeyond;
    moveToEnd(into.published, std::move(later.published));
    moveToEnd(into.fetched, std::move(later.fetched));
    if (later.listenersChanged) {
        into.listeners = std::move(later.listeners);
        into.listenersChanged = true;
    }
    if (later.isSnapshot) {
        into.isSnapshot = true;
        into.clients = std::move(later.clients);
        into.removedClients = std::move(later.removedClients);
        into.subscriptions = std::move(later.subscriptions);
        into.removedSubscriptions = std::move(later.removedSubscriptions);
        into.sharedQueues = std::move(later.sharedQueues);
        into.retained = std::move(later.retained);
        into.removedRetained = std::move(later.removedRetained);
        return;
    }
    mergeThings(into.clients, into.removedClients, std::move(later.clients), std::move(later.removedClients),
                into.isSnapshot);
    mergeThings(into.subscriptions, into.removedSubscriptions, std::move(later.subscriptions),
                std::move(later.removedSubscriptions), into.isSnapshot);
    std::vector<QString> noneRemoved; // a queue that is gone is one of 0
    mergeThings(into.sharedQueues, noneRemoved, std::move(later.sharedQueues), {}, into.isSnapshot);
    mergeThings(into.retained, into.removedRetained, std::move(later.retained), std::move(later.removedRetained),
                into.isSnapshot);
}

DeltaMailbox::DeltaMailbox(std::function<void()> wake) : m_wake(std::move(wake)) { }

void DeltaMailbox::put(Delta delta)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_delta) {
            mergeDelta(*m_delta, std::move(delta));
            return;
        }
        m_delta = std::move(delta);
    }
    m_wake();
}

std::optional<Delta> DeltaMailbox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_delta, std::nullopt);
}

bool DeltaMailbox::isWaiting()
{
    const std::lock_guard lock(m_mutex);
    return m_delta.has_value();
}

} // namespace skep
