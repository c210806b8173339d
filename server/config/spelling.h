// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

/// Up to how many letters a word may differ from a known one to be taken for a misspelling of it.
inline constexpr qsizetype MisspeltLetters = 2;

/// How many letters must be put in, left out or replaced to make one word of the other, without regard to case; more
/// than MisspeltLetters are not counted to the end.
qsizetype lettersBetween(const QString &a, const QString &b);

} // namespace skep
