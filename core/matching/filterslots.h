// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <memory>

namespace skep {

struct FilterNode;

/// A hash table of nodes with linear probing; its size is a power of two. Made without being written to, so that a
/// large one costs nothing at once.
///
/// A pure container. Thread: the broker's. Member of FilterNodes.
class FilterSlots final
{
public:
    struct Slot
    {
        quint64 hash;
        FilterNode *node; ///< null: the slot is free
    };

    FilterSlots() = default; ///< none
    explicit FilterSlots(size_t size) : m_slots(static_cast<Slot *>(std::calloc(size, sizeof(Slot)))), m_size(size)
    {
        Q_CHECK_PTR(m_slots);
    }

    size_t size() const { return m_size; }
    Slot &operator[](size_t place) { return m_slots[place]; }
    const Slot &operator[](size_t place) const { return m_slots[place]; }

    size_t home(quint64 hash) const { return size_t(hash) & (m_size - 1); }
    size_t after(size_t place) const { return (place + 1) & (m_size - 1); }

    /// REQUIRES: a slot is free.
    void place(Slot entry)
    {
        size_t i = home(entry.hash);
        while (m_slots[i].node)
            i = after(i);
        m_slots[i] = entry;
    }
    /// size(): it is not in. REQUIRES: a slot is free.
    size_t placeOf(quint64 hash, const FilterNode *node) const
    {
        size_t i = home(hash);
        while (m_slots[i].node && m_slots[i].node != node)
            i = after(i);
        return m_slots[i].node ? i : m_size;
    }
    /// Whatever was pushed past the gap moves up into it, so that no search stops short.
    void remove(size_t gap);

private:
    struct Free
    {
        void operator()(Slot *entries) const { std::free(entries); }
    };
    std::unique_ptr<Slot[], Free> m_slots;
    size_t m_size = 0;
};

} // namespace skep
