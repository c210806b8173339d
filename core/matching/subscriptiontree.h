// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/packet.h"
#include "matchcache.h"
#include "matchresult.h"

#include <QByteArrayView>

#include <memory>

namespace skep {

class FilterNodes;
class Session;
class SharedGroup;
struct FilterNode;

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
    const MatchCache &cache() const { return m_cache; }

    /// Longer topics are matched each time, so that topics of 64 KB cannot fill the memory.
    static constexpr qsizetype MaximumCachedTopicSize = 512;

private:
    FilterNode *nodeOf(QByteArrayView filter) const;
    FilterNode *makeNode(QByteArrayView filter);
    void prune(FilterNode *node);
    void collect(QByteArrayView topic, MatchResult &result) const;

    std::unique_ptr<FilterNodes> m_nodes;
    qsizetype m_size = 0;
    quint64 m_generation = 1; ///< counts the changes
    MatchCache m_cache;
    MatchResult m_uncached; ///< the last result for a topic too long for the cache
};

} // namespace skep
