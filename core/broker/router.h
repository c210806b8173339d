// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/base/slices.h"
#include "core/matching/retainedstore.h"
#include "core/matching/subscriptiontree.h"
#include "core/messages/delivery.h"
#include "core/messages/publishencoder.h"
#include "sharedgroup.h"
#include "subscription.h"

#include <QByteArray>
#include <QHash>

namespace skep {

class Session;
struct Parts;
struct SubscriptionRecord;

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
    /// Removes that subscription; returns the next one.
    Subscriptions::iterator leave(Session &session, Subscriptions::iterator subscription);

    // -- at the start, from the store
    SharedGroupPointer restoreGroup(QueueId id, const QByteArray &topicFilter); ///< null: that is none
    void restoreSubscription(Session &session, const QByteArray &topicFilter, const SubscriptionRecord &subscription);
    void restoreRetained(const RetainedStore::Entry &entry);
    /// A group without members goes.
    void dropIfEmpty(const SharedGroupPointer &group);

    /// The session's subscription to the (unshared) filter brings it the retained messages that it matches. They come
    /// with Session::pump(), which is to follow.
    void walkRetained(Session &session, const QByteArray &topicFilter);

    /// Stores a retained message unchanged without delivering it. False if the store is full.
    bool putRetained(RetainedStore::Entry entry);
    /// False where the topic had none.
    bool clearRetained(QByteArrayView topic);

    const RetainedStore &retained() const { return m_retained; }
    qsizetype subscriptions() const { return m_subscriptions; }
    qsizetype sharedSubscriptions() const { return m_sharedSubscriptions; }
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
    bool deliver(const MatchResult::Recipient &recipient, const MatchResult &match, Delivery &delivery,
                 const Session *origin);
    void keep(const MessagePointer &message, const QByteArray &publisher);
    void armRetainedExpiry();
    bool dropExpiredRetained(Slice &slice);
    bool hasRoomFor(const RetainedStore::Entry &entry) const;
    void enter(const RetainedStore::Entry &entry);
    bool enter(Session &session, const QByteArray &topicFilter, const SubscriptionOptions &options, quint32 identifier);
    SharedGroupPointer groupOf(QByteArrayView topicFilter);
    void leaveGroup(Session &session, const SharedGroupPointer &group);

    const Parts &m_parts;
    SubscriptionTree m_tree;
    RetainedStore m_retained;
    QHash<QByteArray, SharedGroupPointer> m_groups; ///< by "$share/name/filter"
    PublishImages m_images;
    SlicedTask m_retainedExpiring;
    Deadline m_retainedDeadline; ///< of the one that expires first
    qsizetype m_subscriptions = 0;
    qsizetype m_sharedSubscriptions = 0;
};

} // namespace skep
