// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace skep::test {

/// A client of version 5, in bytes.
class Device final
{
public:
    Device(quint16 port, const QByteArray &clientId)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost).toString(), port);
        send(Connect{.version = ProtocolVersion::Mqtt5, .clientId = clientId});
    }

    /// Over TLS.
    Device(quint16 port, const QByteArray &clientId, const QSslConfiguration &tls)
    {
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(u"localhost"_s, port);
        send(Connect{.version = ProtocolVersion::Mqtt5, .clientId = clientId});
    }

    void send(const Packet &packet) { socket.write(encode(packet, ProtocolVersion::Mqtt5)); }

    /// Takes what has come: acknowledges messages, counts packets.
    void read()
    {
        m_bytes += socket.readAll();
        for (;;) {
            const DecodeResult result = decode(m_bytes, ProtocolVersion::Mqtt5);
            const auto *const decoded = std::get_if<Decoded>(&result);
            if (!decoded)
                return;
            take(decoded->packet);
            m_bytes.remove(0, decoded->size);
        }
    }

    bool isConnected() { return read(), connacks == 1; }
    bool isSubscribed() { return read(), subacks == 1; }
    bool isAlive()
    {
        send(Pingreq{});
        const int before = pingresps;
        return QTest::qWaitFor([&] { return read(), pingresps > before; });
    }
    bool isClosed() { return read(), socket.state() == QAbstractSocket::UnconnectedState; }

    QSslSocket socket;
    int connacks = 0;
    int subacks = 0;
    int pubacks = 0;
    int pingresps = 0;
    QByteArrayList payloads;
    ReasonCode farewell = ReasonCode::Success;

private:
    void take(const Packet &packet)
    {
        connacks += std::holds_alternative<Connack>(packet);
        subacks += std::holds_alternative<Suback>(packet);
        pubacks += std::holds_alternative<Puback>(packet);
        pingresps += std::holds_alternative<Pingresp>(packet);
        if (const auto *disconnect = std::get_if<Disconnect>(&packet))
            farewell = disconnect->reasonCode;
        if (const auto *publish = std::get_if<Publish>(&packet)) {
            payloads.append(publish->payload.toByteArray());
            if (publish->qos == QoS::AtLeastOnce)
                send(Puback{.packetId = publish->packetId});
        }
    }

    QByteArray m_bytes;
};

} // namespace skep::test
