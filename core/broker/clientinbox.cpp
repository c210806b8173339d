// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientinbox.h"

#include "capacity.h"
#include "capture.h"
#include "clientcontext.h"
#include "clientoutbox.h"
#include "core/access/access.h"
#include "core/base/clock.h"
#include "core/messages/messagerules.h"
#include "droplog.h"
#include "journal.h"
#include "parts.h"
#include "router.h"
#include "session.h"

namespace skep {

using When = ClientOutbox::When;

ClientInbox::ClientInbox(const ClientContext &context, ClientOutbox &outbox)
    : m_context(context), m_parts(context.services.parts), m_outbox(outbox)
{
}

std::optional<Violation> ClientInbox::publish(const Publish &packet)
{
    ++m_parts.counters.traffic.messagesIn;
    ++m_context.session->traffic.messagesIn;
    QByteArrayView topic = packet.topic;
    if (packet.meta.topicAlias != 0) {
        if (const auto violation = resolveAlias(packet, topic))
            return violation;
    }
    if (const auto objection = objectionTo(packet, topic))
        return objection;
    if (packet.qos != QoS::AtMostOnce) {
        if (const auto why = objectionNow(); why && !isKnown(packet))
            return refuse(packet, *why);
    }

    QByteArray reason;
    switch (packet.qos) {
    case QoS::AtMostOnce:
        route(packet, topic, reason);
        break;
    case QoS::AtLeastOnce: {
        const Journal::Mark mark = m_parts.journal.mark();
        const ReasonCode code = route(packet, topic, reason);
        const bool mustWait = m_parts.journal.hasWrittenSince(mark); // it goes to somebody who is stored
        m_outbox.acknowledge<Puback>(packet.packetId, code, reason, mustWait ? When::Durable : When::InTurn);
        break;
    }
    case QoS::ExactlyOnce:
        return receiveExactlyOnce(packet, topic);
    }
    return {};
}

/// Remembers the topic for the packet's alias, or puts the one that it stands for into `topic`.
std::optional<Violation> ClientInbox::resolveAlias(const Publish &packet, QByteArrayView &topic)
{
    const quint16 alias = packet.meta.topicAlias;
    if (alias > m_context.limits->topicAliasMaximum)
        return Violation::TopicAliasZeroOrTooLarge;
    if (!topic.isEmpty()) {
        m_aliases.insert(alias, topic.toByteArray());
        return {};
    }
    const auto known = m_aliases.constFind(alias);
    if (known == m_aliases.cend())
        return Violation::TopicAliasUnknown;
    topic = *known;
    return {};
}

QByteArrayView ClientInbox::topicOf(const Publish &packet) const
{
    if (!packet.topic.isEmpty())
        return packet.topic;
    const auto alias = m_aliases.constFind(packet.meta.topicAlias);
    return alias == m_aliases.cend() ? packet.topic : QByteArrayView(*alias);
}

std::optional<Violation> ClientInbox::objectionTo(const Publish &packet, QByteArrayView topic) const
{
    if (packet.meta.hasSubscriptionIdentifier)
        return Violation::SubscriptionIdentifierFromClient;
    return skep::objectionTo({.topic = topic,
                              .payload = packet.payload,
                              .qos = packet.qos,
                              .retain = packet.retain,
                              .payloadIsUtf8 = packet.meta.payloadIsUtf8},
                             *m_context.limits);
}

/// Whether it is a QoS 2 message that was taken before.
bool ClientInbox::isKnown(const Publish &packet) const
{
    return packet.qos == QoS::ExactlyOnce && m_context.session->incoming().contains(packet.packetId);
}

/// Why no message with QoS 1 or 2 is taken at the moment. If only the queues are full, older versions' are: what has no
/// room is dropped.
std::optional<Violation> ClientInbox::objectionNow() const
{
    if (m_parts.journal.isRefusing() || m_parts.capacity.isDiskFull())
        return Violation::StoreUnavailable;
    if (m_context.version == ProtocolVersion::Mqtt5 && m_parts.capacity.areQueuesFull())
        return Violation::QueuesFull;
    return {};
}

/// Version 5 is told for each message, the others have no such answer.
std::optional<Violation> ClientInbox::refuse(const Publish &packet, Violation why)
{
    if (m_context.version != ProtocolVersion::Mqtt5)
        return why;
    if (packet.qos == QoS::AtLeastOnce)
        m_outbox.acknowledge<Puback>(packet.packetId, reasonCodeOf(why), sentenceOf(why), When::AtOnce);
    else
        m_outbox.acknowledge<Pubrec>(packet.packetId, reasonCodeOf(why), sentenceOf(why), When::AtOnce);
    return {};
}

/// [MQTT-4.3.3-8 to -12]: the packet id is remembered until PUBREL; what comes under it meanwhile is the same message.
std::optional<Violation> ClientInbox::receiveExactlyOnce(const Publish &packet, QByteArrayView topic)
{
    Session &session = *m_context.session;
    const Journal::Mark mark = m_parts.journal.mark();
    if (!session.incoming().begin(packet.packetId)) {
        m_outbox.acknowledge<Pubrec>(packet.packetId, ReasonCode::Success, {}, m_outbox.whenOfSession());
        return {};
    }
    if (m_context.version == ProtocolVersion::Mqtt5
        && m_receivedExactlyOnce >= m_context.limits->serverReceiveMaximum) {
        session.incoming().end(packet.packetId);
        return Violation::ReceiveMaximumExceeded;
    }
    QByteArray reason;
    const ReasonCode code = route(packet, topic, reason);
    if (isFailure(code))
        session.incoming().end(packet.packetId);
    else
        ++m_receivedExactlyOnce;
    const bool mustWait = m_parts.journal.hasWrittenSince(mark);
    m_outbox.acknowledge<Pubrec>(packet.packetId, code, reason, mustWait ? When::Durable : When::InTurn);
    return {};
}

void ClientInbox::pubrel(const Pubrel &packet)
{
    const bool known = m_context.session->incoming().end(packet.packetId);
    if (known && m_receivedExactlyOnce > 0)
        --m_receivedExactlyOnce;
    m_outbox.acknowledge<Pubcomp>(packet.packetId, known ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound,
                                  {}, m_outbox.whenOfSession());
}

/// Brings an allowed message to its subscribers; returns the code for its acknowledgement. If it is not allowed,
/// `reason` gets a sentence.
ReasonCode ClientInbox::route(const Publish &packet, QByteArrayView topic, QByteArray &reason)
{
    const ClientServices &services = m_context.services;
    const Decision decision =
        services.access.authorizer->mayPublish(m_context.identity(), topic, packet.qos, packet.retain);
    const qint64 expiresAt = expiryOf(packet.meta.messageExpiryInterval, *m_parts.limits, m_parts.clock.monotonic());
    MessagePointer message =
        Message::create(topic, packet.meta, packet.payload, packet.qos, packet.retain, expiresAt, m_context.gathered);
    if (Capture *capture = m_parts.capture)
        capture->identify(*message);
    if (!decision.allowed) {
        if (Capture *capture = m_parts.capture)
            capture->notAuthorized(*message, m_context.clientId, decision.reason);
        m_parts.drops.add(m_context.clientId, *message, DropReason::NotAuthorized);
        reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    const bool matched = services.router.publish(std::move(message), m_context.session, m_context.clientId);
    return matched ? ReasonCode::Success : ReasonCode::NoMatchingSubscribers;
}

} // namespace skep
