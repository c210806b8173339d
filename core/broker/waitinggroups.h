// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

namespace skep {

class GroupMember;
class SharedGroup;

/// The shared groups of one member in which messages wait: what it costs to look for more to send depends on these, not
/// on how many groups it is in.
///
/// Thread: the broker's. Member of a Session.
class WaitingGroups final
{
public:
    /// Whether messages wait in it. Once more: nothing.
    void set(SharedGroup &group, bool waits);

    /// Sends to the member what waits, group after group in turn, while it has room.
    void pump(const GroupMember &member);

private:
    std::set<SharedGroup *> m_groups;
    SharedGroup *m_first = nullptr; ///< who was asked first the last time; only compared
};

} // namespace skep
