// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/delivery.h"

#include "bytehash.h"
#include "core/protocol/packet.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace skep {

class FilterNodes;
class Session;
class SharedGroup;
struct FilterNode;

/// Who receives a message of one topic. Made once per topic and kept until a subscription changes; the hot path reads
/// it.
struct MatchResult
{
    /// One matching subscription of a session.
    struct Subscription
    {
        SubscriptionOptions options;
        quint32 identifier = 0; ///< Subscription Identifier; 0: none
    };
    /// One session with all its matching subscriptions (5.0 §3.3.4: one copy, at the highest QoS, with every
    /// identifier).
    struct Recipient
    {
        Session *session = nullptr;
        QoS maximumQoS = QoS::AtMostOnce; ///< the highest of all
        bool retainAsPublished = false; ///< any of them asks for it
        bool anyNoLocal = false; ///< then the publisher itself is judged subscription by subscription
        quint32 first = 0; ///< its subscriptions: [first, first + count) of `subscriptions`
        quint32 count = 0;
        SubscriptionIdentifiersPointer identifiers; ///< of all of them; null: none has one
    };
    std::vector<Recipient> recipients;
    std::vector<Subscription> subscriptions;
    std::vector<SharedGroup *> sharedGroups; ///< each once

    bool isEmpty() const { return recipients.empty() && sharedGroups.empty(); }

    /// The recipient with only its subscriptions without No Local; nullopt if none is left [MQTT-3.8.3-3].
    std::optional<Recipient> withoutNoLocal(const Recipient &recipient) const;
};

/// All topic filters of all sessions, with a bounded cache of matches by topic.
///
/// A filter with wildcards is a path of nodes, one a level; a filter without is one node that holds it whole, found in
/// one step. Topics walk breadth first, so that no filter, however deep, costs stack.
/// A pure container: it knows no network and never follows the pointers that it holds.
/// Thread: the broker's. Owned by the Broker. MQTT 5.0 §4.7, 3.1.1 §4.7.
class SubscriptionTree final
{
public:
    SubscriptionTree();
    ~SubscriptionTree();
    Q_DISABLE_COPY_MOVE(SubscriptionTree)

    /// Adds or replaces the session's subscription to the (valid, unshared) filter. True if it is new.
    bool insert(QByteArrayView filter, Session *session, const SubscriptionOptions &options, quint32 identifier);
    /// False if there was none.
    bool remove(QByteArrayView filter, Session *session);

    /// Add a shared group once under its filter while it has members or messages.
    void insertGroup(QByteArrayView filter, SharedGroup *group);
    void removeGroup(QByteArrayView filter, SharedGroup *group);

    /// Everyone whose filter matches the (valid) topic name; wildcards do not match a first level that starts with `$`
    /// [MQTT-4.7.2-1]. The result stays valid until the next call of any member.
    const MatchResult &match(QByteArrayView topic);

    /// Entries, shared groups not counted.
    qsizetype size() const { return m_size; }

    /// What it holds in memory: nodes of filters (none without a filter), and the cache.
    qsizetype nodeCount() const;
    qsizetype cachedTopics() const { return m_cache.size(); }
    qsizetype cachedRecipients() const { return m_cachedRecipients; }

    /// Bounds of the cache: topics, and recipients over all of them. Beyond, it is emptied and starts again.
    static constexpr qsizetype MaximumCachedTopics = 65'536;
    static constexpr qsizetype MaximumCachedRecipients = 1'000'000;

    /// Longer topics are matched each time, so that topics of 64 KB cannot fill the memory.
    static constexpr qsizetype MaximumCachedTopicSize = 512;

private:
    struct CachedMatch
    {
        MatchResult result;
        quint64 generation = 0; ///< of the tree when the result was made; stale if that has moved on
    };

    FilterNode *nodeOf(QByteArrayView filter) const;
    FilterNode *makeNode(QByteArrayView filter);
    void prune(FilterNode *node);
    void collect(QByteArrayView topic, MatchResult &result) const;

    std::unique_ptr<FilterNodes> m_nodes;
    qsizetype m_size = 0;
    quint64 m_generation = 1; ///< counts the changes
    QHash<BytesKey, CachedMatch> m_cache;
    qsizetype m_cachedRecipients = 0;
    MatchResult m_uncached; ///< the last result for a topic too long for the cache
};

} // namespace skep
