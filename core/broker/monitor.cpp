// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "monitor.h"

#include "brokerview.h"
#include "capture.h"
#include "core/base/clock.h"
#include "core/console/mailbox.h"
#include "core/protocol/topic.h"
#include "latencymeter.h"
#include "parts.h"

#include <algorithm>
#include <utility>

namespace skep {

namespace {

constexpr qint64 ShortestInterval = 34; // 30 Hz
constexpr qint64 LongestInterval = 10'000;
constexpr qint64 DetailInterval = 250;

} // namespace

Monitor::Monitor(const Parts &parts)
    : m_parts(parts), m_interval(parts.deadlines, [this] { sendDelta(); }), m_topics(parts), m_programLog(parts)
{
}

Monitor::~Monitor() = default;

void Monitor::log(EventRecord event)
{
    event.time = m_parts.clock.wall();
    const EventRecord &logged = m_events.add(std::move(event), *m_parts.limits);
    m_programLog.write(logged);
    if (Capture *capture = m_parts.capture)
        capture->event(logged);
}

void Monitor::setListeners(std::vector<ListenerSnapshot> listeners)
{
    m_listeners = std::move(listeners);
    m_listenersChanged = true;
}

void Monitor::setMailbox(DeltaMailbox *mailbox)
{
    m_mailbox = mailbox;
    if (!mailbox)
        stopWatching();
}

void Monitor::startWatching(qint64 interval)
{
    m_intervalLength = std::clamp(interval, ShortestInterval, LongestInterval);
    stopWatching();
    if (!m_mailbox)
        return;
    m_watching = true;
    sendSnapshot();
}

void Monitor::stopWatching()
{
    m_watching = false;
    m_watchedSession = {};
    m_interval.cancel();
    for (Monitored *client : m_changedClients)
        client->m_place = -1;
    m_changedClients = {};
    m_removedClients = {};
    m_changedSubscriptions = {};
    m_changedSharedQueues = {};
    m_changedRetained = {};
    m_topics.stop();
    m_published = {};
    m_fetched = {};
}

void Monitor::watchTopics(const WatchTopics &command)
{
    if (command.on && m_watching)
        m_topics.start(command.followed.toUtf8());
    else
        m_topics.stop();
}

void Monitor::answer(PublishAnswer answer)
{
    if (m_watching)
        m_published.push_back(std::move(answer));
}

void Monitor::answer(RetainedAnswer answer)
{
    if (m_watching)
        m_fetched.push_back(std::move(answer));
}

void Monitor::watchSession(const WatchSession &command)
{
    m_watchedSession = m_watching ? command : WatchSession();
    m_nextDetail = 0;
}

void Monitor::enlist(Monitored &client)
{
    client.m_place = qsizetype(m_changedClients.size());
    m_changedClients.push_back(&client);
}

void Monitor::clientRemoved(Monitored &client)
{
    if (!m_watching)
        return;
    if (const qsizetype place = std::exchange(client.m_place, -1); place >= 0) {
        Monitored *const last = m_changedClients.back();
        m_changedClients.pop_back();
        if (last != &client) {
            m_changedClients[size_t(place)] = last;
            last->m_place = place;
        }
    }
    m_removedClients.insert(QString::fromUtf8(client.clientId()));
}

void Monitor::subscriptionChanged(const Monitored &client, QByteArrayView topicFilter)
{
    if (m_watching)
        m_changedSubscriptions.insert({client.clientId(), topicFilter.toByteArray()});
}

void Monitor::sharedQueueChanged(const SharedName &group)
{
    if (m_watching)
        m_changedSharedQueues.insert(group.whole());
}

void Monitor::retainedChanged(QByteArrayView topic)
{
    if (m_watching)
        m_changedRetained.insert(topic.toByteArray());
}

void Monitor::sendSnapshot()
{
    Delta delta;
    delta.isSnapshot = true;
    m_view->addAll(delta);
    m_deliveredEvent = m_events.beforeOldest();
    m_listenersChanged = true;
    finish(std::move(delta));
}

void Monitor::sendDelta()
{
    Delta delta;
    collectClients(delta);
    collectSubscriptions(delta);
    collectSharedQueues(delta);
    collectRetained(delta);
    finish(std::move(delta));
}

void Monitor::collectClients(Delta &delta)
{
    delta.removedClients.assign(m_removedClients.cbegin(), m_removedClients.cend());
    m_removedClients.clear();
    delta.clients.reserve(m_changedClients.size());
    for (Monitored *client : m_changedClients) {
        client->m_place = -1;
        delta.clients.push_back(client->snapshot());
    }
    m_changedClients.clear();
}

void Monitor::collectSubscriptions(Delta &delta)
{
    for (const auto &[clientId, filter] : std::as_const(m_changedSubscriptions)) {
        if (auto snapshot = m_view->subscription(clientId, filter))
            delta.subscriptions.push_back(*std::move(snapshot));
        else
            delta.removedSubscriptions.push_back({QString::fromUtf8(clientId), QString::fromUtf8(filter)});
    }
    m_changedSubscriptions.clear();
}

void Monitor::collectSharedQueues(Delta &delta)
{
    for (const QByteArray &group : std::as_const(m_changedSharedQueues))
        delta.sharedQueues.push_back({QString::fromUtf8(group), m_view->sharedQueue(group)});
    m_changedSharedQueues.clear();
}

void Monitor::collectRetained(Delta &delta)
{
    for (const QByteArray &topic : std::as_const(m_changedRetained)) {
        if (auto snapshot = m_view->retained(topic))
            delta.retained.push_back(*std::move(snapshot));
        else
            delta.removedRetained.push_back(QString::fromUtf8(topic));
    }
    m_changedRetained.clear();
}

/// Adds what every delta has, and hands it over.
void Monitor::finish(Delta delta)
{
    delta.sequence = ++m_sequence;
    const qint64 now = m_parts.clock.monotonic();
    delta.totals = m_view->totals();
    if (m_processMeter)
        delta.totals.process = m_processMeter();
    m_parts.latency.followNext();
    if (!m_watchedSession.clientId.isEmpty() && now >= m_nextDetail) {
        m_nextDetail = now + DetailInterval;
        delta.session = m_view->session(m_watchedSession.clientId, m_watchedSession.queueFrom);
    }
    delta.listenersChanged = std::exchange(m_listenersChanged, false);
    if (delta.listenersChanged)
        delta.listeners = m_listeners;
    const quint64 oldest = m_events.beforeOldest();
    delta.eventsLost = oldest > m_deliveredEvent ? oldest - m_deliveredEvent : 0;
    delta.events = m_events.after(std::max(oldest, m_deliveredEvent));
    m_deliveredEvent = m_events.last();
    delta.published = std::exchange(m_published, {});
    delta.fetched = std::exchange(m_fetched, {});
    if (m_topics.isOn() && !m_mailbox->isWaiting()) // the watch merges better than the mailbox
        m_topics.collect(delta);
    delta.topicMessagesBeyond = m_topics.messagesBeyond();
    m_mailbox->put(std::move(delta));
    m_interval.setAt(now + m_intervalLength);
}

} // namespace skep
