// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "capacity.h"
#include "capture.h"
#include "core/base/clock.h"
#include "core/messages/outbox.h"
#include "core/storage/records.h"
#include "droplog.h"
#include "journal.h"
#include "latencymeter.h"
#include "monitor.h"
#include "parts.h"
#include "sessionowner.h"

#include <algorithm>

namespace skep {

namespace {

/// Retained messages that one session may have waiting besides its queue's
/// limit.
constexpr qsizetype MaximumWaitingRetained = 100'000;

} // namespace

Session::Session(const Parts &parts, const QByteArray &clientId, SessionOwner &owner)
    : m_parts(parts), m_clientId(clientId),
      m_expiryDeadline(parts.deadlines, [this, &owner] { owner.sessionExpired(*this); }),
      m_willDeadline(parts.deadlines, [this, &owner] { owner.willDue(*this); }), m_queue(parts.counters.queueMeter)
{
}

Session::~Session()
{
    m_parts.counters.queued -= m_counted; // without a word to the monitor, which would keep it
}

// -- the connection

void Session::attach(Outbox &outbox, quint16 receiveMaximum)
{
    m_outbox = &outbox;
    m_receiveMaximum = std::min(receiveMaximum, m_parts.limits->outboundInflightMaximum);
    m_sendQuota = m_receiveMaximum;
    m_toResend.clear();
    m_inflight.forEach([this](const InflightWindow::Entry &sent) { m_toResend.push_back(sent.packetId); });
    std::reverse(m_toResend.begin(), m_toResend.end());
    pump();
}

void Session::detach()
{
    m_outbox = nullptr;
    m_toResend.clear();
    m_queue.removeIf([](const WaitingMessage &waiting) { return waiting.delivery.qos == QoS::AtMostOnce; });
    m_qos0Bytes = 0;
    countQueued();
    giveBackShared();
}

void Session::armDeadlines(qint64 since)
{
    if (expiryInterval != SessionNeverExpires)
        m_expiryDeadline.setAt(since + qint64(expiryInterval) * 1000);
    if (m_will)
        m_willDeadline.setAt(since + qint64(std::min(m_will->delayInterval, expiryInterval)) * 1000);
}

void Session::cancelDeadlines()
{
    m_expiryDeadline.cancel();
    m_willDeadline.cancel();
}

void Session::setWill(std::unique_ptr<PendingWill> will)
{
    takeWill();
    m_will = std::move(will);
    if (!m_will)
        return;
    m_parts.journal.putWill(m_queueId, *m_will);
    m_parts.capacity.addSessionBytes(m_will->message->memorySize());
}

std::unique_ptr<PendingWill> Session::takeWill()
{
    m_willDeadline.cancel();
    if (m_will) {
        m_parts.journal.removeWill(m_queueId, *m_will);
        m_parts.capacity.addSessionBytes(-m_will->message->memorySize());
    }
    return std::move(m_will);
}

// -- outgoing messages

bool Session::hasRoom(QoS qos) const
{
    return m_outbox && m_queue.isEmpty() && m_toResend.empty() && !m_outbox->isCongested() && mayStart(qos);
}

/// Whether the quota and the packet ids have room. What waits for PUBCOMP since
/// an earlier connection takes no quota, but its packet id is in use
/// [MQTT-2.2.1-4].
bool Session::mayStart(QoS qos) const
{
    return qos == QoS::AtMostOnce || (m_sendQuota > 0 && m_inflight.size() < InflightWindow::MaximumSize);
}

/// QoS 1 and 2 messages that may be sent now; 0 while offline.
quint16 Session::startable() const
{
    const qsizetype packetIds = InflightWindow::MaximumSize - m_inflight.size();
    return m_outbox ? quint16(std::min<qsizetype>(m_sendQuota, packetIds)) : quint16(0);
}

void Session::deliver(const Delivery &delivery, PublishImages *images)
{
    if (hasRoom(delivery.qos))
        transmit(delivery, images, EntryId::None);
    else if (delivery.qos != QoS::AtMostOnce)
        enqueue(delivery, m_parts.limits->maxQueuedMessages);
    else if (m_outbox)
        enqueueQoS0(delivery);
}

void Session::deliverRetained(const Delivery &delivery)
{
    if (hasRoom(delivery.qos))
        transmit(delivery, nullptr, EntryId::None);
    else if (enqueue(delivery, m_parts.limits->maxQueuedMessages + MaximumWaitingRetained)
             && delivery.qos == QoS::AtMostOnce)
        m_qos0Bytes += delivery.message->memorySize();
}

/// A QoS 0 message waits only behind others, so that it does not overtake them;
/// it never waits for a slow reader.
void Session::enqueueQoS0(const Delivery &delivery)
{
    if (m_outbox->isCongested())
        return drop(*delivery.message, DropReason::Congested);
    const qsizetype size = delivery.message->memorySize();
    if (m_qos0Bytes + size > m_parts.limits->maxQoS0QueueBytes)
        return drop(*delivery.message, DropReason::QoS0QueueFull);
    m_qos0Bytes += size;
    m_queue.append({.delivery = delivery});
    if (Capture *capture = m_parts.capture)
        capture->queued(*delivery.message, m_clientId);
    countQueued();
}

bool Session::enqueue(const Delivery &delivery, qsizetype limit)
{
    const auto full = m_queue.makeRoom(
        *delivery.message, m_parts.capacity.queueBounds(limit), m_parts.clock.monotonic(), DropReason::QueueFull,
        [this](const WaitingMessage &waiting, DropReason reason) { drop(waiting, reason); });
    if (full) {
        drop(*delivery.message, *full);
        return false;
    }
    m_queue.append({delivery, m_parts.journal.putWaiting(m_queueId, delivery)});
    m_parts.capacity.queued(m_queue, m_clientId);
    if (Capture *capture = m_parts.capture)
        capture->queued(*delivery.message, m_clientId);
    countQueued();
    return true;
}

void Session::drop(const Message &message, DropReason reason)
{
    ++traffic.dropped;
    m_parts.drops.add(m_clientId, message, reason);
    m_parts.monitor.clientChanged(*this);
}

void Session::drop(const WaitingMessage &waiting, DropReason reason)
{
    m_parts.journal.remove(waiting.entry, waiting.delivery.message);
    drop(*waiting.delivery.message, reason);
}

/// \param entry what it waited as, in this session or in its group.
void Session::transmit(const Delivery &delivery, PublishImages *images, EntryId entry)
{
    if (delivery.qos == QoS::AtMostOnce) {
        m_parts.journal.remove(entry, delivery.message);
        if (m_outbox->sendPublish(delivery, PacketId::None, false, images))
            noteSent(delivery);
        else
            drop(*delivery.message, DropReason::PacketTooLarge);
        return;
    }
    const DeliveryState state =
        delivery.qos == QoS::AtLeastOnce ? DeliveryState::AwaitingPuback : DeliveryState::AwaitingPubrec;
    const PacketId packetId = m_inflight.append(delivery, state);
    if (m_outbox->sendPublish(delivery, packetId, false, images)) {
        --m_sendQuota;
        noteSent(delivery);
        if (isStored() || delivery.source)
            m_inflight.find(packetId)->entry = m_parts.journal.putSent(m_queueId, entry, delivery, packetId);
    } else {
        m_inflight.take(packetId);
        drop({delivery, entry}, DropReason::PacketTooLarge);
    }
}

void Session::noteSent(const Delivery &delivery)
{
    if (m_parts.latency.isFollowed(delivery))
        m_parts.latency.sent(delivery, m_outbox->heldUntil(delivery.qos));
}

void Session::pump()
{
    if (!m_outbox || !resend())
        return;
    sendQueue();
    countQueued();
    if (!m_queue.isEmpty())
        return;
    for (const SharedGroupPointer &group : groups)
        group->pump(*this);
}

void Session::sendQueue()
{
    while (!m_queue.isEmpty()) {
        const QoS qos = m_queue.first().delivery.qos;
        if (m_outbox->isCongested() || !mayStart(qos))
            return;
        const WaitingMessage waiting = m_queue.takeFirst();
        const Message &message = *waiting.delivery.message;
        if (qos == QoS::AtMostOnce)
            m_qos0Bytes = std::max<qsizetype>(0, m_qos0Bytes - message.memorySize());
        if (message.isExpired(m_parts.clock.monotonic()))
            drop(waiting, DropReason::Expired);
        else
            transmit(waiting.delivery, nullptr, waiting.entry);
    }
    m_queue.shrink();
}

/// Keeps the broker's sum and the console true; at the end of everything that
/// changes the queue.
void Session::countQueued()
{
    if (m_queue.size() == m_counted)
        return;
    m_parts.counters.queued += m_queue.size() - m_counted;
    m_counted = m_queue.size();
    m_parts.monitor.clientChanged(*this);
}

/// True where nothing is left to send again [MQTT-4.4.0-1].
bool Session::resend()
{
    while (!m_toResend.empty()) {
        const PacketId packetId = m_toResend.back();
        if (InflightWindow::Entry *sent = m_inflight.find(packetId)) {
            if (sent->state == DeliveryState::AwaitingPubcomp) {
                m_outbox->sendPubrel(packetId, ReasonCode::Success);
            } else {
                if (m_sendQuota == 0 || m_outbox->isCongested())
                    return false;
                const EntryId entry = sent->entry;
                if (m_outbox->sendPublish(sent->delivery, packetId, true, nullptr))
                    --m_sendQuota;
                else
                    drop({m_inflight.take(packetId), entry},
                         DropReason::PacketTooLarge); // [MQTT-3.1.2-25]
            }
        }
        m_toResend.pop_back();
    }
    return true;
}

void Session::acknowledge(const InflightWindow::Entry &sent)
{
    m_parts.journal.remove(sent.entry, sent.delivery.message);
    m_inflight.take(sent.packetId);
    if (m_sendQuota < m_receiveMaximum)
        ++m_sendQuota;
    pump();
}

void Session::puback(PacketId packetId)
{
    const InflightWindow::Entry *sent = m_inflight.find(packetId);
    if (sent && sent->state == DeliveryState::AwaitingPuback)
        acknowledge(*sent);
}

bool Session::pubrec(PacketId packetId, ReasonCode reasonCode)
{
    InflightWindow::Entry *sent = m_inflight.find(packetId);
    if (!sent || sent->state == DeliveryState::AwaitingPuback)
        return false;
    if (isFailure(reasonCode)) {
        acknowledge(*sent);
        return true;
    }
    if (sent->state == DeliveryState::AwaitingPubrec)
        m_parts.journal.pubrecReceived(sent->entry, sent->delivery.message);
    sent->state = DeliveryState::AwaitingPubcomp;
    sent->delivery = {.qos = QoS::ExactlyOnce};
    m_outbox->sendPubrel(packetId, ReasonCode::Success);
    return true;
}

void Session::pubcomp(PacketId packetId)
{
    const InflightWindow::Entry *sent = m_inflight.find(packetId);
    if (sent && sent->state == DeliveryState::AwaitingPubcomp)
        acknowledge(*sent);
}

/// QoS 1 messages of shared groups that are not acknowledged go to another
/// member [MQTT-4.8.2-4].
void Session::giveBackShared()
{
    std::vector<PacketId> returning;
    m_inflight.forEach([&returning](const InflightWindow::Entry &sent) {
        if (sent.delivery.source && sent.state == DeliveryState::AwaitingPuback)
            returning.push_back(sent.packetId);
    });
    std::vector<std::pair<DeliverySourcePointer, QList<WaitingMessage>>> bySource;
    for (PacketId packetId : returning) {
        const EntryId entry = m_inflight.find(packetId)->entry;
        const Delivery delivery = m_inflight.take(packetId);
        auto known = std::find_if(bySource.begin(), bySource.end(),
                                  [&delivery](const auto &each) { return each.first == delivery.source; });
        if (known == bySource.end())
            known = bySource.insert(bySource.end(), {delivery.source, {}});
        const EntryId back = m_parts.journal.putGivenBack(delivery.source->queueId(), entry, delivery.message);
        known->second.append({{.message = delivery.message}, back});
    }
    for (auto &[source, messages] : bySource)
        source->giveBack(std::move(messages));
}

// -- incoming QoS 2 messages

bool Session::beginReceiving(PacketId packetId)
{
    const qsizetype before = m_received.size();
    m_received.insert(quint16(packetId));
    if (m_received.size() == before)
        return false;
    m_parts.journal.putReceived(m_queueId, packetId);
    return true;
}

bool Session::endReceiving(PacketId packetId)
{
    if (!m_received.remove(quint16(packetId)))
        return false;
    m_parts.journal.removeReceived(m_queueId, packetId);
    return true;
}

// -- the store

void Session::beStored()
{
    Q_ASSERT(!isStored() && m_queue.isEmpty() && m_inflight.isEmpty() && subscriptions.isEmpty() && !m_will);
    m_queueId = m_parts.journal.newQueue();
}

void Session::store() const
{
    if (!isStored())
        return;
    m_parts.journal.putSession({.id = m_queueId,
                                .clientId = m_clientId,
                                .userName = profile.userName.toUtf8(),
                                .version = profile.version,
                                .expiryInterval = expiryInterval,
                                .disconnectedAt = profile.disconnectedAt});
}

void Session::forget()
{
    if (!isStored())
        return;
    Journal &journal = m_parts.journal;
    const auto remove = [&journal](EntryId entry, const MessagePointer &message) { journal.remove(entry, message); };
    m_queue.forgetEntries(remove);
    m_inflight.forEach([&remove](InflightWindow::Entry &sent) {
        remove(std::exchange(sent.entry, EntryId::None), sent.delivery.message);
    });
    if (m_will)
        journal.removeWill(m_queueId, *m_will);
    for (const SharedGroupPointer &group : groups)
        group->memberForgotten();
    journal.removeSession(std::exchange(m_queueId, QueueId::None));
}

ClientSnapshot Session::snapshot() const
{
    ClientSnapshot client = profile;
    client.online = isOnline();
    client.sessionExpiryInterval = expiryInterval;
    client.subscriptions = quint32(subscriptions.size());
    client.queued = quint32(queued());
    client.inFlight = quint32(inFlight());
    client.hasWill = m_will != nullptr;
    client.traffic = traffic;
    client.sendQuota = startable();
    client.resending = !m_toResend.empty();
    client.congested = m_outbox && m_outbox->isCongested();
    client.queuedQoS0Bytes = m_qos0Bytes;
    return client;
}

void Session::restoreWaiting(const Delivery &delivery, EntryId entry)
{
    m_queue.append({delivery, entry});
    countQueued();
}

bool Session::restoreSent(const Delivery &delivery, EntryId entry, PacketId packetId, DeliveryState state)
{
    return m_inflight.restore({.delivery = delivery, .entry = entry, .packetId = packetId, .state = state});
}

} // namespace skep
