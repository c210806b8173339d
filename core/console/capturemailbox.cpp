// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturemailbox.h"

#include <iterator>
#include <utility>

namespace skep {

CaptureMailbox::CaptureMailbox(std::function<void()> wake) : m_wake(std::move(wake)) { }

void CaptureMailbox::put(CaptureChunk chunk, qint64 budget)
{
    bool wasEmpty = false;
    {
        const std::scoped_lock lock(m_mutex);
        wasEmpty = m_chunks.empty();
        m_size += chunk.memorySize();
        m_chunks.push_back(std::move(chunk));
        while (m_size > budget && m_chunks.size() > 1) {
            const CaptureChunk &oldest = m_chunks.front();
            m_lost.add(oldest.entries.size(), oldest.entries.front().time, oldest.entries.back().time);
            m_size -= oldest.memorySize();
            m_chunks.pop_front();
        }
    }
    if (wasEmpty)
        m_wake();
}

std::optional<CaptureBatch> CaptureMailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    if (m_chunks.empty())
        return {};
    CaptureBatch batch;
    batch.chunks.assign(std::make_move_iterator(m_chunks.begin()), std::make_move_iterator(m_chunks.end()));
    batch.lost = std::exchange(m_lost, {});
    m_chunks.clear();
    m_size = 0;
    return batch;
}

} // namespace skep
