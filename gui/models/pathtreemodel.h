// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pathfilter.h"
#include "tablemodel.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace skep {

/// A tree of what has a path: topics, or members in groups. Made for batches: a subclass adds and removes paths, and
/// then commit() informs the views by a few signals, or by one change of layout if they would be many.
///
/// Thread: main. Siblings are sorted by name, numbers in it by their value. With a filter, only what it accepts and
/// the branches above that are shown; selection and expanded branches survive every change.
class PathTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    ~PathTreeModel() override;
    Q_DISABLE_COPY_MOVE(PathTreeModel)

    /// Shows what a PathFilter of this text accepts: at once, or for a large tree when all of it is judged, in slices
    /// of the event loop. Then filtered() is emitted.
    void setFilterText(const QString &text);
    /// Whether what is shown is filtered.
    bool isFiltered() const { return !m_filter.takesAll(); }

    QString path(const QModelIndex &index) const;
    QString name(const QModelIndex &index) const;
    /// Invalid if there is no such path, or if it is not shown.
    QModelIndex indexOf(const QString &path, int column = 0) const;
    /// True if something has exactly this path, so that it is more than a branch.
    bool isLeaf(const QModelIndex &index) const;
    /// The paths of the leaves at or below the index, without those that the filter hides.
    QStringList leavesBelow(const QModelIndex &index) const;
    int leafCount() const { return int(m_root->leaves); }
    int shownLeafCount() const { return int(m_root->hits); }

    /// The time that durations are counted to.
    void setNow(qint64 now) { m_now = now; }
    qint64 now() const { return m_now; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// The last level of a longer path holds all others.
    static constexpr int MaximumLevels = 32;
    /// Leaves; a tree with more is judged in slices.
    static constexpr int LargeTree = 30'000;

Q_SIGNALS:
    /// Another filter is in effect.
    void filtered();

protected:
    struct Node
    {
        virtual ~Node() = default;

        QString name;
        Node *parent = nullptr;
        std::vector<Node *> children; ///< sorted; owned
        std::vector<Node *> fresh; ///< children that commit() sorts in
        std::vector<Node *> shown; ///< those of the children that are rows
        int row = -1; ///< among the parent's shown; -1: none
        quint32 leaves = 0; ///< at or below it; 0: the next commit() removes it
        quint32 hits = 0; ///< those of them that the filter accepts; 0: it is no row
        quint32 stamp = 0; ///< of the last batch of changes
        quint32 judgement = 0; ///< by which all at or below it was judged; later ones below it may be missing
        bool isLeaf = false;
        bool isAccepted = false; ///< the leaf itself
        bool isWanted = false; ///< the leaf itself, by that judgement
        bool isTouched = false; ///< it is in m_touched
        bool isNew = true; ///< until its parent's commit
    };

    /// \param separator between the levels of a path
    PathTreeModel(std::span<const Column> columns, QChar separator, QObject *parent);

    /// REQUIRES: called once, before anything else, by the subclass's constructor.
    void makeRoot();
    Node *root() const { return m_root.get(); }
    Node *nodeAt(const QModelIndex &index) const;
    Node *find(const QString &path) const { return m_nodes.value(Key(path)); }
    QString pathOf(const Node *node) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;

    /// Makes room for so many, branches as well.
    void reserve(int paths) { m_nodes.reserve(paths); }
    /// The leaf of that path, made if there is none.
    Node *addLeaf(const QString &path);
    void removeLeaf(Node *leaf);
    void removeEverything();
    /// Informs the views of what was added and removed. Removed nodes are deleted afterwards.
    void commit();
    /// The values of this node changed, and those of the branches above it; announce() informs the views.
    void markChanged(Node *node);
    void announce();

    virtual std::unique_ptr<Node> makeNode() const { return std::make_unique<Node>(); }
    virtual QString text(const Node &node, int column) const = 0;
    virtual Tone tone(const Node &node, int column) const;
    virtual QString toolTip(const Node &node, int column) const;
    /// For CellStyle::Spark.
    virtual QList<double> spark(const Node &node, int column) const;

private:
    using Rows = std::vector<Node *>;

    /// Keeps its hash, so that a table of 100,000 that grows takes 10 ms and not 50.
    struct Key
    {
        explicit Key(const QString &text) : path(text), hash(qHash(text)) { }
        bool operator==(const Key &other) const { return hash == other.hash && path == other.path; }
        friend size_t qHash(const Key &key, size_t seed) { return key.hash ^ seed; }

        QString path;
        size_t hash;
    };
    /// A node whose children wait to be judged, or have been.
    struct Visit
    {
        Node *node;
        qsizetype parentLength; ///< of its parent's path
        bool isLeaving;
    };

    Node *addNode(const QString &path, Node *parent, const QString &name);
    void touch(Node *node);
    void changeHits(Node *node, int change);
    bool isReachable(const Node *node) const;
    void settleChildren(Node *node, Rows &doomed);
    static Rows merged(const Rows &children, Rows fresh);
    void changeRows(Node *node, Rows rows);
    bool changeRowsByRuns(Node *node, const Rows &rows);
    static void setRows(Node *node, Rows rows);
    void startJudging();
    bool judge(qint64 ms);
    void judgeNext();
    void judgeSlice();
    void showWanted();
    void takeWanted();
    static void showHits(Node *node);
    template <typename Change>
    void changeLayout(Change change);
    void destroy(Node *node);

    const std::span<const Column> m_columns;
    const QChar m_separator;
    std::unique_ptr<Node> m_root;
    QHash<Key, Node *> m_nodes; ///< by path, branches as well
    std::vector<Node *> m_touched; ///< whose children or rows change, parents before their children
    std::vector<Node *> m_changed;
    quint32 m_batch = 1;
    bool m_inLayoutChange = false;
    PathFilter m_filter;
    PathFilter m_wanted; ///< equal to m_filter unless it is being judged by
    quint32 m_judgement = 0;
    std::vector<Visit> m_visits; ///< that are left of the judgement
    QString m_visitedPath; ///< of the last node that was entered, and so of all that the next one lies under
    QTimer m_slices;
    qint64 m_now = 0;
};

} // namespace skep
