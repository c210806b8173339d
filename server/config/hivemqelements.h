// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

ElementMeaning meaningOfElement(const QString &path);
ElementMeaning meaningInListener(const QString &path);

} // namespace skep
