// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "inflight.h"

#include <utility>

namespace skep {

namespace {

constexpr size_t SmallestSlots = 8; ///< kept when the window empties; more are given back
constexpr size_t LargestSlots = 65'536;

} // namespace

PacketId InflightWindow::append(Delivery delivery, DeliveryState state)
{
    Q_ASSERT(m_size < MaximumSize);
    if (size_t(m_size + 1) * 2 > m_slots.size() && m_slots.size() < LargestSlots)
        grow();

    const PacketId id = nextFreeId();
    enter({.delivery = std::move(delivery), .packetId = id, .state = state});
    return id;
}

/// Ids that come from outside may want the same slot: then there are to be more of them.
bool InflightWindow::restore(Entry entry)
{
    if (find(entry.packetId))
        return false;
    m_lastGiven = entry.packetId;
    while (m_slots.empty() || slotOf(m_lastGiven).entry.packetId != PacketId::None)
        grow();
    enter(std::move(entry));
    return true;
}

/// REQUIRES: its slot is free.
void InflightWindow::enter(Entry entry)
{
    const PacketId id = entry.packetId;
    Slot &slot = slotOf(id);
    slot.entry = std::move(entry);
    slot.previous = m_last;
    slot.next = PacketId::None;
    if (m_last == PacketId::None)
        m_first = id;
    else
        slotOf(m_last).next = id;
    m_last = id;
    ++m_size;
}

InflightWindow::Entry *InflightWindow::find(PacketId packetId)
{
    if (m_slots.empty() || packetId == PacketId::None)
        return nullptr;
    Entry &entry = slotOf(packetId).entry;
    return entry.packetId == packetId ? &entry : nullptr;
}

Delivery InflightWindow::take(PacketId packetId)
{
    Q_ASSERT(find(packetId));
    Slot slot = std::exchange(slotOf(packetId), Slot());
    if (slot.previous == PacketId::None)
        m_first = slot.next;
    else
        slotOf(slot.previous).next = slot.next;
    if (slot.next == PacketId::None)
        m_last = slot.previous;
    else
        slotOf(slot.next).previous = slot.previous;
    if (--m_size == 0 && m_slots.size() > SmallestSlots)
        m_slots = {};
    return std::move(slot.entry.delivery);
}

void InflightWindow::clear()
{
    m_slots = {};
    m_size = 0;
    m_first = m_last = PacketId::None;
}

/// Ids that differ in their low bits still do with one bit more, so every entry finds its new slot free.
void InflightWindow::grow()
{
    std::vector<Slot> old = std::exchange(m_slots, {});
    m_slots.resize(old.empty() ? SmallestSlots : old.size() * 2);
    for (Slot &slot : old) {
        if (slot.entry.packetId != PacketId::None)
            slotOf(slot.entry.packetId) = std::move(slot);
    }
}

PacketId InflightWindow::nextFreeId()
{
    do {
        m_lastGiven = PacketId(quint16(m_lastGiven) % 65'535 + 1);
    } while (slotOf(m_lastGiven).entry.packetId != PacketId::None);
    return m_lastGiven;
}

} // namespace skep
