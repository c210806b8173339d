// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

#include <QByteArray>

#include <vector>

namespace skep {

/// Passes of the event loop, as the Journal counts them; ascending from 1.
enum class Pass : quint64 { None = 0 };

/// Who holds packets back until what they promise is durable. The Journal tells when that is so.
///
/// Thread: the broker's.
class PacketHolder
{
public:
    PacketHolder() = default;
    virtual ~PacketHolder();
    Q_DISABLE_COPY_MOVE(PacketHolder)

    struct Released
    {
        bool isEmpty = false; ///< nothing is held any more
        bool hasRoomAgain = false; ///< too much was held, and no longer is
    };
    /// Sends what was held up to that pass, and nothing else.
    virtual Released releaseUpTo(Pass pass) = 0;
    /// Sends on, if it has room again; after everyone's packets were released.
    virtual void resume() = 0;
};

/// The outgoing packets of one connection that wait until what the pass of their making has changed is durable: bytes
/// and boundaries, first in, first out.
///
/// A pure container. Thread: the broker's. Member of a ClientOutbox, from its first such packet on.
class HeldPackets final
{
public:
    HeldPackets() = default;
    Q_DISABLE_COPY_MOVE(HeldPackets)

    /// Room for a packet, until the next call; for one that ends with the payload of a message, for what comes before.
    /// REQUIRES: `pass` is not before that of the last packet.
    char *append(qsizetype size, Pass pass, const MessagePointer &message = {});

    /// Hands over the packets up to that pass: `write(QByteArrayView, const MessagePointer &)` for each, as they were
    /// appended. `write` must not touch this object.
    template <typename Write>
    void releaseUpTo(Pass upTo, Write write)
    {
        for (; m_next < m_packets.size() && m_packets[m_next].pass <= upTo; ++m_next) {
            Packet &packet = m_packets[m_next];
            write(QByteArrayView(m_bytes).sliced(m_released, packet.size), packet.message);
            m_released += packet.size;
            m_payloadBytes -= packet.payloadSize();
            packet.message.reset();
        }
        tidy();
    }
    void clear();

    /// REQUIRES: !isEmpty().
    Pass lastPass() const { return m_packets.back().pass; }
    bool isEmpty() const { return m_packets.empty(); }
    qsizetype size() const { return qsizetype(m_packets.size() - m_next); }
    /// Payloads too.
    qsizetype bytes() const { return m_bytes.size() - m_released + m_payloadBytes; }

private:
    struct Packet
    {
        Pass pass;
        qsizetype size;
        MessagePointer message; ///< whose payload is the packet's end; null: all of it stands in m_bytes

        qsizetype payloadSize() const { return message ? message->payload().size() : 0; }
    };
    void tidy();

    QByteArray m_bytes;
    qsizetype m_released = 0; ///< of m_bytes
    qsizetype m_payloadBytes = 0;
    std::vector<Packet> m_packets;
    size_t m_next = 0; ///< the first of m_packets that is not released
};

} // namespace skep
