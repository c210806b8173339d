// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "broker.h"
#include "consolemessages.h"
#include "core/protocol/topic.h"
#include "core/storage/store.h"
#include "droplog.h"
#include "latencymeter.h"
#include "monitor.h"
#include "router.h"
#include "session.h"
#include "sessionregistry.h"

namespace skep {

namespace {

SubscriptionSnapshot toSnapshot(const QString &clientId, const QByteArray &filter, const Subscription &subscription)
{
    return {.clientId = clientId,
            .topicFilter = QString::fromUtf8(filter),
            .maximumQoS = subscription.options.maximumQoS,
            .noLocal = subscription.options.noLocal,
            .retainAsPublished = subscription.options.retainAsPublished,
            .retainHandling = subscription.options.retainHandling,
            .subscriptionIdentifier = subscription.identifier,
            .shared = bool(subscription.group)};
}

RetainedSnapshot toSnapshot(const RetainedStore::Entry &entry, const Clock &clock)
{
    const Message &message = *entry.message;
    RetainedSnapshot snapshot{
        .topic = QString::fromUtf8(message.topic()),
        .payload =
            message.payload().first(qMin(message.payload().size(), RetainedSnapshot::MaximumPayload)).toByteArray(),
        .payloadSize = message.payload().size(),
        .qos = message.qos(),
        .storedAt = entry.storedAt,
        .expiresAt = {},
        .publisher = QString::fromUtf8(entry.publisher)};
    if (message.hasExpiry())
        snapshot.expiresAt = clock.wall() + message.expiresAt() - clock.monotonic();
    return snapshot;
}

Durability durabilityOf(const StoreMetrics &metrics)
{
    return {.isOn = metrics.isDurable,
            .isFailing = metrics.isFailing,
            .pendingBytes = metrics.pendingBytes,
            .unsyncedBytes = metrics.unsyncedBytes,
            .syncedAt = metrics.syncedAt,
            .commitMicroseconds = metrics.commitMicroseconds,
            .batchSize = metrics.groupOperations,
            .commits = metrics.groupCommits,
            .syncs = metrics.syncs};
}

} // namespace

Totals Broker::totals() const
{
    Totals totals{
        .time = m_clock.wall(),
        .startedAt = m_startedAt,
        .connections = m_monitor->connections(),
        .clientsOnline = quint32(m_online.size()),
        .sessions = quint32(m_sessions->size()),
        .subscriptions = quint32(m_router->subscriptions()),
        .retained = quint32(m_router->retained().size()),
        .queued = quint32(m_queued + m_router->queuedInGroups()),
        .traffic = m_traffic,
        .publishedHere = m_consoleMessages->published(),
        .durability = durabilityOf(m_store.metrics()),
        .queueLimits = {quint64(m_limits->maxQueuedMessages), m_limits->queueStrategy == QueueStrategy::DiscardOldest}};
    totals.traffic.dropped = m_drops->total();
    totals.drops = m_drops->counts();
    totals.latency = m_latency->counts();
    return totals;
}

void Broker::snapshot(Delta &delta) const
{
    delta.clients.reserve(size_t(m_sessions->size()));
    delta.subscriptions.reserve(size_t(m_router->subscriptions()));
    m_sessions->forEach([&delta](const Session &session) {
        const ClientSnapshot &client = delta.clients.emplace_back(snapshotOf(session));
        for (auto each = session.subscriptions.cbegin(); each != session.subscriptions.cend(); ++each)
            delta.subscriptions.push_back(toSnapshot(client.clientId, each.key(), each.value()));
    });
    delta.retained.reserve(size_t(m_router->retained().size()));
    m_router->retained().forEach(
        [&](const RetainedStore::Entry &entry) { delta.retained.push_back(toSnapshot(entry, m_clock)); });
}

ClientSnapshot Broker::snapshotOf(const Session &session)
{
    ClientSnapshot client = session.profile;
    client.online = session.isOnline();
    client.sessionExpiryInterval = session.expiryInterval;
    client.subscriptions = quint32(session.subscriptions.size());
    client.queued = quint32(session.queued());
    client.inFlight = quint32(session.inFlight());
    client.hasWill = session.will() != nullptr;
    client.traffic = session.traffic;
    return client;
}

std::optional<SubscriptionSnapshot> Broker::subscriptionSnapshot(const QByteArray &clientId,
                                                                 const QByteArray &filter) const
{
    const Session *session = m_sessions->find(clientId);
    if (!session)
        return {};
    const auto subscription = session->subscriptions.constFind(filter);
    if (subscription == session->subscriptions.cend())
        return {};
    return toSnapshot(QString::fromUtf8(clientId), filter, *subscription);
}

std::optional<RetainedSnapshot> Broker::retainedSnapshot(const QByteArray &topic) const
{
    const RetainedStore::Entry *entry = m_router->retained().find(topic);
    if (!entry)
        return {};
    return toSnapshot(*entry, m_clock);
}

} // namespace skep
