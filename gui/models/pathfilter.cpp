// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pathfilter.h"

#include "casefold.h"
#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

PathFilter::PathFilter(const QString &text, bool pathsAreTopics)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray filter = word.toUtf8();
        if (pathsAreTopics && hasWildcard(filter) && isValidTopicFilter(filter))
            m_filters.append(filter);
        else
            m_words.append(folded(word));
    }
}

bool PathFilter::accepts(const QString &path) const
{
    const bool hasWords =
        std::all_of(m_words.begin(), m_words.end(), [&path](const QString &word) { return containsWord(path, word); });
    if (!hasWords || m_filters.isEmpty())
        return hasWords;
    const QByteArray topic = path.toUtf8();
    return std::all_of(m_filters.begin(), m_filters.end(),
                       [&topic](const QByteArray &filter) { return topicMatches(filter, topic); });
}

} // namespace skep
