// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/types.h"
#include "delivery.h"

#include <vector>

namespace skep {

/// What became of a client's acknowledgement.
enum class Acknowledged : quint8 {
    Taken,
    UnknownId, ///< nothing is in flight under that packet id
    WrongKind, ///< what is in flight under it waits for another packet
};

/// The outgoing messages of one session that are sent and not acknowledged: found by packet id, kept in the order of
/// sending for the resend [MQTT-4.4.0-1, MQTT-4.6.0-1].
///
/// A slot is picked by the packet id's low bits; the broker is free in its choice of ids, so it takes the next id whose
/// slot is free and no lookup ever searches.
/// A pure container. Thread: the broker's. Member of a Session.
class InflightWindow final
{
public:
    struct Entry
    {
        Delivery delivery;
        EntryId entry = EntryId::None; ///< in the store
        PacketId packetId = PacketId::None;
        DeliveryState state = DeliveryState::AwaitingPuback;
    };

    static constexpr qsizetype MaximumSize = 65'535; ///< as many as there are packet ids

    /// Enters a message at the end; returns the packet id given to it. REQUIRES: size() < MaximumSize.
    PacketId append(Delivery delivery, DeliveryState state);
    /// Enters a message of an earlier life at the end, with the packet id that it has. False where that is in use.
    bool restore(Entry entry);
    Entry *find(PacketId packetId);
    /// REQUIRES: the id is in it.
    Delivery take(PacketId packetId);

    /// In the order of sending. `visit(Entry &)` must not add or remove.
    template <typename Visitor>
    void forEach(Visitor visit)
    {
        for (PacketId id = m_first; id != PacketId::None;) {
            Slot &slot = slotOf(id);
            visit(slot.entry);
            id = slot.next;
        }
    }

    /// The same to look at. `visit(const Entry &)` says whether to go on.
    template <typename Visitor>
    void look(Visitor visit) const
    {
        for (PacketId id = m_first; id != PacketId::None;) {
            const Slot &slot = m_slots[size_t(id) & (m_slots.size() - 1)];
            if (!visit(slot.entry))
                return;
            id = slot.next;
        }
    }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    void clear();

private:
    /// Free where its entry has no packet id. The links are packet ids, so that they outlive a change of the slots.
    struct Slot
    {
        Entry entry;
        PacketId previous = PacketId::None;
        PacketId next = PacketId::None;
    };

    Slot &slotOf(PacketId id) { return m_slots[size_t(id) & (m_slots.size() - 1)]; }
    void enter(Entry entry);
    void grow();
    PacketId nextFreeId();

    std::vector<Slot> m_slots; ///< none, or a power of two; at most half of them used below the largest size
    qsizetype m_size = 0;
    PacketId m_lastGiven = PacketId::None;
    PacketId m_first = PacketId::None; ///< in the order of sending
    PacketId m_last = PacketId::None;
};
static_assert(sizeof(Delivery) <= 32);

} // namespace skep
