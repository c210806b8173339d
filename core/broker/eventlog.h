// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/eventrecord.h"

#include <deque>
#include <vector>

namespace skep {

struct Limits;

/// The latest events, for the console: bounded in number and in bytes, and so is each of their texts, because others
/// choose what is in them.
///
/// A container. Thread: the broker's. Member of the Monitor.
class EventLog final
{
public:
    /// Numbers it, makes its sentence printable, cuts what is too long, and removes the oldest ones beyond the limits.
    /// Valid until the next call.
    const EventRecord &add(EventRecord event, const Limits &limits);

    quint64 last() const { return m_last; } ///< the newest one's number; 0: none yet
    quint64 beforeOldest() const { return m_last - m_events.size(); } ///< the number before the oldest one that is kept
    /// REQUIRES: from beforeOldest() to last().
    std::vector<EventRecord> after(quint64 number) const;
    qsizetype bytes() const { return m_bytes; }

private:
    void removeOldest();

    std::deque<EventRecord> m_events;
    qsizetype m_bytes = 0;
    quint64 m_last = 0;
};

} // namespace skep
