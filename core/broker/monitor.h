// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/console/command.h"
#include "core/console/delta.h"
#include "eventlog.h"
#include "monitored.h"
#include "parts.h"
#include "programlog.h"
#include "topicwatch.h"

#include <QByteArrayView>
#include <QSet>

#include <functional>

namespace skep {

class BrokerView;
class DeltaMailbox;
struct SharedName;

/// What the broker tells of itself: the event log, and deltas while somebody looks.
///
/// Keeps only the names of what changed; the values are read from the BrokerView once per interval, so a delta is
/// bounded by the number of things that exist, not by the number of messages. Nobody looking: one branch per change.
/// Thread: the broker's. Owned by the Foundation.
class Monitor final
{
public:
    explicit Monitor(const Parts &parts);
    ~Monitor();
    Q_DISABLE_COPY_MOVE(Monitor)

    /// Where it reads what it tells. REQUIRES: before somebody watches; the view outlives the watching.
    void setView(const BrokerView &view) { m_view = &view; }

    /// Writes an event: into the log that the console reads, and to the program's log. Number and time are filled in
    /// here.
    void log(EventRecord event);

    /// The server's listeners, whole, at every change.
    void setListeners(std::vector<ListenerSnapshot> listeners);

    /// Where deltas go; nullptr: nowhere. REQUIRES: the mailbox outlives the monitor or is taken away before.
    void setMailbox(DeltaMailbox *mailbox);

    /// Begins with a snapshot, then a delta per interval in which something changed.
    void startWatching(qint64 interval);
    void stopWatching();
    /// Reports one session in full, several times a second. While watching only.
    void watchSession(const WatchSession &command);

    /// Called for each delta; the process is what the server knows of.
    void setProcessMeter(std::function<ProcessUsage()> meter) { m_processMeter = std::move(meter); }

    /// Network connections, counted by the server as it accepts and closes them.
    void connectionOpened() { ++m_parts.counters.connections; }
    void connectionClosed() { --m_parts.counters.connections; }
    NetworkCounts &networkCounts() { return m_parts.counters.network; }

    /// What is published, topic by topic, while somebody looks at that.
    void watchTopics(const WatchTopics &command);
    /// For Delta::published and Delta::fetched; nowhere to go while nobody looks.
    void answer(PublishAnswer answer);
    void answer(RetainedAnswer answer);

    // -- from the broker, at every change
    void messagePublished(const MessagePointer &message, const QByteArray &publisher)
    {
        if (m_topics.isOn())
            m_topics.published(message, publisher);
    }
    void clientChanged(Monitored &client)
    {
        if (m_watching && client.m_place < 0)
            enlist(client);
    }
    void clientRemoved(Monitored &client);
    void subscriptionChanged(const Monitored &client, QByteArrayView topicFilter);
    void sharedQueueChanged(const SharedName &group);
    void retainedChanged(QByteArrayView topic);

private:
    void enlist(Monitored &client);
    void sendSnapshot();
    void sendDelta();
    void collectClients(Delta &delta);
    void collectSubscriptions(Delta &delta);
    void collectSharedQueues(Delta &delta);
    void collectRetained(Delta &delta);
    void finish(Delta delta);

    const Parts &m_parts;
    const BrokerView *m_view = nullptr;
    DeltaMailbox *m_mailbox = nullptr;
    Deadline m_interval;
    qint64 m_intervalLength = 100;
    bool m_watching = false;
    WatchSession m_watchedSession;
    qint64 m_nextDetail = 0;
    std::function<ProcessUsage()> m_processMeter;

    std::vector<Monitored *> m_changedClients; ///< each once
    QSet<QString> m_removedClients;
    QSet<std::pair<QByteArray, QByteArray>> m_changedSubscriptions; ///< (client id, filter)
    QSet<QByteArray> m_changedSharedQueues; ///< "$share/name/filter"
    QSet<QByteArray> m_changedRetained;
    bool m_listenersChanged = false;
    TopicWatch m_topics;
    std::vector<PublishAnswer> m_published;
    std::vector<RetainedAnswer> m_fetched;

    std::vector<ListenerSnapshot> m_listeners;
    EventLog m_events;
    ProgramLog m_programLog;
    quint64 m_deliveredEvent = 0; ///< the newest one that a delta has taken
    quint64 m_sequence = 0;
};

} // namespace skep
