// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientoutbox.h"

#include "capture.h"
#include "clientcontext.h"
#include "clientlink.h"
#include "core/base/clock.h"
#include "core/messages/publishencoder.h"
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "core/protocol/violation.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "session.h"

#include <QtEndian>

#include <cstring>

namespace skep {

ClientOutboxOwner::~ClientOutboxOwner() = default;

ClientOutbox::ClientOutbox(const ClientContext &context)
    : m_context(context), m_parts(context.services.parts), m_link(context.link)
{
}

ClientOutbox::~ClientOutbox()
{
    dropHeld();
}

bool ClientOutbox::isVersion5() const
{
    return m_context.version == ProtocolVersion::Mqtt5;
}

QByteArray ClientOutbox::askedReason(const QByteArray &reason) const
{
    return m_context.requestProblemInformation ? reason : QByteArray(); // [MQTT-3.1.2-29]
}

// -- packets of any kind

bool ClientOutbox::send(const Packet &packet, When when)
{
    const qsizetype size = encodedSize(packet, m_context.version);
    if (size > qsizetype(m_maximumPacketSize))
        return false;
    char *to = allocate(size, 0, when);
    encodeTo(to, packet, m_context.version);
    recordSent({to, size});
    return true;
}

bool ClientOutbox::sendWithReason(Packet packet, const QByteArray &reason, When when)
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

/// Written without detours: most packets that the broker sends are these.
void ClientOutbox::sendShort(PacketType type, PacketId packetId, When when)
{
    char *to = allocate(4, 0, when);
    to[0] = char((quint8(type) << 4) | (type == PacketType::Pubrel ? 2 : 0));
    to[1] = 2;
    qToBigEndian(quint16(packetId), to + 2);
    recordSent({to, 4});
}

bool ClientOutbox::sendConnack(const Connack &packet, bool mustWait)
{
    if (!send(packet, mustWait ? When::Barrier : When::AtOnce))
        return false;
    m_isConnackHeld = mustWait;
    return true;
}

void ClientOutbox::sendDisconnect(ReasonCode code, const QString &sentence)
{
    if (m_isConnackHeld) // [MQTT-3.14.0-1]
        return;
    m_barrier = Pass::None;
    sendWithReason(Disconnect{.reasonCode = code,
                              .sessionExpiryInterval = {},
                              .reasonString = {},
                              .serverReference = {},
                              .properties = {}},
                   sentence.toUtf8());
}

// -- the session's

bool ClientOutbox::isCongested() const
{
    return m_link.isCongested() || isFullOfHeld();
}

bool ClientOutbox::sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *images)
{
    const Message &message = *delivery.message;
    const When when = delivery.qos == QoS::ExactlyOnce ? whenOf(delivery) : When::AtOnce;
    const bool version5 = isVersion5();
    const bool plain = !dup && !(version5 && (delivery.identifiers || m_aliasMaximum > 0));
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
            m_aliases.remove(message.topic().toByteArray());
        return false;
    }
    char *to = allocate(size, 1, when);
    writePublish(to, message, form, packetId);
    recordSent({to, size}, &message);
    return true;
}

void ClientOutbox::sendPubrel(PacketId packetId, ReasonCode reasonCode)
{
    acknowledge<Pubrel>(packetId, reasonCode, {}, whenOfSession());
}

ClientOutbox::When ClientOutbox::whenOfSession() const
{
    return m_context.session && m_context.session->isStored() ? When::Durable : When::InTurn;
}

/// Of a QoS 2 message: it must not come again under another packet id, nor to another member of its group.
ClientOutbox::When ClientOutbox::whenOf(const Delivery &delivery) const
{
    const bool isOfStoredGroup = delivery.source && delivery.source->queueId() != QueueId::None;
    return isOfStoredGroup ? When::Durable : whenOfSession();
}

/// The first topics sent get an alias each, up to the client's Topic Alias Maximum (5.0 §3.3.2.3.4); `known` if the
/// client has been told of it. 0: no alias.
quint16 ClientOutbox::aliasFor(const Message &message, bool &known)
{
    if (m_aliasMaximum == 0)
        return 0;
    const QByteArray topic = QByteArray::fromRawData(message.topic().data(), message.topic().size());
    if (const auto alias = m_aliases.constFind(topic); alias != m_aliases.cend()) {
        known = true;
        return *alias;
    }
    if (m_aliases.size() >= m_aliasMaximum)
        return 0;
    const auto alias = quint16(m_aliases.size() + 1);
    m_aliases.insert(message.topic().toByteArray(), alias);
    return alias;
}

// -- the link

/// Room for one packet in the link's buffer or among those that are held, counted.
char *ClientOutbox::allocate(qsizetype size, quint64 messages, When when)
{
    Session *const session = m_context.session;
    for (TrafficCounters *counters : {&m_parts.counters.traffic, session ? &session->traffic : nullptr}) {
        if (!counters)
            continue;
        ++counters->packetsOut;
        counters->messagesOut += messages;
        counters->bytesOut += quint64(size);
    }
    if (session)
        m_parts.monitor.clientChanged(*session);
    if (isToBeHeld(when)) [[unlikely]]
        return hold(size, when);
    return m_link.allocatePacket(size);
}

/// For the inspector: what was just written.
void ClientOutbox::recordSent(QByteArrayView packet, const Message *message) const
{
    if (Capture *capture = m_parts.capture)
        capture->packetSent({m_link.info(), m_context.clientId, m_context.version}, packet, message);
}

// -- what is held

bool ClientOutbox::isToBeHeld(When when) const
{
    if (when == When::Ahead)
        return m_isConnackHeld;
    return when >= When::Durable || m_barrier != Pass::None || (when == When::InTurn && m_held && !m_held->isEmpty());
}

char *ClientOutbox::hold(qsizetype size, When when)
{
    if (!m_held)
        m_held = std::make_unique<HeldPackets>();
    if (m_held->isEmpty())
        m_parts.journal.add(*this);
    // What only stands behind others leaves with the last of them, and nothing overtakes it until then.
    const Pass pass = when >= When::Durable ? m_parts.journal.hold() : m_held->lastPass();
    const bool isBehind = when <= When::AtOnce;
    if (when == When::Barrier || isBehind)
        m_barrier = pass;
    return m_held->append(size, pass, isBehind ? HeldPackets::Why::Behind : HeldPackets::Why::Promise);
}

Pass ClientOutbox::heldUntil(QoS qos) const
{
    const bool isHeld = m_held && !m_held->isEmpty() && (qos == QoS::ExactlyOnce || m_barrier != Pass::None);
    return isHeld ? m_held->lastPass() : Pass::None;
}

PacketHolder::Released ClientOutbox::releaseUpTo(Pass pass)
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

void ClientOutbox::resume()
{
    if (m_context.session)
        m_context.session->pump();
}

void ClientOutbox::storeFailed()
{
    if (m_owner)
        m_owner->storeFailed();
}

/// Behind a PUBLISH that stays, everything stays: it may rely on the topic alias that this one tells.
bool ClientOutbox::refuseHeld()
{
    if (!m_held || m_held->isEmpty())
        return true;
    bool hasAnswers = true;
    bool isPublishHeld = false;
    m_held->sift([&](QByteArrayView packet, HeldPackets::Why why) {
        const auto type = PacketType(quint8(packet.front()) >> 4);
        if (type == PacketType::Suback || type == PacketType::Unsuback) {
            hasAnswers = sendRefused(packet) && hasAnswers;
            return false;
        }
        if (why == HeldPackets::Why::Behind && !isPublishHeld) {
            std::memcpy(m_link.allocatePacket(packet.size()), packet.data(), size_t(packet.size()));
            return false;
        }
        isPublishHeld = isPublishHeld || type == PacketType::Publish;
        return true;
    });
    m_barrier = Pass::None;
    if (m_held->isEmpty())
        m_parts.journal.remove(*this);
    return hasAnswers;
}

/// \param acknowledgement the SUBACK or UNSUBACK that was to be sent; counted already
bool ClientOutbox::sendRefused(QByteArrayView acknowledgement)
{
    const DecodeResult decoded = decode(acknowledgement, m_context.version);
    Packet packet = std::get<Decoded>(decoded).packet;
    const auto refuse = [](auto &codes, ReasonCode code) {
        for (ReasonCode &each : codes)
            each = isFailure(each) ? each : code;
    };
    if (auto *suback = std::get_if<Suback>(&packet)) {
        if (m_context.version == ProtocolVersion::Mqtt31)
            return false;
        refuse(suback->reasonCodes, reasonCodeOf(Violation::StoreUnavailable));
    } else if (auto *unsuback = std::get_if<Unsuback>(&packet)) {
        if (!isVersion5())
            return false;
        refuse(unsuback->reasonCodes, ReasonCode::ImplementationSpecificError);
    }
    const qsizetype size = encodedSize(packet, m_context.version);
    char *to = m_link.allocatePacket(size);
    encodeTo(to, packet, m_context.version);
    recordSent({to, size});
    return true;
}

/// More is held than may wait: congested until less is.
bool ClientOutbox::isFullOfHeld() const
{
    return m_held && m_held->bytes() > m_context.limits->outboundHighWaterMark;
}

void ClientOutbox::dropHeld()
{
    m_isConnackHeld = false;
    m_barrier = Pass::None;
    if (!m_held || m_held->isEmpty())
        return;
    m_held->clear();
    m_parts.journal.remove(*this);
}

} // namespace skep
