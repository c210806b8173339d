// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pathjudge.h"
#include "pathtree.h"
#include "tablemodel.h"

#include <QAbstractItemModel>
#include <QTimer>

namespace skep {

/// A tree of what has a path: topics, or members in groups. Made for batches: a subclass adds and removes paths, and
/// then commit() informs the views by a few signals, or by one change of layout if they would be many.
///
/// Thread: main. Siblings are sorted by name, numbers in it by their value. With a filter, only what it accepts and
/// the branches above that are shown; selection and expanded branches survive every change. The nodes are in a
/// PathTree, the filter is a PathJudge's; the model makes rows of the nodes and informs the views.
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
    bool isFiltered() const { return !m_judge.filter().takesAll(); }

    QString path(const QModelIndex &index) const;
    QString name(const QModelIndex &index) const;
    /// Invalid if there is no such path, or if it is not shown.
    QModelIndex indexOf(const QString &path, int column = 0) const;
    /// True if something has exactly this path, so that it is more than a branch.
    bool isLeaf(const QModelIndex &index) const;
    /// The paths of the leaves at or below the index, without those that the filter hides.
    QStringList leavesBelow(const QModelIndex &index) const;
    int leafCount() const { return int(m_tree.root()->leaves); }
    int shownLeafCount() const { return int(m_tree.root()->hits); }

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

    static constexpr int MaximumLevels = PathTree::MaximumLevels;
    /// Leaves; a tree with more is judged in slices.
    static constexpr int LargeTree = 30'000;

Q_SIGNALS:
    /// Another filter is in effect.
    void filtered();

protected:
    using Node = PathNode;

    /// \param separator between the levels of a path
    PathTreeModel(std::span<const Column> columns, QChar separator, QObject *parent);

    /// REQUIRES: called once, before anything else, by the subclass's constructor.
    void makeRoot() { m_tree.clear(); }
    Node *root() const { return m_tree.root(); }
    Node *nodeAt(const QModelIndex &index) const;
    Node *find(const QString &path) const { return m_tree.find(path); }
    QString pathOf(const Node *node) const { return m_tree.pathOf(node); }
    QModelIndex indexOf(const Node *node, int column = 0) const;

    /// Makes room for so many, branches as well.
    void reserve(int paths) { m_tree.reserve(paths); }
    /// The leaf of that path, made if there is none.
    Node *addLeaf(const QString &path);
    void removeLeaf(Node *leaf) { m_tree.removeLeaf(leaf); }
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
    using Rows = PathTree::Nodes;

    bool isReachable(const Node *node) const;
    void settleChildren(Node *node, Rows &doomed);
    void changeRows(Node *node, Rows rows);
    bool changeRowsByRuns(Node *node, const Rows &rows);
    static void setRows(Node *node, Rows rows);
    void judgeSlice();
    void showWanted();
    template <typename Change>
    void changeLayout(Change change);

    const std::span<const Column> m_columns;
    PathTree m_tree;
    PathJudge m_judge{m_tree};
    std::vector<Node *> m_changed;
    quint32 m_batch = 1;
    bool m_inLayoutChange = false;
    QTimer m_slices;
    qint64 m_now = 0;
};

} // namespace skep
