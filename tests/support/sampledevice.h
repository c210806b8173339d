// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/client.h"
#include "core/broker/clientlink.h"
#include "core/protocol/packet.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>
#include <vector>

namespace skep {

class SampleHouse;

/// Who a device is and how it connects.
struct DeviceProfile
{
    struct Subscription
    {
        QByteArray filter;
        SubscriptionOptions options;
        quint32 identifier = 0;
    };
    struct Testament
    {
        QByteArray topic;
        QByteArray payload;
        quint32 delay = 0; ///< seconds
    };
    QByteArray clientId;
    ProtocolVersion version = ProtocolVersion::Mqtt5;
    bool cleanStart = true;
    quint16 keepAlive = 60;
    quint32 sessionExpiry = 0; ///< seconds; version 5
    quint16 receiveMaximum = 65'535;
    quint16 topicAliasMaximum = 0;
    std::optional<quint32> maximumPacketSize; ///< version 5
    QByteArray userName;
    std::optional<Testament> will;
    std::vector<Subscription> subscriptions;
    QByteArray agent; ///< of a browser; empty: it comes over TCP
    qint64 reaction = 900; ///< µs that it is busy with each message before it acknowledges
};

/// One client of the sample: real packets through a link of its own. It subscribes once it is connected, acknowledges
/// what it gets, and pings.
///
/// Owned by the SampleHouse. Thread: the test's.
class SampleDevice final : public ClientLink
{
public:
    SampleDevice(SampleHouse &house, DeviceProfile profile);
    ~SampleDevice() override;

    const DeviceProfile &profile() const { return m_profile; }
    bool isOnline() const { return m_client != nullptr; }

    void connect();
    /// With DISCONNECT.
    void leave();
    /// Without a word.
    void vanish();
    /// The server ends its connection, if it came through that listener.
    void listenerCloses(const QString &listener);
    /// Its program hangs: it acknowledges nothing more, while its library goes on pinging.
    void hang() { m_hangs = true; }

    struct Message
    {
        QByteArray topic;
        QByteArray payload;
        QoS qos = QoS::AtMostOnce;
        bool retain = false;
        quint32 expiry = 0; ///< seconds; 0: none
        quint16 alias = 0; ///< 0: none
        QByteArray contentType;
    };
    void publish(const Message &message);
    void send(const Packet &packet);
    /// Takes what the broker has sent. True: there was something.
    bool receive();

private:
    ConnectionId id() const override { return m_info.id; }
    const ConnectionInfo &info() const override { return m_info; }
    char *allocatePacket(qsizetype size) override;
    bool isCongested() const override { return false; }
    void close() override { m_isClosing = true; }

    void open();
    void shakeHands();
    void over();
    void subscribe();
    void take(const Packet &packet);
    void answer(const Packet &packet);
    void ping(quint64 connection);
    void frame(bool isIn, qsizetype size);

    SampleHouse &m_house;
    const DeviceProfile m_profile;
    ConnectionInfo m_info;
    std::unique_ptr<Client> m_client; ///< null: not connected
    QByteArrayList m_packets; ///< from the broker, not looked at yet
    bool m_isClosing = false;
    bool m_hangs = false;
    qint64 m_freeAt = 0; ///< when it has answered all that it got
    quint16 m_lastPacketId = 0;
};

} // namespace skep
