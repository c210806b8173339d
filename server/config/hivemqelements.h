// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace skep {

// What HiveMQ's configuration files hold beside the settings of the tables: names of 3.x, elements of the Enterprise
// edition, and elements without a meaning for Skep. Paths are those below <hivemq>, or below a listener.

/// What the reader does with an element.
enum class ElementKind : quint8 {
    Setting, ///< a row of the settings' tables; `detail` is its path there
    Group, ///< holds other elements
    Listener,
    StorePersistence, ///< the mode of one of the stores of 3.x; `detail` is the store
    WithoutEffect, ///< `detail` says why
    Enterprise,
    Unknown,
};

struct ElementMeaning
{
    ElementKind kind = ElementKind::Unknown;
    QString detail;
};

/// How many stores 3.x has that are in files or in memory.
inline constexpr int StoreCount = 4;

/// The elements that a reader knows, by their paths.
class ElementTable final
{
public:
    /// With the groups that it is in.
    void add(const QString &path, ElementKind kind, const QString &detail);

    ElementMeaning meaningOf(const QString &path) const { return m_meanings.value(path); }
    /// The path of the element that an unknown one probably means, among those that have an effect: one of the same
    /// group that is spelt alike, or one with a long name in another. Empty: there is none.
    /// \param name its own, the end of its path
    QString meantBy(const QString &path, const QString &name) const;

private:
    QHash<QString, ElementMeaning> m_meanings;
    QSet<QString> m_effective; ///< paths
};

const ElementTable &brokerElements();
const ElementTable &listenerElements();

} // namespace skep
