// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "handshake.h"

#include "capacity.h"
#include "clientcontext.h"
#include "clientlink.h"
#include "clientoutbox.h"
#include "core/access/access.h"
#include "core/base/clock.h"
#include "core/base/publishrules.h"
#include "core/protocol/decoder.h"
#include "core/protocol/topic.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "sessions.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArrayView> orNothing(QByteArrayView bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

} // namespace

Handshake::Handshake(ClientContext &context, ClientOutbox &outbox, HandshakeHost &host)
    : m_context(context), m_parts(context.services.parts), m_outbox(outbox), m_host(host)
{
}

void Handshake::refuse(Violation why)
{
    ++m_parts.counters.ended[size_t(why)];
    m_host.refuse(reasonCodeOf(why), QLatin1StringView(sentenceOf(why)));
}

void Handshake::abandon()
{
    m_decision.takeBack();
    m_step.takeBack();
}

// -- CONNECT

void Handshake::connect(const Connect &packet, QByteArrayView bytes)
{
    ClientContext &context = m_context;
    context.limits = m_parts.limits;
    context.version = packet.version;
    context.clientId = packet.clientId.toByteArray();
    context.sessionExpiryInterval = packet.sessionExpiryInterval;
    if (packet.maximumPacketSize)
        m_outbox.setMaximumPacketSize(*packet.maximumPacketSize);
    if (const auto objection = objectionTo(packet)) {
        context.clientId.truncate(qsizetype(context.limits->maxClientIdLength));
        return refuse(*objection);
    }
    context.requestProblemInformation =
        packet.requestProblemInformation && context.limits->allowRequestProblemInformation;
    if (packet.userName)
        context.userName = packet.userName->toByteArray();

    m_connect = &packet;
    authenticate(packet);
    m_connect = nullptr;
    if (isWaiting() || m_isExchanging)
        m_connectBytes = bytes.toByteArray();
}

/// What this broker's limits or the specification have against a well-formed CONNECT.
std::optional<Violation> Handshake::objectionTo(const Connect &packet) const
{
    const Limits &limits = *m_context.limits;
    if (packet.clientId.size() > qsizetype(limits.maxClientIdLength))
        return Violation::ClientIdTooLong;
    if (packet.clientId.isEmpty()) {
        if (packet.version == ProtocolVersion::Mqtt31
            || (packet.version == ProtocolVersion::Mqtt311 && !packet.cleanStart))
            return Violation::ClientIdEmptyNeedsCleanSession;
        if (!limits.allowEmptyClientId)
            return Violation::ClientIdNotAllowed;
    }
    if (!packet.will)
        return {};
    const Will &will = *packet.will;
    return skep::objectionTo({.topic = will.topic,
                              .payload = will.payload,
                              .qos = will.qos,
                              .retain = will.retain,
                              .payloadIsUtf8 = will.meta.payloadIsUtf8},
                             limits);
}

void Handshake::authenticate(const Connect &packet)
{
    const ConnectRequest request{.connection = m_context.connection(),
                                 .version = packet.version,
                                 .clientId = packet.clientId,
                                 .userName = packet.userName,
                                 .password = packet.password};
    Authenticator &authenticator = *m_context.services.access.authenticator;
    if (!packet.authenticationMethod)
        return authenticator.authenticate(request,
                                          m_decision.ask([this](const Decision &decision) { decided(decision); }));
    m_exchange = authenticator.beginExchange(request, *packet.authenticationMethod);
    if (!m_exchange)
        return refuse(Violation::AuthenticationMethodUnknown);
    m_method = packet.authenticationMethod->toByteArray();
    m_isExchanging = true;
    step(packet.authenticationData.value_or(QByteArrayView()));
}

void Handshake::decided(const Decision &decision)
{
    const bool isLate = !m_connect;
    if (decision.allowed)
        authenticated({});
    else
        m_host.refuse(decision.reasonCode, decision.reason);
    if (isLate)
        m_host.proceed();
}

// -- enhanced authentication (5.0 §4.12)

std::optional<Violation> Handshake::auth(const Auth &packet)
{
    if (!m_method)
        return Violation::ReauthenticationWithoutMethod;
    if (packet.authenticationMethod != QByteArrayView(*m_method))
        return Violation::AuthenticationMethodChanged;
    if (m_step.isOpen()) // it is not the client's turn
        return Violation::UnexpectedAuth;
    if (packet.reasonCode == ReasonCode::ReAuthenticate && m_isEstablished && !m_isExchanging) {
        const ConnectRequest request{.connection = m_context.connection(),
                                     .version = m_context.version,
                                     .clientId = m_context.clientId,
                                     .userName = orNothing(m_context.userName),
                                     .password = {}};
        m_exchange = m_context.services.access.authenticator->beginExchange(request, *m_method);
        m_isExchanging = m_exchange != nullptr;
    } else if (packet.reasonCode != ReasonCode::ContinueAuthentication) { // [MQTT-4.12.0-3]
        return Violation::UnexpectedAuth;
    }
    if (!m_isExchanging)
        return Violation::UnexpectedAuth;
    step(packet.authenticationData.value_or(QByteArrayView()));
    return {};
}

void Handshake::step(QByteArrayView data)
{
    m_isAsking = true;
    m_exchange->next(data, m_step.ask([this](const AuthenticationExchange::Step &step) { stepped(step); }));
    m_isAsking = false;
}

void Handshake::stepped(const AuthenticationExchange::Step &step)
{
    using Outcome = AuthenticationExchange::Step::Outcome;
    const bool isLate = !m_isAsking;
    m_isExchanging = step.outcome == Outcome::Continue;
    if (step.outcome == Outcome::Failure && !m_isEstablished) {
        m_host.refuse(step.reasonCode, step.reason);
    } else if (step.outcome == Outcome::Failure) {
        m_host.eject(step.reasonCode, step.reason, EventKind::ClientEjected, EventSeverity::Warning);
    } else if (step.outcome == Outcome::Success && !m_isEstablished) {
        authenticated(step.data);
    } else {
        m_outbox.send(Auth{.reasonCode = m_isExchanging ? ReasonCode::ContinueAuthentication : ReasonCode::Success,
                           .authenticationMethod = *m_method,
                           .authenticationData = orNothing(step.data),
                           .reasonString = {},
                           .properties = {}});
    }
    if (isLate)
        m_host.proceed();
}

// -- the session

/// The client is who it says.
void Handshake::authenticated(QByteArrayView finalData)
{
    if (m_connect)
        return admit(*m_connect, finalData);
    const QByteArray bytes = std::exchange(m_connectBytes, {});
    const Limits &limits = *m_context.limits;
    const DecodeResult connect = decode(bytes, m_context.version, limits.maxPacketSize, limits.nameCheck());
    admit(std::get<Connect>(std::get<Decoded>(connect).packet), finalData);
}

/// May it have its will, and is there room for it?
void Handshake::admit(const Connect &packet, QByteArrayView finalData)
{
    const ClientServices &services = m_context.services;
    if (packet.will) {
        const Will &will = *packet.will;
        const Decision decision =
            services.access.authorizer->mayPublish(m_context.identity(), will.topic, will.qos, will.retain);
        if (!decision.allowed)
            return m_host.refuse(decision.reasonCode, decision.reason);
    }
    const Session *existing = services.sessions.find(m_context.clientId);
    const qsizetype others = services.sessions.online() - (existing && services.sessions.userOf(*existing) ? 1 : 0);
    if (m_parts.limits->maxConnections >= 0 && others >= m_parts.limits->maxConnections)
        return refuse(Violation::TooManyConnections);
    if (!existing && !m_parts.capacity.hasRoomForSession(services.sessions.size()))
        return refuse(Violation::TooManySessions);
    const bool isKept =
        (existing && existing->isStored()) || (m_parts.journal.keeps() && expiryIntervalFor(packet) > 0);
    if (isKept && m_parts.journal.isRefusing())
        return m_host.refuse(ReasonCode::ServerUnavailable, QLatin1StringView(sentenceOf(Violation::StoreUnavailable)));
    attach(packet, finalData, isKept);
}

/// \param isKept the session is in the store, before or from now on
void Handshake::attach(const Connect &packet, QByteArrayView finalData, bool isKept)
{
    Sessions &sessions = m_context.services.sessions;
    if (m_context.clientId.isEmpty())
        m_context.clientId = sessions.assignClientId();
    const Sessions::TakenUp taken =
        sessions.takeUp(m_context.clientId, packet.cleanStart, expiryIntervalFor(packet), m_host);
    Session &session = taken.session;
    m_context.session = &session;
    m_context.wasSessionPresent = taken.wasPresent;
    m_isEstablished = true;
    storeWill(packet);
    const quint16 keepAlive = keepAliveFor(packet);
    m_host.established(keepAlive);
    m_outbox.setTopicAliasMaximum(std::min(packet.topicAliasMaximum, m_context.limits->outboundTopicAliasMaximum));
    if (!sendConnack(packet, taken.wasPresent, finalData, isKept))
        return m_host.refuse(reasonCodeOf(Violation::PacketTooLarge),
                             u"its Maximum Packet Size has no room for the answer"_s);
    describe(packet, keepAlive);
    session.store();
    session.attach(m_outbox, packet.receiveMaximum);
}

/// In seconds. Before version 5, Clean Session says it.
quint32 Handshake::expiryIntervalFor(const Connect &packet) const
{
    const quint32 maximum = m_context.limits->maxSessionExpiryInterval;
    if (m_context.version == ProtocolVersion::Mqtt5)
        return std::min(packet.sessionExpiryInterval, maximum);
    return packet.cleanStart ? 0 : maximum;
}

quint16 Handshake::keepAliveFor(const Connect &packet) const
{
    const Limits &limits = *m_context.limits;
    const bool isTooLong =
        packet.keepAlive > limits.maxKeepAlive || (packet.keepAlive == 0 && !limits.allowUnlimitedKeepAlive);
    return m_context.version == ProtocolVersion::Mqtt5 && isTooLong ? limits.maxKeepAlive : packet.keepAlive;
}

void Handshake::storeWill(const Connect &packet)
{
    if (!packet.will)
        return m_context.session->will().set({});
    const Will &will = *packet.will;
    m_context.session->will().set(std::make_unique<PendingWill>(
        PendingWill{.message = Message::create(will.topic, will.meta, will.payload, will.qos, will.retain),
                    .messageExpiryInterval = will.meta.messageExpiryInterval,
                    .delayInterval = will.delayInterval}));
}

/// False if it would exceed the client's Maximum Packet Size; nothing is sent then.
bool Handshake::sendConnack(const Connect &packet, bool sessionPresent, QByteArrayView finalData, bool mustWait)
{
    const Limits &limits = *m_context.limits;
    const QByteArray &clientId = m_context.clientId;
    Connack connack{.sessionPresent = sessionPresent};
    QByteArray responseInformation;
    if (m_context.version == ProtocolVersion::Mqtt5) {
        const quint32 expiryInterval = m_context.session->expiryInterval;
        if (expiryInterval != packet.sessionExpiryInterval)
            connack.sessionExpiryInterval = expiryInterval;
        if (limits.serverReceiveMaximum != 65'535)
            connack.receiveMaximum = limits.serverReceiveMaximum;
        if (limits.maximumQoS != QoS::ExactlyOnce)
            connack.maximumQoS = limits.maximumQoS;
        if (limits.maxPacketSize < MaximumRemainingLength + 5)
            connack.maximumPacketSize = limits.maxPacketSize;
        if (packet.clientId.isEmpty())
            connack.assignedClientIdentifier = clientId;
        if (limits.topicAliasMaximum > 0)
            connack.topicAliasMaximum = limits.topicAliasMaximum;
        const auto toldIfOff = [](bool available) { return available ? std::nullopt : std::optional(false); };
        connack.retainAvailable = toldIfOff(limits.retainAvailable);
        connack.wildcardSubscriptionAvailable = toldIfOff(limits.wildcardSubscriptionAvailable);
        connack.subscriptionIdentifiersAvailable = toldIfOff(limits.subscriptionIdentifiersAvailable);
        connack.sharedSubscriptionAvailable = toldIfOff(limits.sharedSubscriptionAvailable);
        if (const quint16 keepAlive = keepAliveFor(packet); keepAlive != packet.keepAlive)
            connack.serverKeepAlive = keepAlive;
        if (packet.requestResponseInformation) {
            responseInformation = "response/"
                + (isValidTopicName(clientId) ? clientId : QByteArray::number(quint64(m_context.connection().id)));
            connack.responseInformation = responseInformation;
        }
        connack.authenticationMethod = packet.authenticationMethod;
        connack.authenticationData = orNothing(finalData);
    }
    return m_outbox.sendConnack(connack, mustWait);
}

/// What the console shows of this connection.
void Handshake::describe(const Connect &packet, quint16 keepAlive)
{
    const Session &session = *m_context.session;
    ClientSnapshot &profile = m_context.session->profile;
    profile.clientId = QString::fromUtf8(m_context.clientId);
    profile.userName = QString::fromUtf8(m_context.userName);
    profile.connection = m_context.connection();
    profile.version = m_context.version;
    profile.cleanStart = packet.cleanStart;
    profile.keepAlive = keepAlive;
    profile.maximumPacketSize = packet.maximumPacketSize.value_or(0);
    profile.connectedAt = m_parts.clock.wall();
    profile.disconnectedAt = 0;
    m_parts.monitor.clientChanged(*m_context.session);

    const QString expiry =
        session.expiryInterval == SessionNeverExpires ? u"never"_s : u"%1 s"_s.arg(session.expiryInterval);
    m_context.log(m_context.event(
        EventKind::ClientConnected, EventSeverity::Info,
        u"%1 connected from %2 over %3 with MQTT %4 (clean start: %5, session expiry: %6)"_s.arg(
            m_context.who(), profile.connection.peer(), QLatin1StringView(transportName(profile.connection.transport)),
            QLatin1StringView(protocolVersionName(m_context.version)), packet.cleanStart ? u"yes"_s : u"no"_s,
            expiry)));
}

} // namespace skep
