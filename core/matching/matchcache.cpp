// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "matchcache.h"

namespace skep {

/// The newest stays. Returns where it is now.
const MatchResult &MatchCache::makeRoom(const BytesKey &newest)
{
    const BytesKey stays = newest;
    while (isFull() && m_matches.size() > 1) {
        const BytesKey oldest = std::move(m_order.front());
        m_order.pop_front();
        if (oldest == stays) { // it was made again
            m_order.push_back(oldest);
            continue;
        }
        const auto it = m_matches.find(oldest);
        m_subscriptions -= it->weight();
        m_matches.erase(it);
    }
    return m_matches.find(stays)->result;
}

} // namespace skep
