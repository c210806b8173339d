// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsnapshot.h"
#include "eventrecord.h"
#include "listenersnapshot.h"
#include "messagevalue.h"
#include "sessiondetail.h"
#include "topicsnapshot.h"
#include "totals.h"

#include <QString>

#include <optional>
#include <vector>

namespace skep {

/// What came of PublishMessage.
struct PublishAnswer
{
    quint64 request = 0;
    QString problem; ///< one sentence: why it was not published; empty: it was
    bool hadSubscribers = false;
};

/// The answer to FetchRetained.
struct RetainedAnswer
{
    quint64 request = 0;
    std::vector<RetainedMessage> messages;
    quint32 left = 0; ///< messages that are not in the answer, as it would have become too large
};

/// What changed since the delta before. Upserts are whole values. If `isSnapshot`, everything known before is void
/// and the upserts are the whole state. To apply: removals first, then upserts. No key stands twice in one list, nor in
/// both a removal and an upsert unless the thing was removed and came back.
struct Delta
{
    quint64 sequence = 0;
    bool isSnapshot = false;
    Totals totals;
    std::vector<ClientSnapshot> clients;
    std::vector<QString> removedClients;
    std::vector<SubscriptionSnapshot> subscriptions;
    std::vector<SubscriptionKey> removedSubscriptions;
    std::vector<SharedQueue> sharedQueues; ///< of groups whose number changed; 0: nothing waits any more
    std::vector<RetainedSnapshot> retained;
    std::vector<QString> removedRetained;
    std::vector<ListenerSnapshot> listeners; ///< all of them, if `listenersChanged`
    bool listenersChanged = false;
    std::vector<EventRecord> events; ///< new ones, oldest first
    std::optional<SessionDetail> session; ///< while one is watched, in some of the deltas
    quint64 eventsLost = 0; ///< events that fell out of the log before they could be delivered
    std::vector<TopicUpdate> topics; ///< while topics are watched
    quint64 topicMessagesBeyond = 0; ///< messages on topics that the watch has no room for, since it began
    std::vector<PublishAnswer> published;
    std::vector<RetainedAnswer> fetched;
};

} // namespace skep
