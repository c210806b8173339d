// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "slices.h"

#include "clock.h"

#include <utility>

namespace skep {

Slice::Slice(const Clock &clock, qint64 nanoseconds)
    : m_clock(clock), m_end(clock.monotonicNanoseconds() + nanoseconds), m_isOver(nanoseconds <= 0)
{
}

qint64 Slice::left() const
{
    return m_end - m_clock.monotonicNanoseconds();
}

SlicedTask::SlicedTask(Slices &slices, std::function<bool(Slice &)> work)
    : m_slices(slices), m_work(std::move(work)) { }

SlicedTask::~SlicedTask()
{
    stop();
    if (m_slices.m_running == this)
        m_slices.m_running = nullptr;
}

void SlicedTask::start()
{
    m_slices.start(*this);
}

void SlicedTask::stop()
{
    m_slices.stop(*this);
}

Slices::Slices(const Clock &clock) : m_clock(clock) { }

Slices::~Slices()
{
    Q_ASSERT(m_line.empty());
}

void Slices::start(SlicedTask &task)
{
    if (task.isWaiting())
        return;
    if (m_isRunning || m_left <= 0)
        return wait(task);
    Slice slice(m_clock, m_left);
    work(task, slice);
    m_left = slice.left();
}

void Slices::stop(SlicedTask &task)
{
    if (task.m_place)
        m_line.erase(*std::exchange(task.m_place, std::nullopt));
}

void Slices::wait(SlicedTask &task)
{
    if (!task.m_place)
        task.m_place = m_line.insert(m_line.end(), &task);
}

void Slices::run()
{
    Q_ASSERT(!m_isRunning);
    Slice slice(m_clock, Length);
    while (!m_line.empty() && !slice.isOver()) {
        SlicedTask &task = *m_line.front();
        stop(task);
        work(task, slice);
    }
    m_left = slice.left();
}

void Slices::work(SlicedTask &task, Slice &slice)
{
    m_running = &task;
    m_isRunning = true;
    // Held here while it runs: the work may destroy the task, and itself with it.
    std::function<bool(Slice &)> work = std::move(task.m_work);
    const bool goesOn = work(slice);
    m_isRunning = false;
    if (!std::exchange(m_running, nullptr))
        return;
    task.m_work = std::move(work);
    if (goesOn)
        wait(task);
}

} // namespace skep
