// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"

#include <chrono>
#include <deque>

namespace skep {

class StoreBatch;

/// Decides how long the writer is kept from a batch that may come to nothing: one with messages under way only, to
/// clients that are there. While they acknowledge quickly nothing is written at all; once they do not, batches are
/// written at once again, for longer and longer.
///
/// A commit of which nothing is left in the batch is as durable as if it had been written.
/// Pure: time is given to it. Thread: the broker's. Owned by the SqliteStore.
class BatchPatience final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// How old a change becomes without being written, where nothing else is asked for.
    static constexpr std::chrono::milliseconds Longest{10};
    /// Commits that are not waited with at most, after some that were in vain.
    static constexpr int MostSkipped = 1'024;

    explicit BatchPatience(std::chrono::milliseconds longest = Longest) : m_longest(longest) { }

    /// The batch has been committed under that number. \param next the number of the next entry.
    /// Returns the last commit of which nothing is left in it; none: no other than before.
    BatchNumber committed(BatchNumber number, const StoreBatch &batch, EntryId next, Time now);
    /// When the writer may take what was committed last; in the past: now.
    Time due() const;
    /// The writer has taken it: what was waited for did not come, where something was.
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
    int m_skips = 0; ///< commits that are not waited with, from now on
    int m_lastSkips = 0;
};

} // namespace skep
