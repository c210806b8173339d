// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "deltafeed.h"

#include "gui/models/consolemodels.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace skep {

namespace {

constexpr qint64 LongSlice = 20; // ms; half of what a person may notice, as the view has to paint as well
constexpr qint64 ShortSlice = 8;
constexpr int GlanceMs = 5'000;
constexpr size_t SmallestSlice = 1'000; // less would only repeat what a slice costs by itself
constexpr size_t LargestSlice = 4'000;

} // namespace

DeltaFeed::DeltaFeed(ConsoleLink &link, ConsoleModels &models, QObject *parent)
    : QObject(parent), m_link(link), m_models(models)
{
    m_sliceTimer.setSingleShot(true);
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, &DeltaFeed::applySlice);
    connect(&m_link, &ConsoleLink::deltaAvailable, this, &DeltaFeed::takeNext);
}

void DeltaFeed::setAttention(Attention attention)
{
    if (attention == m_attention)
        return;
    m_attention = attention;
    if (attention == Attention::None) {
        m_link.post(StopWatching{});
        return;
    }
    m_link.post(attention == Attention::Full ? StartWatching{} : StartWatching{.intervalMs = GlanceMs});
    if (!m_watchedSession.clientId.isEmpty())
        m_link.post(m_watchedSession);
    if (m_watchesTopics && attention == Attention::Full)
        m_link.post(WatchTopics{true, m_followed});
}

void DeltaFeed::post(const Command &command)
{
    if (const auto *watch = std::get_if<WatchSession>(&command))
        m_watchedSession = *watch;
    m_link.post(command);
}

void DeltaFeed::watchTopics(bool watch, const QString &followed)
{
    if (watch == m_watchesTopics && followed == m_followed)
        return;
    m_watchesTopics = watch;
    m_followed = followed;
    m_models.topics.setWatched(watch);
    if (m_attention == Attention::Full)
        m_link.post(WatchTopics{watch, followed});
}

void DeltaFeed::takeNext()
{
    if (m_delta)
        return;
    m_delta = m_link.takeDelta();
    if (!m_delta)
        return;
    begin();
    m_sliceTimer.start();
}

void DeltaFeed::begin()
{
    m_stage = Stage::Clients;
    m_stageBegun = false;
    m_removedSubscriptions.clear();
    for (const SubscriptionKey &key : m_delta->removedSubscriptions)
        m_removedSubscriptions.push_back(SubscriptionsModel::keyFor(key.clientId, key.topicFilter));
    m_models.clients.setSampleTime(m_delta->totals.time);
    takeSharedQueues();
    m_totals = m_delta->totals;
    m_models.history.add(m_totals);
    Q_EMIT totalsChanged(m_totals);
    if (m_delta->listenersChanged || m_delta->isSnapshot) {
        m_listeners = m_delta->listeners;
        Q_EMIT listenersChanged(m_listeners);
    }
    if (m_delta->session)
        Q_EMIT sessionTold(*m_delta->session);
    if (m_delta->eventsLost > 0)
        Q_EMIT eventsLost(m_delta->eventsLost);
    if (std::exchange(m_topicsBeyond, m_delta->topicMessagesBeyond) != m_delta->topicMessagesBeyond)
        Q_EMIT topicsBeyondChanged(m_topicsBeyond);
    for (const PublishAnswer &answer : m_delta->published)
        Q_EMIT published(answer);
    for (const RetainedAnswer &answer : m_delta->fetched)
        Q_EMIT fetched(answer);
}

void DeltaFeed::takeSharedQueues()
{
    SharedQueues &queues = m_models.sharedQueues;
    if (m_delta->isSnapshot)
        queues.clear();
    for (const SharedQueue &queue : m_delta->sharedQueues) {
        if (queue.queued > 0)
            queues.insert(queue.topicFilter, queue.queued);
        else
            queues.remove(queue.topicFilter);
    }
}

void DeltaFeed::applySlice()
{
    QElapsedTimer timer;
    timer.start();
    // Stages that have little to do share a slice.
    while (m_stage != Stage::Done && timer.elapsed() < ShortSlice) {
        if (applyStage()) {
            m_stage = Stage(quint8(m_stage) + 1);
            m_stageBegun = false;
        }
    }
    adaptSliceSize(timer.elapsed());
    if (m_stage != Stage::Done) {
        m_sliceTimer.start();
        return;
    }
    m_delta.reset();
    Q_EMIT applied();
    takeNext();
}

bool DeltaFeed::applyStage()
{
    switch (m_stage) {
    case Stage::Clients:
        return applyTo(m_models.clients, m_delta->removedClients, m_delta->clients);
    case Stage::Subscriptions:
        return applyTo(m_models.subscriptions, m_removedSubscriptions, m_delta->subscriptions);
    case Stage::Topics:
        return applyTopics();
    case Stage::Retained:
        return applyTo(m_models.retained, m_delta->removedRetained, m_delta->retained);
    case Stage::Events:
        return applyEvents();
    case Stage::Done:
        break;
    }
    return true;
}

template <typename Model, typename Value>
bool DeltaFeed::applyTo(Model &model, std::vector<QString> &removed, std::vector<Value> &upserts)
{
    if (!m_stageBegun) {
        m_stageBegun = true;
        m_removedDone = 0;
        m_upsertsDone = 0;
        if (m_delta->isSnapshot) {
            removed.clear();
            model.beginSnapshot(upserts.size());
        }
    }
    const size_t removals = std::min(m_sliceSize, removed.size() - m_removedDone);
    // Removals first: upserts only when all of them are done.
    const bool removalsDone = m_removedDone + removals == removed.size();
    const size_t values = removalsDone ? std::min(m_sliceSize - removals, upserts.size() - m_upsertsDone) : 0;
    model.apply(std::span(removed).subspan(m_removedDone, removals), std::span(upserts).subspan(m_upsertsDone, values));
    // What the models have swapped out is freed here, slice by slice, not all at the delta's end.
    std::fill_n(upserts.begin() + qsizetype(m_upsertsDone), values, Value{});
    m_removedDone += removals;
    m_upsertsDone += values;
    if (m_upsertsDone < upserts.size())
        return false;
    if (m_delta->isSnapshot && removed.empty())
        removed = model.keysLeftBehind(); // known now that all of it is in
    return m_removedDone == removed.size();
}

bool DeltaFeed::applyTopics()
{
    if (!m_stageBegun) {
        m_stageBegun = true;
        m_upsertsDone = 0;
    }
    const size_t count = std::min(m_sliceSize, m_delta->topics.size() - m_upsertsDone);
    if (count > 0)
        m_models.topics.apply(std::span(m_delta->topics).subspan(m_upsertsDone, count));
    m_upsertsDone += count;
    return m_upsertsDone == m_delta->topics.size();
}

bool DeltaFeed::applyEvents()
{
    if (!m_stageBegun) {
        m_stageBegun = true;
        m_upsertsDone = 0;
    }
    const size_t count = std::min(m_sliceSize, m_delta->events.size() - m_upsertsDone);
    m_models.events.append(std::span(m_delta->events).subspan(m_upsertsDone, count));
    m_upsertsDone += count;
    return m_upsertsDone == m_delta->events.size();
}

void DeltaFeed::adaptSliceSize(qint64 elapsedMs)
{
    if (elapsedMs > LongSlice)
        m_sliceSize = std::max(SmallestSlice, m_sliceSize / 2);
    else if (elapsedMs < ShortSlice)
        m_sliceSize = std::min(LargestSlice, m_sliceSize * 2);
}

} // namespace skep
