// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsnapshot.h"
#include "totals.h"
#include "verdict.h"

namespace skep {

/// What becomes of a message for one receiver, and why.
struct Fate
{
    Verdict::Outcome outcome = Verdict::Outcome::Delivered;
    Verdict::Reason reason = Verdict::Reason::Online;
    int number = 0; ///< as the reason says
    quint64 limit = 0;
};

/// A message in the form in which one client gets it.
struct DeliveredForm
{
    QoS qos = QoS::AtMostOnce;
    qsizetype packetSize = 0; ///< bytes of the PUBLISH; counts for a client with a Maximum Packet Size only
    quint64 memorySize = 0; ///< bytes that it takes in the broker's memory
};

/// What decides on a message for one client. Session::deliver() has the same rules: a test compares the two.
struct ReceiverState
{
    bool isOnline = false;
    quint32 queued = 0; ///< messages that wait for it
    quint32 queuedQoS0 = 0; ///< of them with QoS 0, which the limit of the queue does not count
    quint64 queuedQoS0Bytes = 0; ///< of these, in the broker's memory
    quint16 sendQuota = 65'535; ///< QoS 1 and 2 messages that may be sent to it now (5.0 §4.9)
    bool isResending = false; ///< messages of an earlier connection are sent again first
    bool isCongested = false; ///< its connection takes no more bytes at the moment
    quint32 maximumPacketSize = 0; ///< 0: any
    ProtocolVersion version = ProtocolVersion::Mqtt5;

    static ReceiverState of(const ClientSnapshot &client);

    /// Whether a message of that QoS would be sent at once.
    bool hasRoom(QoS qos) const;
    bool isTooLarge(const DeliveredForm &message) const;
    /// What becomes of the message now.
    Fate fateOf(const DeliveredForm &message, const QueueLimits &limits) const;
    /// Takes it in: the next message finds what this one has left.
    void take(const DeliveredForm &message, const Fate &fate);

private:
    Verdict::Reason whyItWaits() const;
    Fate fateAtQoS0(const DeliveredForm &message, const QueueLimits &limits) const;
};

/// What becomes of a message that comes to a queue of `queued` messages. A reason of Online says that there is room.
Fate queueFate(quint32 queued, const QueueLimits &limits, Verdict::Reason full, Verdict::Reason oldestGivesWay);

} // namespace skep
