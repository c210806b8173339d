// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pathfilter.h"
#include "pathtree.h"

namespace skep {

/// Judges which leaves of a PathTree a filter accepts: at once, or slice by slice while the filter before stays in
/// effect.
///
/// Thread: main. Owned by a PathTreeModel; the tree outlives it.
class PathJudge final
{
public:
    explicit PathJudge(PathTree &tree) : m_tree(tree) { }
    Q_DISABLE_COPY_MOVE(PathJudge)

    /// The filter that is in effect.
    const PathFilter &filter() const { return m_filter; }
    /// The one that is to be; equal to filter() unless it is being judged by.
    const PathFilter &wanted() const { return m_wanted; }
    /// Begins to judge by that filter. Returns false if it is in effect, so that there is nothing to judge.
    bool want(const PathFilter &filter);
    /// Starts again as nodes were added or removed; what is judged already is skipped.
    void begin();
    /// Works for about that long; returns whether it is done.
    bool judge(qint64 ms);
    /// Puts the wanted filter into effect: accepts leaves, counts them, and makes rows of the branches above them.
    /// Judges what was added since the judgement.
    void apply();

private:
    /// A node whose children wait to be judged, or have been.
    struct Visit
    {
        PathNode *node;
        qsizetype parentLength; ///< of its parent's path
        bool isLeaving;
    };

    void judgeNext();
    void enter(PathNode *node) const;
    static void showHits(PathNode *node);

    PathTree &m_tree;
    PathFilter m_filter;
    PathFilter m_wanted;
    quint32 m_judgement = 0;
    std::vector<Visit> m_visits; ///< that are left of the judgement
    QString m_visitedPath; ///< of the last node that was entered, and so of all that the next one lies under
};

} // namespace skep
