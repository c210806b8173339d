// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sampletraffic.h"

#include "chunkbuilder.h"
#include "core/console/eventrecord.h"

namespace skep {

namespace {

constexpr auto In = CaptureDirection::In;
constexpr auto Out = CaptureDirection::Out;
constexpr auto Version311 = ProtocolVersion::Mqtt311;

void connections(ChunkBuilder &builder, quint32 sensor, quint32 page, quint32 nobody)
{
    builder.note(sensor, CaptureNote::ConnectionOpened);
    builder.packet(sensor, In,
                   Connect{.version = Version311, .cleanStart = false, .keepAlive = 60, .clientId = "sensor-hall-1"}, 0,
                   Version311);
    builder.packet(sensor, Out, Connack{}, 0, Version311);
    builder.note(page, CaptureNote::ConnectionOpened);
    builder.add({.party = page, .kind = CaptureKind::HttpRequest, .direction = In},
                "GET /mqtt HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Origin: https://dashboard.example\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: mqtt\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    builder.add({.party = page, .kind = CaptureKind::HttpAnswer, .direction = Out},
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n");
    builder.add({.party = page, .wholeSize = 45, .kind = CaptureKind::WebSocketFrame, .direction = In},
                QByteArray::fromHex("82a737fa213d"));
    builder.packet(page, In, Connect{.keepAlive = 30, .clientId = "dashboard-7f3a", .sessionExpiryInterval = 3600});
    builder.packet(page, Out, Connack{.topicAliasMaximum = 5});
    Subscribe subscribe{.packetId = PacketId{1}};
    subscribe.entries.append({"plant/+/temperature", {.maximumQoS = QoS::AtLeastOnce}});
    subscribe.entries.append({"plant/status", {.noLocal = true}});
    builder.packet(page, In, subscribe);
    Suback suback{.packetId = PacketId{1}};
    suback.reasonCodes = {ReasonCode::GrantedQoS1, ReasonCode::Success};
    builder.packet(page, Out, suback);
    builder.note(nobody, CaptureNote::ConnectionOpened);
    builder.add({.party = nobody, .kind = CaptureKind::HttpRequest, .direction = In},
                "GET /wrong HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    builder.add({.party = nobody, .kind = CaptureKind::HttpAnswer, .direction = Out}, "HTTP/1.1 404 Not Found\r\n\r\n");
    builder.note(nobody, CaptureNote::Event, 0, quint32(EventKind::HandshakeRefused),
                 "WebSocket handshake from 10.0.0.9:40009 refused with 404: There is no endpoint at this path.");
    builder.note(nobody, CaptureNote::ConnectionClosed);
}

/// A measurement to the page, queued for a client that is away, acknowledged by both.
void measurement(ChunkBuilder &builder, quint32 sensor, quint32 page, quint32 away, quint32 message, quint16 id)
{
    const QByteArray payload =
        "{\"value\":" + QByteArray::number(18.0 + message % 60 / 10.0) + ",\"unit\":\"°C\",\"quality\":\"good\"}";
    const Publish publish{
        .topic = "plant/hall-1/temperature", .payload = payload, .packetId = PacketId{id}, .qos = QoS::AtLeastOnce};
    builder.packet(sensor, In, publish, message, Version311);
    builder.note(sensor, CaptureNote::Matched, message, 2);
    builder.packet(page, Out, publish, message);
    builder.note(away, CaptureNote::Queued, message);
    builder.packet(sensor, Out, Puback{.packetId = PacketId{id}}, 0, Version311);
    builder.packet(page, In, Puback{.packetId = PacketId{id}});
}

} // namespace

CaptureBatch sampleTraffic(qint64 startNanoseconds, int rounds)
{
    ChunkBuilder builder(startNanoseconds);
    CaptureBatch batch;
    quint32 message = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto first = quint64(round) * 3 + 1;
        const quint32 sensor = builder.party(first, "sensor-hall-1");
        const quint32 page = builder.party(first + 1, "dashboard-7f3a", TransportKind::WebSocket);
        const quint32 nobody = builder.party(first + 2, {}, TransportKind::WebSocket);
        const quint32 away = builder.party(0, "archive");
        connections(builder, sensor, page, nobody);
        for (quint16 id = 1; id <= 6; ++id)
            measurement(builder, sensor, page, away, ++message, id);
        builder.packet(sensor, In, Publish{.topic = "plant/status", .payload = "running", .retain = true}, ++message,
                       Version311);
        builder.note(sensor, CaptureNote::Retained, message);
        builder.note(sensor, CaptureNote::Matched, message, 1);
        builder.packet(page, Out, Publish{.topic = "plant/status", .payload = "running"}, message);
        builder.packet(
            page, In,
            Publish{.topic = "plant/hall-1/valve", .payload = "open", .packetId = PacketId{9}, .qos = QoS::AtLeastOnce},
            ++message);
        builder.note(page, CaptureNote::NotAuthorized, message, 0, "Only the role 'operator' may publish here.");
        builder.packet(page, Out, Puback{.packetId = PacketId{9}, .reasonCode = ReasonCode::NotAuthorized});
        builder.packet(sensor, In, Publish{.topic = "plant/log", .payload = QByteArray(1'200, 'x')}, ++message,
                       Version311);
        builder.note(sensor, CaptureNote::Matched, message, 1);
        builder.note(away, CaptureNote::Dropped, message, 0, "The client's message queue is full.");
        builder.packet(page, In, Pingreq{});
        builder.packet(page, Out, Pingresp{});
        builder.wait(40'000'000);
        batch.chunks.push_back(builder.take());
    }
    return batch;
}

} // namespace skep
