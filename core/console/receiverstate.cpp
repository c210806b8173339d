// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "receiverstate.h"

namespace skep {

ReceiverState ReceiverState::of(const ClientSnapshot &client)
{
    return {.isOnline = client.online,
            .queued = client.queued,
            .queuedQoS0 = client.queuedQoS0,
            .queuedQoS0Bytes = quint64(client.queuedQoS0Bytes),
            .sendQuota = client.sendQuota,
            .isResending = client.resending,
            .isCongested = client.congested,
            .maximumPacketSize = client.maximumPacketSize,
            .version = client.version};
}

bool ReceiverState::hasRoom(QoS qos) const
{
    return isOnline && queued == 0 && !isResending && !isCongested && (qos == QoS::AtMostOnce || sendQuota > 0);
}

bool ReceiverState::isTooLarge(const DeliveredForm &message) const
{
    return maximumPacketSize > 0 && message.packetSize > qsizetype(maximumPacketSize);
}

Verdict::Reason ReceiverState::whyItWaits() const
{
    if (!isOnline)
        return Verdict::Reason::Offline;
    if (queued > 0)
        return Verdict::Reason::Behind;
    return isCongested ? Verdict::Reason::Congested
        : isResending  ? Verdict::Reason::Resending
                       : Verdict::Reason::QuotaUsed;
}

Fate queueFate(quint32 queued, const QueueLimits &limits, Verdict::Reason full, Verdict::Reason oldestGivesWay)
{
    Fate fate{.outcome = Verdict::Outcome::Queued, .number = int(queued), .limit = limits.messages};
    if (queued < limits.messages)
        return fate;
    const bool hasOldest = limits.dropsOldest && limits.messages > 0;
    fate.outcome = hasOldest ? Verdict::Outcome::Queued : Verdict::Outcome::Dropped;
    fate.reason = hasOldest ? oldestGivesWay : full;
    return fate;
}

Fate ReceiverState::fateOf(const DeliveredForm &message, const QueueLimits &limits) const
{
    if (hasRoom(message.qos)) {
        if (isTooLarge(message))
            return {Verdict::Outcome::Dropped, Verdict::Reason::PacketTooLarge, int(message.packetSize),
                    maximumPacketSize};
        return {};
    }
    if (message.qos == QoS::AtMostOnce)
        return fateAtQoS0(message, limits);
    Fate fate = queueFate(queued - queuedQoS0, limits, Verdict::Reason::QueueFull, Verdict::Reason::OldestGivesWay);
    if (fate.reason == Verdict::Reason::Online)
        fate.reason = whyItWaits();
    return fate;
}

/// A QoS 0 message waits within bytes of its own, but not for a client that is away.
Fate ReceiverState::fateAtQoS0(const DeliveredForm &message, const QueueLimits &limits) const
{
    if (!isOnline)
        return {Verdict::Outcome::Lost, Verdict::Reason::OfflineAtQoS0};
    if (queuedQoS0Bytes + message.memorySize > limits.qos0Bytes)
        return {Verdict::Outcome::Dropped, Verdict::Reason::QoS0QueueFull};
    return {Verdict::Outcome::Queued, whyItWaits(), int(queued), limits.messages};
}

void ReceiverState::take(const DeliveredForm &message, const Fate &fate)
{
    if (fate.outcome == Verdict::Outcome::Queued) {
        queued += fate.reason == Verdict::Reason::OldestGivesWay ? 0 : 1;
        queuedQoS0 += message.qos == QoS::AtMostOnce ? 1 : 0;
    }
    if (fate.outcome == Verdict::Outcome::Delivered && message.qos != QoS::AtMostOnce)
        --sendQuota;
}

} // namespace skep
