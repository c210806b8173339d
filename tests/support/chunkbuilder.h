// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"
#include "core/protocol/encoder.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace skep {

/// Makes chunks of captured records, a millisecond apart, as a broker would.
class ChunkBuilder final
{
public:
    explicit ChunkBuilder(qint64 start = 1'700'000'000'000'000'000) : m_time(start) { }

    /// The index of the party for the calls below: the connection of that number, or a session if it is 0.
    quint32 party(quint64 connection, const QByteArray &clientId, TransportKind transport = TransportKind::Tcp)
    {
        CaptureParty party{.connection = ConnectionId{connection}, .transport = transport, .clientId = clientId};
        if (connection) {
            party.peer = u"10.0.0.%1:%2"_s.arg(connection % 250).arg(40'000 + connection % 20'000);
            party.listener = u"test"_s;
        }
        m_chunk.parties.push_back(party);
        return quint32(m_chunk.parties.size() - 1);
    }
    void packet(quint32 party, CaptureDirection direction, const QByteArray &bytes, quint32 message = 0,
                ProtocolVersion version = ProtocolVersion::Mqtt5)
    {
        add({.message = message, .party = party, .direction = direction, .version = version}, bytes);
    }
    void packet(quint32 party, CaptureDirection direction, const Packet &packet, quint32 message = 0,
                ProtocolVersion version = ProtocolVersion::Mqtt5)
    {
        this->packet(party, direction, encode(packet, version), message, version);
    }
    void note(quint32 party, CaptureNote note, quint32 message = 0, quint32 value = 0, const QByteArray &text = {})
    {
        add({.message = message, .party = party, .value = value, .kind = CaptureKind::Note, .note = note}, text);
    }
    void add(CaptureEntry entry, const QByteArray &bytes)
    {
        entry.time = m_time += 1'000'000;
        entry.size = quint32(bytes.size());
        entry.wholeSize = std::max(entry.wholeSize, entry.size);
        m_chunk.entries.push_back(entry);
        m_chunk.bytes += bytes;
    }
    void wait(qint64 nanoseconds) { m_time += nanoseconds; }

    /// What was added since the last call; the parties' places are void then.
    CaptureChunk take() { return std::exchange(m_chunk, {}); }

private:
    qint64 m_time;
    CaptureChunk m_chunk;
};

} // namespace skep
