// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "capture.h"
#include "clientlink.h"
#include "core/base/alarm.h"
#include "core/base/clock.h"
#include "core/base/printable.h"
#include "core/console/sessiondetail.h"
#include "monitor.h"
#include "parts.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

std::vector<TopicAlias> sortedAndCut(std::vector<TopicAlias> aliases)
{
    std::sort(aliases.begin(), aliases.end(), [](const auto &a, const auto &b) { return a.alias < b.alias; });
    aliases.resize(std::min(aliases.size(), SessionDetail::MaximumAliases));
    return aliases;
}

} // namespace

Client::Client(const ClientServices &services, ClientLink &link)
    : m_context(services, link), m_parts(services.parts), m_outbox(m_context), m_inbox(m_context, m_outbox),
      m_subscriptions(m_context, m_outbox, *this,
                      [this](std::optional<Violation> violation) { subscriptionsDone(violation); }),
      m_deadline(services.parts.deadlines, [this] { deadlineReached(); }), m_rest(services.parts, *this)
{
    m_outbox.setOwner(*this);
    m_deadline.setAt(m_parts.clock.monotonic() + m_context.limits->noConnectIdleTimeout);
    m_parts.alarm.schedule();
}

Client::~Client()
{
    leave(true);
}

// -- bytes

void Client::bytesReceived(QByteArrayView bytes)
{
    if (m_phase == Phase::Closed)
        return;
    m_lastReceived = m_parts.clock.monotonic();
    m_parts.counters.traffic.bytesIn += quint64(bytes.size());
    if (m_context.session)
        m_context.session->traffic.bytesIn += quint64(bytes.size());
    if (m_handshake && m_handshake->isDone())
        m_handshake.reset();

    if (keepsPackets()) {
        keep(bytes);
    } else if (!m_rest.isEmpty()) {
        keep(bytes);
        if (m_phase == Phase::Closed || m_rest.size() < m_needed)
            return;
        handleGathered();
    } else {
        handleBytes(bytes);
    }
    m_parts.alarm.schedule();
}

/// Handles what was kept.
void Client::handleGathered()
{
    const QByteArray whole = m_rest.take();
    m_context.gathered = whole;
    handleBytes(whole);
    m_context.gathered.clear();
}

/// Handles the whole packets in them and keeps the rest.
void Client::handleBytes(QByteArrayView bytes)
{
    const qsizetype used = consume(bytes);
    if (m_phase == Phase::Closed)
        return;
    if (m_subscriptions.isBusy())
        m_context.link.setReading(false);
    keep(bytes.sliced(used));
}

/// What a client sends before it is known is kept within a bound.
void Client::keep(QByteArrayView bytes)
{
    if (!keepsPackets())
        return m_rest.append(bytes, m_needed, PartialPacket::Waits::ForItsEnd);
    const qsizetype size = m_rest.size() + bytes.size();
    if (!waitsForConnack())
        return m_rest.append(bytes, size, PartialPacket::Waits::ForTheBroker);
    const qsizetype most = m_context.limits->maxBytesBeforeConnack;
    if (size > most)
        return eject(Violation::TooMuchBeforeConnack);
    m_rest.append(bytes, most, PartialPacket::Waits::ForTheBroker);
}

/// Handles the whole packets at the start of `bytes`; returns how many bytes they took.
qsizetype Client::consume(QByteArrayView bytes)
{
    m_needed = 0;
    qsizetype used = 0;
    while (used < bytes.size() && m_phase != Phase::Closed && !keepsPackets()) {
        const QByteArrayView next = bytes.sliced(used);
        const DecodeResult result = decodeNext(next);
        if (const auto *more = std::get_if<NeedMore>(&result)) {
            m_needed = more->atLeast;
            // The first byte tells; the rest need not be waited for.
            if (const auto objection = objectionTo(PacketType(packetTypeBits(next[0])))) {
                if (Capture *capture = m_parts.capture)
                    capture->malformed({connection(), m_context.clientId, m_context.version}, next,
                                       sentenceOf(*objection));
                violate(*objection);
            }
            break;
        }
        if (const auto *error = std::get_if<DecodeError>(&result)) {
            if (Capture *capture = m_parts.capture)
                capture->malformed({connection(), m_context.clientId, m_context.version}, next,
                                   sentenceOf(error->violation));
            answer(*error);
            break;
        }
        const auto &decoded = std::get<Decoded>(result);
        handle(decoded.packet, next.first(decoded.size));
        used += decoded.size;
    }
    return used;
}

DecodeResult Client::decodeNext(QByteArrayView bytes) const
{
    const Limits &limits = *m_context.limits;
    const quint32 largest =
        m_phase == Phase::Connected ? limits.maxPacketSize : std::min(limits.maxPacketSize, limits.maxConnectSize);
    return decode(bytes, m_context.version, largest, limits.nameCheck(), TopicFilters::Left);
}

/// Bytes that are no packet.
void Client::answer(const DecodeError &error)
{
    if (m_phase != Phase::AwaitingConnect || !error.connectVersion)
        return violate(error.violation);
    count(error.violation);
    m_context.version = *error.connectVersion;
    refuse(reasonCodeOf(error.violation), QLatin1StringView(sentenceOf(error.violation)));
}

/// For the inspector: what came, under the name and the version that a CONNECT brings, and the topic that an alias
/// stands for.
void Client::record(Capture &capture, const Packet &packet, QByteArrayView bytes) const
{
    if (const auto *connect = std::get_if<Connect>(&packet); connect && m_phase == Phase::AwaitingConnect)
        return capture.packetReceived({connection(), connect->clientId, connect->version}, bytes, {});
    const auto *publish = std::get_if<Publish>(&packet);
    capture.packetReceived({connection(), m_context.clientId, m_context.version}, bytes,
                           publish ? m_inbox.topicOf(*publish) : QByteArrayView());
}

// -- packets

void Client::handle(const Packet &packet, QByteArrayView bytes)
{
    ++m_parts.counters.traffic.packetsIn;
    if (Capture *capture = m_parts.capture)
        record(*capture, packet, bytes);
    if (const auto objection = objectionTo(PacketType(packetTypeBits(bytes[0]))))
        return violate(*objection);
    if (const auto *connectPacket = std::get_if<Connect>(&packet))
        return connect(*connectPacket, bytes);
    if (Session *session = m_context.session) {
        ++session->traffic.packetsIn;
        m_parts.monitor.clientChanged(*session);
    }
    std::visit(
        [this](const auto &each) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, Connect>)
                handle(each);
        },
        packet);
}

/// Whether the time of a packet of that type has come.
std::optional<Violation> Client::objectionTo(PacketType type) const
{
    if (m_phase == Phase::AwaitingConnect)
        return type == PacketType::Connect ? std::nullopt : std::optional(Violation::FirstPacketNotConnect);
    if (type == PacketType::Connect)
        return Violation::SecondConnect;
    if (m_phase == Phase::Handshake && type != PacketType::Auth && type != PacketType::Disconnect)
        return Violation::UnexpectedPacketDuringAuthentication;
    if (type == PacketType::Connack || type == PacketType::Suback || type == PacketType::Unsuback
        || type == PacketType::Pingresp)
        return Violation::ServerOnlyPacket;
    if (m_outbox.heldPackets() > m_context.limits->maxHeldPackets)
        return Violation::TooManyHeldPackets;
    return {};
}

void Client::connect(const Connect &packet, QByteArrayView bytes)
{
    m_phase = Phase::Handshake;
    HandshakeHost &host = *this;
    m_handshake = std::make_unique<Handshake>(m_context, m_outbox, host);
    m_handshake->connect(packet, bytes);
}

void Client::handle(const Auth &packet)
{
    const auto violation =
        m_handshake ? m_handshake->auth(packet) : std::optional(Violation::ReauthenticationWithoutMethod);
    if (violation)
        violate(*violation);
}

void Client::handle(const Publish &packet)
{
    if (const auto violation = m_inbox.publish(packet))
        violate(*violation);
}

void Client::handle(const Subscribe &packet)
{
    if (const auto violation = m_subscriptions.subscribe(packet))
        violate(*violation);
}

void Client::handle(const Unsubscribe &packet)
{
    if (const auto violation = m_subscriptions.unsubscribe(packet))
        violate(*violation);
}

/// It was handled after its own time: so are those behind it.
void Client::subscriptionsDone(std::optional<Violation> violation)
{
    m_lastReceived = m_parts.clock.monotonic(); // until now it was not listened to
    if (violation)
        violate(*violation);
    proceed();
    if (m_phase != Phase::Closed && !m_subscriptions.isBusy())
        m_context.link.setReading(true);
}

void Client::handle(const Pubrec &packet)
{
    const Acknowledged result = m_context.session->pubrec(packet.packetId, packet.reasonCode);
    if (result == Acknowledged::UnknownId && !isFailure(packet.reasonCode))
        m_outbox.sendPubrel(packet.packetId, ReasonCode::PacketIdentifierNotFound);
    judge(result);
}

/// An unknown packet id is let pass: what it belonged to may have been given to somebody else, or may be over.
void Client::judge(Acknowledged result)
{
    if (result == Acknowledged::WrongKind) // 3.1.1 [MQTT-4.8.0-1], 5.0 [MQTT-4.13.1-1]
        violate(Violation::AcknowledgementOfWrongKind);
}

void Client::handle(const Disconnect &packet)
{
    if (packet.sessionExpiryInterval && m_context.session) {
        if (m_context.sessionExpiryInterval == 0 && *packet.sessionExpiryInterval != 0)
            return violate(Violation::SessionExpiryRaised);
        m_context.session->expiryInterval =
            std::min(*packet.sessionExpiryInterval, m_context.limits->maxSessionExpiryInterval);
    }
    QString text = u"%1 disconnected"_s.arg(m_context.who());
    if (packet.reasonCode != ReasonCode::Success)
        text += u" (%1)"_s.arg(QLatin1StringView(reasonCodeName(packet.reasonCode)));
    if (packet.reasonString && !packet.reasonString->isEmpty())
        text += u": %1"_s.arg(printableName(*packet.reasonString));
    m_context.log(m_context.event(EventKind::ClientDisconnected, EventSeverity::Info, text, packet.reasonCode));
    leave(packet.reasonCode != ReasonCode::Success); // [MQTT-3.14.4-3]
    close();
}

// -- the handshake

void Client::established(quint16 keepAlive)
{
    m_phase = Phase::Connected;
    m_keepAlive = keepAlive;
    if (const qint64 timeout = m_context.limits->writeTimeout; timeout > 0)
        m_context.link.setWriteTimeout(std::max(timeout, qint64(keepAlive) * 1500));
    m_lastReceived = m_parts.clock.monotonic(); // it had to wait for the answer
    if (keepAlive == 0)
        m_deadline.cancel();
    else
        m_deadline.setAt(m_lastReceived + qint64(keepAlive) * 1500);
}

/// CONNACK in the form of that version. If the old versions have no return code for it, the connection is just closed.
void Client::refuse(ReasonCode code, const QString &sentence)
{
    leave(false);
    m_context.log(m_context.event(EventKind::ConnectionRefused, EventSeverity::Warning,
                                  u"%1 was refused: %2"_s.arg(m_context.who(), sentence), code));
    if (m_context.version == ProtocolVersion::Mqtt5)
        m_outbox.sendWithReason(Connack{.reasonCode = code}, sentence.toUtf8());
    else if (const quint8 returnCode = connectReturnCode(code))
        m_outbox.send(Connack{.reasonCode = ReasonCode(returnCode)});
    close();
}

/// A session that this CONNECT has made ends: its client will not know of it [MQTT-3.2.2-4].
void Client::storeFailed()
{
    if (m_phase != Phase::Connected)
        return;
    if (m_outbox.isConnackHeld()) {
        if (!m_context.wasSessionPresent)
            m_context.session->expiryInterval = 0;
        m_outbox.dropHeld();
        return refuse(ReasonCode::ServerUnavailable, QLatin1StringView(sentenceOf(Violation::StoreUnavailable)));
    }
    if (const auto violation = m_subscriptions.storeFailed())
        violate(*violation);
}

void Client::proceed()
{
    if (m_phase != Phase::Closed && !m_rest.isEmpty())
        handleGathered();
    m_parts.alarm.schedule();
}

// -- the link, and the end

void Client::linkDrained()
{
    if (m_context.session)
        m_parts.monitor.clientChanged(*m_context.session);
    m_outbox.resume();
    m_parts.alarm.schedule();
}

void Client::linkStalled(Violation why)
{
    eject(why);
    m_parts.alarm.schedule();
}

/// A stranger is told nothing, and is not worth a word.
void Client::serverCloses(Violation why)
{
    if (m_phase == Phase::AwaitingConnect)
        m_context.link.close();
    else
        eject(why);
    m_parts.alarm.schedule();
}

void Client::linkClosed(const QString &why)
{
    if (m_phase == Phase::Connected) {
        m_context.log(m_context.event(EventKind::ClientDisconnected, EventSeverity::Info,
                                      u"%1 closed the connection without DISCONNECT%2"_s.arg(
                                          m_context.who(), why.isEmpty() ? QString() : u": "_s + why)));
    } else if (m_phase != Phase::Closed) {
        m_context.log(m_context.event(EventKind::ClientDisconnected, EventSeverity::Debug,
                                      u"%1 closed before it was connected"_s.arg(m_context.who())));
    }
    leave(true);
    m_outbox.dropHeld();
    m_deadline.cancel();
    m_rest.clear();
    m_parts.alarm.schedule();
}

void Client::violate(Violation violation)
{
    count(violation);
    eject(reasonCodeOf(violation), QLatin1StringView(sentenceOf(violation)), EventKind::ProtocolViolation,
          EventSeverity::Warning);
}

void Client::eject(Violation why)
{
    count(why);
    const bool own = why == Violation::TakenOver || why == Violation::ShuttingDown || why == Violation::Administrative
        || why == Violation::ListenerClosed;
    eject(reasonCodeOf(why), QLatin1StringView(sentenceOf(why)), EventKind::ClientEjected,
          own ? EventSeverity::Info : EventSeverity::Warning);
}

void Client::eject(ReasonCode code, const QString &sentence, EventKind kind, EventSeverity severity)
{
    if (m_phase == Phase::Closed)
        return;
    if (m_phase == Phase::Handshake) // [MQTT-3.14.0-1]: no DISCONNECT before CONNACK
        return refuse(code, sentence);
    m_context.log(m_context.event(kind, severity, u"%1: %2"_s.arg(m_context.who(), sentence), code));
    if (m_phase == Phase::Connected && m_context.version == ProtocolVersion::Mqtt5)
        m_outbox.sendDisconnect(code, sentence);
    leave(true);
    close();
}

void Client::deadlineReached()
{
    if (m_phase == Phase::Handshake && m_handshake->isWaiting()) {
        count(Violation::NoConnectInTime);
        return refuse(ReasonCode::ServerUnavailable, u"nobody said in time whether it may connect"_s);
    }
    if (m_phase == Phase::AwaitingConnect || m_phase == Phase::Handshake)
        return eject(Violation::NoConnectInTime);
    if (m_subscriptions.isBusy()) // it is not listened to
        m_lastReceived = m_parts.clock.monotonic();
    const qint64 due = m_lastReceived + qint64(m_keepAlive) * 1500; // [MQTT-3.1.2-22]: one and a half times
    if (m_parts.clock.monotonic() < due)
        m_deadline.setAt(due);
    else
        eject(Violation::KeepAliveExpired);
}

void Client::count(Violation why) const
{
    if (m_phase != Phase::Closed)
        ++m_parts.counters.ended[size_t(why)];
}

/// The session goes on without this connection, or ends.
void Client::leave(bool withWill)
{
    m_phase = Phase::Closed;
    if (m_handshake)
        m_handshake->abandon();
    m_subscriptions.abandon();
    if (Session *session = std::exchange(m_context.session, nullptr))
        m_context.services.sessions.left(*session, withWill);
}

/// Nothing more is sent or handled; the link says goodbye.
void Client::close()
{
    m_phase = Phase::Closed;
    m_deadline.cancel();
    m_rest.clear();
    m_outbox.dropHeld();
    m_context.link.close();
}

// -- for the console

void Client::describe(SessionDetail &detail) const
{
    std::vector<TopicAlias> inbound;
    for (auto alias = m_inbox.aliases().cbegin(); alias != m_inbox.aliases().cend(); ++alias)
        inbound.push_back({alias.key(), QString::fromUtf8(alias.value())});
    std::vector<TopicAlias> outbound;
    for (auto alias = m_outbox.aliases().cbegin(); alias != m_outbox.aliases().cend(); ++alias)
        outbound.push_back({alias->number, QString::fromUtf8(alias.key())});
    detail.inboundAliases = sortedAndCut(std::move(inbound));
    detail.outboundAliases = sortedAndCut(std::move(outbound));
}

} // namespace skep
