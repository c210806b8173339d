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
    /// Nothing will be durable for a time that nobody knows: what can be refused is to be refused now.
    virtual void storeFailed() = 0;
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

    /// Why a packet is held.
    enum class Why : quint8 {
        Promise, ///< it promises what is not durable, or answers behind one that does
        Behind, ///< it only must not overtake those before it
    };

    /// Room for a packet, until the next call; for one that ends with the payload of a message, for what comes before.
    /// REQUIRES: `pass` is not before that of the last packet.
    char *append(qsizetype size, Pass pass, Why why, const MessagePointer &message = {});

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
    /// Asks of each packet whether it stays: `stays(QByteArrayView, const MessagePointer &, Why)`, which must not touch
    /// this object.
    template <typename Stays>
    void sift(Stays stays)
    {
        QByteArray bytes;
        std::vector<Packet> packets;
        for (; m_next < m_packets.size(); ++m_next) {
            const Packet &packet = m_packets[m_next];
            const QByteArrayView content = QByteArrayView(m_bytes).sliced(m_released, packet.size);
            m_released += packet.size;
            if (!stays(content, packet.message, packet.why)) {
                m_payloadBytes -= packet.payloadSize();
                continue;
            }
            bytes += content;
            packets.push_back(packet);
        }
        m_bytes = std::move(bytes);
        m_packets = std::move(packets);
        m_released = 0;
        m_next = 0;
    }
    void clear();

    /// REQUIRES: !isEmpty().
    Pass firstPass() const { return m_packets[m_next].pass; }
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
        Why why;
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
