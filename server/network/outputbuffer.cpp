// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "outputbuffer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace skep {

void OutputBuffer::Free::operator()(char *memory) const
{
    std::free(memory);
}

void OutputBuffer::makeRoom(qsizetype size)
{
    if (m_front > 0) {
        std::memmove(m_data.get(), data(), size_t(this->size()));
        m_end -= std::exchange(m_front, 0);
    }
    if (m_end + size > m_capacity)
        grow(m_end + size);
}

void OutputBuffer::grow(qsizetype atLeast)
{
    const qsizetype capacity = std::max(atLeast, m_capacity * 2);
    auto *const memory = static_cast<char *>(std::realloc(m_data.get(), size_t(capacity)));
    Q_CHECK_PTR(memory);
    // realloc() has freed or kept the old block.
    [[maybe_unused]] char *const old = m_data.release();
    m_data.reset(memory);
    m_capacity = capacity;
}

OutputBuffer OutputBufferPool::take()
{
    if (m_buffers.empty())
        return OutputBuffer(FirstCapacity);
    OutputBuffer buffer = std::move(m_buffers.back());
    m_buffers.pop_back();
    m_keptBytes -= buffer.capacity();
    return buffer;
}

void OutputBufferPool::giveBack(OutputBuffer buffer)
{
    buffer.clear();
    if (buffer.capacity() == 0 || m_keptBytes + buffer.capacity() > MaximumKept)
        return;
    m_keptBytes += buffer.capacity();
    m_buffers.push_back(std::move(buffer));
}

} // namespace skep
