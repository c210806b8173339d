// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"

#include <chrono>
#include <deque>

namespace skep {

class StoreBatch;

/// Decides how long to delay writing a batch that may cancel out: one that holds only messages in flight to connected
/// clients. While they acknowledge quickly, nothing is written; when they do not, batches are written at once, for an
/// ever longer time.
///
/// A commit of which nothing is left in the batch is as durable as if it had been written.
/// Pure: time is an argument. Thread: the broker's. Owned by the SqliteStore.
class BatchPatience final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// The default of how old a change may become without being written.
    static constexpr std::chrono::milliseconds Longest{10};
    /// The most commits in a row that are not delayed, after delays in vain.
    static constexpr int MostSkipped = 1'024;

    explicit BatchPatience(std::chrono::milliseconds longest = Longest) : m_longest(longest) { }

    /// The batch has been committed under that number. \param next the number of the next entry.
    /// Returns the last commit of which nothing is left in it; none: no other than before.
    BatchNumber committed(BatchNumber number, const StoreBatch &batch, EntryId next, Time now);
    /// When the writer may take what was committed last; in the past: now.
    Time due() const;
    /// The writer has taken it: if it was delayed, the delay was in vain.
    void taken();

private:
    struct Commit
    {
        BatchNumber number;
        EntryId end; ///< of its entries
        Time at;
    };
    bool mayWait();

    const std::chrono::milliseconds m_longest;
    std::deque<Commit> m_commits; ///< in the batch, those with entries left
    int m_skips = 0; ///< commits from now on that are not delayed
    int m_lastSkips = 0;
};

} // namespace skep
