// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace skep {

/// CPU nanoseconds of this process per operation, so that others on the machine count less; the median of five runs.
/// `act` does all the operations of a run.
template <typename Act>
double nanosecondsPerOperation(qint64 operations, Act act)
{
    std::array<double, 5> runs{};
    for (double &run : runs) {
        const std::clock_t start = std::clock();
        act();
        run = double(std::clock() - start) * 1e9 / CLOCKS_PER_SEC / double(operations);
    }
    std::sort(runs.begin(), runs.end());
    return runs[runs.size() / 2];
}

inline void printFigure(const char *what, double nanoseconds)
{
    std::printf("%-56s %10.1f ns\n", what, nanoseconds);
}

} // namespace skep
