// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/slices.h"
#include "subscription.h"

#include <deque>
#include <memory>

namespace skep {

class Router;
class Session;
struct Parts;

/// Sessions that have ended, until everything that they held is removed: what is little at once, the rest in slices.
///
/// Thread: the broker's. Member of Sessions.
class EndedSessions final
{
public:
    /// REQUIRES: both outlive it.
    EndedSessions(const Parts &parts, Router &router);
    ~EndedSessions();

    /// REQUIRES: isEnded().
    void add(std::unique_ptr<Session> session);

private:
    struct Ended
    {
        std::unique_ptr<Session> session;
        Subscriptions::iterator next; ///< of its subscriptions
        bool hasGivenBack = false; ///< what belongs to shared groups
    };
    bool removeNext(Ended &ended);
    bool work(Slice &slice);

    Router &m_router;
    std::deque<Ended> m_sessions;
    SlicedTask m_task;
};

} // namespace skep
