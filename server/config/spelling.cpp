// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace skep {

/// Levenshtein's distance, row by row.
qsizetype lettersBetween(const QString &a, const QString &b)
{
    const qsizetype difference = qAbs(a.size() - b.size());
    if (difference > MisspeltLetters)
        return difference;
    const QString left = a.toLower();
    const QString right = b.toLower();
    std::vector<qsizetype> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 0; j < size_t(right.size()); ++j) {
            const qsizetype replaced = diagonal + (left.at(i) == right.at(qsizetype(j)) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace skep
