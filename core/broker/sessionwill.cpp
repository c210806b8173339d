// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionwill.h"

#include "capacity.h"
#include "journal.h"
#include "parts.h"

#include <algorithm>

namespace skep {

SessionWill::SessionWill(const Parts &parts, const QueueId &session, std::function<void()> due)
    : m_parts(parts), m_session(session), m_deadline(parts.deadlines, std::move(due))
{
}

SessionWill::~SessionWill() = default;

void SessionWill::set(std::unique_ptr<PendingWill> will)
{
    take();
    m_will = std::move(will);
    if (!m_will)
        return;
    m_parts.journal.putWill(m_session, *m_will);
    m_parts.capacity.addSessionBytes(m_will->message->memorySize());
}

std::unique_ptr<PendingWill> SessionWill::take()
{
    disarm();
    forget();
    if (m_will)
        m_parts.capacity.addSessionBytes(-m_will->message->memorySize());
    return std::move(m_will);
}

void SessionWill::forget()
{
    if (m_will)
        m_parts.journal.removeWill(m_session, *m_will);
}

void SessionWill::arm(qint64 since, quint32 expiry)
{
    if (m_will)
        m_deadline.setAt(since + qint64(std::min(m_will->delayInterval, expiry)) * 1000);
}

} // namespace skep
