// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

namespace skep {

class Deadlines;

/// Something that is to happen at a time unless it is put off or called off: keep-alives, session and message expiry,
/// delayed wills. A member of its owner; destroying it calls it off.
class Deadline final
{
public:
    /// REQUIRES: `queue` outlives this.
    Deadline(Deadlines &queue, std::function<void()> act);
    ~Deadline();
    Q_DISABLE_COPY_MOVE(Deadline)

    /// At that time on Clock::monotonic(); replaces an earlier setting.
    void setAt(qint64 time);
    void cancel();
    bool isSet() const { return m_place >= 0; }
    qint64 time() const { return m_time; }

private:
    friend class Deadlines;
    Deadlines &m_queue;
    std::function<void()> m_act;
    qint64 m_time = 0;
    qsizetype m_place = -1; ///< index in the queue's heap; -1: not set
};

/// The one queue of all deadlines: a binary heap, so that no client costs a timer.
/// Thread: the broker's. Owned by the Broker.
class Deadlines final
{
public:
    Deadlines() = default;
    ~Deadlines();
    Q_DISABLE_COPY_MOVE(Deadlines)

    /// The earliest time set, if any.
    std::optional<qint64> next() const;

    /// Runs everything that is due, in the order of times, equal ones in the order of setting. An act may set, cancel
    /// and destroy deadlines, its own too; one that it sets to a time already due runs in this call as well.
    void run(qint64 now);

    qsizetype size() const { return qsizetype(m_heap.size()); }

private:
    friend class Deadline;
    struct Entry;
    std::vector<Deadline *> m_heap;
};

} // namespace skep
