// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "partialpackets.h"

#include "core/base/clock.h"
#include "parts.h"
#include "sessionuser.h"

#include <algorithm>
#include <utility>

namespace skep {

// -- of all connections

/// Before the memory is taken. False: it is this packet's connection that has ended.
bool PartialPackets::reserve(PartialPacket &packet, qsizetype more)
{
    m_bytes += more;
    packet.m_reserved += more;
    if (packet.m_reserved >= Large && packet.m_place == PartialPacket::NotListed)
        list(packet);
    if (m_bytes <= m_parts.limits->maxPartialPacketBytes)
        return true;
    const auto largest = std::ranges::max_element(m_large, {}, &PartialPacket::m_reserved);
    PartialPacket &going = largest == m_large.end() ? packet : **largest;
    going.m_user.eject(Violation::PartialPacketsFull);
    return &going != &packet;
}

void PartialPackets::release(PartialPacket &packet)
{
    m_bytes -= std::exchange(packet.m_reserved, 0);
    if (packet.m_place != PartialPacket::NotListed)
        strike(packet);
}

void PartialPackets::list(PartialPacket &packet)
{
    packet.m_place = m_large.size();
    m_large.push_back(&packet);
}

void PartialPackets::strike(PartialPacket &packet)
{
    PartialPacket *const last = m_large.back();
    m_large[packet.m_place] = last;
    last->m_place = packet.m_place;
    m_large.pop_back();
    packet.m_place = PartialPacket::NotListed;
}

// -- of one connection

void PartialPacket::append(QByteArrayView bytes, qsizetype whole, Waits waits)
{
    if (bytes.isEmpty() || !makeRoom(m_bytes.size() + bytes.size(), whole))
        return;
    const bool hasBegun = !m_bytes.isEmpty();
    m_bytes.append(bytes);
    watch(waits, hasBegun);
}

/// Twice as much as before, so that a packet is seldom moved, but not more than it needs: what nobody has sent takes
/// the room of others, too. False: the connection has ended.
bool PartialPacket::makeRoom(qsizetype size, qsizetype whole)
{
    if (size <= m_reserved)
        return true;
    const qsizetype wanted = std::max(size, std::min(2 * m_reserved, whole));
    if (!m_parts.partials.reserve(*this, wanted - m_reserved))
        return false;
    m_bytes.reserve(wanted);
    return true;
}

void PartialPacket::hold(const QByteArray &packet)
{
    Q_ASSERT(isEmpty());
    if (m_parts.partials.reserve(*this, packet.size()))
        m_bytes = packet;
}

void PartialPacket::watch(Waits waits, bool hasBegun)
{
    if (waits == Waits::ForTheBroker) {
        m_since = Never;
        return;
    }
    if (hasBegun && m_since != Never && m_bytes.size() < m_nextStep)
        return;
    m_since = m_parts.clock.monotonic();
    m_nextStep = m_bytes.size() + ProgressStep;
    const Limits &limits = *m_parts.limits;
    // What the broker itself reads slowly cannot come in time.
    if (limits.partialPacketTimeout == 0 || limits.incomingBytesPerSecond > 0)
        return;
    if (!m_deadline)
        m_deadline = std::make_unique<Deadline>(m_parts.deadlines, [this] { timeIsUp(); });
    if (!m_deadline->isSet())
        m_deadline->setAt(m_since + limits.partialPacketTimeout);
}

/// The packet that it was set for is usually whole long since.
void PartialPacket::timeIsUp()
{
    if (m_bytes.isEmpty() || m_since == Never)
        return;
    const qint64 due = m_since + m_parts.limits->partialPacketTimeout;
    if (m_parts.clock.monotonic() < due)
        m_deadline->setAt(due);
    else
        m_user.eject(Violation::PacketNotInTime);
}

QByteArray PartialPacket::take()
{
    m_parts.partials.release(*this);
    return std::exchange(m_bytes, {});
}

} // namespace skep
