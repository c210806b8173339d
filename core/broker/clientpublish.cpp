// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "capture.h"
#include "clientlink.h"
#include "clientservices.h"
#include "core/access/access.h"
#include "core/base/clock.h"
#include "core/messages/messagerules.h"
#include "core/messages/publishencoder.h"
#include "core/protocol/encoder.h"
#include "core/protocol/topic.h"
#include "droplog.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "router.h"
#include "session.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace skep {

using namespace Qt::StringLiterals;

void Client::handle(const Publish &packet)
{
    ++m_parts.counters.traffic.messagesIn;
    ++m_session->traffic.messagesIn;
    const auto topic = topicOf(packet);
    if (!topic)
        return;
    if (const auto objection = objectionTo(packet, *topic))
        return violate(*objection);

    QByteArray reason;
    if (packet.qos != QoS::AtMostOnce && m_parts.journal.isRefusing() && refusesForStore(packet))
        return;
    switch (packet.qos) {
    case QoS::AtMostOnce:
        route(packet, *topic, reason);
        break;
    case QoS::AtLeastOnce: {
        const Journal::Mark mark = m_parts.journal.mark();
        const ReasonCode code = route(packet, *topic, reason);
        const bool mustWait = m_parts.journal.hasWrittenSince(mark); // to somebody who is stored
        acknowledge<Puback>(packet.packetId, code, reason, mustWait ? When::Durable : When::InTurn);
        break;
    }
    case QoS::ExactlyOnce:
        receiveExactlyOnce(packet, *topic);
        break;
    }
}

/// As long as the store cannot be written, nothing is taken that had to be in it: version 5 is told for each message,
/// the others have no such answer. False for a message that was taken before.
bool Client::refusesForStore(const Publish &packet)
{
    constexpr auto why = Violation::StoreUnavailable;
    if (packet.qos == QoS::ExactlyOnce && m_session->isReceiving(packet.packetId))
        return false;
    if (m_version != ProtocolVersion::Mqtt5)
        violate(why);
    else if (packet.qos == QoS::AtLeastOnce)
        acknowledge<Puback>(packet.packetId, reasonCodeOf(why), sentenceOf(why), When::AtOnce);
    else
        acknowledge<Pubrec>(packet.packetId, reasonCodeOf(why), sentenceOf(why), When::AtOnce);
    return true;
}

/// [MQTT-4.3.3-8 to -12]: the packet id is remembered until PUBREL; what comes under it meanwhile is the same message.
void Client::receiveExactlyOnce(const Publish &packet, QByteArrayView topic)
{
    const Journal::Mark mark = m_parts.journal.mark();
    if (!m_session->beginReceiving(packet.packetId))
        return acknowledge<Pubrec>(packet.packetId, ReasonCode::Success, {}, whenOfSession());
    if (m_version == ProtocolVersion::Mqtt5 && m_receivedExactlyOnce >= m_limits->serverReceiveMaximum) {
        m_session->endReceiving(packet.packetId);
        return violate(Violation::ReceiveMaximumExceeded);
    }
    QByteArray reason;
    const ReasonCode code = route(packet, topic, reason);
    if (isFailure(code))
        m_session->endReceiving(packet.packetId);
    else
        ++m_receivedExactlyOnce;
    const bool mustWait = m_parts.journal.hasWrittenSince(mark);
    acknowledge<Pubrec>(packet.packetId, code, reason, mustWait ? When::Durable : When::InTurn);
}

/// The topic name, by its alias where the packet has none. Nothing: the alias is not valid, the connection has ended.
std::optional<QByteArrayView> Client::topicOf(const Publish &packet)
{
    const quint16 alias = packet.meta.topicAlias;
    if (alias == 0)
        return packet.topic;
    if (alias > m_limits->topicAliasMaximum) {
        violate(Violation::TopicAliasZeroOrTooLarge);
        return {};
    }
    if (packet.topic.isEmpty()) {
        const auto known = m_inboundAliases.constFind(alias);
        if (known != m_inboundAliases.cend())
            return *known;
        violate(Violation::TopicAliasUnknown);
        return {};
    }
    m_inboundAliases.insert(alias, packet.topic.toByteArray());
    return packet.topic;
}

std::optional<Violation> Client::objectionTo(const Publish &packet, QByteArrayView topic) const
{
    if (packet.meta.hasSubscriptionIdentifier)
        return Violation::SubscriptionIdentifierFromClient;
    return skep::objectionTo({.topic = topic,
                              .payload = packet.payload,
                              .qos = packet.qos,
                              .retain = packet.retain,
                              .payloadIsUtf8 = packet.meta.payloadIsUtf8},
                             *m_limits);
}

/// Brings an allowed message to its subscribers; returns the code for its acknowledgement. `reason` gets a sentence
/// where it is not allowed.
ReasonCode Client::route(const Publish &packet, QByteArrayView topic, QByteArray &reason)
{
    const Identity identity{.clientId = m_clientId, .userName = m_userName, .connection = m_link.info()};
    const Decision decision = m_services.access.authorizer->mayPublish(identity, topic, packet.qos, packet.retain);
    qint64 expiresAt = Message::NeverExpires;
    qint64 interval = m_parts.limits->maxMessageExpiryInterval;
    if (packet.meta.messageExpiryInterval)
        interval = std::min(interval, qint64(*packet.meta.messageExpiryInterval));
    if (interval != std::numeric_limits<qint64>::max())
        expiresAt = m_parts.clock.monotonic() + interval * 1000;
    MessagePointer message = Message::create(topic, packet.meta, packet.payload, packet.qos, packet.retain, expiresAt);
    if (Capture *capture = m_parts.capture)
        capture->identify(*message);
    if (!decision.allowed) {
        if (Capture *capture = m_parts.capture)
            capture->notAuthorized(*message, m_clientId, decision.reason);
        m_parts.drops.add(m_clientId, *message, DropReason::NotAuthorized);
        reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    const bool matched = m_services.router.publish(std::move(message), m_session, m_clientId);
    return matched ? ReasonCode::Success : ReasonCode::NoMatchingSubscribers;
}

/// The short form, written without detours: most packets that the broker sends are these.
template <typename Ack>
void Client::acknowledge(PacketId packetId, ReasonCode code, const QByteArray &reason, When when)
{
    if (m_version == ProtocolVersion::Mqtt5 && code != ReasonCode::Success) {
        sendWithReason(Ack{.packetId = packetId, .reasonCode = code}, // [MQTT-3.1.2-29]
                       m_requestProblemInformation ? reason : QByteArray(), when);
        return;
    }
    char *to = allocate(4, 0, when);
    to[0] = char((quint8(Ack::type) << 4) | (Ack::type == PacketType::Pubrel ? 2 : 0));
    to[1] = 2;
    qToBigEndian(quint16(packetId), to + 2);
    recordSent({to, 4});
}

void Client::sendPubrel(PacketId packetId, ReasonCode reasonCode)
{
    acknowledge<Pubrel>(packetId, reasonCode, {}, whenOfSession());
}

void Client::handle(const Puback &packet)
{
    m_session->puback(packet.packetId);
}

void Client::handle(const Pubrec &packet)
{
    if (!m_session->pubrec(packet.packetId, packet.reasonCode) && !isFailure(packet.reasonCode))
        sendPubrel(packet.packetId, ReasonCode::PacketIdentifierNotFound);
}

void Client::handle(const Pubrel &packet)
{
    const bool known = m_session->endReceiving(packet.packetId);
    if (known && m_receivedExactlyOnce > 0)
        --m_receivedExactlyOnce;
    acknowledge<Pubcomp>(packet.packetId, known ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound, {},
                         whenOfSession());
}

void Client::handle(const Pubcomp &packet)
{
    m_session->pubcomp(packet.packetId);
}

bool Client::sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *images)
{
    const Message &message = *delivery.message;
    const When when = delivery.qos == QoS::ExactlyOnce ? whenOf(delivery) : When::AtOnce;
    const bool version5 = m_version == ProtocolVersion::Mqtt5;
    const bool plain = !dup && !(version5 && (delivery.identifiers || m_outboundAliasMaximum > 0));
    if (images && plain && message.memorySize() <= PublishImages::MaximumSize) {
        const QByteArrayView image = images->image(version5, delivery.qos, delivery.retain);
        if (image.size() > qsizetype(m_maximumPacketSize))
            return false;
        char *to = allocate(image.size(), 1, when);
        std::memcpy(to, image.data(), size_t(image.size()));
        if (delivery.qos != QoS::AtMostOnce)
            qToBigEndian(quint16(packetId), to + images->packetIdOffset(version5, delivery.qos, delivery.retain));
        recordSent({to, image.size()}, &message);
        return true;
    }
    PublishForm form{.version5 = version5, .qos = delivery.qos, .retain = delivery.retain, .dup = dup};
    if (version5) {
        form.identifiers = delivery.identifiers.data();
        if (message.hasExpiry())
            form.messageExpiryInterval = message.remainingExpiry(m_parts.clock.monotonic());
        form.topicAlias = aliasFor(message, form.omitTopic);
    }
    const qsizetype size = publishSize(message, form);
    if (size > qsizetype(m_maximumPacketSize)) {
        if (form.topicAlias && !form.omitTopic) // the client has not been told of it
            m_outboundAliases.remove(message.topic().toByteArray());
        return false;
    }
    char *to = allocate(size, 1, when);
    writePublish(to, message, form, packetId);
    recordSent({to, size}, &message);
    return true;
}

/// Of a QoS 2 message: it must not come again under another packet id, nor to another member of its group.
Client::When Client::whenOf(const Delivery &delivery) const
{
    const bool isOfStoredGroup = delivery.source && delivery.source->queueId() != QueueId::None;
    return isOfStoredGroup ? When::Durable : whenOfSession();
}

/// The first topics sent get an alias each, up to the client's Topic Alias Maximum (5.0 §3.3.2.3.4); `known` where the
/// client has been told of it. 0: no alias.
quint16 Client::aliasFor(const Message &message, bool &known)
{
    if (m_outboundAliasMaximum == 0)
        return 0;
    const QByteArray topic = QByteArray::fromRawData(message.topic().data(), message.topic().size());
    if (const auto alias = m_outboundAliases.constFind(topic); alias != m_outboundAliases.cend()) {
        known = true;
        return *alias;
    }
    if (m_outboundAliases.size() >= m_outboundAliasMaximum)
        return 0;
    const auto alias = quint16(m_outboundAliases.size() + 1);
    m_outboundAliases.insert(message.topic().toByteArray(), alias);
    return alias;
}

} // namespace skep
