// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace skep {

/// Which paths of a tree match the words of a text.
///
/// A path must contain every word, regardless of case; a word with a wildcard is a topic filter that must match
/// [MQTT-4.7.1], if paths are topics. Any thread.
class PathFilter final
{
public:
    /// Accepts everything.
    PathFilter() = default;
    PathFilter(const QString &text, bool pathsAreTopics);

    bool takesAll() const { return m_words.isEmpty() && m_filters.isEmpty(); }
    bool accepts(const QString &path) const;

    bool operator==(const PathFilter &other) const = default;

private:
    QStringList m_words; ///< folded
    QList<QByteArray> m_filters;
};

} // namespace skep
