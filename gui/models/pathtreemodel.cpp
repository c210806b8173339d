// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathtreemodel.h"

#include "core/protocol/topic.h"
#include "casefold.h"

#include <QCoreApplication>

#include <algorithm>

namespace skep {

namespace {

constexpr size_t MaximumRuns = 32; // more signals than this cost a view more than one change of layout
constexpr size_t MaximumParents = 64;

/// By letters, but numbers by their value; names that begin with $ stand last.
bool precedes(QStringView a, QStringView b)
{
    const bool aIsSystem = a.startsWith(u'$');
    if (aIsSystem != b.startsWith(u'$'))
        return !aIsSystem;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (!a[i].isDigit() || !b[j].isDigit()) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto runOf = [](QStringView text, qsizetype &at) {
            while (at < text.size() && text[at] == u'0')
                ++at;
            const qsizetype start = at;
            while (at < text.size() && text[at].isDigit())
                ++at;
            return text.sliced(start, at - start);
        };
        const QStringView aRun = runOf(a, i);
        const QStringView bRun = runOf(b, j);
        if (aRun.size() != bRun.size())
            return aRun.size() < bRun.size();
        if (const int order = aRun.compare(bRun))
            return order < 0;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b; // "1" and "01"
}

} // namespace

PathTreeModel::PathTreeModel(std::span<const Column> columns, QChar separator, QObject *parent)
    : QAbstractItemModel(parent), m_columns(columns), m_separator(separator)
{
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
    m_nodes.insert(path, node);
    return node;
}

PathTreeModel::Node *PathTreeModel::addLeaf(const QString &path)
{
    Node *node = m_nodes.value(path);
    if (!node) {
        node = m_root.get();
        qsizetype start = 0;
        for (int level = 1;; ++level) {
            const qsizetype end = level < MaximumLevels ? path.indexOf(m_separator, start) : -1;
            const QString upTo = end < 0 ? path : path.first(end);
            Node *next = m_nodes.value(upTo);
            node = next ? next : addNode(upTo, node, end < 0 ? path.sliced(start) : path.sliced(start, end - start));
            if (end < 0)
                break;
            start = end + 1;
        }
    }
    if (node->isLeaf)
        return node;
    node->isLeaf = true;
    node->isAccepted = accepts(path);
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
}

/// Sorts in what is new, takes out what has gone, and makes rows of those that are to be seen.
void PathTreeModel::settleChildren(Node *node, Rows &doomed)
{
    const auto byName = [](const Node *a, const Node *b) { return precedes(a->name, b->name); };
    if (!node->fresh.empty()) {
        std::sort(node->fresh.begin(), node->fresh.end(), byName);
        const auto middle = qsizetype(node->children.size());
        node->children.insert(node->children.end(), node->fresh.begin(), node->fresh.end());
        std::inplace_merge(node->children.begin(), node->children.begin() + middle, node->children.end(), byName);
        node->fresh.clear();
        node->fresh.shrink_to_fit();
    }
    Rows rows;
    rows.reserve(node->children.size());
    for (Node *child : node->children) {
        if (child->hits > 0)
            rows.push_back(child);
        if (child->leaves == 0)
            doomed.push_back(child);
    }
    changeRows(node, std::move(rows));
    std::erase_if(node->children, [](const Node *child) { return child->leaves == 0; });
    for (Node *child : node->children)
        child->isNew = false;
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

/// Removes and inserts runs of neighbours. False, and nothing done, where they are many. New children become rows while the
/// views are told, so they count as known from there on.
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

/// Counts what is below the node, and shows those of its children that have some of it.
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

template <typename Change> void PathTreeModel::changeLayout(Change change)
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
        m_nodes.remove(path);
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

bool PathTreeModel::accepts(const QString &path) const
{
    const bool hasWords = std::all_of(m_words.begin(), m_words.end(), [&path](const QString &word) {
        return containsWord(path, word);
    });
    if (!hasWords || m_filters.isEmpty())
        return hasWords;
    const QByteArray topic = path.toUtf8();
    return std::all_of(m_filters.begin(), m_filters.end(),
                       [&topic](const QByteArray &filter) { return topicMatches(filter, topic); });
}

void PathTreeModel::setFilterText(const QString &text)
{
    QStringList words;
    QList<QByteArray> filters;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray filter = word.toUtf8();
        if (m_separator == u'/' && hasWildcard(filter) && isValidTopicFilter(filter))
            filters.append(filter);
        else
            words.append(folded(word));
    }
    if (words == m_words && filters == m_filters)
        return;
    m_words = std::move(words);
    m_filters = std::move(filters);
    commit(); // what waits is told of by itself
    changeLayout([this] {
        struct Visit
        {
            Node *node;
            qsizetype parentLength; ///< of its parent's path
            bool isLeaving;
        };
        const bool takesAll = m_words.isEmpty() && m_filters.isEmpty();
        std::vector<Visit> waiting{{m_root.get(), 0, false}};
        QString path; // of the last node that was entered, and so of all that the next one lies under
        while (!waiting.empty()) {
            const Visit visit = waiting.back();
            waiting.pop_back();
            Node *node = visit.node;
            if (visit.isLeaving) {
                showHits(node);
                continue;
            }
            if (!takesAll) {
                path.truncate(visit.parentLength);
                if (node->parent && node->parent != m_root.get())
                    path += m_separator;
                path += node->name;
            }
            node->isAccepted = node->isLeaf && (takesAll || accepts(path));
            node->hits = node->isAccepted ? 1 : 0;
            if (node->children.empty())
                continue;
            waiting.push_back({node, 0, true});
            for (Node *child : node->children)
                waiting.push_back({child, path.size(), false});
        }
    });
}

} // namespace skep
