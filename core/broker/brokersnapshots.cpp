// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokersnapshots.h"

#include "consolemessages.h"
#include "core/base/clock.h"
#include "core/storage/store.h"
#include "droplog.h"
#include "latencymeter.h"
#include "parts.h"
#include "router.h"
#include "sessions.h"
#include "sessionuser.h"

#include <algorithm>

namespace skep {

namespace {

/// As wall-clock time, from Clock::monotonic().
qint64 wallTime(const Clock &clock, qint64 monotonic)
{
    return clock.wall() + monotonic - clock.monotonic();
}

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
        snapshot.expiresAt = wallTime(clock, message.expiresAt());
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

QueueLimits queueLimitsOf(const Limits &limits)
{
    return {.messages = quint64(limits.maxQueuedMessages),
            .dropsOldest = limits.queueStrategy == QueueStrategy::DiscardOldest,
            .qos0Bytes = quint64(limits.maxQoS0QueueBytes),
            .bytesPerMessage = quint64(Message::Overhead)};
}

MessagePreview preview(const Message &message, QoS qos, bool retain, const Clock &clock)
{
    const QByteArrayView payload = message.payload();
    MessagePreview preview{.topic = QString::fromUtf8(message.topic()),
                           .payload =
                               payload.first(std::min(payload.size(), MessagePreview::MaximumPayload)).toByteArray(),
                           .payloadSize = payload.size(),
                           .qos = qos,
                           .retain = retain,
                           .expiresAt = {}};
    if (message.hasExpiry())
        preview.expiresAt = wallTime(clock, message.expiresAt());
    return preview;
}

MessagePreview preview(const Delivery &delivery, const Clock &clock)
{
    if (!delivery.message)
        return {.topic = {}, .payload = {}, .qos = delivery.qos, .expiresAt = {}};
    return preview(*delivery.message, delivery.qos, delivery.retain, clock);
}

void addInFlight(SessionDetail &detail, const Session &session, const Clock &clock)
{
    detail.inFlightTotal = quint32(session.inFlight());
    session.inFlightWindow().look([&](const InflightWindow::Entry &entry) {
        detail.inFlight.push_back({entry.packetId, entry.state, preview(entry.delivery, clock)});
        return detail.inFlight.size() < SessionDetail::MaximumInFlight;
    });
    detail.awaitingPubrelTotal = quint32(session.incoming().packetIds().size());
    detail.awaitingPubrel.assign(session.incoming().packetIds().cbegin(), session.incoming().packetIds().cend());
    std::sort(detail.awaitingPubrel.begin(), detail.awaitingPubrel.end());
    detail.awaitingPubrel.resize(std::min(detail.awaitingPubrel.size(), SessionDetail::MaximumInFlight));
}

/// The last page if the one asked for is not there any more.
void addQueue(SessionDetail &detail, const Session &session, quint32 from, const Clock &clock)
{
    const auto total = quint32(session.queue().size());
    detail.queueTotal = total;
    detail.queueFrom = from < total || total == 0 ? std::min(from, total)
                                                  : (total - 1) / SessionDetail::QueuePage * SessionDetail::QueuePage;
    const quint32 end = std::min(total, detail.queueFrom + SessionDetail::QueuePage);
    for (quint32 place = detail.queueFrom; place < end; ++place)
        detail.queue.push_back(preview(session.queue().at(place).delivery, clock));
}

void addWalks(SessionDetail &detail, const Session &session)
{
    const RetainedWalks *walks = session.walks();
    if (!walks)
        return;
    detail.walksTotal = quint32(walks->size());
    walks->look([&detail](const QByteArray &filter, QByteArrayView position) {
        detail.walks.push_back({QString::fromUtf8(filter), QString::fromUtf8(position)});
        return detail.walks.size() < SessionDetail::MaximumWalks;
    });
}

} // namespace

BrokerSnapshots::BrokerSnapshots(const Parts &parts, const Sessions &sessions, const Router &router,
                                 const ConsoleMessages &console, const Store &store)
    : m_parts(parts), m_sessions(sessions), m_router(router), m_console(console), m_store(store),
      m_startedAt(parts.clock.wall())
{
}

Totals BrokerSnapshots::totals() const
{
    Totals totals{.time = m_parts.clock.wall(),
                  .startedAt = m_startedAt,
                  .connections = m_parts.counters.connections,
                  .clientsOnline = quint32(m_sessions.online()),
                  .sessions = quint32(m_sessions.size()),
                  .subscriptions = quint32(m_router.subscriptions()),
                  .retained = quint32(m_router.retained().size()),
                  .queued = quint32(m_parts.counters.queued + m_parts.counters.queuedInGroups),
                  .traffic = m_parts.counters.traffic,
                  .publishedHere = m_console.published(),
                  .durability = durabilityOf(m_store.metrics()),
                  .queueLimits = queueLimitsOf(*m_parts.limits),
                  .limits = *m_parts.limits};
    totals.traffic.dropped = m_parts.drops.total();
    totals.drops = m_parts.drops.counts();
    totals.latency = m_parts.latency.counts();
    return totals;
}

void BrokerSnapshots::addAll(Delta &delta) const
{
    delta.clients.reserve(size_t(m_sessions.size()));
    delta.subscriptions.reserve(size_t(m_router.subscriptions()));
    m_sessions.forEach([&delta](const Session &session) {
        const ClientSnapshot &client = delta.clients.emplace_back(session.snapshot());
        for (auto each = session.subscriptions.cbegin(); each != session.subscriptions.cend(); ++each)
            delta.subscriptions.push_back(toSnapshot(client.clientId, each.key(), each.value()));
    });
    m_router.forEachSharedQueue([&delta](const QByteArray &topicFilter, qsizetype queued) {
        if (queued > 0)
            delta.sharedQueues.push_back({QString::fromUtf8(topicFilter), quint32(queued)});
    });
    delta.retained.reserve(size_t(m_router.retained().size()));
    m_router.retained().forEach(
        [&](const RetainedStore::Entry &entry) { delta.retained.push_back(toSnapshot(entry, m_parts.clock)); });
}

std::optional<SubscriptionSnapshot> BrokerSnapshots::subscription(const QByteArray &clientId,
                                                                  const QByteArray &filter) const
{
    const Session *session = m_sessions.find(clientId);
    if (!session)
        return {};
    const auto subscription = session->subscriptions.constFind(filter);
    if (subscription == session->subscriptions.cend())
        return {};
    return toSnapshot(QString::fromUtf8(clientId), filter, *subscription);
}

quint32 BrokerSnapshots::sharedQueue(const QByteArray &group) const
{
    return quint32(m_router.queuedInGroup(group));
}

std::optional<RetainedSnapshot> BrokerSnapshots::retained(const QByteArray &topic) const
{
    const RetainedStore::Entry *entry = m_router.retained().find(topic);
    if (!entry)
        return {};
    return toSnapshot(*entry, m_parts.clock);
}

SessionDetail BrokerSnapshots::session(const QString &clientId, quint32 queueFrom) const
{
    SessionDetail detail;
    detail.clientId = clientId;
    detail.time = m_parts.clock.wall();
    const Session *found = m_sessions.find(clientId.toUtf8());
    if (!found)
        return detail;
    detail.exists = true;
    if (const SessionUser *user = m_sessions.userOf(*found)) {
        detail.receiveMaximum = found->receiveMaximum();
        detail.sendQuota = found->sendQuota();
        user->describe(detail);
    } else if (const auto expiresAt = found->expiresAt()) {
        detail.expiresAt = wallTime(m_parts.clock, *expiresAt);
    }
    addInFlight(detail, *found, m_parts.clock);
    addQueue(detail, *found, queueFrom, m_parts.clock);
    addWalks(detail, *found);
    if (const PendingWill *will = found->will().get()) {
        detail.will =
            WillDetail{.message = preview(*will->message, will->message->qos(), will->message->retain(), m_parts.clock),
                       .delayInterval = will->delayInterval,
                       .dueAt = {}};
        if (const auto dueAt = found->will().dueAt())
            detail.will->dueAt = wallTime(m_parts.clock, *dueAt);
    }
    return detail;
}

} // namespace skep
