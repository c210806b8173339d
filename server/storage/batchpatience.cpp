// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "batchpatience.h"

#include "core/storage/storebatch.h"

#include <algorithm>

namespace skep {

bool BatchPatience::mayWait()
{
    return m_skips == 0 || --m_skips == 0;
}

BatchNumber BatchPatience::committed(BatchNumber number, const StoreBatch &batch, EntryId next, Time now)
{
    if (batch.isEmpty() && !m_commits.empty())
        m_lastSkips /= 2;
    if (!batch.isUnderWay() || !mayWait()) {
        m_commits.clear();
        return BatchNumber::None;
    }
    m_commits.push_back({number, next, now});
    BatchNumber settled = BatchNumber::None;
    for (; m_commits.front().end <= batch.firstEntry(); m_commits.pop_front())
        settled = m_commits.front().number;
    if (settled != BatchNumber::None)
        m_lastSkips /= 2;
    return settled;
}

BatchPatience::Time BatchPatience::due() const
{
    return m_commits.empty() ? Time::min() : m_commits.front().at + m_longest;
}

void BatchPatience::taken()
{
    if (m_commits.empty())
        return;
    m_commits.clear();
    m_lastSkips = std::clamp(m_lastSkips * 2, 8, MostSkipped);
    m_skips = m_lastSkips;
}

} // namespace skep
