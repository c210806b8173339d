// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <map>
#include <vector>

namespace skep {

/// Values under consecutive numbers, of which most are crossed out before long: an index instead of a search.
///
/// They stand in chunks, and a chunk goes with its last value that counts. So the memory is bounded by those that
/// count, even if an old one stays while any number comes and goes behind it. A pure container. `Value` has `bool
/// isCrossedOut() const`.
template <typename Value>
class NumberedRow final
{
public:
    /// \param first the number of the first value that will be appended.
    explicit NumberedRow(qint64 first) : m_next(first) { }

    void append(Value value)
    {
        const auto [place, isNew] = m_chunks.try_emplace(m_next / ChunkSize);
        if (isNew)
            place->second.first = m_next;
        place->second.values.push_back(std::move(value));
        ++m_next;
    }
    /// True if it was appended and has not been dropped since.
    bool contains(qint64 number) const
    {
        const auto chunk = m_chunks.find(number / ChunkSize);
        return chunk != m_chunks.end() && number >= chunk->second.first && number < m_next;
    }
    /// REQUIRES: contains(number).
    Value &operator[](qint64 number)
    {
        Chunk &chunk = m_chunks.find(number / ChunkSize)->second;
        return chunk.values[size_t(number - chunk.first)];
    }
    /// The oldest that counts; if none does, the next one to be appended.
    qint64 firstLive() const
    {
        for (const auto &[number, chunk] : m_chunks) {
            if (chunk.dead < chunk.values.size())
                return chunk.first + qint64(chunk.dead);
        }
        return m_next;
    }

    /// Call it when the value of that number was crossed out, once.
    void tidy(qint64 number)
    {
        const auto place = m_chunks.find(number / ChunkSize);
        Chunk &chunk = place->second;
        if (++chunk.crossedOut == chunk.values.size())
            m_chunks.erase(place);
        else
            chunk.skipDead();
    }

    /// `visit(number, value)` for each that counts.
    template <typename Visit>
    void forEachLive(Visit visit) const
    {
        for (const auto &[number, chunk] : m_chunks) {
            for (size_t i = chunk.dead; i < chunk.values.size(); ++i) {
                if (!chunk.values[i].isCrossedOut())
                    visit(chunk.first + qint64(i), chunk.values[i]);
            }
        }
    }

    /// Values in memory, crossed out ones too.
    qsizetype held() const
    {
        qsizetype sum = 0;
        for (const auto &[number, chunk] : m_chunks)
            sum += qsizetype(chunk.values.size());
        return sum;
    }

    static constexpr qint64 ChunkSize = 256;

private:
    struct Chunk
    {
        qint64 first = 0; ///< number of the first value
        std::vector<Value> values;
        size_t dead = 0; ///< at the front, crossed out
        size_t crossedOut = 0;

        void skipDead()
        {
            while (dead < values.size() && values[dead].isCrossedOut())
                ++dead;
        }
    };

    std::map<qint64, Chunk> m_chunks; ///< by number / ChunkSize
    qint64 m_next;
};

} // namespace skep
