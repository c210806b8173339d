// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathtreemodel.h"

#include "naturalorder.h"

#include <QElapsedTimer>

#include <algorithm>

namespace skep {

namespace {

constexpr size_t MaximumRuns = 32; // more signals than this cost a view more than one change of layout
constexpr size_t MaximumParents = 64;
constexpr qint64 SliceLength = 12; // ms
constexpr int SliceStep = 500; // nodes between two looks at the clock

} // namespace

PathTreeModel::PathTreeModel(std::span<const Column> columns, QChar separator, QObject *parent)
    : QAbstractItemModel(parent), m_columns(columns), m_separator(separator)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &PathTreeModel::judgeSlice);
}

PathTreeModel::~PathTreeModel()
{
    if (!m_root)
        return;
    for (Node *child : m_root->children)
        destroy(child);
    for (Node *child : m_root->fresh)
        destroy(child);
}

void PathTreeModel::makeRoot()
{
    m_root = makeNode();
    m_root->isNew = false;
}

// -- what a view asks

PathTreeModel::Node *PathTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex PathTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() || !isReachable(node) ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex PathTreeModel::indexOf(const QString &path, int column) const
{
    const Node *node = find(path);
    return node ? indexOf(node, column) : QModelIndex();
}

QString PathTreeModel::pathOf(const Node *node) const
{
    QString path = node->name;
    for (const Node *up = node->parent; up && up != m_root.get(); up = up->parent)
        path = up->name + m_separator + path;
    return path;
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
    return !node || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
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

PathTreeModel::Node *PathTreeModel::addNode(const QString &path, Node *parent, const QString &name)
{
    Node *node = makeNode().release();
    node->name = name;
    node->parent = parent;
    parent->fresh.push_back(node);
    touch(parent);
    m_nodes.insert(Key(path), node);
    return node;
}

PathTreeModel::Node *PathTreeModel::addLeaf(const QString &path)
{
    Node *node = find(path);
    if (!node) {
        node = m_root.get();
        qsizetype start = 0;
        for (int level = 1;; ++level) {
            const qsizetype end = level < MaximumLevels ? path.indexOf(m_separator, start) : -1;
            const QString upTo = end < 0 ? path : path.first(end);
            Node *next = find(upTo);
            node = next ? next : addNode(upTo, node, end < 0 ? path.sliced(start) : path.sliced(start, end - start));
            if (end < 0)
                break;
            start = end + 1;
        }
    }
    if (node->isLeaf)
        return node;
    node->isLeaf = true;
    node->judgement = 0; // what was judged was a branch
    node->isAccepted = m_filter.accepts(path);
    for (Node *up = node; up; up = up->parent)
        ++up->leaves;
    if (node->isAccepted)
        changeHits(node, 1);
    return node;
}

void PathTreeModel::removeLeaf(Node *leaf)
{
    if (!leaf->isLeaf)
        return;
    leaf->isLeaf = false;
    for (Node *up = leaf; up; up = up->parent) {
        if (--up->leaves == 0 && up->parent)
            touch(up->parent);
    }
    if (std::exchange(leaf->isAccepted, false))
        changeHits(leaf, -1);
}

void PathTreeModel::removeEverything()
{
    beginResetModel();
    for (Node *child : m_root->children)
        destroy(child);
    for (Node *child : m_root->fresh)
        destroy(child);
    m_touched.clear();
    m_changed.clear();
    makeRoot();
    endResetModel();
    if (m_slices.isActive()) {
        m_slices.stop();
        showWanted();
    }
}

void PathTreeModel::changeHits(Node *node, int change)
{
    for (Node *up = node; up; up = up->parent) {
        const bool wasRow = up->hits > 0;
        up->hits = quint32(int(up->hits) + change);
        if (wasRow != (up->hits > 0) && up->parent)
            touch(up->parent);
    }
}

void PathTreeModel::touch(Node *node)
{
    if (std::exchange(node->isTouched, true))
        return;
    m_touched.push_back(node);
}

void PathTreeModel::commit()
{
    if (m_touched.empty())
        return;
    const std::vector<Node *> touched = std::exchange(m_touched, {});
    Rows doomed;
    const auto settle = [&] {
        // Children before their parents, so that a branch that is new comes in as a whole.
        for (auto node = touched.rbegin(); node != touched.rend(); ++node) {
            (*node)->isTouched = false;
            if ((*node)->leaves > 0 || *node == m_root.get())
                settleChildren(*node, doomed);
        }
    };
    const auto isOld = [](const Node *node) { return !node->isNew; };
    if (size_t(std::count_if(touched.begin(), touched.end(), isOld)) > MaximumParents)
        changeLayout(settle);
    else
        settle();
    for (Node *node : doomed)
        destroy(node);
    if (m_slices.isActive())
        startJudging();
}

/// Sorts in new nodes, takes out removed ones, and makes rows of those that are shown.
void PathTreeModel::settleChildren(Node *node, Rows &doomed)
{
    const Rows fresh = std::exchange(node->fresh, {});
    if (!fresh.empty())
        node->children = merged(node->children, fresh);
    Rows rows;
    rows.reserve(node->children.size());
    const size_t doomedBefore = doomed.size();
    for (Node *child : node->children) {
        if (child->hits > 0)
            rows.push_back(child);
        if (child->leaves == 0)
            doomed.push_back(child);
    }
    changeRows(node, std::move(rows));
    if (doomed.size() > doomedBefore)
        std::erase_if(node->children, [](const Node *child) { return child->leaves == 0; });
    for (Node *child : fresh)
        child->isNew = false;
}

/// Merges the sorted children with the new ones, which are far fewer if it matters: the place of the next one is
/// searched in growing steps.
PathTreeModel::Rows PathTreeModel::merged(const Rows &children, Rows fresh)
{
    const auto byName = [](const Node *a, const Node *b) { return precedes(a->name, b->name); };
    std::sort(fresh.begin(), fresh.end(), byName);
    Rows all;
    all.reserve(children.size() + fresh.size());
    auto from = children.begin();
    for (Node *node : fresh) {
        auto low = from;
        qsizetype step = 1;
        for (; step <= children.end() - low && byName(low[step - 1], node); step *= 2)
            low += step;
        const auto to = std::lower_bound(low, low + std::min<qsizetype>(step - 1, children.end() - low), node, byName);
        all.insert(all.end(), from, to);
        all.push_back(node);
        from = to;
    }
    all.insert(all.end(), from, children.end());
    return all;
}

bool PathTreeModel::isReachable(const Node *node) const
{
    for (; node != m_root.get(); node = node->parent) {
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
    if (removed.size() + added.size() > MaximumRuns)
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

/// The node and all below it, without recursion into what may be deep.
void PathTreeModel::destroy(Node *node)
{
    std::vector<std::pair<Node *, QString>> waiting{{node, pathOf(node)}};
    while (!waiting.empty()) {
        const auto [next, path] = waiting.back();
        waiting.pop_back();
        m_nodes.remove(Key(path));
        for (const Rows *list : {&next->children, &next->fresh}) {
            for (Node *child : *list)
                waiting.emplace_back(child, path + m_separator + child->name);
        }
        std::erase(m_changed, next);
        delete next;
    }
}

// -- values

void PathTreeModel::markChanged(Node *node)
{
    for (Node *up = node; up && up != m_root.get() && up->stamp != m_batch; up = up->parent) {
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
    const PathFilter filter(text, m_separator == u'/');
    if (filter == m_wanted)
        return;
    m_wanted = filter;
    m_slices.stop();
    if (m_wanted == m_filter)
        return; // typed and undone in the meantime
    ++m_judgement;
    startJudging();
    if (m_wanted.takesAll() || leafCount() <= LargeTree)
        showWanted();
    else
        m_slices.start();
}

/// Starts again if nodes were added or removed: what is judged already is skipped.
void PathTreeModel::startJudging()
{
    m_visitedPath.clear();
    m_visits.assign({{m_root.get(), 0, false}});
}

/// Works for about that long; returns whether it is done.
bool PathTreeModel::judge(qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_visits.empty() && timer.elapsed() < ms) {
        for (int step = 0; step < SliceStep && !m_visits.empty(); ++step)
            judgeNext();
    }
    return m_visits.empty();
}

void PathTreeModel::judgeNext()
{
    const auto [node, parentLength, isLeaving] = m_visits.back();
    m_visits.pop_back();
    if (isLeaving) {
        node->judgement = m_judgement;
        return;
    }
    if (node->judgement == m_judgement)
        return;
    m_visitedPath.truncate(parentLength);
    if (node->parent && node->parent != m_root.get())
        m_visitedPath += m_separator;
    m_visitedPath += node->name;
    node->isWanted = node->isLeaf && m_wanted.accepts(m_visitedPath);
    if (node->children.empty()) {
        node->judgement = m_judgement;
        return;
    }
    m_visits.push_back({node, 0, true});
    for (Node *child : node->children)
        m_visits.push_back({child, m_visitedPath.size(), false});
}

void PathTreeModel::judgeSlice()
{
    if (judge(SliceLength))
        showWanted();
    else
        m_slices.start();
}

/// Judges what was added since the judgement.
void PathTreeModel::showWanted()
{
    commit(); // what waits is a change of its own
    m_filter = m_wanted;
    changeLayout([this] { takeWanted(); });
    Q_EMIT filtered();
}

/// Accepts what is wanted, counts it, and makes rows of the branches above it.
void PathTreeModel::takeWanted()
{
    const auto enter = [this](Node *node) {
        if (node->isLeaf && node->judgement != m_judgement)
            node->isWanted = m_wanted.takesAll() || m_wanted.accepts(pathOf(node));
        node->isAccepted = node->isLeaf && node->isWanted;
        node->hits = node->isAccepted ? 1 : 0;
    };
    std::vector<std::pair<Node *, bool>> waiting; // the node, and whether all below it has been entered
    enter(m_root.get());
    waiting.emplace_back(m_root.get(), false);
    while (!waiting.empty()) {
        const auto [node, isLeaving] = waiting.back();
        if (isLeaving) {
            waiting.pop_back();
            showHits(node);
            continue;
        }
        waiting.back().second = true;
        for (Node *child : node->children) {
            enter(child);
            if (!child->children.empty())
                waiting.emplace_back(child, false);
        }
    }
}

/// Adds up what is below the node, and shows the children that have any of it.
void PathTreeModel::showHits(Node *node)
{
    for (Node *child : node->shown)
        child->row = -1;
    node->shown.clear(); // keeps its memory: what was shown may come back
    for (Node *child : node->children) {
        node->hits += child->hits;
        if (child->hits == 0)
            continue;
        child->row = int(node->shown.size());
        node->shown.push_back(child);
    }
}

} // namespace skep
