// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathtreemodel.h"

#include <algorithm>

namespace skep {

namespace {

constexpr size_t MaximumTreeRuns = 32; // more signals than this cost a view more than one change of layout
constexpr size_t MaximumParents = 64;
constexpr qint64 JudgeSliceMs = 12; // ms

} // namespace

PathTreeModel::PathTreeModel(std::span<const Column> columns, QChar separator, QObject *parent)
    : QAbstractItemModel(parent), m_columns(columns), m_tree(separator, [this] { return makeNode(); })
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &PathTreeModel::judgeSlice);
}

PathTreeModel::~PathTreeModel() = default;

// -- what a view asks

PathTreeModel::Node *PathTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_tree.root();
}

QModelIndex PathTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_tree.root() || !isReachable(node) ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex PathTreeModel::indexOf(const QString &path, int column) const
{
    const Node *node = find(path);
    return node ? indexOf(node, column) : QModelIndex();
}

QString PathTreeModel::path(const QModelIndex &index) const
{
    return index.isValid() ? pathOf(nodeAt(index)) : QString();
}

QString PathTreeModel::name(const QModelIndex &index) const
{
    return nodeAt(index)->name;
}

bool PathTreeModel::isLeaf(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index)->isLeaf;
}

QStringList PathTreeModel::leavesBelow(const QModelIndex &index) const
{
    QStringList paths;
    std::vector<const Node *> waiting{nodeAt(index)};
    while (!waiting.empty()) {
        const Node *node = waiting.back();
        waiting.pop_back();
        if (node->isLeaf && node->isAccepted)
            paths.append(pathOf(node));
        waiting.insert(waiting.end(), node->shown.rbegin(), node->shown.rend());
    }
    return paths;
}

QModelIndex PathTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (row < 0 || row >= int(node->shown.size()) || column < 0 || column >= columnCount() || parent.column() > 0)
        return {};
    return createIndex(row, column, node->shown[size_t(row)]);
}

QModelIndex PathTreeModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeAt(child)->parent;
    return !node || node == m_tree.root() ? QModelIndex() : createIndex(node->row, 0, node);
}

int PathTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->shown.size());
}

int PathTreeModel::columnCount(const QModelIndex &) const
{
    return int(m_columns.size());
}

bool PathTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant PathTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(node, index.column());
    case Qt::ToolTipRole:
        return toolTip(node, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case TableModel::KeyRole:
        return pathOf(&node);
    case TableModel::ToneRole:
        return int(tone(node, index.column()));
    case TableModel::SparkRole:
        return QVariant::fromValue(spark(node, index.column()));
    default:
        return {};
    }
}

QVariant PathTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return TableModel::headerValue(m_columns[size_t(section)], metaObject()->className(), role);
}

Tone PathTreeModel::tone(const Node &, int) const
{
    return Tone::Normal;
}

QString PathTreeModel::toolTip(const Node &node, int column) const
{
    return column == 0 ? pathOf(&node) : text(node, column);
}

QList<double> PathTreeModel::spark(const Node &, int) const
{
    return {};
}

// -- paths that come and go

PathTreeModel::Node *PathTreeModel::addLeaf(const QString &path)
{
    const auto [leaf, isNew] = m_tree.addLeaf(path);
    if (isNew && m_judge.filter().accepts(path))
        m_tree.accept(leaf);
    return leaf;
}

void PathTreeModel::removeEverything()
{
    beginResetModel();
    m_tree.clear();
    m_changed.clear();
    endResetModel();
    if (m_slices.isActive()) {
        m_slices.stop();
        showWanted();
    }
}

void PathTreeModel::commit()
{
    if (!m_tree.hasTouched())
        return;
    const Rows touched = m_tree.takeTouched();
    Rows doomed;
    const auto settle = [&] {
        // Children before their parents, so that a branch that is new comes in as a whole.
        for (auto node = touched.rbegin(); node != touched.rend(); ++node) {
            if ((*node)->leaves > 0 || *node == m_tree.root())
                settleChildren(*node, doomed);
        }
    };
    const auto isOld = [](const Node *node) { return !node->isNew; };
    if (size_t(std::count_if(touched.begin(), touched.end(), isOld)) > MaximumParents)
        changeLayout(settle);
    else
        settle();
    if (!doomed.empty())
        std::erase_if(m_changed, [](const Node *node) { return node->leaves == 0; });
    for (Node *node : doomed)
        m_tree.destroy(node);
    if (m_slices.isActive())
        m_judge.begin();
}

/// Makes rows of those children that are to be seen.
void PathTreeModel::settleChildren(Node *node, Rows &doomed)
{
    const Rows fresh = m_tree.settle(node, doomed);
    Rows rows;
    rows.reserve(node->children.size());
    std::copy_if(node->children.begin(), node->children.end(), std::back_inserter(rows),
                 [](const Node *child) { return child->hits > 0; });
    changeRows(node, std::move(rows));
    for (Node *child : fresh)
        child->isNew = false;
}

bool PathTreeModel::isReachable(const Node *node) const
{
    for (; node != m_tree.root(); node = node->parent) {
        if (node->row < 0 || node->isNew)
            return false;
    }
    return true;
}

void PathTreeModel::changeRows(Node *node, Rows rows)
{
    if (rows == node->shown)
        return;
    if (m_inLayoutChange || !isReachable(node))
        setRows(node, std::move(rows));
    else if (!changeRowsByRuns(node, rows))
        changeLayout([&] { setRows(node, std::move(rows)); });
}

void PathTreeModel::setRows(Node *node, Rows rows)
{
    for (Node *child : node->shown)
        child->row = -1;
    node->shown = std::move(rows);
    for (size_t row = 0; row < node->shown.size(); ++row)
        node->shown[row]->row = int(row);
}

/// Removes and inserts runs of neighbours. Does nothing and returns false if they are many. New children become rows
/// while the views are informed, so they count as known from then on.
bool PathTreeModel::changeRowsByRuns(Node *node, const Rows &rows)
{
    const auto isGone = [](const Node *child) { return child->hits == 0; };
    const auto isAdded = [](const Node *child) { return child->row < 0; };
    const auto runsOf = [](const Rows &list, auto isMember) {
        std::vector<std::pair<int, int>> runs; // first row, number of rows
        for (size_t row = 0; row < list.size(); ++row) {
            if (!isMember(list[row]))
                continue;
            if (!runs.empty() && runs.back().first + runs.back().second == int(row))
                ++runs.back().second;
            else
                runs.emplace_back(int(row), 1);
        }
        return runs;
    };
    const auto removed = runsOf(node->shown, isGone);
    const auto added = runsOf(rows, isAdded);
    if (removed.size() + added.size() > MaximumTreeRuns)
        return false;
    const QModelIndex parent = indexOf(node);
    for (auto run = removed.rbegin(); run != removed.rend(); ++run) {
        beginRemoveRows(parent, run->first, run->first + run->second - 1);
        Rows left = node->shown;
        left.erase(left.begin() + run->first, left.begin() + run->first + run->second);
        setRows(node, std::move(left));
        endRemoveRows();
    }
    for (const auto &[first, count] : added) {
        beginInsertRows(parent, first, first + count - 1);
        Rows more = node->shown;
        more.insert(more.begin() + first, rows.begin() + first, rows.begin() + first + count);
        setRows(node, std::move(more));
        for (int row = first; row < first + count; ++row)
            node->shown[size_t(row)]->isNew = false;
        endInsertRows();
    }
    return true;
}

template <typename Change>
void PathTreeModel::changeLayout(Change change)
{
    Q_EMIT layoutAboutToBeChanged();
    m_inLayoutChange = true;
    change();
    m_inLayoutChange = false;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(indexOf(nodeAt(index), index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

// -- values

void PathTreeModel::markChanged(Node *node)
{
    for (Node *up = node; up && up != m_tree.root() && up->stamp != m_batch; up = up->parent) {
        up->stamp = m_batch;
        m_changed.push_back(up);
    }
}

/// One signal for each parent of rows that changed: from the first to the last of them.
void PathTreeModel::announce()
{
    QHash<Node *, std::pair<int, int>> ranges;
    for (const Node *node : m_changed) {
        if (node->row < 0 || node->isNew)
            continue;
        const auto range = ranges.find(node->parent);
        if (range == ranges.end())
            ranges.insert(node->parent, {node->row, node->row});
        else
            *range = {std::min(range->first, node->row), std::max(range->second, node->row)};
    }
    m_changed.clear();
    ++m_batch;
    for (auto range = ranges.cbegin(); range != ranges.cend(); ++range) {
        const Node *parent = range.key();
        if (!isReachable(parent))
            continue;
        Q_EMIT dataChanged(createIndex(range->first, 0, parent->shown[size_t(range->first)]),
                           createIndex(range->second, columnCount() - 1, parent->shown[size_t(range->second)]));
    }
}

// -- the filter

void PathTreeModel::setFilterText(const QString &text)
{
    const PathFilter filter(text, m_tree.separator() == u'/');
    if (filter == m_judge.wanted())
        return;
    m_slices.stop();
    if (!m_judge.want(filter))
        return; // typed and undone in the meantime
    if (filter.takesAll() || leafCount() <= LargeTree)
        showWanted();
    else
        m_slices.start();
}

void PathTreeModel::judgeSlice()
{
    if (m_judge.judge(JudgeSliceMs))
        showWanted();
    else
        m_slices.start();
}

void PathTreeModel::showWanted()
{
    commit(); // what waits is a change of its own
    changeLayout([this] { m_judge.apply(); });
    Q_EMIT filtered();
}

} // namespace skep
