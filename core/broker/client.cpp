// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "capture.h"
#include "clientlink.h"
#include "clientservices.h"
#include "core/access/access.h"
#include "core/base/alarm.h"
#include "core/base/clock.h"
#include "core/console/sessiondetail.h"
#include "core/protocol/encoder.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "sessions.h"

#include <algorithm>
#include <cstring>

namespace skep {

using namespace Qt::StringLiterals;

Client::Client(const ClientServices &services, ClientLink &link)
    : m_services(services), m_parts(services.parts), m_link(link), m_limits(services.parts.limits),
      m_deadline(services.parts.deadlines, [this] { deadlineReached(); })
{
    m_deadline.setAt(m_parts.clock.monotonic() + m_limits->noConnectIdleTimeout);
    m_parts.alarm.schedule();
}

Client::~Client()
{
    leave(true);
    dropHeld();
}

const ConnectionInfo &Client::connection() const
{
    return m_link.info();
}

namespace {

void sortAndCut(std::vector<TopicAlias> &aliases)
{
    std::sort(aliases.begin(), aliases.end(), [](const auto &a, const auto &b) { return a.alias < b.alias; });
    aliases.resize(std::min(aliases.size(), SessionDetail::MaximumAliases));
}

} // namespace

void Client::describe(SessionDetail &detail) const
{
    for (auto alias = m_inboundAliases.cbegin(); alias != m_inboundAliases.cend(); ++alias)
        detail.inboundAliases.push_back({alias.key(), QString::fromUtf8(alias.value())});
    for (auto alias = m_outboundAliases.cbegin(); alias != m_outboundAliases.cend(); ++alias)
        detail.outboundAliases.push_back({alias.value(), QString::fromUtf8(alias.key())});
    sortAndCut(detail.inboundAliases);
    sortAndCut(detail.outboundAliases);
}

bool Client::isCongested() const
{
    return m_link.isCongested() || isFullOfHeld();
}

void Client::bytesReceived(QByteArrayView bytes)
{
    if (m_phase == Phase::Closed)
        return;
    m_lastReceived = m_parts.clock.monotonic();
    m_parts.counters.traffic.bytesIn += quint64(bytes.size());
    if (m_session)
        m_session->traffic.bytesIn += quint64(bytes.size());

    if (!m_rest.isEmpty()) {
        m_rest.append(bytes);
        if (m_rest.size() < m_needed)
            return;
        const QByteArray whole = std::exchange(m_rest, {});
        keepRest(whole, consume(whole));
    } else {
        keepRest(bytes, consume(bytes));
    }
    m_parts.alarm.schedule();
}

void Client::keepRest(QByteArrayView bytes, qsizetype used)
{
    if (m_phase != Phase::Closed)
        m_rest = bytes.sliced(used).toByteArray();
}

/// Handles the whole packets at the start of `bytes`; returns how many bytes they took.
qsizetype Client::consume(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && m_phase != Phase::Closed) {
        const QByteArrayView next = bytes.sliced(used);
        const DecodeResult result = decode(next, m_version, m_limits->maxPacketSize, m_limits->nameCheck());
        if (const auto *more = std::get_if<NeedMore>(&result)) {
            m_needed = more->atLeast;
            break;
        }
        if (const auto *error = std::get_if<DecodeError>(&result)) {
            if (Capture *capture = m_parts.capture)
                capture->malformed({m_link.info(), m_clientId, m_version}, next, sentenceOf(error->violation));
            refuse(*error);
            break;
        }
        const auto &decoded = std::get<Decoded>(result);
        handle(decoded.packet, next.first(decoded.size));
        used += decoded.size;
    }
    return used;
}

void Client::handle(const Packet &packet, QByteArrayView bytes)
{
    ++m_parts.counters.traffic.packetsIn;
    if (Capture *capture = m_parts.capture)
        record(*capture, packet, bytes);
    if (const auto *connect = std::get_if<Connect>(&packet))
        return handle(*connect, bytes);
    if (m_phase == Phase::AwaitingConnect)
        return violate(Violation::FirstPacketNotConnect);
    if (m_phase == Phase::Authenticating && !std::holds_alternative<Auth>(packet)
        && !std::holds_alternative<Disconnect>(packet))
        return violate(Violation::UnexpectedPacketDuringAuthentication);
    if (m_held && m_held->size() > m_limits->maxHeldPackets)
        return violate(Violation::StoreUnavailable);
    if (m_session) {
        ++m_session->traffic.packetsIn;
        m_parts.monitor.clientChanged(*m_session);
    }
    std::visit(
        [this](const auto &each) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, Connect>)
                handle(each);
        },
        packet);
}

/// For the inspector: what came, under the name and the version that a CONNECT brings, and the topic that an alias
/// stands for.
void Client::record(Capture &capture, const Packet &packet, QByteArrayView bytes) const
{
    if (const auto *connect = std::get_if<Connect>(&packet); connect && m_phase == Phase::AwaitingConnect)
        return capture.packetReceived({m_link.info(), connect->clientId, connect->version}, bytes, {});
    QByteArrayView topic;
    if (const auto *publish = std::get_if<Publish>(&packet)) {
        const auto alias = m_inboundAliases.constFind(publish->meta.topicAlias);
        topic = publish->topic.isEmpty() && alias != m_inboundAliases.cend() ? QByteArrayView(*alias) : publish->topic;
    }
    capture.packetReceived({m_link.info(), m_clientId, m_version}, bytes, topic);
}

/// For the inspector: what was just written.
void Client::recordSent(QByteArrayView packet, const Message *message) const
{
    if (Capture *capture = m_parts.capture)
        capture->packetSent({m_link.info(), m_clientId, m_version}, packet, message);
}

/// CONNACK, SUBACK, UNSUBACK and PINGRESP: only a server sends them.
template <typename ServerPacket>
void Client::handle(const ServerPacket &)
{
    violate(Violation::ServerOnlyPacket);
}

void Client::handle(const Pingreq &)
{
    send(Pingresp{});
}

void Client::handle(const Disconnect &packet)
{
    if (packet.sessionExpiryInterval && m_session) {
        if (m_sessionExpiryAtConnect == 0 && *packet.sessionExpiryInterval != 0)
            return violate(Violation::SessionExpiryRaised);
        m_session->expiryInterval = std::min(*packet.sessionExpiryInterval, m_limits->maxSessionExpiryInterval);
    }
    QString text = u"%1 disconnected"_s.arg(who());
    if (packet.reasonCode != ReasonCode::Success)
        text += u" (%1)"_s.arg(QLatin1StringView(reasonCodeName(packet.reasonCode)));
    if (packet.reasonString && !packet.reasonString->isEmpty())
        text += u": %1"_s.arg(QString::fromUtf8(*packet.reasonString));
    log(EventKind::ClientDisconnected, EventSeverity::Info, text, packet.reasonCode);
    leave(packet.reasonCode != ReasonCode::Success); // [MQTT-3.14.4-3]
    close();
}

/// Answers bytes that are no packet.
void Client::refuse(const DecodeError &error)
{
    if (m_phase == Phase::AwaitingConnect && error.connectVersion)
        return refuseConnect(*error.connectVersion, reasonCodeOf(error.violation),
                             QLatin1StringView(sentenceOf(error.violation)));
    violate(error.violation);
}

void Client::violate(Violation violation)
{
    eject(reasonCodeOf(violation), QLatin1StringView(sentenceOf(violation)), EventKind::ProtocolViolation,
          EventSeverity::Warning);
}

void Client::eject(Violation why)
{
    const bool own = why == Violation::TakenOver || why == Violation::ShuttingDown || why == Violation::Administrative;
    eject(reasonCodeOf(why), QLatin1StringView(sentenceOf(why)), EventKind::ClientEjected,
          own ? EventSeverity::Info : EventSeverity::Warning);
}

void Client::eject(ReasonCode code, const QString &sentence, EventKind kind, EventSeverity severity)
{
    if (m_phase == Phase::Closed)
        return;
    if (m_phase == Phase::Authenticating) // [MQTT-3.14.0-1]: no DISCONNECT before CONNACK
        return refuseConnect(m_version, code, sentence);
    log(kind, severity, u"%1: %2"_s.arg(who(), sentence), code);
    if (m_phase == Phase::Connected && m_version == ProtocolVersion::Mqtt5 && !m_isConnackHeld) {
        m_barrier = Pass::None;
        sendDisconnect(code, sentence);
    }
    leave(true);
    close();
}

void Client::deadlineReached()
{
    if (m_phase == Phase::AwaitingConnect || m_phase == Phase::Authenticating)
        return eject(Violation::NoConnectInTime);
    const qint64 due = m_lastReceived + qint64(m_keepAlive) * 1500; // [MQTT-3.1.2-22]: one and a half times
    if (m_parts.clock.monotonic() < due)
        m_deadline.setAt(due);
    else
        eject(Violation::KeepAliveExpired);
}

/// Nothing more is sent or handled; the link says goodbye.
void Client::close()
{
    m_phase = Phase::Closed;
    m_deadline.cancel();
    m_rest = {};
    dropHeld();
    m_link.close();
}

/// The session goes on without this connection, or ends.
void Client::leave(bool withWill)
{
    m_phase = Phase::Closed;
    if (!m_session)
        return;
    Session &session = *std::exchange(m_session, nullptr);
    m_services.sessions.left(session, withWill);
}

void Client::linkDrained()
{
    resume();
    m_parts.alarm.schedule();
}

void Client::linkClosed(const QString &why)
{
    if (m_phase == Phase::Connected) {
        log(EventKind::ClientDisconnected, EventSeverity::Info,
            u"%1 closed the connection without DISCONNECT%2"_s.arg(who(), why.isEmpty() ? QString() : u": "_s + why));
    } else if (m_phase != Phase::Closed) {
        log(EventKind::ClientDisconnected, EventSeverity::Debug, u"%1 closed before it was connected"_s.arg(who()));
    }
    leave(true);
    dropHeld();
    m_deadline.cancel();
    m_parts.alarm.schedule();
}

void Client::sendDisconnect(ReasonCode code, const QString &sentence)
{
    sendWithReason(Disconnect{.reasonCode = code,
                              .sessionExpiryInterval = {},
                              .reasonString = {},
                              .serverReference = {},
                              .properties = {}},
                   sentence.toUtf8());
}

/// False where the packet would exceed the client's Maximum Packet Size [MQTT-3.1.2-24]; nothing is sent then.
bool Client::send(const Packet &packet, When when)
{
    const qsizetype size = encodedSize(packet, m_version);
    if (size > qsizetype(m_maximumPacketSize))
        return false;
    char *to = allocate(size, 0, when);
    encodeTo(to, packet, m_version);
    recordSent({to, size});
    return true;
}

/// The reason goes along where there is one and the packet has room for it [MQTT-3.2.2-19, -3.4.2-2, -3.14.2-3].
bool Client::sendWithReason(Packet packet, const QByteArray &reason, When when)
{
    const auto setReason = [&packet](std::optional<QByteArrayView> text) {
        std::visit(
            [text](auto &each) {
                if constexpr (requires { each.reasonString; })
                    each.reasonString = text;
            },
            packet);
    };
    if (reason.isEmpty())
        return send(packet, when);
    setReason(reason);
    if (send(packet, when))
        return true;
    setReason({});
    return send(packet, when);
}

/// Room for one packet in the link's buffer or among those that are held, counted.
char *Client::allocate(qsizetype size, quint64 messages, When when)
{
    for (TrafficCounters *counters : {&m_parts.counters.traffic, m_session ? &m_session->traffic : nullptr}) {
        if (!counters)
            continue;
        ++counters->packetsOut;
        counters->messagesOut += messages;
        counters->bytesOut += quint64(size);
    }
    if (m_session)
        m_parts.monitor.clientChanged(*m_session);
    if (when >= When::Durable || m_barrier != Pass::None || (when == When::InTurn && m_held && !m_held->isEmpty()))
        [[unlikely]]
        return hold(size, when);
    return m_link.allocatePacket(size);
}

char *Client::hold(qsizetype size, When when)
{
    if (!m_held)
        m_held = std::make_unique<HeldPackets>();
    if (m_held->isEmpty())
        m_parts.journal.add(*this);
    // What only stands behind others leaves with the last of them, and nothing overtakes it until then.
    const Pass pass = when >= When::Durable ? m_parts.journal.hold() : m_held->lastPass();
    if (when == When::Barrier || when == When::AtOnce)
        m_barrier = pass;
    return m_held->append(size, pass);
}

Pass Client::heldUntil(QoS qos) const
{
    const bool isHeld = m_held && !m_held->isEmpty() && (qos == QoS::ExactlyOnce || m_barrier != Pass::None);
    return isHeld ? m_held->lastPass() : Pass::None;
}

PacketHolder::Released Client::releaseUpTo(Pass pass)
{
    const bool wasFull = isFullOfHeld();
    m_held->releaseUpTo(pass, [this](QByteArrayView packet) {
        std::memcpy(m_link.allocatePacket(packet.size()), packet.data(), size_t(packet.size()));
    });
    m_isConnackHeld = false; // it was the first
    if (m_barrier <= pass)
        m_barrier = Pass::None;
    return {m_held->isEmpty(), wasFull && !isFullOfHeld()};
}

void Client::resume()
{
    if (m_session)
        m_session->pump();
}

bool Client::isFullOfHeld() const
{
    return m_held && m_held->bytes() > m_limits->outboundHighWaterMark;
}

void Client::dropHeld()
{
    if (!m_held || m_held->isEmpty())
        return;
    m_held->clear();
    m_parts.journal.remove(*this);
}

/// When what answers for the session's own state may leave.
Client::When Client::whenOfSession() const
{
    return m_session && m_session->isStored() ? When::Durable : When::InTurn;
}

void Client::log(EventKind kind, EventSeverity severity, const QString &text, ReasonCode code,
                 const QString &refusedFilter) const
{
    EventRecord event = EventRecord::of(kind, severity, text, m_link.info());
    event.reasonCode = code;
    event.clientId = QString::fromUtf8(m_clientId);
    event.refusedFilter = refusedFilter;
    m_parts.monitor.log(std::move(event));
}

/// "Client 'x'", or where the connection came from while no client is known.
QString Client::who() const
{
    if (!m_clientId.isEmpty())
        return u"Client '%1'"_s.arg(QString::fromUtf8(m_clientId));
    return u"A connection from %1"_s.arg(m_link.info().peer());
}

} // namespace skep
