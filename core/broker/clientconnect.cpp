// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "clientlink.h"
#include "clientservices.h"
#include "core/access/access.h"
#include "core/base/clock.h"
#include "core/messages/messagerules.h"
#include "core/protocol/encoder.h"
#include "core/protocol/topic.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "session.h"
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

void Client::handle(const Connect &packet, QByteArrayView bytes)
{
    if (m_phase != Phase::AwaitingConnect)
        return violate(Violation::SecondConnect);
    m_limits = m_parts.limits;
    m_version = packet.version;
    m_clientId = packet.clientId.toByteArray();
    if (packet.maximumPacketSize)
        m_maximumPacketSize = *packet.maximumPacketSize;
    if (const auto objection = objectionTo(packet)) {
        m_clientId.truncate(qsizetype(m_limits->maxClientIdLength));
        return refuseConnect(m_version, reasonCodeOf(*objection), QLatin1StringView(sentenceOf(*objection)));
    }
    m_requestProblemInformation = packet.requestProblemInformation && m_limits->allowRequestProblemInformation;
    if (packet.userName)
        m_userName = packet.userName->toByteArray();
    authenticate(packet, bytes);
}

/// What this broker's limits or the specification have against a well-formed CONNECT.
std::optional<Violation> Client::objectionTo(const Connect &packet) const
{
    const Limits &limits = *m_limits;
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

void Client::authenticate(const Connect &packet, QByteArrayView bytes)
{
    const ConnectRequest request{.connection = m_link.info(),
                                 .version = packet.version,
                                 .clientId = packet.clientId,
                                 .userName = packet.userName,
                                 .password = packet.password};
    Authenticator &authenticator = *m_services.access.authenticator;
    if (!packet.authenticationMethod) {
        const Decision decision = authenticator.authenticate(request);
        return decision.allowed ? authenticated(packet, {})
                                : refuseConnect(m_version, decision.reasonCode, decision.reason);
    }
    auto exchange = authenticator.beginExchange(request, *packet.authenticationMethod);
    if (!exchange)
        return refuseConnect(m_version, reasonCodeOf(Violation::AuthenticationMethodUnknown),
                             QLatin1StringView(sentenceOf(Violation::AuthenticationMethodUnknown)));
    m_authentication =
        std::make_unique<Authentication>(Authentication{.method = packet.authenticationMethod->toByteArray(),
                                                        .exchange = std::move(exchange),
                                                        .connect = bytes.toByteArray()});
    m_phase = Phase::Authenticating;
    step(packet.authenticationData.value_or(QByteArrayView()));
}

/// One round of the enhanced authentication that is under way (5.0 §4.12).
void Client::step(QByteArrayView data)
{
    using Outcome = AuthenticationExchange::Step::Outcome;
    const AuthenticationExchange::Step step = m_authentication->exchange->next(data);
    const bool isConnecting = m_phase == Phase::Authenticating;
    if (step.outcome == Outcome::Failure) {
        if (isConnecting)
            return refuseConnect(m_version, step.reasonCode, step.reason);
        return eject(step.reasonCode, step.reason, EventKind::ClientEjected, EventSeverity::Warning);
    }
    if (step.outcome == Outcome::Success) {
        m_authentication->exchange.reset();
        if (isConnecting) {
            const QByteArray bytes = std::exchange(m_authentication->connect, {});
            const DecodeResult connect = decode(bytes, m_version, m_limits->maxPacketSize, m_limits->nameCheck());
            return authenticated(std::get<Connect>(std::get<Decoded>(connect).packet), step.data);
        }
    }
    send(Auth{.reasonCode = step.outcome == Outcome::Success ? ReasonCode::Success : ReasonCode::ContinueAuthentication,
              .authenticationMethod = m_authentication->method,
              .authenticationData = orNothing(step.data),
              .reasonString = {},
              .properties = {}});
}

void Client::handle(const Auth &packet)
{
    if (!m_authentication)
        return violate(Violation::ReauthenticationWithoutMethod);
    if (packet.authenticationMethod != QByteArrayView(m_authentication->method))
        return violate(Violation::AuthenticationMethodChanged);
    const bool again = packet.reasonCode == ReasonCode::ReAuthenticate && m_phase == Phase::Connected;
    if (again && !m_authentication->exchange) {
        const ConnectRequest request{.connection = m_link.info(),
                                     .version = m_version,
                                     .clientId = m_clientId,
                                     .userName = orNothing(m_userName),
                                     .password = {}};
        m_authentication->exchange = m_services.access.authenticator->beginExchange(request, m_authentication->method);
    } else if (packet.reasonCode != ReasonCode::ContinueAuthentication) { // [MQTT-4.12.0-3]
        return violate(Violation::UnexpectedAuth);
    }
    if (!m_authentication->exchange)
        return violate(Violation::UnexpectedAuth);
    step(packet.authenticationData.value_or(QByteArrayView()));
}

/// The client is who it says; may it have its will, and is there room for it?
void Client::authenticated(const Connect &packet, QByteArrayView finalData)
{
    if (packet.will) {
        const Identity who{.clientId = m_clientId, .userName = m_userName, .connection = m_link.info()};
        const Decision decision =
            m_services.access.authorizer->mayPublish(who, packet.will->topic, packet.will->qos, packet.will->retain);
        if (!decision.allowed)
            return refuseConnect(m_version, decision.reasonCode, decision.reason);
    }
    const Sessions &sessions = m_services.sessions;
    const Session *existing = sessions.find(m_clientId);
    const qsizetype others = sessions.online() - (existing && sessions.userOf(*existing) ? 1 : 0);
    if (m_parts.limits->maxConnections >= 0 && others >= m_parts.limits->maxConnections)
        return refuseConnect(m_version, reasonCodeOf(Violation::TooManyConnections),
                             QLatin1StringView(sentenceOf(Violation::TooManyConnections)));
    accept(packet, finalData);
}

void Client::accept(const Connect &packet, QByteArrayView finalData)
{
    if (m_clientId.isEmpty())
        m_clientId = m_services.sessions.assignClientId();
    const Journal::Mark mark = m_parts.journal.mark();
    const bool sessionPresent = takeUpSession(packet);
    m_phase = Phase::Connected;
    storeWill(packet);
    startKeepAlive(packet.keepAlive);
    m_outboundAliasMaximum = std::min(packet.topicAliasMaximum, m_limits->outboundTopicAliasMaximum);
    const bool mustWait = m_session->isStored() || m_parts.journal.hasWrittenSince(mark);
    if (!sendConnack(packet, sessionPresent, finalData, mustWait ? When::Barrier : When::AtOnce)) {
        leave(false);
        return refuseConnect(m_version, reasonCodeOf(Violation::PacketTooLarge),
                             u"its Maximum Packet Size has no room for the answer"_s);
    }
    m_isConnackHeld = mustWait;
    describe(packet);
    m_parts.journal.putSession(*m_session);
    m_session->attach(*this, packet.receiveMaximum);
}

/// Returns Session Present.
bool Client::takeUpSession(const Connect &packet)
{
    const quint32 maximum = m_limits->maxSessionExpiryInterval;
    quint32 expiryInterval = packet.cleanStart ? 0 : maximum;
    if (m_version == ProtocolVersion::Mqtt5)
        expiryInterval = std::min(packet.sessionExpiryInterval, maximum);
    const Sessions::TakenUp taken = m_services.sessions.takeUp(m_clientId, packet.cleanStart, expiryInterval, *this);
    m_session = &taken.session;
    m_sessionExpiryAtConnect = packet.sessionExpiryInterval;
    return taken.wasPresent;
}

void Client::storeWill(const Connect &packet)
{
    if (!packet.will)
        return m_session->setWill({});
    const Will &will = *packet.will;
    m_session->setWill(std::make_unique<PendingWill>(
        PendingWill{.message = Message::create(will.topic, will.meta, will.payload, will.qos, will.retain),
                    .messageExpiryInterval = will.meta.messageExpiryInterval,
                    .delayInterval = will.delayInterval}));
}

void Client::startKeepAlive(quint16 asked)
{
    const Limits &limits = *m_limits;
    m_keepAlive = asked;
    if (m_version == ProtocolVersion::Mqtt5
        && (asked > limits.maxKeepAlive || (asked == 0 && !limits.allowUnlimitedKeepAlive)))
        m_keepAlive = limits.maxKeepAlive;
    if (m_keepAlive == 0)
        m_deadline.cancel();
    else
        m_deadline.setAt(m_lastReceived + qint64(m_keepAlive) * 1500);
}

/// False where it would exceed the client's Maximum Packet Size; nothing is sent then.
bool Client::sendConnack(const Connect &packet, bool sessionPresent, QByteArrayView finalData, When when)
{
    const Limits &limits = *m_limits;
    Connack connack{.sessionPresent = sessionPresent};
    QByteArray responseInformation;
    if (m_version == ProtocolVersion::Mqtt5) {
        if (m_session->expiryInterval != packet.sessionExpiryInterval)
            connack.sessionExpiryInterval = m_session->expiryInterval;
        if (limits.serverReceiveMaximum != 65'535)
            connack.receiveMaximum = limits.serverReceiveMaximum;
        if (limits.maximumQoS != QoS::ExactlyOnce)
            connack.maximumQoS = limits.maximumQoS;
        if (limits.maxPacketSize < MaximumRemainingLength + 5)
            connack.maximumPacketSize = limits.maxPacketSize;
        if (packet.clientId.isEmpty())
            connack.assignedClientIdentifier = m_clientId;
        if (limits.topicAliasMaximum > 0)
            connack.topicAliasMaximum = limits.topicAliasMaximum;
        const auto toldIfOff = [](bool available) { return available ? std::nullopt : std::optional(false); };
        connack.retainAvailable = toldIfOff(limits.retainAvailable);
        connack.wildcardSubscriptionAvailable = toldIfOff(limits.wildcardSubscriptionAvailable);
        connack.subscriptionIdentifiersAvailable = toldIfOff(limits.subscriptionIdentifiersAvailable);
        connack.sharedSubscriptionAvailable = toldIfOff(limits.sharedSubscriptionAvailable);
        if (m_keepAlive != packet.keepAlive)
            connack.serverKeepAlive = m_keepAlive;
        if (packet.requestResponseInformation) {
            responseInformation = "response/"
                + (isValidTopicName(m_clientId) ? m_clientId : QByteArray::number(quint64(m_link.info().id)));
            connack.responseInformation = responseInformation;
        }
        connack.authenticationMethod = packet.authenticationMethod;
        connack.authenticationData = orNothing(finalData);
    }
    return send(connack, when);
}

/// What the console shows of this connection.
void Client::describe(const Connect &packet)
{
    ClientSnapshot &profile = m_session->profile;
    profile.clientId = QString::fromUtf8(m_clientId);
    profile.userName = QString::fromUtf8(m_userName);
    profile.connection = m_link.info();
    profile.version = m_version;
    profile.cleanStart = packet.cleanStart;
    profile.keepAlive = m_keepAlive;
    profile.connectedAt = m_parts.clock.wall();
    profile.disconnectedAt = 0;
    m_parts.monitor.clientChanged(*m_session);

    const QString expiry =
        m_session->expiryInterval == SessionNeverExpires ? u"never"_s : u"%1 s"_s.arg(m_session->expiryInterval);
    log(EventKind::ClientConnected, EventSeverity::Info,
        u"%1 connected from %2 over %3 with MQTT %4 (clean start: %5, session expiry: %6)"_s.arg(
            who(), profile.connection.peer(), QLatin1StringView(transportName(profile.connection.transport)),
            QLatin1StringView(protocolVersionName(m_version)), packet.cleanStart ? u"yes"_s : u"no"_s, expiry));
}

/// CONNACK with a failure, in the form of that version, then the end. Where the old versions have no return code for
/// it, the connection is just closed.
void Client::refuseConnect(ProtocolVersion version, ReasonCode code, const QString &sentence)
{
    log(EventKind::ConnectionRefused, EventSeverity::Warning, u"%1 was refused: %2"_s.arg(who(), sentence), code);
    m_version = version;
    if (version == ProtocolVersion::Mqtt5) {
        sendWithReason(Connack{.reasonCode = code}, sentence.toUtf8());
    } else if (const quint8 returnCode = connectReturnCode(code)) {
        send(Connack{.reasonCode = ReasonCode(returnCode)});
    }
    close();
}

} // namespace skep
