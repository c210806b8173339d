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

namespace {

/// Bytes of a payload from which on it is sent from the message itself: to copy a smaller one costs less than another
/// write.
constexpr qsizetype LargePayload = 64 * 1024;

} // namespace

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

bool ClientOutbox::isBusy() const
{
    return m_link.isBusy() || isHalfFullOfHeld();
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
    }
    Alias *const alias = version5 ? aliasFor(message) : nullptr;
    const bool isHeld = mustHold(when);
    if (alias) {
        form.topicAlias = alias->number;
        form.omitTopic = alias->told == Alias::Told::Yes || (alias->told == Alias::Told::Held && isHeld);
    }
    const qsizetype size = publishSize(message, form);
    if (size > qsizetype(m_maximumPacketSize)) {
        if (alias && alias->told == Alias::Told::No)
            m_aliases.remove(message.topic().toByteArray());
        return false;
    }
    if (alias && !form.omitTopic)
        alias->told = isHeld ? Alias::Told::Held : Alias::Told::Yes;
    if (message.payload().size() >= LargePayload) {
        sendLarge(delivery.message, form, packetId, when);
        return true;
    }
    char *to = allocate(size, 1, when);
    writePublish(to, message, form, packetId);
    recordSent({to, size}, &message);
    return true;
}

/// The payload stays where it is, once for all who get it.
void ClientOutbox::sendLarge(const MessagePointer &message, const PublishForm &form, PacketId packetId, When when)
{
    const qsizetype size = publishSize(*message, form);
    const qsizetype headSize = size - message->payload().size();
    count(size, 1);
    char *const to = mustHold(when) ? hold(headSize, when, message) : m_link.allocateHead(headSize, message);
    writePublishHead(to, *message, form, packetId);
    if (m_parts.capture)
        recordSent(QByteArrayView(to, headSize).toByteArray() + message->payload().toByteArray(), message.data());
}

void ClientOutbox::sendPubrel(PacketId packetId, ReasonCode reasonCode)
{
    acknowledge<Pubrel>(packetId, reasonCode, {}, whenOfSession());
}

ClientOutbox::When ClientOutbox::whenOfSession() const
{
    return m_context.session && m_context.session->isStored() ? When::Durable : When::InTurn;
}

ClientOutbox::When ClientOutbox::whenOfGrant() const
{
    return whenOfSession() == When::Durable ? When::Barrier : When::AtOnce;
}

/// Of a QoS 2 message: it must not come again under another packet id, nor to another member of its group.
ClientOutbox::When ClientOutbox::whenOf(const Delivery &delivery) const
{
    const bool isOfStoredGroup = delivery.source && delivery.source->queueId() != QueueId::None;
    return isOfStoredGroup ? When::Durable : whenOfSession();
}

/// The first topics sent get an alias each, up to the client's Topic Alias Maximum (5.0 §3.3.2.3.4). Null: no alias.
ClientOutbox::Alias *ClientOutbox::aliasFor(const Message &message)
{
    if (m_aliasMaximum == 0)
        return nullptr;
    const QByteArray topic = QByteArray::fromRawData(message.topic().data(), message.topic().size());
    if (const auto alias = m_aliases.find(topic); alias != m_aliases.end())
        return &*alias;
    if (m_aliases.size() >= m_aliasMaximum)
        return nullptr;
    const auto number = quint16(m_aliases.size() + 1);
    return &*m_aliases.insert(message.topic().toByteArray(), {.number = number});
}

// -- the link

void ClientOutbox::count(qsizetype size, quint64 messages) const
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
}

bool ClientOutbox::mustHold(When when) const
{
    if (when == When::Ahead)
        return m_isConnackHeld;
    return when >= When::Durable || m_barrier != Pass::None || (when == When::InTurn && m_held && !m_held->isEmpty());
}

/// Room for one packet in the link's buffer or among those that are held, counted.
char *ClientOutbox::allocate(qsizetype size, quint64 messages, When when)
{
    count(size, messages);
    if (mustHold(when)) [[unlikely]]
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

char *ClientOutbox::hold(qsizetype size, When when, const MessagePointer &message)
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
    return m_held->append(size, pass, isBehind ? HeldPackets::Why::Behind : HeldPackets::Why::Promise, message);
}

Pass ClientOutbox::heldUntil(QoS qos) const
{
    const bool isHeld = m_held && !m_held->isEmpty() && (qos == QoS::ExactlyOnce || m_barrier != Pass::None);
    return isHeld ? m_held->lastPass() : Pass::None;
}

/// What was held. \param message whose payload is the packet's end; null: it is whole
void ClientOutbox::write(QByteArrayView packet, const MessagePointer &message)
{
    char *const to = message ? m_link.allocateHead(packet.size(), message) : m_link.allocatePacket(packet.size());
    std::memcpy(to, packet.data(), size_t(packet.size()));
}

PacketHolder::Released ClientOutbox::releaseUpTo(Pass pass)
{
    const bool wasFull = isFullOfHeld();
    const bool wasHalfFull = isHalfFullOfHeld();
    m_held->releaseUpTo(pass, [this](QByteArrayView packet, const MessagePointer &message) { write(packet, message); });
    m_isConnackHeld = false; // it was the first
    if (m_barrier <= pass)
        m_barrier = Pass::None;
    const bool hasRoomAgain = (wasFull && !isFullOfHeld()) || (wasHalfFull && !isHalfFullOfHeld());
    return {m_held->isEmpty(), hasRoomAgain};
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
    m_held->sift([&](QByteArrayView packet, const MessagePointer &message, HeldPackets::Why why) {
        const auto type = PacketType(quint8(packet.front()) >> 4);
        if (type == PacketType::Suback || type == PacketType::Unsuback) {
            hasAnswers = sendRefused(packet) && hasAnswers;
            return false;
        }
        if (why == HeldPackets::Why::Behind && !isPublishHeld) {
            write(packet, message);
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

bool ClientOutbox::isHalfFullOfHeld() const
{
    return m_held && m_held->bytes() > m_context.limits->outboundHighWaterMark / 2;
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
