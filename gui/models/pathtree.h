// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace skep {

/// One level of a path. What is shown of it is a row of a PathTreeModel.
struct PathNode
{
    virtual ~PathNode() = default;

    QString name;
    PathNode *parent = nullptr;
    std::vector<PathNode *> children; ///< sorted; owned by the tree
    std::vector<PathNode *> fresh; ///< children that are not sorted in yet; owned by the tree
    std::vector<PathNode *> shown; ///< those of the children that are rows
    int row = -1; ///< among the parent's shown; -1: none
    quint32 leaves = 0; ///< at or below it; 0: it goes when its parent is settled
    quint32 hits = 0; ///< those of them that the filter accepts; 0: it is no row
    quint32 stamp = 0; ///< of the last batch of changes
    quint32 judgement = 0; ///< by which all at or below it was judged; later ones below it may be missing
    bool isLeaf = false;
    bool isAccepted = false; ///< the leaf itself
    bool isWanted = false; ///< the leaf itself, by that judgement
    bool isTouched = false; ///< it is listed in PathTree::takeTouched()
    bool isNew = true; ///< until the views know of it
};

/// Paths as a tree of their levels. Counts for each node the leaves at or below it, and those that are accepted, and
/// remembers where something came or went.
///
/// Thread: main. Owned by a PathTreeModel, which settles the touched nodes batch by batch; the tree owns the nodes.
class PathTree final
{
public:
    using Nodes = std::vector<PathNode *>;
    using Make = std::function<std::unique_ptr<PathNode>()>;

    /// \param separator between the levels of a path
    PathTree(QChar separator, Make makeNode);
    ~PathTree();
    Q_DISABLE_COPY_MOVE(PathTree)

    /// Removes everything and begins with a new root. REQUIRES: called once before anything else.
    void clear();
    PathNode *root() const { return m_root.get(); }
    QChar separator() const { return m_separator; }
    /// Null: nothing has this path, or something below it.
    PathNode *find(const QString &path) const { return m_nodes.value(Key(path)); }
    QString pathOf(const PathNode *node) const;
    /// Makes room for so many, branches as well.
    void reserve(int paths) { m_nodes.reserve(paths); }

    /// The leaf of that path, made if there is none, and whether it is a new one, which is not accepted yet.
    std::pair<PathNode *, bool> addLeaf(const QString &path);
    void accept(PathNode *leaf);
    void removeLeaf(PathNode *leaf);

    bool hasTouched() const { return !m_touched.empty(); }
    /// The nodes whose children came, went, or became rows or none; parents before their children. Forgets them.
    Nodes takeTouched();
    /// Sorts the fresh children in, and moves those without leaves to `doomed`. Returns the fresh ones.
    Nodes settle(PathNode *node, Nodes &doomed);
    /// The node and all below it.
    void destroy(PathNode *node);

    /// The last level of a longer path holds all others.
    static constexpr int MaximumLevels = 32;

private:
    /// Keeps its hash, so that a table of 100,000 that grows takes 10 ms and not 50.
    struct Key
    {
        explicit Key(const QString &text) : path(text), hash(qHash(text)) { }
        bool operator==(const Key &other) const { return hash == other.hash && path == other.path; }
        friend size_t qHash(const Key &key, size_t seed) { return key.hash ^ seed; }

        QString path;
        size_t hash;
    };

    PathNode *addNode(const QString &path, PathNode *parent, const QString &name);
    void touch(PathNode *node);
    void changeHits(PathNode *node, int change);
    static Nodes merged(const Nodes &children, Nodes fresh);
    void destroyAll();

    const QChar m_separator;
    const Make m_makeNode;
    std::unique_ptr<PathNode> m_root;
    QHash<Key, PathNode *> m_nodes; ///< by path, branches as well
    Nodes m_touched;
};

} // namespace skep
