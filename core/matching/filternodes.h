// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterslots.h"
#include "subscribers.h"

#include <QByteArrayView>

#include <span>

namespace skep {

/// One level of topic filters, or one whole filter. Its name follows it in memory.
struct FilterNode
{
    FilterNode *parent = nullptr;
    quint64 path = 0; ///< hash of the names from the root to here
    FilterNode *plus = nullptr; ///< its child `+`
    FilterNode *hash = nullptr; ///< its child `#`
    quint32 namedChildren = 0; ///< children but those two
    quint32 nameSize = 0;
    Subscribers subscribers;

    QByteArrayView name() const { return {reinterpret_cast<const char *>(this + 1), qsizetype(nameSize)}; }
    bool isNeeded() const { return plus || hash || namedChildren || !subscribers.isEmpty(); }

    static void *operator new(size_t size, qsizetype nameSize);
    static void operator delete(void *memory);
    static void operator delete(void *memory, qsizetype nameSize);
};

/// The nodes of all filters, found by parent and name in one hash table, so that a node needs no table.
///
/// If that has become too small or too large, its nodes move to another one, some with each change: moving a million at
/// once would make everybody wait.
///
/// Thread: the broker's. Owned by the SubscriptionTree.
class FilterNodes final
{
public:
    FilterNodes();
    ~FilterNodes();
    Q_DISABLE_COPY_MOVE(FilterNodes)

    /// The parent of the first levels of filters that have wildcards.
    FilterNode *root() const { return m_root; }
    /// The parent of whole filters that have none.
    FilterNode *exactRoot() const { return m_exactRoot; }

    /// A name's hash is asked for apart, because a name is looked up under many parents.
    quint64 hashOf(QByteArrayView name) const;
    /// The path of a node's child: known without the child, and without waiting for the node.
    static quint64 childPath(quint64 parentPath, quint64 nameHash);
    /// `path` is the child's own, of childPath().
    FilterNode *find(const FilterNode *parent, QByteArrayView name, quint64 path) const;
    /// Fetches what find() will need, so that a search waits for the memory of several steps at once: in a tree of a
    /// million nodes, that is most of its time.
    void prefetch(quint64 path) const { __builtin_prefetch(&m_slots[m_slots.home(path)]); }
    /// The same for each name of a path below the root, the nodes included.
    void prefetchPath(std::span<const quint64> nameHashes) const;
    /// REQUIRES: the parent has no child of that name; `path` as for find().
    FilterNode *create(FilterNode *parent, QByteArrayView name, quint64 path);
    /// REQUIRES: not a root, and not needed.
    void remove(FilterNode *node);

    /// The two roots not counted.
    qsizetype count() const { return qsizetype(m_used); }

private:
    using Slot = FilterSlots::Slot;

    static FilterNode *findIn(const FilterSlots &table, const FilterNode *parent, QByteArrayView name, quint64 path);
    void resizeIfNeeded();
    void moveSome();

    const size_t m_seed;
    FilterNode *const m_root;
    FilterNode *const m_exactRoot;
    FilterSlots m_slots;
    FilterSlots m_old; ///< from which nodes are still to move; none: size 0
    size_t m_moved = 0; ///< its slots before that have been looked at
    size_t m_used = 0;
};

} // namespace skep
