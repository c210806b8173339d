// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "verdict.h"

#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

namespace {

int levelsOf(QByteArrayView topic)
{
    return 1 + int(std::count(topic.begin(), topic.end(), '/'));
}

} // namespace

QString Verdict::filter() const
{
    return subscription.shared ? subscription.topicFilter.section(u'/', 2) : subscription.topicFilter;
}

QString Verdict::group() const
{
    return subscription.shared ? subscription.topicFilter.section(u'/', 1, 1) : QString();
}

/// Asks for the filter's beginnings: the shortest one that does not even match with all below it ends with the level
/// that differs from the topic.
Mismatch mismatchOf(QByteArrayView filter, QByteArrayView topic)
{
    if (topic.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return {Verdict::Reason::Dollar, 1};
    int level = 1;
    for (qsizetype end = filter.indexOf('/');; end = filter.indexOf('/', end + 1), ++level) {
        QByteArray beginning = (end < 0 ? filter : filter.first(end)).toByteArray();
        if (!topicMatches(beginning += "/#", topic))
            break;
        if (end < 0)
            return {Verdict::Reason::FilterEnds, level};
    }
    const int levels = levelsOf(topic);
    return level > levels ? Mismatch{Verdict::Reason::TopicEnds, levels}
                          : Mismatch{Verdict::Reason::LevelDiffers, level};
}

} // namespace skep
