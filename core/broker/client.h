// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/access/decision.h"
#include "core/base/deadlines.h"
#include "core/console/connectioninfo.h"
#include "core/console/eventrecord.h"
#include "core/messages/delivery.h"
#include "core/messages/outbox.h"
#include "core/protocol/decoder.h"
#include "sessions.h"
#include "sessionuser.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace skep {

class AuthenticationExchange;
class Capture;
class ClientLink;
struct Limits;
class PublishImages;
class Session;
struct ClientServices;
struct Parts;

/// The MQTT side of one network connection, from acceptance to close.
///
/// Cuts the byte stream into packets, holds everyone to the protocol, and turns packets into calls on its Session and
/// the Router. What outlives the connection is the Session's. Thread: the broker's. Owned by the server's Connection,
/// which feeds it; it never outlives the Broker or its ClientLink.
class Client final : public Outbox, public PacketHolder, public SessionUser
{
public:
    /// The connection was accepted (and, for WebSocket, upgraded). The no-CONNECT deadline runs from here.
    Client(const ClientServices &services, ClientLink &link);
    ~Client() override;
    Q_DISABLE_COPY_MOVE(Client)

    // -- from the server

    /// Bytes of the MQTT stream, cut anywhere. Handles every whole packet in them; keeps the rest. The bytes are not
    /// looked at after the call. After ClientLink::close() was called, bytes are ignored.
    void bytesReceived(QByteArrayView bytes);

    /// The link was congested and is no longer.
    void linkDrained();

    /// The network connection is gone, for whatever reason, also after ClientLink::close(). The last call before the
    /// destructor. `why` is one English sentence for the log where the transport knows more than "closed by the peer";
    /// may be empty.
    void linkClosed(const QString &why = {});

    // Outbox
    bool isCongested() const override;
    bool sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *images) override;
    void sendPubrel(PacketId packetId, ReasonCode reasonCode) override;
    Pass heldUntil(QoS qos) const override;

    // PacketHolder
    Released releaseUpTo(Pass pass) override;
    void resume() override;

    // SessionUser
    const ConnectionInfo &connection() const override;
    void eject(Violation why) override;
    void eject(ReasonCode code, const QString &sentence, EventKind kind, EventSeverity severity) override;
    void describe(SessionDetail &detail) const override;

private:
    enum class Phase : quint8 { AwaitingConnect, Authenticating, Connected, Closed };

    /// When a packet may leave.
    enum class When : quint8 {
        AtOnce,
        InTurn, ///< behind those that are held
        Durable, ///< with what this pass changes
        Barrier, ///< the same, and nothing may overtake it
    };

    // -- client.cpp: bytes, packets, the end
    qsizetype consume(QByteArrayView bytes);
    void keepRest(QByteArrayView bytes, qsizetype used);
    void handle(const Packet &packet, QByteArrayView bytes);
    void record(Capture &capture, const Packet &packet, QByteArrayView bytes) const;
    void recordSent(QByteArrayView packet, const Message *message = nullptr) const;
    void handle(const Pingreq &packet);
    void handle(const Disconnect &packet);
    template <typename ServerPacket>
    void handle(const ServerPacket &packet);
    void refuse(const DecodeError &error);
    void violate(Violation violation);
    void deadlineReached();
    void close();
    void leave(bool withWill);
    void sendDisconnect(ReasonCode code, const QString &sentence);
    void log(EventKind kind, EventSeverity severity, const QString &text, ReasonCode code = ReasonCode::Success,
             const QString &refusedFilter = {}) const;
    QString who() const;

    // -- clientconnect.cpp: CONNECT, AUTH
    void handle(const Connect &packet, QByteArrayView bytes);
    void handle(const Auth &packet);
    std::optional<Violation> objectionTo(const Connect &packet) const;
    void authenticate(const Connect &packet, QByteArrayView bytes);
    void step(QByteArrayView data);
    void authenticated(const Connect &packet, QByteArrayView finalData);
    void accept(const Connect &packet, QByteArrayView finalData);
    bool takeUpSession(const Connect &packet);
    void storeWill(const Connect &packet);
    bool sendConnack(const Connect &packet, bool sessionPresent, QByteArrayView finalData, When when);
    void describe(const Connect &packet);
    void refuseConnect(ProtocolVersion version, ReasonCode code, const QString &sentence);
    void startKeepAlive(quint16 asked);

    // -- clientpublish.cpp: PUBLISH and its acknowledgements, both ways
    void handle(const Publish &packet);
    void handle(const Puback &packet);
    void handle(const Pubrec &packet);
    void handle(const Pubrel &packet);
    void handle(const Pubcomp &packet);
    std::optional<QByteArrayView> topicOf(const Publish &packet);
    std::optional<Violation> objectionTo(const Publish &packet, QByteArrayView topic) const;
    void receiveExactlyOnce(const Publish &packet, QByteArrayView topic);
    ReasonCode route(const Publish &packet, QByteArrayView topic, QByteArray &reason);
    bool refusesForStore(const Publish &packet);
    template <typename Ack>
    void acknowledge(PacketId packetId, ReasonCode code, const QByteArray &reason, When when);
    When whenOf(const Delivery &delivery) const;
    quint16 aliasFor(const Message &message, bool &known);

    // -- clientsubscribe.cpp: SUBSCRIBE, UNSUBSCRIBE
    void handle(const Subscribe &packet);
    void handle(const Unsubscribe &packet);
    std::optional<Violation> objectionTo(const Subscribe &packet) const;
    ReasonCode subscribe(const Subscribe::Entry &entry, quint32 identifier, std::vector<Sessions::Granted> &granted,
                         QByteArray &reason);
    QByteArray filterFor(QByteArrayView asked) const;

    // -- outgoing
    bool send(const Packet &packet, When when = When::AtOnce);
    bool sendWithReason(Packet packet, const QByteArray &reason, When when = When::AtOnce);
    char *allocate(qsizetype size, quint64 messages = 0, When when = When::AtOnce);
    char *hold(qsizetype size, When when);
    bool isFullOfHeld() const;
    When whenOfSession() const;
    void dropHeld();

    const ClientServices &m_services;
    const Parts &m_parts;
    ClientLink &m_link;
    std::shared_ptr<const Limits> m_limits; ///< what this client may do: those of the time of its CONNECT
    Session *m_session = nullptr; ///< from CONNACK to leave()
    Deadline m_deadline; ///< CONNECT in time, then the keep-alive
    qint64 m_lastReceived = 0;
    QByteArray m_rest; ///< the beginning of a packet whose end has not come yet
    qsizetype m_needed = 0; ///< bytes that m_rest must have before another look pays
    Phase m_phase = Phase::AwaitingConnect;
    ProtocolVersion m_version = ProtocolVersion::Mqtt311;
    bool m_requestProblemInformation = true;
    bool m_isConnackHeld = false;
    Pass m_barrier = Pass::None; ///< until that is released, everything waits behind what is held
    quint16 m_keepAlive = 0;
    quint32 m_sessionExpiryAtConnect = 0;
    quint32 m_maximumPacketSize = MaximumRemainingLength + 5; ///< outbound
    quint32 m_receivedExactlyOnce = 0; ///< QoS 2 messages of this connection before their PUBREL
    quint16 m_outboundAliasMaximum = 0;
    QByteArray m_clientId;
    QByteArray m_userName;
    std::unique_ptr<HeldPackets> m_held; ///< null: there never were any
    QHash<quint16, QByteArray> m_inboundAliases;
    QHash<QByteArray, quint16> m_outboundAliases;

    struct Authentication
    {
        QByteArray method;
        std::unique_ptr<AuthenticationExchange> exchange; ///< null: none under way
        QByteArray connect; ///< the CONNECT that waits for the exchange; empty: a re-authentication
    };
    std::unique_ptr<Authentication> m_authentication;
};

} // namespace skep
