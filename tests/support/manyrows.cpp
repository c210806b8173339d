// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "manyrows.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Places[] = {"hall-1", "hall-2", "hall-3", "roof", "cellar", "gate", "lab", "yard"};
constexpr int LargestLog = 400;

} // namespace

ManyRows::ManyRows(int clients, qint64 now) : m_now(now)
{
    for (int number = 0; number < clients; ++number)
        add(number);
}

/// A client with its subscriptions; every third with a retained message, the first ones with an event.
void ManyRows::add(int number)
{
    const auto place = QString::fromLatin1(Places[size_t(number) % std::size(Places)]);
    const bool isPage = number % 4 == 1;
    ClientSnapshot client;
    client.clientId = isPage ? u"mqttjs_%1"_s.arg(m_random.generate(), 8, 16, QLatin1Char('0'))
                             : u"sensor-%1-%2"_s.arg(place).arg(number, 5, 10, QLatin1Char('0'));
    client.online = number % 13 != 5;
    client.version = number % 3 == 0 ? ProtocolVersion::Mqtt5 : ProtocolVersion::Mqtt311;
    client.keepAlive = isPage ? 60 : 30;
    client.sessionExpiryInterval = isPage ? 0 : 7'200;
    client.connectedAt = m_now - qint64(m_random.bounded(17'000'000u));
    client.queued = client.online ? 0 : m_random.bounded(120u);
    client.traffic.messagesIn = m_random.bounded(90'000u);
    client.traffic.bytesIn = client.traffic.messagesIn * 96;
    client.connection.id = ConnectionId(quint64(number + 1));
    client.connection.transport = isPage ? TransportKind::WebSocket : TransportKind::Tcp;
    client.connection.listener = isPage ? u"ws"_s : u"tcp"_s;
    client.connection.peerAddress = u"127.0.0.1"_s;
    client.connection.peerPort = quint16(30'000 + m_random.bounded(30'000u));
    m_subscriptions.push_back(
        {.clientId = client.clientId, .topicFilter = u"command/%1/#"_s.arg(client.clientId), .maximumQoS = QoS(1)});
    if (isPage)
        m_subscriptions.push_back({.clientId = client.clientId, .topicFilter = u"plant/%1/+/+"_s.arg(place)});
    if (number % 19 == 0)
        m_subscriptions.push_back({.clientId = client.clientId,
                                   .topicFilter = u"$share/workers/jobs/%1/#"_s.arg(place),
                                   .maximumQoS = QoS(2),
                                   .shared = true});
    client.subscriptions = quint32(1 + (isPage ? 1 : 0) + (number % 19 == 0 ? 1 : 0));
    if (number % 3 == 0)
        m_retained.push_back({.topic = u"plant/%1/value/%2"_s.arg(place).arg(number, 5, 10, QLatin1Char('0')),
                              .payload = QByteArray::number(number),
                              .payloadSize = QByteArray::number(number).size(),
                              .storedAt = m_now - number,
                              .expiresAt = {},
                              .publisher = client.clientId});
    if (number < LargestLog)
        m_events.push_back({.number = quint64(number + 1),
                            .time = m_now - LargestLog + number,
                            .kind = EventKind::ClientConnected,
                            .clientId = client.clientId,
                            .text = u"Client '%1' connected"_s.arg(client.clientId)});
    m_clients.push_back(std::move(client));
}

Totals ManyRows::totals() const
{
    Totals totals;
    totals.time = m_now;
    totals.startedAt = m_now - 3'600'000;
    totals.clientsOnline = quint32(std::ranges::count(m_clients, true, &ClientSnapshot::online));
    totals.connections = totals.clientsOnline;
    totals.sessions = quint32(m_clients.size());
    totals.subscriptions = quint32(m_subscriptions.size());
    totals.retained = quint32(m_retained.size());
    totals.traffic = m_traffic;
    return totals;
}

Delta ManyRows::snapshot() const
{
    Delta delta;
    delta.sequence = m_sequence;
    delta.isSnapshot = true;
    delta.totals = totals();
    delta.clients = m_clients;
    delta.subscriptions = m_subscriptions;
    delta.retained = m_retained;
    delta.events = m_events;
    return delta;
}

Delta ManyRows::advance(qint64 ms)
{
    m_now += ms;
    Delta delta;
    delta.sequence = ++m_sequence;
    for (ClientSnapshot &client : m_clients) {
        if (!client.online || m_random.bounded(3) != 0)
            continue;
        ++client.traffic.messagesIn;
        client.traffic.bytesIn += 96;
        ++m_traffic.messagesIn;
        delta.clients.push_back(client);
    }
    for (int i = 0; i < 3 && !m_clients.empty(); ++i) {
        ClientSnapshot &client = m_clients[m_random.bounded(quint32(m_clients.size()))];
        if (std::ranges::find(delta.clients, client.clientId, &ClientSnapshot::clientId) != delta.clients.end())
            continue;
        client.online = !client.online;
        delta.clients.push_back(client);
    }
    delta.totals = totals();
    return delta;
}

} // namespace skep
