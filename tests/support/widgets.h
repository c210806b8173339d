// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QWidget>

namespace skep {

/// The widget of that type in another one, as a user finds it: by its accessible name if one is given. Null: none.
template <typename T>
T *childOf(const QWidget *parent, const QString &name = {})
{
    for (T *each : parent->findChildren<T *>()) {
        if (name.isEmpty() || each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

/// The action of that text in a widget. Null: none.
inline QAction *actionOf(const QWidget *parent, const QString &text)
{
    for (QAction *each : parent->findChildren<QAction *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

/// The button of that text or accessible name in a widget. Null: none.
template <typename T = QAbstractButton>
T *buttonOf(const QWidget *parent, const QString &text)
{
    for (T *each : parent->findChildren<T *>()) {
        if (each->text() == text || each->accessibleName() == text)
            return each;
    }
    return nullptr;
}

} // namespace skep
