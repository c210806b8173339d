// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace skep {

/// Walks the levels of a topic name or filter (5.0 §4.7.1.1); empty ones count.
/// \code
/// for (TopicLevels levels(topic); levels.next();) use(levels.level());
/// \endcode
class TopicLevels final
{
public:
    explicit TopicLevels(QByteArrayView path) : m_path(path) { }

    bool next()
    {
        if (m_next > m_path.size())
            return false;
        m_begin = m_next;
        const qsizetype slash = m_path.indexOf('/', m_begin);
        m_end = slash < 0 ? m_path.size() : slash;
        m_next = m_end + 1;
        return true;
    }
    QByteArrayView level() const { return m_path.sliced(m_begin, m_end - m_begin); }

    bool isFirst() const { return m_begin == 0; }
    bool isLast() const { return m_end == m_path.size(); }
    qsizetype begin() const { return m_begin; } ///< where the level begins
    qsizetype end() const { return m_end; } ///< where the level ends, its separator not counted

private:
    QByteArrayView m_path;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_next = 0;
};

} // namespace skep
