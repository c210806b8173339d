// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capturevalues.h"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace skep {

/// The door for captured records from the broker's thread to the console's: a ring of chunks with a budget in bytes.
/// The oldest chunks make room and are counted.
///
/// put() on the broker's thread, take() on the console's.
class CaptureMailbox final
{
public:
    /// \param wake as for DeltaMailbox: called on the broker's thread, outside the lock, if no chunk waited.
    explicit CaptureMailbox(std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(CaptureMailbox)

    void put(CaptureChunk chunk, qint64 budget);
    /// Everything queued; nullopt if empty.
    std::optional<CaptureBatch> take();

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::deque<CaptureChunk> m_chunks;
    CaptureLoss m_lost;
    qint64 m_size = 0;
};

} // namespace skep
