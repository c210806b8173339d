// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace skep {

// Texts from outside as a line of a log may have them: nobody can end the line, begin another, or change how a terminal
// or an editor shows it. Pure functions.

/// Characters of a name or a reason that somebody else chose, within a sentence.
inline constexpr qsizetype LongestName = 200;

/// Control characters (C0, C1, DEL), line and paragraph separators and those that turn the direction of writing as
/// "\n", "\x1b", "\u202e"; what is longer than `longest` cut off, with an ellipsis.
QString printable(const QString &text, qsizetype longest);

/// A client identifier, a topic or a reason, as it came.
QString printableName(QByteArrayView utf8);

} // namespace skep
