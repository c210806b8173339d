// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace skep {

/// A message from the storage thread; later reports are merged into one that was not taken yet.
struct StoreReport
{
    BatchNumber durableUpTo = BatchNumber::None;
    std::optional<QString> failure; ///< empty: it is over
    StoreMetrics metrics;
};

/// The door between the broker's thread and the storage thread. One batch at most waits in it, into which the broker
/// goes on collecting as long as the storage thread is busy; one report at most waits on the way back.
class StoreDoor final
{
public:
    /// \param wake called on the storage thread, outside the lock, when a report was put while none waited. It must
    /// only post.
    explicit StoreDoor(std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(StoreDoor)

    // -- on the broker's thread

    /// Returns the waiting batch, to be filled further; null if there is none.
    std::unique_ptr<StoreBatch> takeBack();
    using Time = std::chrono::steady_clock::time_point;
    /// REQUIRES: none waits. False if it is empty and nothing is being written: it needs no writer.
    /// \param due the writer leaves it there until then.
    bool put(std::unique_ptr<StoreBatch> batch, BatchNumber number, Time due = Time::min());
    /// True while something was taken that is not durable yet.
    bool isWriting() const;
    /// Asks the storage thread to write what waits, and to end.
    void close();
    std::optional<StoreReport> takeReport();
    /// Of what was put and is not durable.
    qsizetype pendingBytes() const;

    // -- on the storage thread

    struct Waiting
    {
        std::unique_ptr<StoreBatch> batch; ///< null: none came in time, or the door is closed
        BatchNumber number = BatchNumber::None;
        Time due = Time::min();
    };
    /// Waits for a batch that is due. No limit: until there is one.
    Waiting take(std::optional<std::chrono::milliseconds> limit);
    /// False if the door was closed before the time was over.
    bool pause(std::chrono::milliseconds time);
    bool isClosed() const;
    /// What was taken last is durable, or has failed, or the metrics have changed.
    void report(StoreReport report);

private:
    bool mayTake(Time now) const { return m_waiting.batch && (m_isClosed || m_waiting.due <= now); }
    void waitUntil(std::unique_lock<std::mutex> &lock, Time time);

    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Waiting m_waiting;
    qsizetype m_waitingBytes = 0;
    Time m_looksAt = Time::min(); ///< when the storage thread looks again without being woken
    BatchNumber m_writing = BatchNumber::None; ///< taken and not durable yet
    qsizetype m_writingBytes = 0;
    std::optional<StoreReport> m_report;
    bool m_isClosed = false;
};

} // namespace skep
