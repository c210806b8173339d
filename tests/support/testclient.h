// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakelink.h"

#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/protocol/decoder.h"
#include "core/protocol/properties.h"

#include <QByteArrayList>
#include <QHash>

#include <memory>

namespace skep {

/// A device in a test: it keeps its name for the broker's packet ids over several connections, one at a time.
///
/// What it receives comes as lines that read like the words of packetwords.h: "PUBLISH t 'payload' qos1 #1 dup". The
/// broker is free in its packet ids, so a message shows as #1, #2 … in the order of first sight; a reconnect that finds
/// its session keeps them. "closed" is the last line if the broker closed the connection.
class TestClient final
{
public:
    explicit TestClient(Broker &broker) : m_broker(&broker) { }
    ~TestClient() { drop(); }
    Q_DISABLE_COPY_MOVE(TestClient)

    /// A new network connection. REQUIRES: none is open.
    void open(ProtocolVersion version);
    bool isOpen() const { return m_client != nullptr; }
    ProtocolVersion version() const { return m_version; }

    void send(QByteArrayView bytes);
    /// The same bytes, one by one.
    void sendSingly(QByteArrayView bytes);
    /// The words of packetwords.h; "#1" in an acknowledgement is the broker's id. False if they make no sense.
    bool sendWords(QByteArrayList words);
    /// The network fails.
    void drop();
    /// The broker's process ends: what it still writes is not received.
    void vanish();
    /// Later connections go to that broker. REQUIRES: none is open.
    void turnTo(Broker &broker) { m_broker = &broker; }
    /// The server ends the connection, if there is one.
    void serverCloses(Violation why);
    /// Through which it is connected.
    QString listener() const;
    /// Does what the server does after ClientLink::close(). True if there was something to do.
    bool settle();
    void setCongested(bool congested);

    struct Line
    {
        QByteArray text;
        QByteArrayList properties; ///< of the packet, "name=value" each
        qsizetype size = 0; ///< of the packet, in bytes
    };
    /// What was received since the last call.
    QList<Line> takeLines();

private:
    void collect();
    Line lineOf(const Packet &packet);
    QByteArray label(PacketId id);

    Broker *m_broker;
    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<Client> m_client;
    QList<Line> m_lines;
    QHash<PacketId, int> m_labels;
    QHash<int, PacketId> m_ids; ///< the other way round
    int m_lastLabel = 0;
    ProtocolVersion m_version = ProtocolVersion::Mqtt5;
};

} // namespace skep
