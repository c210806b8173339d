// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "incomingpackets.h"

#include "journal.h"

namespace skep {

bool IncomingPackets::begin(PacketId packetId)
{
    const qsizetype before = m_packetIds.size();
    m_packetIds.insert(quint16(packetId));
    if (m_packetIds.size() == before)
        return false;
    m_journal.putReceived(m_session, packetId);
    return true;
}

bool IncomingPackets::end(PacketId packetId)
{
    if (!m_packetIds.remove(quint16(packetId)))
        return false;
    m_journal.removeReceived(m_session, packetId);
    return true;
}

} // namespace skep
