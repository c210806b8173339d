// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/packet.h"
#include "journal.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTcpSocket>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace skep {

/// One client with a session: keeps what the specification lets a client keep over its connections (messages that are
/// not acknowledged, packet ids of QoS 2 in both directions), resends it, and writes the journal.
///
/// Acknowledgements wait in order and leave a few at a time, so that the broker is killed in every state of a
/// handshake. Thread: the test's.
class Device final : public QObject
{
    Q_OBJECT
public:
    struct Traits
    {
        QByteArray name;
        ProtocolVersion version = ProtocolVersion::Mqtt5;
        int receiveMaximum = 65'535; ///< version 5
    };
    struct Will
    {
        QByteArray topic;
        QByteArray message;
        int qos = 0;
        int delay = 0; ///< seconds; version 5
    };
    struct Journal
    {
        std::function<void(const Event &)> note;
        std::function<void(const QByteArray &)> fault; ///< something that no broker may send
        std::function<void()> packetCame;
    };

    Device(Traits traits, const Journal &journal);
    ~Device() override;

    const QByteArray &name() const { return m_traits.name; }

    /// Opens a connection. REQUIRES: isAway().
    void open(quint16 port, bool clean, const Will &will);
    void open(quint16 port, bool clean = false) { open(port, clean, Will()); }
    /// The network fails.
    void drop();
    /// DISCONNECT; the broker closes.
    void leave();
    /// The broker is dead: what it has sent is still read.
    void brokerDied() { m_isDoomed = true; }

    bool isAway() const { return !m_socket; }
    bool isConnected() const { return m_isConnected; }
    /// Connected, and every request answered.
    bool isIdle() const
    {
        return m_isConnected && m_sent.empty() && m_requests.isEmpty() && m_acknowledgements.empty();
    }

    /// REQUIRES: isConnected(), for these.
    void publish(const QByteArray &topic, int qos, const QByteArray &message, bool retain);
    /// Without a payload, retained.
    void clear(const QByteArray &topic, int qos, const QByteArray &message);
    void subscribe(const QByteArray &filter, int identifier);
    void unsubscribe(const QByteArray &filter);

    qsizetype unacknowledged() const { return qsizetype(m_sent.size()); }
    /// As the broker has confirmed.
    bool isSubscribed(const QByteArray &filter) const { return m_subscribed.contains(filter); }
    bool hasRequest(const QByteArray &filter) const;

    /// Sends about so many of the waiting acknowledgements.
    void acknowledge(qsizetype count);

    /// Packet ids in use now, by state: PUBLISH of QoS 1, of QoS 2, PUBREL, and incoming ones of QoS 2 before PUBREL.
    std::array<qsizetype, 4> handshakes() const;

    /// What follows the message's name in its payload.
    static QByteArray fillerOf(const QByteArray &message);

private:
    struct Sent
    {
        quint16 packetId = 0;
        QByteArray message;
        QByteArrayList words; ///< of the PUBLISH
        int qos = 0;
        bool isReleased = false; ///< PUBREC has come
    };
    struct Request
    {
        QByteArray filter;
        bool isSubscribe = false;
    };

    void connected();
    void disconnected();
    void read();
    bool send(const QByteArrayList &words);
    void sendConnect(bool clean);
    void sendPublish(const Event &event, const QByteArray &payload);
    void resend();
    void note(Event::Kind kind, const QByteArray &topic = {}, const QByteArray &message = {}, int qos = 0,
              int identifier = 0, bool flag = false);
    quint16 freePacketId() const;
    std::vector<Sent>::iterator sentUnder(PacketId id);
    void acknowledgeLater(const char *type, PacketId id);

    void handle(const Packet &packet);
    void take(const Connack &connack);
    void take(const Publish &publish);
    void takeNew(const Publish &publish, const QByteArray &message);
    void take(const Puback &puback);
    void take(const Pubrec &pubrec);
    void take(const Pubrel &pubrel);
    void take(const Pubcomp &pubcomp);
    void take(const Suback &suback);
    void take(const Unsuback &unsuback);

    const Traits m_traits;
    const Journal &m_journal;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_in;
    Will m_will; ///< of this connection
    bool m_isClean = false;
    bool m_isConnected = false; ///< CONNACK has come
    bool m_isLeaving = false;
    bool m_isDoomed = false;

    // -- the session
    std::vector<Sent> m_sent;
    QHash<quint16, QByteArray> m_received; ///< QoS 2 before PUBREL: the messages
    QSet<QByteArray> m_subscribed; ///< filters
    // -- the connection
    QHash<quint16, Request> m_requests;
    std::vector<QByteArrayList> m_acknowledgements;
};

} // namespace skep
