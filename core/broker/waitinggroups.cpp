// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "waitinggroups.h"

#include "sharedgroup.h"

#include <algorithm>
#include <utility>

namespace skep {

namespace {

/// So many groups are asked in vain before the others have to wait: a member without room for QoS 1 may have some for
/// QoS 0.
constexpr size_t AskedInVain = 16;

} // namespace

void WaitingGroups::set(SharedGroup &group, bool waits)
{
    if (waits)
        m_groups.insert(&group);
    else
        m_groups.erase(&group);
}

void WaitingGroups::pump(const GroupMember &member)
{
    SharedGroup *group = m_first;
    bool isFirst = true;
    for (size_t left = std::min(m_groups.size(), AskedInVain); left > 0 && !m_groups.empty();) {
        auto next = m_groups.upper_bound(group);
        if (next == m_groups.end())
            next = m_groups.begin();
        group = *next;
        if (std::exchange(isFirst, false))
            m_first = group;
        if (group->pump(member))
            --left;
        else
            m_groups.erase(next);
    }
}

} // namespace skep
