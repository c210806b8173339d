// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <list>
#include <optional>

namespace skep {

class Clock;
class Slices;

/// The time that a piece of long work has in this pass of the event loop. Asked at every small step, it looks at the
/// clock at some of them.
class Slice final
{
public:
    /// REQUIRES: the clock outlives it.
    Slice(const Clock &clock, qint64 nanoseconds);
    Q_DISABLE_COPY_MOVE(Slice)

    bool isOver()
    {
        if (m_steps++ % StepsBetweenLooks == 0)
            m_isOver = m_isOver || left() <= 0;
        return m_isOver;
    }
    /// In nanoseconds; less than 0 if it took longer.
    qint64 left() const;

    static constexpr quint32 StepsBetweenLooks = 8;

private:
    const Clock &m_clock;
    const qint64 m_end;
    quint32 m_steps = 0;
    bool m_isOver = false;
};

/// Work that may take long, done in slices so that nobody waits for it. A member of its owner; destroying it ends it.
class SlicedTask final
{
public:
    /// \param work goes on with it until there is nothing that it can do now (returns false) or the slice is over
    /// (returns true). REQUIRES: `slices` outlives this.
    SlicedTask(Slices &slices, std::function<bool(Slice &)> work);
    ~SlicedTask();
    Q_DISABLE_COPY_MOVE(SlicedTask)

    /// There is something to do: now, as far as this pass has time left, and then in the next ones.
    void start();
    void stop();
    /// It goes on in the next pass.
    bool isWaiting() const { return m_place.has_value(); }

private:
    friend class Slices;
    Slices &m_slices;
    std::function<bool(Slice &)> m_work;
    std::optional<std::list<SlicedTask *>::iterator> m_place; ///< in the line
};

/// All sliced work, in turn: together it takes no more than one Length of a pass of the event loop.
///
/// Thread: the broker's. Owned by the Foundation, whose Alarm rings at once while somebody waits here.
class Slices final
{
public:
    /// REQUIRES: the clock outlives it.
    explicit Slices(const Clock &clock);
    ~Slices();
    Q_DISABLE_COPY_MOVE(Slices)

    /// Nobody waits.
    bool isEmpty() const { return m_line.empty(); }
    /// Another pass: goes on with those who wait. Must not be called from within a task.
    void run();

    static constexpr qint64 Length = 2'000'000; ///< ns

private:
    friend class SlicedTask;

    void start(SlicedTask &task);
    void stop(SlicedTask &task);
    void wait(SlicedTask &task);
    void work(SlicedTask &task, Slice &slice);

    const Clock &m_clock;
    std::list<SlicedTask *> m_line;
    qint64 m_left = Length; ///< of this pass
    SlicedTask *m_running = nullptr; ///< whose work runs; null if the work has destroyed it
    bool m_isRunning = false;
};

} // namespace skep
