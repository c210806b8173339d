// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/messages/pendingwill.h"
#include "core/storage/records.h"

#include <functional>
#include <memory>
#include <optional>

namespace skep {

struct Parts;

/// The will of a session (5.0 §3.1.2.5), and when it is to be published; in the store too.
///
/// Thread: the broker's. Member of a Session.
class SessionWill final
{
public:
    /// \param session its queue in the store. REQUIRES: parts and session outlive it.
    SessionWill(const Parts &parts, const QueueId &session, std::function<void()> due);
    ~SessionWill();
    Q_DISABLE_COPY_MOVE(SessionWill)

    /// Null: none.
    const PendingWill *get() const { return m_will.get(); }
    /// Null: none.
    void set(std::unique_ptr<PendingWill> will);
    std::unique_ptr<PendingWill> take();
    /// At the start, from the store.
    void restore(std::unique_ptr<PendingWill> will) { m_will = std::move(will); }
    /// It goes from the store; stays in memory.
    void forget();

    /// Its delay runs from that time on Clock::monotonic(). \param expiry of the session, seconds: it is not later
    void arm(qint64 since, quint32 expiry);
    void disarm() { m_deadline.cancel(); }
    /// On Clock::monotonic(); nullopt: its delay does not run.
    std::optional<qint64> dueAt() const { return m_deadline.due(); }

private:
    const Parts &m_parts;
    const QueueId &m_session;
    std::unique_ptr<PendingWill> m_will;
    Deadline m_deadline;
};

} // namespace skep
