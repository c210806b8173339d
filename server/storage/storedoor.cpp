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

bool StoreDoor::put(std::unique_ptr<StoreBatch> batch, BatchNumber number)
{
    {
        const std::lock_guard lock(m_mutex);
        Q_ASSERT(!m_waiting.batch);
        if (batch->isEmpty() && m_writing == BatchNumber::None)
            return false;
        m_waitingBytes = batch->bytes();
        m_waiting = {std::move(batch), number};
    }
    m_changed.notify_one();
    return true;
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
    const auto isReady = [this] { return m_waiting.batch || m_isClosed; };
    if (limit)
        m_changed.wait_for(lock, *limit, isReady);
    else
        m_changed.wait(lock, isReady);
    if (m_waiting.batch) {
        m_writing = m_waiting.number;
        m_writingBytes = std::exchange(m_waitingBytes, 0);
    }
    return std::exchange(m_waiting, {});
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
