// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storedoor.h"

#include <algorithm>
#include <utility>

namespace skep {

StoreDoor::StoreDoor(std::function<void()> wake) : m_wake(std::move(wake)) { }

std::unique_ptr<StoreBatch> StoreDoor::takeBack()
{
    const std::lock_guard lock(m_mutex);
    m_waitingBytes = 0;
    return std::exchange(m_waiting, {}).batch;
}

bool StoreDoor::put(std::unique_ptr<StoreBatch> batch, BatchNumber number, Time due)
{
    bool isToWake = false;
    {
        const std::lock_guard lock(m_mutex);
        Q_ASSERT(!m_waiting.batch);
        if (batch->isEmpty() && m_writing == BatchNumber::None)
            return false;
        m_waitingBytes = batch->bytes();
        m_waiting = {std::move(batch), number, due};
        isToWake = due < m_looksAt;
    }
    if (isToWake)
        m_changed.notify_one();
    return true;
}

bool StoreDoor::isWriting() const
{
    const std::lock_guard lock(m_mutex);
    return m_writing != BatchNumber::None;
}

void StoreDoor::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_changed.notify_one();
}

std::optional<StoreReport> StoreDoor::takeReport()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_report, std::nullopt);
}

qsizetype StoreDoor::pendingBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_waitingBytes + m_writingBytes;
}

StoreDoor::Waiting StoreDoor::take(std::optional<std::chrono::milliseconds> limit)
{
    std::unique_lock lock(m_mutex);
    Time now = std::chrono::steady_clock::now();
    const Time end = limit ? now + *limit : Time::max();
    while (!mayTake(now) && !m_isClosed && now < end) {
        waitUntil(lock, m_waiting.batch ? std::min(m_waiting.due, end) : end);
        now = std::chrono::steady_clock::now();
    }
    if (!mayTake(now))
        return {};
    m_writing = m_waiting.number;
    m_writingBytes = std::exchange(m_waitingBytes, 0);
    return std::exchange(m_waiting, {});
}

/// Or until it is woken.
void StoreDoor::waitUntil(std::unique_lock<std::mutex> &lock, Time time)
{
    m_looksAt = time;
    if (time == Time::max())
        m_changed.wait(lock);
    else
        m_changed.wait_until(lock, time);
    m_looksAt = Time::min();
}

bool StoreDoor::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_isClosed; });
}

bool StoreDoor::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_isClosed;
}

void StoreDoor::report(StoreReport report)
{
    {
        const std::lock_guard lock(m_mutex);
        if (report.durableUpTo != BatchNumber::None && report.durableUpTo == m_writing) {
            m_writing = BatchNumber::None;
            m_writingBytes = 0;
        }
        if (m_report) {
            m_report->durableUpTo = std::max(m_report->durableUpTo, report.durableUpTo);
            if (report.failure)
                m_report->failure = std::move(report.failure);
            m_report->metrics = report.metrics;
            return;
        }
        m_report = std::move(report);
    }
    m_wake();
}

} // namespace skep
