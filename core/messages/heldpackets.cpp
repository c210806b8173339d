// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "heldpackets.h"

#include <utility>

namespace skep {

namespace {

/// What an empty one keeps for the next packets; more is given back.
constexpr qsizetype RetainedBytes = 1024;
constexpr size_t RetainedPackets = 64;

} // namespace

PacketHolder::~PacketHolder() = default;

char *HeldPackets::append(qsizetype size, Pass pass, Why why, const MessagePointer &message)
{
    m_packets.push_back({pass, size, why, message});
    m_payloadBytes += m_packets.back().payloadSize();
    const qsizetype at = m_bytes.size();
    m_bytes.resize(at + size);
    return m_bytes.data() + at;
}

void HeldPackets::clear()
{
    m_next = m_packets.size();
    m_payloadBytes = 0;
    tidy();
}

/// What was released goes when it is the larger part, so that each byte is moved once at most.
void HeldPackets::tidy()
{
    if (m_next == m_packets.size()) {
        m_bytes.resize(0);
        m_packets.clear();
        if (m_bytes.capacity() > RetainedBytes)
            m_bytes = QByteArray();
        if (m_packets.capacity() > RetainedPackets)
            m_packets = {};
    } else if (m_next * 2 > m_packets.size()) {
        m_bytes.remove(0, m_released);
        m_packets.erase(m_packets.begin(), m_packets.begin() + qptrdiff(m_next));
    } else {
        return;
    }
    m_released = 0;
    m_next = 0;
}

} // namespace skep
