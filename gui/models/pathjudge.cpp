// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathjudge.h"

#include <QElapsedTimer>

namespace skep {

namespace {
constexpr int NodesBetweenLooks = 500; // at the clock
}

bool PathJudge::want(const PathFilter &filter)
{
    m_wanted = filter;
    if (m_wanted == m_filter)
        return false;
    ++m_judgement;
    begin();
    return true;
}

void PathJudge::begin()
{
    m_visitedPath.clear();
    m_visits.assign({{m_tree.root(), 0, false}});
}

bool PathJudge::judge(qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_visits.empty() && timer.elapsed() < ms) {
        for (int step = 0; step < NodesBetweenLooks && !m_visits.empty(); ++step)
            judgeNext();
    }
    return m_visits.empty();
}

void PathJudge::judgeNext()
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
    if (node->parent && node->parent != m_tree.root())
        m_visitedPath += m_tree.separator();
    m_visitedPath += node->name;
    node->isWanted = node->isLeaf && m_wanted.accepts(m_visitedPath);
    if (node->children.empty()) {
        node->judgement = m_judgement;
        return;
    }
    m_visits.push_back({node, 0, true});
    for (PathNode *child : node->children)
        m_visits.push_back({child, m_visitedPath.size(), false});
}

void PathJudge::enter(PathNode *node) const
{
    if (node->isLeaf && node->judgement != m_judgement)
        node->isWanted = m_wanted.takesAll() || m_wanted.accepts(m_tree.pathOf(node));
    node->isAccepted = node->isLeaf && node->isWanted;
    node->hits = node->isAccepted ? 1 : 0;
}

void PathJudge::apply()
{
    m_filter = m_wanted;
    std::vector<std::pair<PathNode *, bool>> waiting; // the node, and whether all below it has been entered
    enter(m_tree.root());
    waiting.emplace_back(m_tree.root(), false);
    while (!waiting.empty()) {
        const auto [node, isLeaving] = waiting.back();
        if (isLeaving) {
            waiting.pop_back();
            showHits(node);
            continue;
        }
        waiting.back().second = true;
        for (PathNode *child : node->children) {
            enter(child);
            if (!child->children.empty())
                waiting.emplace_back(child, false);
        }
    }
}

/// Adds up what is below the node, and shows the children that have any of it.
void PathJudge::showHits(PathNode *node)
{
    for (PathNode *child : node->shown)
        child->row = -1;
    node->shown.clear(); // keeps its memory: what was shown may come back
    for (PathNode *child : node->children) {
        node->hits += child->hits;
        if (child->hits == 0)
            continue;
        child->row = int(node->shown.size());
        node->shown.push_back(child);
    }
}

} // namespace skep
