// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "groupmembers.h"

#include <algorithm>

namespace skep {

namespace {

constexpr size_t MembersWithoutIndex = 16;

} // namespace

GroupMember::~GroupMember() = default;

GroupMembers::Member *GroupMembers::find(const GroupMember &receiver)
{
    if (!m_places.isEmpty()) {
        const auto place = m_places.constFind(&receiver);
        return place == m_places.cend() ? nullptr : &m_list[*place];
    }
    const auto known = std::find_if(m_list.begin(), m_list.end(),
                                    [&receiver](const Member &each) { return each.receiver == &receiver; });
    return known == m_list.end() ? nullptr : &*known;
}

void GroupMembers::add(const Member &member)
{
    m_list.push_back(member);
    if (!m_places.isEmpty()) {
        m_places.insert(member.receiver, m_list.size() - 1);
    } else if (m_list.size() > MembersWithoutIndex) {
        for (size_t place = 0; place < m_list.size(); ++place)
            m_places.insert(m_list[place].receiver, place);
    }
}

void GroupMembers::remove(const Member &member)
{
    const auto place = size_t(&member - m_list.data());
    m_places.remove(member.receiver);
    if (place + 1 < m_list.size()) {
        m_list[place] = std::move(m_list.back());
        if (!m_places.isEmpty())
            m_places[m_list[place].receiver] = place;
    }
    m_list.pop_back();
}

} // namespace skep
