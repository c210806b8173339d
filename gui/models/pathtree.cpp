// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathtree.h"

#include "naturalorder.h"

#include <algorithm>
#include <utility>

namespace skep {

PathTree::PathTree(QChar separator, Make makeNode) : m_separator(separator), m_makeNode(std::move(makeNode)) { }

PathTree::~PathTree()
{
    if (m_root)
        destroyAll();
}

void PathTree::clear()
{
    if (m_root)
        destroyAll();
    m_touched.clear();
    m_root = m_makeNode();
    m_root->isNew = false;
}

void PathTree::destroyAll()
{
    for (const Nodes *list : {&m_root->children, &m_root->fresh}) {
        for (PathNode *child : *list)
            destroy(child);
    }
}

QString PathTree::pathOf(const PathNode *node) const
{
    QString path = node->name;
    for (const PathNode *up = node->parent; up && up != m_root.get(); up = up->parent)
        path = up->name + m_separator + path;
    return path;
}

PathNode *PathTree::addNode(const QString &path, PathNode *parent, const QString &name)
{
    PathNode *node = m_makeNode().release();
    node->name = name;
    node->parent = parent;
    parent->fresh.push_back(node);
    touch(parent);
    m_nodes.insert(Key(path), node);
    return node;
}

std::pair<PathNode *, bool> PathTree::addLeaf(const QString &path)
{
    PathNode *node = find(path);
    if (!node) {
        node = m_root.get();
        qsizetype start = 0;
        for (int level = 1;; ++level) {
            const qsizetype end = level < MaximumLevels ? path.indexOf(m_separator, start) : -1;
            const QString upTo = end < 0 ? path : path.first(end);
            PathNode *next = find(upTo);
            node = next ? next : addNode(upTo, node, end < 0 ? path.sliced(start) : path.sliced(start, end - start));
            if (end < 0)
                break;
            start = end + 1;
        }
    }
    if (node->isLeaf)
        return {node, false};
    node->isLeaf = true;
    node->judgement = 0; // what was judged was a branch
    for (PathNode *up = node; up; up = up->parent)
        ++up->leaves;
    return {node, true};
}

void PathTree::accept(PathNode *leaf)
{
    leaf->isAccepted = true;
    changeHits(leaf, 1);
}

void PathTree::removeLeaf(PathNode *leaf)
{
    if (!leaf->isLeaf)
        return;
    leaf->isLeaf = false;
    for (PathNode *up = leaf; up; up = up->parent) {
        if (--up->leaves == 0 && up->parent)
            touch(up->parent);
    }
    if (std::exchange(leaf->isAccepted, false))
        changeHits(leaf, -1);
}

void PathTree::changeHits(PathNode *node, int change)
{
    for (PathNode *up = node; up; up = up->parent) {
        const bool wasRow = up->hits > 0;
        up->hits = quint32(int(up->hits) + change);
        if (wasRow != (up->hits > 0) && up->parent)
            touch(up->parent);
    }
}

void PathTree::touch(PathNode *node)
{
    if (std::exchange(node->isTouched, true))
        return;
    m_touched.push_back(node);
}

PathTree::Nodes PathTree::takeTouched()
{
    for (PathNode *node : m_touched)
        node->isTouched = false;
    return std::exchange(m_touched, {});
}

PathTree::Nodes PathTree::settle(PathNode *node, Nodes &doomed)
{
    Nodes fresh = std::exchange(node->fresh, {});
    if (!fresh.empty())
        node->children = merged(node->children, fresh);
    const auto isDoomed = [](const PathNode *child) { return child->leaves == 0; };
    const size_t doomedBefore = doomed.size();
    std::copy_if(node->children.begin(), node->children.end(), std::back_inserter(doomed), isDoomed);
    if (doomed.size() > doomedBefore)
        std::erase_if(node->children, isDoomed);
    return fresh;
}

/// Merges the sorted children with the new ones, which are far fewer if it matters: the place of the next one is
/// searched in growing steps.
PathTree::Nodes PathTree::merged(const Nodes &children, Nodes fresh)
{
    const auto byName = [](const PathNode *a, const PathNode *b) { return precedes(a->name, b->name); };
    std::sort(fresh.begin(), fresh.end(), byName);
    Nodes all;
    all.reserve(children.size() + fresh.size());
    auto from = children.begin();
    for (PathNode *node : fresh) {
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

/// The node and all below it, without recursion into what may be deep.
void PathTree::destroy(PathNode *node)
{
    std::vector<std::pair<PathNode *, QString>> waiting{{node, pathOf(node)}};
    while (!waiting.empty()) {
        const auto [next, path] = waiting.back();
        waiting.pop_back();
        m_nodes.remove(Key(path));
        for (const Nodes *list : {&next->children, &next->fresh}) {
            for (PathNode *child : *list)
                waiting.emplace_back(child, path + m_separator + child->name);
        }
        delete next;
    }
}

} // namespace skep
