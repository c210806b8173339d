// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/outbox.h"
#include "core/protocol/packet.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace skep {

struct ClientContext;
class ClientLink;
struct PublishForm;
struct Parts;

/// Whose packets an outbox holds. Implemented by Client.
class ClientOutboxOwner
{
public:
    ClientOutboxOwner() = default;
    virtual ~ClientOutboxOwner();
    Q_DISABLE_COPY_MOVE(ClientOutboxOwner)

    /// What is held will not be durable for a time that nobody knows.
    virtual void storeFailed() = 0;
};

/// One connection's way out: encodes packets into the link's buffer, gives topics their aliases, and holds back what a
/// client may only see when it is durable.
///
/// Packets leave in the order of the calls, but When says which may overtake those that are held. Nothing that is held
/// may be promised to one that is not. Thread: the broker's. Member of the Client.
class ClientOutbox final : public Outbox, public PacketHolder
{
public:
    /// When a packet may leave.
    enum class When : quint8 {
        Ahead, ///< before everything that is held but CONNACK
        AtOnce, ///< before what is held, but for a barrier
        InTurn, ///< behind those that are held
        Durable, ///< with what this pass changes
        Barrier, ///< the same, and nothing may overtake it
    };

    /// REQUIRES: the context outlives it.
    explicit ClientOutbox(const ClientContext &context);
    ~ClientOutbox() override;

    /// Who is told of a store that fails. REQUIRES: outlives it.
    void setOwner(ClientOutboxOwner &owner) { m_owner = &owner; }

    // -- what CONNECT says of packets to this client
    void setMaximumPacketSize(quint32 size) { m_maximumPacketSize = size; }
    void setTopicAliasMaximum(quint16 maximum) { m_aliasMaximum = maximum; }

    // Outbox
    bool isCongested() const override;
    bool isBusy() const override;
    bool sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *images) override;
    void sendPubrel(PacketId packetId, ReasonCode reasonCode) override;
    Pass heldUntil(QoS qos) const override;

    // PacketHolder
    Released releaseUpTo(Pass pass) override;
    void resume() override;
    void storeFailed() override;

    // -- packets of any kind

    /// False if the packet would exceed the client's Maximum Packet Size [MQTT-3.1.2-24]: nothing is sent then.
    bool send(const Packet &packet, When when = When::AtOnce);
    /// The reason goes along if there is one and the packet has room for it [MQTT-3.2.2-19, -3.4.2-2, -3.14.2-3].
    bool sendWithReason(Packet packet, const QByteArray &reason, When when = When::AtOnce);
    /// PUBACK, PUBREC, PUBREL, PUBCOMP.
    template <typename Ack>
    void acknowledge(PacketId packetId, ReasonCode code, const QByteArray &reason, When when)
    {
        if (code != ReasonCode::Success && isVersion5())
            sendWithReason(Ack{.packetId = packetId, .reasonCode = code}, askedReason(reason), when);
        else
            sendShort(Ack::type, packetId, when);
    }
    /// The first packet. \param mustWait until what was written for the session is durable. False as for send().
    bool sendConnack(const Connack &packet, bool mustWait);
    /// The last packet: overtakes what is held, but for CONNACK, before which no other may come.
    void sendDisconnect(ReasonCode code, const QString &sentence);

    /// When what answers for the session's own state may leave.
    When whenOfSession() const;
    /// When a SUBACK may leave: no message that it grants comes before it.
    When whenOfGrant() const;
    /// The reason, if the client has asked for reasons; else empty.
    QByteArray askedReason(const QByteArray &reason) const;

    qsizetype heldPackets() const { return m_held ? m_held->size() : 0; }
    bool isConnackHeld() const { return m_isConnackHeld; }
    /// What waits for that pass or a later one is held; Pass::None: nothing is.
    Pass heldFrom() const { return m_held && !m_held->isEmpty() ? m_held->firstPass() : Pass::None; }
    /// Answers each SUBSCRIBE and UNSUBSCRIBE whose answer is held as refused, and sends what only stood behind that.
    /// False if this version of MQTT has no such answer to one of them.
    bool refuseHeld();
    /// Nothing that is held is sent any more.
    void dropHeld();

    /// What stands for a topic towards the client (5.0 §3.3.2.3.4).
    struct Alias
    {
        enum class Told : quint8 {
            No,
            Held, ///< the packet that tells it is held: only those behind it may rely on it
            Yes,
        };
        quint16 number = 0;
        Told told = Told::No;
    };
    const QHash<QByteArray, Alias> &aliases() const { return m_aliases; }

private:
    bool isVersion5() const;
    void sendShort(PacketType type, PacketId packetId, When when);
    char *allocate(qsizetype size, quint64 messages, When when);
    char *hold(qsizetype size, When when, const MessagePointer &message = {});
    bool mustHold(When when) const;
    bool sendRefused(QByteArrayView acknowledgement);
    void write(QByteArrayView packet, const MessagePointer &message);
    void count(qsizetype size, quint64 messages) const;
    void sendLarge(const MessagePointer &message, const PublishForm &form, PacketId packetId, When when);
    bool isFullOfHeld() const;
    bool isHalfFullOfHeld() const;
    When whenOf(const Delivery &delivery) const;
    Alias *aliasFor(const Message &message);
    void recordSent(QByteArrayView packet, const Message *message = nullptr) const;

    const ClientContext &m_context;
    const Parts &m_parts;
    ClientLink &m_link;
    ClientOutboxOwner *m_owner = nullptr;
    quint32 m_maximumPacketSize = MaximumRemainingLength + 5;
    // aliases
    quint16 m_aliasMaximum = 0;
    QHash<QByteArray, Alias> m_aliases; ///< by topic
    // what is held
    bool m_isConnackHeld = false;
    Pass m_barrier = Pass::None; ///< until that is released, everything waits behind what is held
    std::unique_ptr<HeldPackets> m_held; ///< null: there never were any
};

} // namespace skep
