// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/broker/monitor.h"
#include "core/console/mailbox.h"
#include "core/protocol/encoder.h"
#include "core/storage/memorystore.h"
#include "fakeclock.h"
#include "fakelink.h"

#include <optional>

namespace skep {

inline constexpr int Interval = 100; ///< ms between deltas

/// A broker with a console that looks at it.
struct World
{
    explicit World(Limits limits = quiet()) : broker(limits, clock, store) { broker.monitor().setMailbox(&mailbox); }
    ~World() { broker.monitor().setMailbox(nullptr); }

    static Limits quiet()
    {
        Limits limits;
        limits.sysInterval = 0;
        return limits;
    }

    void watch() { broker.execute(StartWatching{Interval}); }
    std::optional<Delta> nextDelta()
    {
        clock.advance(Interval);
        broker.wakeUp();
        return mailbox.take();
    }

    FakeClock clock;
    int wakes = 0;
    DeltaMailbox mailbox{[this] { ++wakes; }};
    MemoryStore store;
    Broker broker;
};

/// A device that is connected as long as it lives.
struct Device
{
    Device(World &world, const QByteArray &clientId, quint32 sessionExpiryInterval = 0)
        : link(++s_connections), client(world.broker, link)
    {
        const Connect connect{
            .version = ProtocolVersion::Mqtt5, .clientId = clientId, .sessionExpiryInterval = sessionExpiryInterval};
        send(connect);
    }
    ~Device() { client.linkClosed(); }

    void send(const Packet &packet) { client.bytesReceived(encode(packet, ProtocolVersion::Mqtt5)); }
    void subscribe(const QByteArray &filter)
    {
        Subscribe packet{.packetId = PacketId{1}};
        packet.entries.append({filter, {.maximumQoS = QoS::AtLeastOnce}});
        send(packet);
    }
    void publish(const QByteArray &topic, const QByteArray &payload, bool retain = false)
    {
        send(Publish{.topic = topic, .payload = payload, .retain = retain});
    }

    FakeLink link;
    Client client;
    static inline quint64 s_connections = 0;
};

} // namespace skep
