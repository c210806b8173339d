// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>

namespace skep::test {

/// Whether the filter matches the topic, the slow and plain way: the rules of 5.0 §4.7 one by one.
inline bool plainMatch(const QByteArray &filter, const QByteArray &topic)
{
    const QList<QByteArray> want = filter.split('/');
    const QList<QByteArray> have = topic.split('/');
    if (topic.startsWith('$') && (want.first() == "+" || want.first() == "#"))
        return false;
    for (qsizetype i = 0; i < want.size(); ++i) {
        if (want[i] == "#")
            return true;
        if (i >= have.size() || (want[i] != "+" && want[i] != have[i]))
            return false;
        if (i == have.size() - 1 && i == want.size() - 2 && want.last() == "#")
            return true;
    }
    return want.size() == have.size();
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
