// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"

#include <QByteArray>
#include <QByteArrayView>

#include <limits>
#include <memory>
#include <vector>

namespace skep {

class PartialPacket;
class SessionUser;
struct Parts;

/// Adds up the beginnings of packets that all connections have sent without their ends: beyond
/// Limits::maxPartialPacketBytes the connection with the largest one ends, so that one that sends much takes no room
/// from those that send little.
///
/// Thread: the broker's. Owned by the Foundation.
class PartialPackets final
{
public:
    explicit PartialPackets(const Parts &parts) : m_parts(parts) { }
    Q_DISABLE_COPY_MOVE(PartialPackets)

    qsizetype bytes() const { return m_bytes; }

    /// From here on a packet is looked at when one has to go.
    static constexpr qsizetype Large = 16 * 1024;

private:
    friend class PartialPacket;
    void changed(PartialPacket &packet, qsizetype difference);
    void list(PartialPacket &packet);
    void strike(PartialPacket &packet);

    const Parts &m_parts;
    qsizetype m_bytes = 0;
    std::vector<PartialPacket *> m_large;
};

/// The beginning of a packet of one connection whose end has not come yet, or what waits for the broker.
///
/// It must go on: ProgressStep more bytes, or the end, within Limits::partialPacketTimeout. A connection that whole
/// packets come from costs no deadline. Thread: the broker's. Member of the Client.
class PartialPacket final
{
public:
    /// \param user ended if the packet must go, from within append() of any connection or a deadline
    PartialPacket(const Parts &parts, SessionUser &user) : m_parts(parts), m_user(user) { }
    ~PartialPacket() { clear(); }
    Q_DISABLE_COPY_MOVE(PartialPacket)

    enum class Waits : quint8 { ForItsEnd, ForTheBroker };

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    /// The connection may be over after the call.
    void append(QByteArrayView bytes, Waits waits);
    /// A whole packet waits for the broker; shared. The connection may be over after the call. REQUIRES: isEmpty().
    void hold(const QByteArray &packet);
    /// Leaves it empty.
    QByteArray take();
    void clear() { take(); }

    static constexpr qsizetype ProgressStep = 64 * 1024;

private:
    friend class PartialPackets;
    void watch(Waits waits, bool hasBegun);
    void timeIsUp();

    static constexpr qint64 Never = std::numeric_limits<qint64>::max();
    static constexpr size_t NotListed = std::numeric_limits<size_t>::max();

    const Parts &m_parts;
    SessionUser &m_user;
    QByteArray m_bytes;
    qint64 m_since = Never; ///< the last progress; Never: it waits for the broker
    qsizetype m_nextStep = 0; ///< the size that is the next progress
    std::unique_ptr<Deadline> m_deadline; ///< null: there never was a partial packet
    size_t m_place = NotListed; ///< in PartialPackets::m_large
};

} // namespace skep
