// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "linediff.h"

#include <algorithm>

namespace skep {

namespace {

constexpr qsizetype MaximumCells = 1'000'000; // of the table of common subsequences

using Lines = std::vector<DiffLine>;

void append(Lines &lines, DiffLine::Kind kind, const QStringList &texts, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        lines.push_back({kind, texts[i]});
}

/// The part that differs at both ends, by the longest common subsequence.
void compareMiddle(Lines &lines, const QStringList &before, const QStringList &after, qsizetype first,
                   qsizetype beforeEnd, qsizetype afterEnd)
{
    const qsizetype rows = beforeEnd - first;
    const qsizetype columns = afterEnd - first;
    if (rows * columns > MaximumCells) {
        append(lines, DiffLine::Kind::Removed, before, first, beforeEnd);
        append(lines, DiffLine::Kind::Added, after, first, afterEnd);
        return;
    }
    std::vector<qint32> longest(size_t((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> qint32 & {
        return longest[size_t(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            at(row, column) = before[first + row] == after[first + column]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
    }
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[first + row] == after[first + column]) {
            lines.push_back({DiffLine::Kind::Same, before[first + row]});
            ++row;
            ++column;
        } else if (row < rows && (column == columns || at(row + 1, column) >= at(row, column + 1))) {
            lines.push_back({DiffLine::Kind::Removed, before[first + row++]});
        } else {
            lines.push_back({DiffLine::Kind::Added, after[first + column++]});
        }
    }
}

/// Long stretches of the same become one line.
Lines withContext(const Lines &lines, qsizetype context)
{
    Lines result;
    const auto count = qsizetype(lines.size());
    for (qsizetype i = 0; i < count;) {
        qsizetype end = i;
        while (end < count && lines[size_t(end)].kind == DiffLine::Kind::Same)
            ++end;
        const qsizetype keepBefore = i == 0 ? 0 : context;
        const qsizetype keepAfter = end == count ? 0 : context;
        const qsizetype skipped = end - i - keepBefore - keepAfter;
        for (qsizetype line = i; line < end; ++line) {
            if (skipped < 2 || line < i + keepBefore || line >= end - keepAfter)
                result.push_back(lines[size_t(line)]);
            else if (line == i + keepBefore)
                result.push_back({DiffLine::Kind::Skipped, {}, skipped});
        }
        i = end;
        while (i < count && lines[size_t(i)].kind != DiffLine::Kind::Same)
            result.push_back(lines[size_t(i++)]);
    }
    return result;
}

} // namespace

std::vector<DiffLine> diffLines(const QStringList &before, const QStringList &after, qsizetype context)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype first = 0;
    while (first < shorter && before[first] == after[first])
        ++first;
    qsizetype last = 0;
    while (last < shorter - first && before[before.size() - 1 - last] == after[after.size() - 1 - last])
        ++last;
    Lines lines;
    append(lines, DiffLine::Kind::Same, before, 0, first);
    compareMiddle(lines, before, after, first, before.size() - last, after.size() - last);
    append(lines, DiffLine::Kind::Same, before, before.size() - last, before.size());
    return withContext(lines, context);
}

} // namespace skep
