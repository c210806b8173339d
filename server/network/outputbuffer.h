// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <memory>
#include <utility>
#include <vector>

namespace skep {

/// Bytes that wait to be sent: grows at its end, shrinks at its front. Plain memory without initialisation.
class OutputBuffer final
{
public:
    OutputBuffer() = default;
    explicit OutputBuffer(qsizetype capacity) { grow(capacity); }
    OutputBuffer(OutputBuffer &&other) noexcept
        : m_data(std::move(other.m_data)), m_front(std::exchange(other.m_front, 0)),
          m_end(std::exchange(other.m_end, 0)), m_capacity(std::exchange(other.m_capacity, 0))
    {
    }
    OutputBuffer &operator=(OutputBuffer &&other) noexcept
    {
        m_data = std::move(other.m_data);
        m_front = std::exchange(other.m_front, 0);
        m_end = std::exchange(other.m_end, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
        return *this;
    }

    /// Room for `size` more bytes; valid until the next call.
    char *append(qsizetype size)
    {
        if (m_end + size > m_capacity)
            makeRoom(size);
        char *const place = m_data.get() + m_end;
        m_end += size;
        return place;
    }
    void removeFirst(qsizetype size)
    {
        m_front += size;
        if (m_front == m_end)
            clear();
    }
    void clear() { m_front = m_end = 0; }

    const char *data() const { return m_data.get() + m_front; }
    qsizetype size() const { return m_end - m_front; }
    qsizetype capacity() const { return m_capacity; }
    bool isEmpty() const { return m_front == m_end; }

private:
    struct Free
    {
        void operator()(char *memory) const;
    };
    void makeRoom(qsizetype size);
    void grow(qsizetype atLeast);

    std::unique_ptr<char[], Free> m_data;
    qsizetype m_front = 0;
    qsizetype m_end = 0;
    qsizetype m_capacity = 0;
};

/// Lends output buffers to connections that have something to send; idle ones hold none.
///
/// What was used last is lent first, as it is still in the processor's cache. Keeps at most MaximumKept bytes: the
/// memory of a burst is given back. Thread: the one of its transports.
class OutputBufferPool final
{
public:
    OutputBufferPool() = default;
    Q_DISABLE_COPY_MOVE(OutputBufferPool)

    OutputBuffer take();
    void giveBack(OutputBuffer buffer);

    qsizetype keptBytes() const { return m_keptBytes; }

    static constexpr qsizetype FirstCapacity = 4'000;
    static constexpr qsizetype MaximumKept = 8 * 1024 * 1024;

private:
    std::vector<OutputBuffer> m_buffers;
    qsizetype m_keptBytes = 0;
};

} // namespace skep
