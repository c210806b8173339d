// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace skep {

/// What can stand at the cursor.
struct FilterCompletion
{
    qsizetype start = 0; ///< of what they replace, up to the cursor
    QStringList candidates;
};

/// Names that occur in the traffic, offered as values.
struct FilterVocabulary
{
    QStringList clients;
    QStringList topics;
};

FilterCompletion completeFilter(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary);

/// The text as a value of the language: in quotes if it needs them.
QString filterQuoted(const QString &text);

} // namespace skep
