// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/reasoncode.h"
#include "delivery.h"
#include "heldpackets.h"

namespace skep {

class PublishImages;

/// A session's way out: to a connection here, to another broker, or to a test.
///
/// Thread: the broker's. Not owned by the session; outlives its use there, from Session::attach() to detach().
class Outbox
{
public:
    Outbox() = default;
    virtual ~Outbox();
    Q_DISABLE_COPY_MOVE(Outbox)

    /// Send nothing that can wait or be dropped. When that is over, whoever owns the outbox calls Session::pump().
    virtual bool isCongested() const = 0;
    /// It comes close to that: send nothing that can wait without being dropped. When that is over, the same is called.
    virtual bool isBusy() const = 0;

    /// False if the packet would exceed the client's Maximum Packet Size [MQTT-3.1.2-24]: nothing is sent then.
    /// \param images of the delivery's message; null: none are made of it
    virtual bool sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *images) = 0;
    virtual void sendPubrel(PacketId packetId, ReasonCode reasonCode) = 0;

    /// What the PUBLISH of that QoS that was sent last waits for; Pass::None: for nothing.
    virtual Pass heldUntil(QoS qos) const = 0;
};

} // namespace skep
