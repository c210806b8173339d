// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>

#include <optional>

namespace skep::test {

/// Takes the first level off what is left of a path; none if nothing is left.
inline std::optional<QByteArrayView> takeLevel(std::optional<QByteArrayView> &path)
{
    if (!path)
        return {};
    const qsizetype end = path->indexOf('/');
    const QByteArrayView level = end < 0 ? *path : path->first(end);
    path = end < 0 ? std::nullopt : std::optional(path->sliced(end + 1));
    return level;
}

/// Whether the filter matches the topic, the slow and plain way: the rules of 5.0 §4.7 one by one.
inline bool plainMatch(const QByteArray &filter, const QByteArray &topic)
{
    if (topic.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return false;
    std::optional<QByteArrayView> want = filter;
    std::optional<QByteArrayView> have = topic;
    while (const auto wanted = takeLevel(want)) {
        if (*wanted == "#")
            return true;
        const auto level = takeLevel(have);
        if (!level || (*wanted != "+" && *wanted != *level))
            return false;
    }
    return !have;
}

/// Topics out of so few levels that they often match.
class TopicSource
{
public:
    explicit TopicSource(quint32 seed) : m_random(seed) { }

    int number(int below) { return int(m_random.bounded(quint32(below))); }

    QByteArray topic()
    {
        static const QList<QByteArray> levels{"a", "b", "", "a!", "$s", "\xC3\xBC"};
        QByteArray path = levels[number(6)];
        for (int left = number(5); left > 0; --left)
            path += '/' + levels[number(6)];
        return path.isEmpty() ? QByteArray("a") : path;
    }

    QByteArray filter()
    {
        QList<QByteArray> levels = topic().split('/');
        for (QByteArray &level : levels) {
            if (number(3) == 0)
                level = "+";
        }
        if (number(3) == 0)
            levels.last() = "#";
        const QByteArray path = levels.join('/');
        return path.isEmpty() ? QByteArray("a") : path;
    }

private:
    QRandomGenerator m_random;
};

} // namespace skep::test
