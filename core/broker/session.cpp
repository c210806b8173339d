// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "broker.h"
#include "client.h"
#include "droplog.h"
#include "latencymeter.h"
#include "limits.h"
#include "core/monitor/capture.h"
#include "core/monitor/monitor.h"

#include <algorithm>

namespace skep {

namespace {

/// Retained messages that one session may have waiting besides its queue's limit.
constexpr qsizetype MaximumWaitingRetained = 100'000;

/// Room for deliveries that an empty queue keeps; more is given back after a burst.
constexpr qsizetype RetainedQueueCapacity = 64;

} // namespace

Session::Session(Broker &broker, const QByteArray &clientId)
    : expiryDeadline(broker.deadlines(), [this] { m_broker.sessionExpired(*this); }),
      willDeadline(broker.deadlines(), [this] { m_broker.publishWill(*this); }),
      m_broker(broker),
      m_clientId(clientId)
{
}

Session::~Session()
{
    m_queue.clear();
    countQueued();
}

void Session::attach(Client *client, quint16 receiveMaximum)
{
    m_client = client;
    m_receiveMaximum = std::min(receiveMaximum, m_broker.limits().outboundInflightMaximum);
    m_sendQuota = m_receiveMaximum;
    m_toResend.clear();
    m_inflight.forEach([this](const InflightWindow::Entry &entry) { m_toResend.push_back(entry.packetId); });
    std::reverse(m_toResend.begin(), m_toResend.end());
    pump();
}

void Session::detach()
{
    m_client = nullptr;
    m_toResend.clear();
    m_queue.removeIf([](const Delivery &delivery) { return delivery.qos == QoS::AtMostOnce; });
    m_qos0Bytes = 0;
    countQueued();

    std::vector<PacketId> returning;
    m_inflight.forEach([&returning](const InflightWindow::Entry &entry) {
        if (entry.delivery.source && entry.state == DeliveryState::AwaitingPuback)
            returning.push_back(entry.packetId);
    });
    std::vector<std::pair<DeliverySourcePointer, QList<MessagePointer>>> bySource;
    for (PacketId packetId : returning) {
        const Delivery delivery = m_inflight.take(packetId);
        auto known = std::find_if(bySource.begin(), bySource.end(),
                                  [&delivery](const auto &each) { return each.first == delivery.source; });
        if (known == bySource.end())
            known = bySource.insert(bySource.end(), {delivery.source, {}});
        known->second.append(delivery.message);
    }
    for (auto &[source, messages] : bySource)
        source->giveBack(std::move(messages));
}

bool Session::hasRoom(QoS qos) const
{
    return m_client && m_queue.isEmpty() && m_toResend.empty() && !m_client->isCongested() && mayStart(qos);
}

/// Whether the quota and the packet ids have room. What waits for PUBCOMP since an earlier connection takes no quota, but
/// its packet id is in use [MQTT-2.2.1-4].
bool Session::mayStart(QoS qos) const
{
    return qos == QoS::AtMostOnce || (m_sendQuota > 0 && m_inflight.size() < InflightWindow::MaximumSize);
}

void Session::deliver(const Delivery &delivery, PublishImages *images)
{
    if (hasRoom(delivery.qos))
        transmit(delivery, images);
    else if (delivery.qos != QoS::AtMostOnce)
        enqueue(delivery, m_broker.limits().maxQueuedMessages);
    else if (m_client)
        enqueueQoS0(delivery);
}

void Session::deliverRetained(const Delivery &delivery)
{
    if (hasRoom(delivery.qos))
        transmit(delivery, nullptr);
    else if (enqueue(delivery, m_broker.limits().maxQueuedMessages + MaximumWaitingRetained)
             && delivery.qos == QoS::AtMostOnce)
        m_qos0Bytes += delivery.message->memorySize();
}

/// A QoS 0 message waits only behind others, so that it does not overtake them; it never waits for a slow reader.
void Session::enqueueQoS0(const Delivery &delivery)
{
    if (m_client->isCongested())
        return drop(*delivery.message, DropReason::Congested);
    const qsizetype size = delivery.message->memorySize();
    if (m_qos0Bytes + size > m_broker.limits().maxQoS0QueueBytes)
        return drop(*delivery.message, DropReason::QoS0QueueFull);
    m_qos0Bytes += size;
    m_queue.append(delivery);
    if (Capture *capture = m_broker.capturing())
        capture->queued(*delivery.message, m_clientId);
    countQueued();
}

bool Session::enqueue(const Delivery &delivery, qsizetype limit)
{
    if (m_queue.size() >= limit)
        dropExpired();
    if (m_queue.size() >= limit) {
        const bool discardOldest = m_broker.limits().queueStrategy == QueueStrategy::DiscardOldest;
        if (!discardOldest || m_queue.isEmpty()) {
            drop(*delivery.message, DropReason::QueueFull);
            return false;
        }
        drop(*m_queue.constFirst().message, DropReason::QueueFull);
        m_queue.removeFirst();
    }
    m_queue.append(delivery);
    if (Capture *capture = m_broker.capturing())
        capture->queued(*delivery.message, m_clientId);
    countQueued();
    return true;
}

void Session::dropExpired()
{
    const qint64 now = m_broker.clock().monotonic();
    m_queue.removeIf([this, now](const Delivery &delivery) {
        if (!delivery.message->isExpired(now))
            return false;
        drop(*delivery.message, DropReason::Expired);
        return true;
    });
}

void Session::drop(const Message &message, DropReason reason)
{
    ++traffic.dropped;
    m_broker.drops().add(m_clientId, message, reason);
    m_broker.monitor().clientChanged(*this);
}

void Session::transmit(const Delivery &delivery, PublishImages *images)
{
    if (delivery.qos == QoS::AtMostOnce) {
        if (m_client->sendPublish(delivery, PacketId::None, false, images))
            m_broker.latency().sent(delivery);
        else
            drop(*delivery.message, DropReason::PacketTooLarge);
        return;
    }
    const DeliveryState state
        = delivery.qos == QoS::AtLeastOnce ? DeliveryState::AwaitingPuback : DeliveryState::AwaitingPubrec;
    const PacketId packetId = m_inflight.append(delivery, state);
    if (m_client->sendPublish(delivery, packetId, false, images)) {
        --m_sendQuota;
        m_broker.latency().sent(delivery);
    } else {
        m_inflight.take(packetId);
        drop(*delivery.message, DropReason::PacketTooLarge);
    }
}

void Session::pump()
{
    if (!m_client || !resend())
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
        const QoS qos = m_queue.constFirst().qos;
        if (m_client->isCongested() || !mayStart(qos))
            return;
        const Delivery delivery = m_queue.takeFirst();
        if (qos == QoS::AtMostOnce)
            m_qos0Bytes = std::max<qsizetype>(0, m_qos0Bytes - delivery.message->memorySize());
        if (delivery.message->isExpired(m_broker.clock().monotonic()))
            drop(*delivery.message, DropReason::Expired);
        else
            transmit(delivery, nullptr);
    }
    if (m_queue.capacity() > RetainedQueueCapacity)
        m_queue = {};
}

/// Keeps the broker's sum and the console true; at the end of everything that changes the queue.
void Session::countQueued()
{
    if (m_queue.size() == m_counted)
        return;
    m_broker.addQueued(m_queue.size() - m_counted);
    m_counted = m_queue.size();
    m_broker.monitor().clientChanged(*this);
}

/// True where nothing is left to send again [MQTT-4.4.0-1].
bool Session::resend()
{
    while (!m_toResend.empty()) {
        const PacketId packetId = m_toResend.back();
        if (InflightWindow::Entry *entry = m_inflight.find(packetId)) {
            if (entry->state == DeliveryState::AwaitingPubcomp) {
                m_client->sendPubrel(packetId, ReasonCode::Success);
            } else {
                if (m_sendQuota == 0 || m_client->isCongested())
                    return false;
                if (m_client->sendPublish(entry->delivery, packetId, true, nullptr))
                    --m_sendQuota;
                else
                    drop(*m_inflight.take(packetId).message, DropReason::PacketTooLarge); // [MQTT-3.1.2-25]
            }
        }
        m_toResend.pop_back();
    }
    return true;
}

void Session::acknowledge(PacketId packetId)
{
    m_inflight.take(packetId);
    if (m_sendQuota < m_receiveMaximum)
        ++m_sendQuota;
    pump();
}

void Session::puback(PacketId packetId)
{
    const InflightWindow::Entry *entry = m_inflight.find(packetId);
    if (entry && entry->state == DeliveryState::AwaitingPuback)
        acknowledge(packetId);
}

bool Session::pubrec(PacketId packetId, ReasonCode reasonCode)
{
    InflightWindow::Entry *entry = m_inflight.find(packetId);
    if (!entry || entry->state == DeliveryState::AwaitingPuback)
        return false;
    if (isFailure(reasonCode)) {
        acknowledge(packetId);
        return true;
    }
    entry->state = DeliveryState::AwaitingPubcomp;
    entry->delivery = {.qos = QoS::ExactlyOnce};
    m_client->sendPubrel(packetId, ReasonCode::Success);
    return true;
}

void Session::pubcomp(PacketId packetId)
{
    const InflightWindow::Entry *entry = m_inflight.find(packetId);
    if (entry && entry->state == DeliveryState::AwaitingPubcomp)
        acknowledge(packetId);
}

bool Session::receiveExactlyOnce(PacketId packetId)
{
    const qsizetype before = m_received.size();
    m_received.insert(quint16(packetId));
    return m_received.size() != before;
}

bool Session::release(PacketId packetId)
{
    return m_received.remove(quint16(packetId));
}

} // namespace skep
