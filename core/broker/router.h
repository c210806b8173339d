// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/matching/retainedstore.h"
#include "core/matching/subscriptiontree.h"
#include "core/messages/delivery.h"
#include "core/messages/publishencoder.h"
#include "sharedgroup.h"

#include <QByteArray>
#include <QHash>

#include <queue>
#include <vector>

namespace skep {

class Session;
struct Parts;

/// Brings messages to subscribers: the subscription tree, the shared groups and the retained messages, kept in step.
///
/// Thread: the broker's. Owned by the Broker.
class Router final
{
public:
    explicit Router(const Parts &parts);
    ~Router();
    Q_DISABLE_COPY_MOVE(Router)

    /// Hands the message to everyone who subscribed, and keeps it where it is retained.
    /// \param origin the publishing session; null: the broker itself, or a will whose session has ended.
    /// \param publisher its client id.
    /// Returns whether anyone subscribed.
    bool publish(MessagePointer message, const Session *origin, const QByteArray &publisher);

    /// Adds or replaces a subscription (valid, authorised). True where it is new.
    bool subscribe(Session &session, QByteArrayView topicFilter, const SubscriptionOptions &options,
                   quint32 identifier);
    /// False where there was none.
    bool unsubscribe(Session &session, const QByteArray &topicFilter);
    void unsubscribeAll(Session &session);

    // -- at the start, from the store
    SharedGroupPointer restoreGroup(QueueId id, const QByteArray &topicFilter); ///< null: that is none
    void restoreSubscription(Session &session, const QByteArray &topicFilter, const SubscriptionOptions &options,
                             quint32 identifier);
    void restoreRetained(const RetainedStore::Entry &entry);
    /// A group without members goes.
    void dropIfEmpty(const SharedGroupPointer &group);

    /// Sends the session the retained messages that its subscription to the (unshared) filter matches.
    void sendRetained(Session &session, QByteArrayView topicFilter, const SubscriptionOptions &options,
                      quint32 identifier);

    /// Stores a retained message unchanged without delivering it. False if the store is full.
    bool putRetained(RetainedStore::Entry entry);
    /// False where the topic had none.
    bool clearRetained(QByteArrayView topic);

    const RetainedStore &retained() const { return m_retained; }
    qsizetype subscriptions() const { return m_subscriptions; }
    qsizetype sharedSubscriptions() const { return m_sharedSubscriptions; }
    /// Messages in the queues of shared groups.
    qsizetype queuedInGroups() const;
    /// 0: there is no such group, or nothing waits in it. \param group "$share/name/filter"
    qsizetype queuedInGroup(const QByteArray &group) const;
    /// Calls `visit` with "$share/name/filter" and the number of messages that wait.
    template <typename Visitor>
    void forEachSharedQueue(Visitor visit) const
    {
        for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group)
            visit(group.key(), (*group)->queued());
    }

private:
    void deliver(const MatchResult::Recipient &recipient, const MatchResult &match, Delivery &delivery,
                 const Session *origin);
    void keep(const MessagePointer &message, const QByteArray &publisher);
    bool hasRoomFor(const Message &message) const;
    void dropExpiredRetained();
    void enter(const RetainedStore::Entry &entry);
    bool enter(Session &session, const QByteArray &topicFilter, const SubscriptionOptions &options, quint32 identifier);
    SharedGroupPointer groupOf(QByteArrayView topicFilter);
    void leaveGroup(Session &session, const SharedGroupPointer &group);

    using Expiry = std::pair<qint64, QByteArray>; ///< (Message::expiresAt(), topic)

    const Parts &m_parts;
    SubscriptionTree m_tree;
    RetainedStore m_retained;
    QHash<QByteArray, SharedGroupPointer> m_groups; ///< by "$share/name/filter"
    PublishImages m_images;
    std::priority_queue<Expiry, std::vector<Expiry>, std::greater<>> m_retainedExpiries;
    Deadline m_retainedDeadline;
    qsizetype m_subscriptions = 0;
    qsizetype m_sharedSubscriptions = 0;
};

} // namespace skep
