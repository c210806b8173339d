// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace skep {

/// A text with its placeholders replaced.
struct Substitution
{
    struct Missing
    {
        QString name; ///< empty: the placeholder names none
        QString literal; ///< as written: "${ENV:NAME}"
    };

    QString text; ///< a placeholder that is missing stays as it was
    QStringList variables; ///< those that were put in, in order
    QList<Missing> missing; ///< those that the environment does not have
};

/// Replaces `${NAME}` and `${ENV:NAME}`, which mean the same, by the environment's values. A value is not looked at
/// again, and a `${` without its `}` on the same line is text.
Substitution substitutePlaceholders(const QString &text, const QProcessEnvironment &environment);

} // namespace skep
