// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/console/eventrecord.h"

#include <array>

namespace skep {

struct Parts;

/// The events in the program's log (category "skep.events"): of each kind and severity so many lines a second
/// (Limits::maxLogLinesPerSecond), then one line that says how many more there were.
///
/// Thread: the broker's. Member of the Monitor.
class ProgramLog final
{
public:
    /// REQUIRES: parts outlive it.
    explicit ProgramLog(const Parts &parts);
    Q_DISABLE_COPY_MOVE(ProgramLog)

    /// \param event its text is printable
    void write(const EventRecord &event);

private:
    /// The lines of one kind and severity.
    struct Second
    {
        qint64 endsAt = 0;
        qint64 lines = 0;
        qint64 more = 0; ///< that were not written
    };
    static constexpr size_t Severities = 4;

    void end(size_t index);
    void endDue();

    const Parts &m_parts;
    std::array<Second, EventKindCount * Severities> m_seconds;
    Deadline m_end;
};

} // namespace skep
