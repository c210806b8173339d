// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledevice.h"

#include "samplehouse.h"

#include "core/broker/broker.h"
#include "core/broker/capture.h"
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "core/protocol/properties.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000; // µs

void putProperty(QByteArray &block, PropertyId id, quint32 value)
{
    block.append(char(id));
    const quint32 big = qToBigEndian(value);
    block.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void putProperty(QByteArray &block, PropertyId id, const QByteArray &text)
{
    block.append(char(id));
    const quint16 big = qToBigEndian(quint16(text.size()));
    block.append(reinterpret_cast<const char *>(&big), sizeof big);
    block.append(text);
}

} // namespace

SampleDevice::SampleDevice(SampleHouse &house, DeviceProfile profile)
    : m_house(house), m_profile(std::move(profile)) { }

SampleDevice::~SampleDevice()
{
    vanish();
}

// -- the connection

void SampleDevice::connect()
{
    if (m_client)
        return;
    open();
    Connect connect{.version = m_profile.version,
                    .cleanStart = m_profile.cleanStart,
                    .keepAlive = m_profile.keepAlive,
                    .clientId = m_profile.clientId};
    if (!m_profile.userName.isEmpty())
        connect.userName = m_profile.userName;
    QByteArray willProperties;
    if (m_profile.will) {
        Will will{.topic = m_profile.will->topic, .payload = m_profile.will->payload};
        will.qos = QoS::AtLeastOnce;
        will.retain = true;
        if (m_profile.will->delay > 0)
            putProperty(willProperties, PropertyId::WillDelayInterval, m_profile.will->delay);
        will.meta.properties = willProperties;
        connect.will = will;
    }
    if (m_profile.version == ProtocolVersion::Mqtt5) {
        connect.sessionExpiryInterval = m_profile.sessionExpiry;
        connect.receiveMaximum = m_profile.receiveMaximum;
        connect.topicAliasMaximum = m_profile.topicAliasMaximum;
        connect.maximumPacketSize = m_profile.maximumPacketSize;
    }
    send(connect);
}

/// What the server does before the first MQTT packet.
void SampleDevice::open()
{
    m_info = {};
    m_info.id = ConnectionId(m_house.nextConnection());
    m_info.transport = m_profile.agent.isEmpty() ? TransportKind::Tcp : TransportKind::WebSocket;
    m_info.listener = m_profile.agent.isEmpty() ? u"tcp"_s : u"ws"_s;
    m_info.peerAddress = u"127.0.0.1"_s;
    m_info.peerPort = m_house.nextPort();
    m_isClosing = false;
    m_freeAt = 0;
    m_house.connectionChanged(m_info.listener, +1);
    if (Capture *capture = m_house.broker().capturing())
        capture->opened(m_info);
    if (!m_profile.agent.isEmpty())
        shakeHands();
    m_client = std::make_unique<Client>(m_house.broker(), *this);
}

/// RFC 6455 §4: what a browser asks and the server answers.
void SampleDevice::shakeHands()
{
    const QByteArray key =
        QCryptographicHash::hash(m_profile.clientId + QByteArray::number(quint64(m_info.id)), QCryptographicHash::Md5)
            .toBase64();
    m_info.webSocketProtocol = "mqtt";
    m_info.requestTarget = "/mqtt";
    m_info.requestHeaders = {{"Host", "127.0.0.1:8000"},          {"User-Agent", m_profile.agent},
                             {"Connection", "Upgrade"},           {"Upgrade", "websocket"},
                             {"Origin", "http://localhost:5173"}, {"Sec-WebSocket-Version", "13"},
                             {"Sec-WebSocket-Key", key},          {"Sec-WebSocket-Protocol", "mqtt"}};
    Capture *capture = m_house.broker().capturing();
    if (!capture)
        return;
    QByteArray request = "GET /mqtt HTTP/1.1\r\n";
    for (const auto &[name, value] : std::as_const(m_info.requestHeaders))
        request += name + ": " + value + "\r\n";
    capture->http(m_info, CaptureDirection::In, request + "\r\n");
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    capture->http(m_info, CaptureDirection::Out,
                  "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Accept: "
                      + accept + "\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n");
}

void SampleDevice::leave()
{
    if (!m_client)
        return;
    send(Disconnect{});
    over();
}

void SampleDevice::vanish()
{
    if (m_client)
        over();
}

void SampleDevice::listenerCloses(const QString &listener)
{
    if (m_client && m_info.listener == listener)
        m_client->serverCloses(Violation::ListenerClosed);
}

void SampleDevice::over()
{
    if (Capture *capture = m_house.broker().capturing())
        capture->closed(m_info);
    m_client->linkClosed();
    m_client.reset();
    m_packets.clear();
    m_house.connectionChanged(m_info.listener, -1);
}

// -- to the broker

void SampleDevice::send(const Packet &packet)
{
    if (!m_client)
        return;
    const QByteArray bytes = encode(packet, m_profile.version);
    frame(true, bytes.size());
    m_client->bytesReceived(bytes);
}

void SampleDevice::subscribe()
{
    for (const DeviceProfile::Subscription &subscription : m_profile.subscriptions) {
        Subscribe packet{.packetId = PacketId(++m_lastPacketId), .subscriptionIdentifier = subscription.identifier};
        packet.entries.append({subscription.filter, subscription.options});
        send(packet);
    }
}

void SampleDevice::publish(const Message &message)
{
    QByteArray properties;
    if (message.expiry > 0)
        putProperty(properties, PropertyId::MessageExpiryInterval, message.expiry);
    if (!message.contentType.isEmpty())
        putProperty(properties, PropertyId::ContentType, message.contentType);
    if (message.alias > 0) {
        properties.append(char(PropertyId::TopicAlias));
        properties.append(char(message.alias >> 8));
        properties.append(char(message.alias));
    }
    Publish packet{.topic = message.topic, .payload = message.payload, .qos = message.qos, .retain = message.retain};
    if (message.qos != QoS::AtMostOnce)
        packet.packetId = PacketId(++m_lastPacketId);
    packet.meta.properties = properties;
    send(packet);
}

/// One after the other: it is busy with each for a while.
void SampleDevice::answer(const Packet &packet)
{
    if (m_hangs)
        return;
    m_freeAt = std::max(m_freeAt, m_house.now()) + m_profile.reaction;
    m_house.later(m_freeAt - m_house.now(), [this, packet, connection = m_info.id] {
        if (connection == m_info.id)
            send(packet);
    });
}

void SampleDevice::ping(quint64 connection)
{
    m_house.later(m_profile.keepAlive * Second, [this, connection] {
        if (!m_client || connection != quint64(m_info.id))
            return;
        send(Pingreq{});
        ping(connection);
    });
}

// -- from the broker

char *SampleDevice::allocatePacket(qsizetype size)
{
    frame(false, size);
    m_packets.append(QByteArray(size, '\0'));
    return m_packets.last().data();
}

bool SampleDevice::receive()
{
    const QByteArrayList packets = std::exchange(m_packets, {});
    for (const QByteArray &bytes : packets) {
        const DecodeResult result = decode(bytes, m_profile.version);
        if (const auto *decoded = std::get_if<Decoded>(&result))
            take(decoded->packet);
    }
    if (m_client && m_isClosing)
        over();
    return !packets.isEmpty();
}

void SampleDevice::take(const Packet &packet)
{
    if (const auto *connack = std::get_if<Connack>(&packet)) {
        if (isFailure(connack->reasonCode))
            return;
        ping(quint64(m_info.id));
        if (!connack->sessionPresent)
            subscribe();
    } else if (const auto *publish = std::get_if<Publish>(&packet)) {
        if (publish->qos == QoS::AtLeastOnce)
            answer(Puback{.packetId = publish->packetId});
        else if (publish->qos == QoS::ExactlyOnce)
            answer(Pubrec{.packetId = publish->packetId});
    } else if (const auto *pubrel = std::get_if<Pubrel>(&packet)) {
        answer(Pubcomp{.packetId = pubrel->packetId});
    } else if (const auto *pubrec = std::get_if<Pubrec>(&packet)) {
        answer(Pubrel{.packetId = pubrec->packetId});
    }
}

/// The header of the WebSocket frame that carries a packet; a client's one has a mask (RFC 6455 §5.2).
void SampleDevice::frame(bool isIn, qsizetype size)
{
    Capture *capture = m_profile.agent.isEmpty() ? nullptr : m_house.broker().capturing();
    if (!capture)
        return;
    QByteArray header(1, char(0x82));
    const char mask = char(isIn ? 0x80 : 0);
    if (size < 126) {
        header.append(char(mask | char(size)));
    } else {
        header.append(char(mask | 126));
        header.append(char(size >> 8));
        header.append(char(size));
    }
    if (isIn)
        header.append(QCryptographicHash::hash(QByteArray::number(size), QCryptographicHash::Md5).first(4));
    capture->frame(m_info, isIn ? CaptureDirection::In : CaptureDirection::Out, header, quint64(header.size() + size));
}

} // namespace skep
