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

void PartialPackets::changed(PartialPacket &packet, qsizetype difference)
{
    m_bytes += difference;
    const bool isLarge = packet.size() >= Large;
    if (isLarge && packet.m_place == PartialPacket::NotListed)
        list(packet);
    else if (!isLarge && packet.m_place != PartialPacket::NotListed)
        strike(packet);
    if (difference < 0 || m_bytes <= m_parts.limits->maxPartialPacketBytes)
        return;
    const auto largest = std::ranges::max_element(m_large, {}, [](const auto *each) { return each->size(); });
    PartialPacket &going = largest == m_large.end() ? packet : **largest;
    going.m_user.eject(Violation::PartialPacketsFull);
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

void PartialPacket::append(QByteArrayView bytes, Waits waits)
{
    if (bytes.isEmpty())
        return;
    const bool hasBegun = !m_bytes.isEmpty();
    m_bytes.append(bytes);
    watch(waits, hasBegun);
    m_parts.partials.changed(*this, bytes.size()); // last: the connection may be over
}

void PartialPacket::hold(const QByteArray &packet)
{
    Q_ASSERT(isEmpty());
    m_bytes = packet;
    m_parts.partials.changed(*this, packet.size());
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
    QByteArray bytes = std::exchange(m_bytes, {});
    if (!bytes.isEmpty())
        m_parts.partials.changed(*this, -bytes.size());
    return bytes;
}

} // namespace skep
