// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientcontext.h"
#include "clientinbox.h"
#include "clientoutbox.h"
#include "clientsubscriptions.h"
#include "core/base/deadlines.h"
#include "core/protocol/decoder.h"
#include "handshake.h"
#include "linkhandler.h"
#include "partialpackets.h"
#include "sessions.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace skep {

class Capture;

/// The MQTT side of one network connection, from acceptance to close.
///
/// Cuts the byte stream into packets, holds everyone to the protocol, and hands packets on: to the Handshake, to its
/// ClientInbox, to its ClientSubscriptions, to its Session. What it sends goes through its ClientOutbox; what outlives
/// the connection is the Session's. Thread: the broker's. Owned by the server's Connection, which feeds it; never
/// outlives the Broker or its ClientLink.
class Client final : public LinkHandler, private HandshakeHost, private ClientOutboxOwner
{
public:
    /// The connection was accepted (and, for WebSocket, upgraded). The deadline for CONNECT and its answer runs from
    /// here. REQUIRES: both outlive it.
    Client(const ClientServices &services, ClientLink &link);
    ~Client() override;

    // LinkHandler, from the server. Handles every whole packet in the bytes, and keeps the rest. Ignores bytes that
    // come after ClientLink::close().
    void bytesReceived(QByteArrayView bytes) override;
    void linkDrained() override;
    void linkStalled() override;
    void serverCloses(Violation why) override;
    void linkClosed(const QString &why = {}) override;

private:
    enum class Phase : quint8 { AwaitingConnect, Handshake, Connected, Closed };

    // SessionUser
    const ConnectionInfo &connection() const override { return m_context.connection(); }
    void eject(Violation why) override;
    void eject(ReasonCode code, const QString &sentence, EventKind kind, EventSeverity severity) override;
    void describe(SessionDetail &detail) const override;

    // HandshakeHost
    void established(quint16 keepAlive) override;
    void refuse(ReasonCode code, const QString &sentence) override;
    void proceed() override;

    // ClientOutboxOwner
    void storeFailed() override;

    // bytes
    void handleGathered();
    void handleBytes(QByteArrayView bytes);
    qsizetype consume(QByteArrayView bytes);
    DecodeResult decodeNext(QByteArrayView bytes) const;
    void keep(QByteArrayView bytes);
    bool waitsForConnack() const { return m_handshake && m_handshake->keepsPackets(); }
    bool keepsPackets() const { return m_subscriptions.isBusy() || waitsForConnack(); }
    void answer(const DecodeError &error);
    void record(Capture &capture, const Packet &packet, QByteArrayView bytes) const;

    // packets
    void handle(const Packet &packet, QByteArrayView bytes);
    std::optional<Violation> objectionTo(PacketType type) const;
    void connect(const Connect &packet, QByteArrayView bytes);
    void handle(const Auth &packet);
    void handle(const Publish &packet);
    void handle(const Puback &packet) { judge(m_context.session->puback(packet.packetId)); }
    void handle(const Pubrec &packet);
    void handle(const Pubrel &packet) { m_inbox.pubrel(packet); }
    void handle(const Pubcomp &packet) { judge(m_context.session->pubcomp(packet.packetId)); }
    void judge(Acknowledged result);
    void handle(const Subscribe &packet);
    void handle(const Unsubscribe &packet);
    void subscriptionsDone(std::optional<Violation> violation);
    void handle(const Pingreq &) { m_outbox.send(Pingresp{}, ClientOutbox::When::Ahead); }
    void handle(const Disconnect &packet);
    /// CONNACK, SUBACK, UNSUBACK and PINGRESP: objected to before.
    template <typename ServerPacket>
    void handle(const ServerPacket &)
    {
    }

    // the end
    void violate(Violation violation);
    void count(Violation why) const;
    void deadlineReached();
    void leave(bool withWill);
    void close();

    ClientContext m_context;
    const Parts &m_parts;
    ClientOutbox m_outbox;
    ClientInbox m_inbox;
    ClientSubscriptions m_subscriptions;
    std::unique_ptr<Handshake> m_handshake; ///< from CONNECT on, as long as there may be AUTH
    Phase m_phase = Phase::AwaitingConnect;
    quint16 m_keepAlive = 0; ///< seconds
    Deadline m_deadline; ///< CONNECT and its answer in time, then the keep-alive
    qint64 m_lastReceived = 0;
    PartialPacket m_rest;
    qsizetype m_needed = 0; ///< bytes that m_rest must have before another look pays
};

} // namespace skep
