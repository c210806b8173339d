// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/access/authenticator.h"
#include "core/protocol/packet.h"
#include "sessionuser.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace skep {

struct ClientContext;
class ClientOutbox;
struct Parts;

/// For whom a Handshake is made: who will use the session. Implemented by Client.
class HandshakeHost : public SessionUser
{
public:
    /// The context has a session; CONNACK comes next. \param keepAlive in seconds, as the client is told; 0: off
    virtual void established(quint16 keepAlive) = 0;
    /// CONNACK with a failure, then the end. A session that the context has is left without its will.
    virtual void refuse(ReasonCode code, const QString &sentence) = 0;
    /// What was kept while the handshake was waiting is to be handled now. Never from within connect() or auth().
    virtual void proceed() = 0;
};

/// CONNECT and AUTH until a session is attached and CONNACK is sent, and later authentications of the same client.
///
/// Who may connect is asked of the Authenticator, whose answer may come in a later pass, or not at all: then the
/// client's deadline ends the connection. Its end, at any time, takes the question back.
/// Thread: the broker's. Owned by the Client, from CONNECT on.
class Handshake final
{
public:
    /// REQUIRES: all three outlive it.
    Handshake(ClientContext &context, ClientOutbox &outbox, HandshakeHost &host);
    Q_DISABLE_COPY_MOVE(Handshake)

    /// Once. \param bytes the packet, as it came
    void connect(const Connect &packet, QByteArrayView bytes);
    /// Returns what the connection is to end for; nullopt: nothing.
    std::optional<Violation> auth(const Auth &packet);
    /// The connection ends: no answer counts any more.
    void abandon();

    /// Whether the Authenticator still has to answer.
    bool isWaiting() const { return m_decision.isOpen() || m_step.isOpen(); }
    /// Whether the client may send packets that are to be kept until its CONNACK: it need not wait for that (5.0
    /// §3.1.4), unless it said how it authenticates [MQTT-3.1.2-30].
    bool keepsPackets() const { return m_decision.isOpen(); }
    /// Whether it is needed for further authentications.
    bool isDone() const { return m_isEstablished && !m_method; }

private:
    std::optional<Violation> objectionTo(const Connect &packet) const;
    void authenticate(const Connect &packet);
    void decided(const Decision &decision);
    void step(QByteArrayView data);
    void stepped(const AuthenticationExchange::Step &step);
    void authenticated(QByteArrayView finalData);
    void admit(const Connect &packet, QByteArrayView finalData);
    void attach(const Connect &packet, QByteArrayView finalData, bool isKept);
    quint32 expiryIntervalFor(const Connect &packet) const;
    quint16 keepAliveFor(const Connect &packet) const;
    void storeWill(const Connect &packet);
    bool sendConnack(const Connect &packet, bool sessionPresent, QByteArrayView finalData, bool mustWait);
    void describe(const Connect &packet, quint16 keepAlive);
    void refuse(Violation why);

    ClientContext &m_context;
    const Parts &m_parts;
    ClientOutbox &m_outbox;
    HandshakeHost &m_host;
    bool m_isEstablished = false;
    // the CONNECT, until it is answered
    const Connect *m_connect = nullptr; ///< within connect()
    QByteArray m_connectBytes; ///< after that
    // the question
    Question<Decision> m_decision;
    // enhanced authentication (5.0 §4.12)
    std::optional<QByteArray> m_method;
    std::unique_ptr<AuthenticationExchange> m_exchange; ///< the last one; null: none yet
    bool m_isExchanging = false;
    bool m_isAsking = false; ///< within a call of the exchange: answers are not late
    Question<AuthenticationExchange::Step> m_step;
};

} // namespace skep
