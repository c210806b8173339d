// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

namespace skep {

class Deadlines;

/// Something that happens at a time unless it is postponed or cancelled: keep-alives, session and message expiry,
/// delayed wills. A member of its owner; destroying it cancels it.
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
    /// When; nullopt if it is not set.
    std::optional<qint64> due() const { return isSet() ? std::optional(m_time) : std::nullopt; }

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

    /// Runs everything that is due, in the order of their times, equal times in the order of setting. An act may set,
    /// cancel and destroy deadlines, its own too; one that it sets to a time already due runs in this call as well (so
    /// an act that always sets itself to a time already due never lets this end). Must not be called from within an
    /// act. \param mayGoOn asked after each act: if it says no, what else is due waits for the next call.
    void run(qint64 now, const std::function<bool()> &mayGoOn = {});

    qsizetype size() const { return qsizetype(m_heap.size()); }

private:
    friend class Deadline;
    struct Entry
    {
        qint64 time = 0;
        quint64 sequence = 0; ///< of the setting
        Deadline *deadline = nullptr;

        friend bool operator<(const Entry &a, const Entry &b)
        {
            return a.time != b.time ? a.time < b.time : a.sequence < b.sequence;
        }
    };

    void set(Deadline &deadline, qint64 time);
    void remove(Deadline &deadline);
    void moveUp(qsizetype place, Entry entry);
    void moveDown(qsizetype place, Entry entry);
    void settle(qsizetype place, Entry entry);
    void put(qsizetype place, Entry entry);

    std::vector<Entry> m_heap;
    quint64 m_sequence = 0;
    Deadline *m_running = nullptr; ///< whose act runs; null if the act has destroyed it
};

} // namespace skep
