// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace skep {

/// A line of a comparison of two texts.
struct DiffLine
{
    enum class Kind : quint8 { Same, Removed, Added, Skipped };
    Kind kind = Kind::Same;
    QString text; ///< empty if skipped
    qsizetype skipped = 0; ///< lines that are the same and not shown

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// What must change in `before` to become `after`, with `context` lines around each change. Texts too different to be
/// compared in reasonable time are one change.
std::vector<DiffLine> diffLines(const QStringList &before, const QStringList &after, qsizetype context = 3);

} // namespace skep
