// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "endedsessions.h"

#include "parts.h"
#include "router.h"
#include "session.h"

namespace skep {

EndedSessions::EndedSessions(const Parts &parts, Router &router)
    : m_router(router), m_task(parts.slices, [this](Slice &slice) { return work(slice); })
{
}

EndedSessions::~EndedSessions() = default;

void EndedSessions::add(std::unique_ptr<Session> session)
{
    const auto first = session->subscriptions.begin();
    m_sessions.push_back({std::move(session), first});
    m_task.start();
}

bool EndedSessions::work(Slice &slice)
{
    while (!m_sessions.empty()) {
        if (slice.isOver())
            return true;
        if (!removeNext(m_sessions.front()))
            m_sessions.pop_front();
    }
    return false;
}

/// One step. False: it holds nothing any more.
bool EndedSessions::removeNext(Ended &ended)
{
    Session &session = *ended.session;
    if (!ended.hasGivenBack)
        ended.hasGivenBack = !session.giveBackShared();
    else if (ended.next != session.subscriptions.end())
        ended.next = m_router.leave(session, ended.next);
    else
        return session.discardNext();
    return true;
}

} // namespace skep
