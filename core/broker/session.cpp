// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "capacity.h"
#include "capture.h"
#include "core/base/clock.h"
#include "core/messages/outbox.h"
#include "core/storage/records.h"
#include "droplog.h"
#include "givingback.h"
#include "journal.h"
#include "latencymeter.h"
#include "monitor.h"
#include "parts.h"
#include "sessionowner.h"

#include <algorithm>

namespace skep {

Session::Session(const Parts &parts, const QByteArray &clientId, SessionOwner &owner)
    : m_parts(parts), m_clientId(clientId),
      m_expiryDeadline(parts.deadlines, [this, &owner] { owner.sessionExpired(*this); }),
      m_will(parts, m_queueId, [this, &owner] { owner.willDue(*this); }), m_queue(parts.counters.queueMeter),
      m_incoming(parts.journal, m_queueId)
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
    if (m_walks)
        m_walks->pause();
    m_queue.removeIf([this](const WaitingMessage &waiting) {
        if (waiting.delivery.qos != QoS::AtMostOnce)
            return false;
        if (m_walks)
            m_walks->takeBack(*waiting.delivery.message);
        return true;
    });
    m_qos0 = {};
    countQueued();
    giveBackShared();
}

void Session::armDeadlines(qint64 since)
{
    if (expiryInterval != SessionNeverExpires)
        m_expiryDeadline.setAt(since + qint64(expiryInterval) * 1000);
    m_will.arm(since, expiryInterval);
}

void Session::cancelDeadlines()
{
    m_expiryDeadline.cancel();
    m_will.disarm();
}

// -- outgoing messages

bool Session::hasRoom(QoS qos) const
{
    return m_outbox && m_queue.isEmpty() && m_toResend.empty() && !m_outbox->isCongested() && mayStart(qos);
}

bool Session::hasRoomForRetained(QoS qos) const
{
    return hasRoom(qos) && !m_outbox->isBusy();
}

/// Whether the quota and the packet ids have room. What waits for PUBCOMP since an earlier connection takes no quota,
/// but its packet id is in use [MQTT-2.2.1-4].
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
    const bool isKept = hasRoom(delivery.qos) ? transmit(delivery, images, EntryId::None)
        : delivery.qos != QoS::AtMostOnce     ? enqueue(delivery)
                                              : m_outbox && enqueueQoS0(delivery);
    if (m_walks) [[unlikely]] {
        if (isKept)
            m_walks->overtake(*delivery.message);
        else
            m_walks->miss(*delivery.message);
    }
}

void Session::deliverShared(const Delivery &delivery, EntryId entry)
{
    if (transmit(delivery, nullptr, entry) && m_walks)
        m_walks->overtake(*delivery.message);
}

RetainedWalks &Session::walks(const RetainedStore &store)
{
    if (!m_walks)
        m_walks = std::make_unique<RetainedWalks>(m_parts, *this, store);
    return *m_walks;
}

/// A QoS 0 message waits behind others, and for a reader that is behind for a moment; a slow one fills the bytes that
/// may wait.
bool Session::enqueueQoS0(const Delivery &delivery)
{
    if (const auto full = m_parts.capacity.objectionToQoS0(*delivery.message, m_qos0.bytes)) {
        drop(*delivery.message, *full);
        return false;
    }
    m_qos0.add(*delivery.message);
    m_queue.append({.delivery = delivery});
    if (Capture *capture = m_parts.capture)
        capture->queued(*delivery.message, m_clientId);
    countQueued();
    return true;
}

bool Session::enqueue(const Delivery &delivery)
{
    const auto full = m_queue.makeRoom(
        *delivery.message, m_parts.capacity.queueBounds(m_parts.limits->maxQueuedMessages + m_qos0.messages),
        m_parts.clock.monotonic(), DropReason::QueueFull, [this](const WaitingMessage &waiting, DropReason reason) {
            m_qos0.remove(waiting);
            lose(waiting, reason);
        });
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

/// One of the queue's: what was to follow it does not.
void Session::lose(const WaitingMessage &waiting, DropReason reason)
{
    if (m_walks)
        m_walks->takeBack(*waiting.delivery.message);
    drop(waiting, reason);
}

/// False if it is dropped. \param entry what it waited as, in this session or in its group.
bool Session::transmit(const Delivery &delivery, PublishImages *images, EntryId entry)
{
    if (delivery.qos == QoS::AtMostOnce) {
        m_parts.journal.remove(entry, delivery.message);
        const bool isSent = m_outbox->sendPublish(delivery, PacketId::None, false, images);
        if (isSent)
            noteSent(delivery);
        else
            drop(*delivery.message, DropReason::PacketTooLarge);
        return isSent;
    }
    const DeliveryState state =
        delivery.qos == QoS::AtLeastOnce ? DeliveryState::AwaitingPuback : DeliveryState::AwaitingPubrec;
    const PacketId packetId = m_inflight.append(delivery, state);
    if (!m_outbox->sendPublish(delivery, packetId, false, images)) {
        m_inflight.take(packetId);
        drop({delivery, entry}, DropReason::PacketTooLarge);
        return false;
    }
    --m_sendQuota;
    noteSent(delivery);
    if (isStored() || entry != EntryId::None || delivery.source)
        m_inflight.find(packetId)->entry = m_parts.journal.putSent(m_queueId, entry, delivery, packetId);
    return true;
}

void Session::noteSent(const Delivery &delivery)
{
    if (m_parts.latency.isFollowed(delivery))
        m_parts.latency.sent(delivery, m_outbox->heldUntil(delivery.qos));
}

void Session::pump()
{
    if (!m_outbox || (!m_toResend.empty() && !resend()))
        return;
    sendQueue();
    countQueued();
    if (!m_queue.isEmpty())
        return;
    m_waitingGroups.pump(*this);
    if (m_walks) {
        m_walks->go();
        if (m_walks->isEmpty())
            m_walks.reset();
    }
}

void Session::sendQueue()
{
    while (!m_queue.isEmpty()) {
        const QoS qos = m_queue.first().delivery.qos;
        if (m_outbox->isCongested() || !mayStart(qos))
            return;
        const WaitingMessage waiting = m_queue.takeFirst();
        const Message &message = *waiting.delivery.message;
        m_qos0.remove(waiting);
        if (message.isExpired(m_parts.clock.monotonic()))
            lose(waiting, DropReason::Expired);
        else if (!transmit(waiting.delivery, nullptr, waiting.entry) && m_walks)
            m_walks->takeBack(message);
    }
    m_queue.shrink();
}

/// Keeps the broker's sum and the console true; at the end of everything that changes the queue.
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

Acknowledged Session::acknowledge(PacketId packetId, DeliveryState awaited)
{
    const InflightWindow::Entry *sent = m_inflight.find(packetId);
    if (!sent)
        return Acknowledged::UnknownId;
    if (sent->state != awaited)
        return Acknowledged::WrongKind;
    acknowledge(*sent);
    return Acknowledged::Taken;
}

Acknowledged Session::puback(PacketId packetId)
{
    return acknowledge(packetId, DeliveryState::AwaitingPuback);
}

Acknowledged Session::pubrec(PacketId packetId, ReasonCode reasonCode)
{
    InflightWindow::Entry *sent = m_inflight.find(packetId);
    if (!sent)
        return Acknowledged::UnknownId;
    if (sent->state == DeliveryState::AwaitingPuback)
        return Acknowledged::WrongKind;
    if (isFailure(reasonCode)) {
        acknowledge(*sent);
        return Acknowledged::Taken;
    }
    if (sent->state == DeliveryState::AwaitingPubrec)
        m_parts.journal.pubrecReceived(sent->entry, sent->delivery.message);
    sent->state = DeliveryState::AwaitingPubcomp;
    sent->delivery = {.qos = QoS::ExactlyOnce};
    m_outbox->sendPubrel(packetId, ReasonCode::Success);
    return Acknowledged::Taken;
}

Acknowledged Session::pubcomp(PacketId packetId)
{
    return acknowledge(packetId, DeliveryState::AwaitingPubcomp);
}

bool Session::giveBackShared()
{
    return giveBack(m_inflight, m_parts.journal);
}

void Session::end()
{
    Q_ASSERT(!isOnline());
    m_isEnded = true;
    cancelDeadlines();
    forget();
}

bool Session::discardNext()
{
    if (!m_queue.isEmpty()) {
        const WaitingMessage waiting = m_queue.takeFirst();
        m_parts.journal.remove(waiting.entry, waiting.delivery.message);
        return true;
    }
    PacketId first = PacketId::None;
    m_inflight.look([&first](const InflightWindow::Entry &sent) {
        first = sent.packetId;
        return false;
    });
    if (first == PacketId::None)
        return false;
    const EntryId entry = m_inflight.find(first)->entry;
    m_parts.journal.remove(entry, m_inflight.take(first).message);
    return true;
}

// -- the store

void Session::beStored()
{
    Q_ASSERT(!isStored() && m_queue.isEmpty() && m_inflight.isEmpty() && subscriptions.isEmpty() && !m_will.get());
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
    m_will.forget();
    m_parts.journal.removeSession(std::exchange(m_queueId, QueueId::None));
}

ClientSnapshot Session::snapshot() const
{
    ClientSnapshot client = profile;
    client.online = isOnline();
    client.sessionExpiryInterval = expiryInterval;
    client.subscriptions = quint32(subscriptions.size());
    client.queued = quint32(queued());
    client.inFlight = quint32(inFlight());
    client.hasWill = m_will.get() != nullptr;
    client.traffic = traffic;
    client.sendQuota = startable();
    client.resending = !m_toResend.empty();
    client.congested = m_outbox && m_outbox->isCongested();
    client.queuedQoS0 = quint32(m_qos0.messages);
    client.queuedQoS0Bytes = m_qos0.bytes;
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
