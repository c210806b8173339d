// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptiontree.h"

#include "core/protocol/topic.h"
#include "filternodes.h"
#include "topiclevels.h"

#include <QVarLengthArray>

#include <algorithm>
#include <functional>
#include <utility>

namespace skep {

namespace {

using Matching = QVarLengthArray<const FilterNode *, 32>;

/// A node that the next level starts from. Its path comes along, so that what is below it is on its way from memory
/// before the node itself has arrived.
struct Reached
{
    const FilterNode *node;
    quint64 path;
};
using Frontier = QVarLengthArray<Reached, 64>;

void add(Matching &matching, const FilterNode *node)
{
    if (!node)
        return;
    __builtin_prefetch(&node->subscribers);
    matching.append(node);
}

/// Everyone under a filter with wildcards, level by level.
void collectWildcards(const FilterNodes &nodes, QByteArrayView topic, Matching &matching)
{
    QVarLengthArray<QByteArrayView, 16> names;
    QVarLengthArray<quint64, 16> hashes;
    for (TopicLevels levels(topic); levels.next();) {
        names.append(levels.level());
        hashes.append(nodes.hashOf(levels.level()));
    }
    nodes.prefetchPath(std::span(hashes.constData(), size_t(hashes.size())));
    const quint64 plusHash = nodes.hashOf("+");

    Frontier arrays[2];
    Frontier *frontier = &arrays[0];
    Frontier *next = &arrays[1];
    frontier->append({nodes.root(), nodes.root()->path});
    for (qsizetype level = 0; level < names.size() && !frontier->isEmpty(); ++level) {
        const bool wildcards = level > 0 || !topic.startsWith('$'); // [MQTT-4.7.2-1]
        const auto advanceTo = [&](const FilterNode *node, quint64 path) {
            __builtin_prefetch(node);
            if (level + 1 < names.size())
                nodes.prefetch(FilterNodes::childPath(path, hashes[level + 1]));
            next->append({node, path});
        };
        next->clear();
        for (const auto &[node, path] : *frontier) {
            if (wildcards) {
                add(matching, node->hash);
                if (node->plus)
                    advanceTo(node->plus, FilterNodes::childPath(path, plusHash));
            }
            if (!node->namedChildren)
                continue;
            const quint64 childPath = FilterNodes::childPath(path, hashes[level]);
            if (const FilterNode *child = nodes.find(node, names[level], childPath))
                advanceTo(child, childPath);
        }
        std::swap(frontier, next);
    }
    for (const auto &[node, path] : *frontier) {
        add(matching, node);
        add(matching, node->hash); // the level above a `#` matches too (5.0 §4.7.1.2)
    }
}

/// One subscriber of a matching filter, with what it is sorted by.
struct FoundSubscriber
{
    const void *target;
    const Subscriber *subscriber;
};
using FoundSubscribers = QVarLengthArray<FoundSubscriber, 64>;

/// Those of one session next to each other.
FoundSubscribers subscribersOf(const Matching &matching)
{
    FoundSubscribers found;
    for (const FilterNode *node : matching)
        node->subscribers.forEach([&](const Subscriber &one) { found.append({one.target, &one}); });
    const auto before = [](const FoundSubscriber &a, const FoundSubscriber &b) {
        return std::less<>()(a.target, b.target);
    };
    // In a single filter each is once; and many filters are often those of one session.
    if (matching.size() > 1 && !std::ranges::is_sorted(found, before))
        std::ranges::sort(found, before);
    return found;
}

/// How many different ones there are.
size_t countTargets(const FoundSubscribers &found)
{
    size_t count = 0;
    const void *last = nullptr;
    for (const FoundSubscriber &one : found)
        count += std::exchange(last, one.target) != one.target ? 1u : 0u;
    return count;
}

} // namespace

SubscriptionTree::SubscriptionTree() : m_nodes(std::make_unique<FilterNodes>()) { }

SubscriptionTree::~SubscriptionTree() = default;

bool SubscriptionTree::insert(QByteArrayView filter, Session *session, const SubscriptionOptions &options,
                              quint32 identifier)
{
    FilterNode *node = makeNode(filter);
    ++m_generation;
    if (Subscriber *known = node->subscribers.find(session)) {
        *known = {session, options, identifier};
        return false;
    }
    node->subscribers.add({session, options, identifier});
    ++m_size;
    return true;
}

bool SubscriptionTree::remove(QByteArrayView filter, Session *session)
{
    FilterNode *node = nodeOf(filter);
    if (!node || !node->subscribers.remove(session))
        return false;
    prune(node);
    ++m_generation;
    --m_size;
    return true;
}

void SubscriptionTree::insertGroup(QByteArrayView filter, SharedGroup *group)
{
    FilterNode *node = makeNode(filter);
    if (node->subscribers.find(group))
        return;
    node->subscribers.add({group, {}, Subscriber::GroupMark});
    ++m_generation;
}

void SubscriptionTree::removeGroup(QByteArrayView filter, SharedGroup *group)
{
    FilterNode *node = nodeOf(filter);
    if (!node || !node->subscribers.remove(group))
        return;
    prune(node);
    ++m_generation;
}

const MatchResult &SubscriptionTree::match(QByteArrayView topic)
{
    if (topic.size() > MaximumCachedTopicSize) {
        collect(topic, m_uncached);
        return m_uncached;
    }
    return m_cache.match(topic, m_generation, [&](MatchResult &result) { collect(topic, result); });
}

qsizetype SubscriptionTree::nodeCount() const
{
    return m_nodes->count();
}

/// Null if there is no such filter.
FilterNode *SubscriptionTree::nodeOf(QByteArrayView filter) const
{
    const auto childOf = [this](const FilterNode *parent, QByteArrayView name) {
        return m_nodes->find(parent, name, FilterNodes::childPath(parent->path, m_nodes->hashOf(name)));
    };
    if (!hasWildcard(filter))
        return childOf(m_nodes->exactRoot(), filter);
    FilterNode *node = m_nodes->root();
    for (TopicLevels levels(filter); node && levels.next();)
        node = childOf(node, levels.level());
    return node;
}

FilterNode *SubscriptionTree::makeNode(QByteArrayView filter)
{
    const auto childOf = [this](FilterNode *parent, QByteArrayView name) {
        const quint64 path = FilterNodes::childPath(parent->path, m_nodes->hashOf(name));
        FilterNode *child = m_nodes->find(parent, name, path);
        return child ? child : m_nodes->create(parent, name, path);
    };
    if (!hasWildcard(filter))
        return childOf(m_nodes->exactRoot(), filter);
    FilterNode *node = m_nodes->root();
    for (TopicLevels levels(filter); levels.next();)
        node = childOf(node, levels.level());
    return node;
}

/// Removes the nodes that nobody needs any more, from this one upwards.
void SubscriptionTree::prune(FilterNode *node)
{
    while (node->parent && !node->isNeeded()) {
        FilterNode *parent = node->parent;
        m_nodes->remove(node);
        node = parent;
    }
}

void SubscriptionTree::collect(QByteArrayView topic, MatchResult &result) const
{
    const quint64 exactPath = FilterNodes::childPath(m_nodes->exactRoot()->path, m_nodes->hashOf(topic));
    m_nodes->prefetch(exactPath);
    Matching matching;
    collectWildcards(*m_nodes, topic, matching);
    add(matching, m_nodes->find(m_nodes->exactRoot(), topic, exactPath));

    const FoundSubscribers found = subscribersOf(matching);
    result.recipients.clear();
    result.subscriptions.clear();
    result.sharedGroups.clear();
    result.recipients.reserve(countTargets(found));
    result.subscriptions.reserve(size_t(found.size()));
    for (auto one = found.begin(); one != found.end();) {
        if (one->subscriber->isGroup()) {
            result.sharedGroups.push_back(static_cast<SharedGroup *>(one->subscriber->target));
            ++one;
            continue;
        }
        auto *const session = static_cast<Session *>(one->subscriber->target);
        const size_t first = result.subscriptions.size();
        for (; one != found.end() && one->target == session; ++one)
            result.subscriptions.push_back({one->subscriber->options, one->subscriber->identifier});
        result.addRecipient(session, first);
    }
}

} // namespace skep
