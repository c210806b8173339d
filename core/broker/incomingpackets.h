// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/storage/records.h"

#include <QSet>

namespace skep {

class Journal;

/// The packet ids of QoS 2 messages from a client, between PUBLISH and PUBREL [MQTT-4.3.3-8 to -12]; in the store too.
///
/// Thread: the broker's. Member of a Session.
class IncomingPackets final
{
public:
    /// \param session its queue in the store. REQUIRES: both outlive it.
    IncomingPackets(Journal &journal, const QueueId &session) : m_journal(journal), m_session(session) { }
    Q_DISABLE_COPY_MOVE(IncomingPackets)

    /// True if the packet id was not in use: the message is new.
    bool begin(PacketId packetId);
    /// PUBREL has come, or the message is refused. False if the packet id was not in use.
    bool end(PacketId packetId);
    bool contains(PacketId packetId) const { return m_packetIds.contains(quint16(packetId)); }
    /// At the start, from the store.
    void restore(PacketId packetId) { m_packetIds.insert(quint16(packetId)); }
    const QSet<quint16> &packetIds() const { return m_packetIds; }

private:
    Journal &m_journal;
    const QueueId &m_session;
    QSet<quint16> m_packetIds;
};

} // namespace skep
