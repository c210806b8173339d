// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "samplebroker.h"

#include <algorithm>
#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Rooms[] = {"hall-1", "hall-2", "hall-3", "roof", "cellar", "gate", "lab", "yard"};
constexpr const char *Quantities[] = {"temperature", "humidity", "pressure", "power", "co2", "vibration"};
constexpr const char *Agents[] = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1",
};

template <size_t N>
QString pick(const char *const (&list)[N], size_t index)
{
    return QString::fromLatin1(list[index % N]);
}

QString topicOf(int number)
{
    return u"plant/%1/%2/%3"_s.arg(pick(Rooms, size_t(number)), pick(Quantities, size_t(number / 8)))
        .arg(number, 5, 10, QLatin1Char('0'));
}

QByteArray payloadOf(int number)
{
    switch (number % 5) {
    case 0:
        return QByteArray::number(18.0 + number % 90 / 10.0, 'f', 1);
    case 1:
        return "{\"value\":" + QByteArray::number(number % 1000 / 10.0)
            + ",\"unit\":\"kPa\",\"quality\":\"good\","
              "\"sensor\":{\"model\":\"BX-40\",\"firmware\":\"2.1."
            + QByteArray::number(number % 9) + "\"}}";
    case 2:
        return number % 2 ? "online" : "offline";
    case 3:
        return QByteArray::fromHex("08961101a42f3f9c00ff") + char(number % 256);
    default:
        return "{\"state\":\"running\",\"rpm\":" + QByteArray::number(900 + number % 700) + "}";
    }
}

} // namespace

SampleBroker::SampleBroker(int clients, qint64 now) : m_now(now), m_startedAt(now - 5 * 3'600'000)
{
    m_log.push_back({++m_events,
                     m_startedAt,
                     EventSeverity::Info,
                     EventKind::BrokerStarted,
                     ReasonCode::Success,
                     ConnectionId::None,
                     {},
                     {},
                     u"Skep 0.1.0 started"_s});
    for (const ListenerSnapshot &listener : listeners())
        m_log.push_back({++m_events,
                         m_startedAt + 12,
                         EventSeverity::Info,
                         EventKind::ListenerStarted,
                         ReasonCode::Success,
                         ConnectionId::None,
                         {},
                         {},
                         u"Listening on %1"_s.arg(listener.url())});
    for (int number = 0; number < clients; ++number) {
        m_clients.push_back(makeClient(number));
        addSubscriptions(m_clients.back());
        if (number % 3 == 0)
            addRetained(m_clients.back(), number);
    }
    for (int i = 0; i < std::min(clients, 400); ++i) {
        const ClientSnapshot &client = m_clients[size_t(i * 7) % m_clients.size()];
        m_log.push_back(event(EventKind::ClientConnected, EventSeverity::Info, client,
                              u"Connected with MQTT 5.0, keep-alive 60 s"_s));
        m_log.back().time = m_now - (400 - i) * 900;
        if (i % 17 == 3)
            m_log.push_back(
                event(EventKind::MessageDropped, EventSeverity::Warning, client,
                      u"Dropped a message on plant/hall-1/temperature/00012: the queue of the session is full"_s));
        if (i % 61 == 5)
            m_log.push_back(event(EventKind::ProtocolViolation, EventSeverity::Error, client,
                                  u"A topic name must not contain a wildcard, but PUBLISH named plant/+/x"_s));
        m_log.back().time = m_now - (400 - i) * 900 + 40;
    }
}

std::vector<ListenerSnapshot> SampleBroker::listeners()
{
    ListenerSnapshot tcp;
    tcp.name = u"tcp"_s;
    tcp.address = u"127.0.0.1"_s;
    tcp.port = 1883;
    tcp.state = ListenerState::Listening;
    ListenerSnapshot ws = tcp;
    ws.name = u"ws"_s;
    ws.transport = TransportKind::WebSocket;
    ws.port = 8000;
    ws.path = u"/mqtt"_s;
    ListenerSnapshot wss = ws;
    wss.name = u"public"_s;
    wss.transport = TransportKind::SecureWebSocket;
    wss.address = u"0.0.0.0"_s;
    wss.port = 8443;
    wss.state = ListenerState::Stopped;
    return {tcp, ws, wss};
}

ClientSnapshot SampleBroker::makeClient(int number)
{
    ClientSnapshot client;
    const bool isPage = number % 4 == 1;
    client.clientId = isPage ? u"mqttjs_%1"_s.arg(m_random.generate(), 8, 16, QLatin1Char('0'))
                             : u"sensor-%1-%2"_s.arg(pick(Rooms, size_t(number))).arg(number, 5, 10, QLatin1Char('0'));
    client.online = number % 13 != 5;
    client.userName = isPage ? QString() : u"plant"_s;
    client.version = number % 3 == 0 ? ProtocolVersion::Mqtt5
        : number % 29 == 7           ? ProtocolVersion::Mqtt31
                                     : ProtocolVersion::Mqtt311;
    client.keepAlive = isPage ? 60 : 30;
    client.cleanStart = isPage;
    client.sessionExpiryInterval = isPage ? 0 : number % 5 == 0 ? SessionNeverExpires : 7200;
    client.connectedAt = m_now - qint64(m_random.bounded(17'000'000u));
    client.disconnectedAt = client.online ? 0 : m_now - qint64(m_random.bounded(600'000u));
    client.hasWill = number % 6 == 0;
    client.queued = client.online ? (number % 97 == 3 ? 41 : 0) : m_random.bounded(120u);
    client.inFlight = client.online && number % 23 == 0 ? 3 : 0;
    client.traffic.messagesIn = m_random.bounded(90'000u);
    client.traffic.messagesOut = m_random.bounded(30'000u);
    client.traffic.bytesIn = client.traffic.messagesIn * 96;
    client.traffic.bytesOut = client.traffic.messagesOut * 88;
    client.traffic.dropped = number % 41 == 9 ? m_random.bounded(400u) : 0;
    client.connection.id = ConnectionId(quint64(number + 1));
    client.connection.listener = isPage ? u"ws"_s : u"tcp"_s;
    client.connection.peerAddress = u"10.1.%1.%2"_s.arg(number / 250 % 250).arg(number % 250 + 1);
    client.connection.peerPort = quint16(30'000 + m_random.bounded(30'000u));
    if (isPage) {
        client.connection.transport = TransportKind::WebSocket;
        client.connection.webSocketProtocol = "mqtt";
        client.connection.requestTarget = "/mqtt";
        client.connection.requestHeaders = {{"Host", "127.0.0.1:8000"},
                                            {"Origin", "https://dashboard.example"},
                                            {"User-Agent", Agents[size_t(number) % std::size(Agents)]}};
    }
    return client;
}

void SampleBroker::addSubscriptions(const ClientSnapshot &client)
{
    const auto add = [&](const QString &filter, QoS qos) -> SubscriptionSnapshot & {
        SubscriptionSnapshot subscription;
        subscription.clientId = client.clientId;
        subscription.topicFilter = filter;
        subscription.maximumQoS = qos;
        return m_subscriptions.emplace_back(subscription);
    };
    const auto number = size_t(client.connection.id);
    add(u"command/%1/#"_s.arg(client.clientId), QoS::AtLeastOnce).noLocal = client.version == ProtocolVersion::Mqtt5;
    if (client.connection.transport == TransportKind::WebSocket) {
        add(u"plant/%1/+/+"_s.arg(pick(Rooms, number)), QoS::AtMostOnce).subscriptionIdentifier = quint32(number % 40);
        SubscriptionSnapshot &last = add(u"plant/status"_s, QoS::AtMostOnce);
        last.retainHandling = RetainHandling::SendIfNewSubscription;
    }
    if (number % 19 == 0) {
        SubscriptionSnapshot &group = add(u"$share/workers/jobs/%1/#"_s.arg(pick(Rooms, number)), QoS::ExactlyOnce);
        group.shared = true;
        group.retainAsPublished = true;
    }
    if (number % 50 == 45)
        add(u"$share/archive/plant/#"_s, QoS::AtLeastOnce).shared = true;
    if (number % 20 == 19)
        add(u"plant/+/temperature/#"_s, QoS::ExactlyOnce).noLocal = client.version == ProtocolVersion::Mqtt5;
    if (number % 24 == 10)
        add(u"plant/#"_s, QoS::AtLeastOnce).retainHandling = RetainHandling::DoNotSend;
    m_clients.back().subscriptions = client.connection.transport == TransportKind::WebSocket ? 3 : 1;
}

void SampleBroker::addRetained(const ClientSnapshot &client, int number)
{
    RetainedSnapshot message;
    message.topic = topicOf(number);
    message.payload = payloadOf(number / 3);
    message.payloadSize = message.payload.size();
    message.qos = number % 2 ? QoS::AtLeastOnce : QoS::AtMostOnce;
    message.storedAt = m_now - qint64(m_random.bounded(7'000'000u));
    if (number % 4 == 0)
        message.expiresAt = m_now + qint64(m_random.bounded(90'000'000u));
    message.publisher = client.clientId;
    m_retained.push_back(message);
}

EventRecord SampleBroker::event(EventKind kind, EventSeverity severity, const ClientSnapshot &client,
                                const QString &text)
{
    EventRecord record;
    record.number = ++m_events;
    record.time = m_now;
    record.severity = severity;
    record.kind = kind;
    record.connection = client.connection.id;
    record.clientId = client.clientId;
    record.address = u"%1:%2"_s.arg(client.connection.peerAddress).arg(client.connection.peerPort);
    record.text = text;
    return record;
}

Totals SampleBroker::totals() const
{
    Totals totals;
    totals.time = m_now;
    totals.startedAt = m_startedAt;
    totals.clientsOnline =
        quint32(std::count_if(m_clients.begin(), m_clients.end(), [](const auto &c) { return c.online; }));
    totals.connections = totals.clientsOnline;
    totals.sessions = quint32(m_clients.size());
    totals.subscriptions = quint32(m_subscriptions.size());
    totals.retained = quint32(m_retained.size());
    totals.traffic = m_traffic;
    totals.drops[size_t(DropReason::QueueFull)] = 311 + m_traffic.messagesOut / 400;
    totals.drops[size_t(DropReason::Congested)] = 42;
    totals.drops[size_t(DropReason::Expired)] = 7;
    for (quint64 drops : totals.drops)
        totals.traffic.dropped += drops;
    for (const ClientSnapshot &client : m_clients)
        totals.queued += client.queued;
    totals.latency = m_latency;
    totals.process = m_process;
    totals.durability = {
        .isOn = true, .unsyncedBytes = 48'200, .syncedAt = m_now - 400, .commitMicroseconds = 870, .batchSize = 212};
    return totals;
}

Delta SampleBroker::snapshot() const
{
    Delta delta;
    delta.sequence = m_sequence;
    delta.isSnapshot = true;
    delta.totals = totals();
    delta.clients = m_clients;
    delta.subscriptions = m_subscriptions;
    delta.retained = m_retained;
    delta.events = m_log;
    delta.listeners = listeners();
    delta.listenersChanged = true;
    return delta;
}

Delta SampleBroker::advance(qint64 ms)
{
    m_now += ms;
    Delta delta;
    delta.sequence = ++m_sequence;
    for (int sample = 0; sample < 40; ++sample)
        m_latency.add(60 + m_random.bounded(80u) + (m_random.bounded(30u) == 0 ? 400 + m_random.bounded(1'500u) : 0));
    m_process.cpuMs += qint64(double(ms) * (0.11 + 0.05 * std::sin(double(m_now) / 7'000) + m_random.bounded(0.02)));
    m_process.memoryBytes += qint64(m_random.bounded(90'000)) - 30'000;
    const double wave = 1.0 + 0.5 * std::sin(double(m_now) / 9'000);
    for (ClientSnapshot &client : m_clients) {
        if (!client.online || m_random.bounded(3) != 0)
            continue;
        const auto in = quint64(double(m_random.bounded(4u)) * wave * double(ms) / 1000 + 0.5);
        client.traffic.messagesIn += in;
        client.traffic.messagesOut += in / 2;
        m_traffic.messagesIn += in;
        m_traffic.messagesOut += in / 2 + 1;
        m_traffic.bytesIn += in * 96;
        m_traffic.bytesOut += (in / 2 + 1) * 88;
        delta.clients.push_back(client);
    }
    for (int i = 0; i < 3 && !m_clients.empty(); ++i) {
        ClientSnapshot &client = m_clients[m_random.bounded(quint32(m_clients.size()))];
        const bool isKnown = std::any_of(delta.clients.begin(), delta.clients.end(),
                                         [&](const auto &c) { return c.connection.id == client.connection.id; });
        if (isKnown)
            continue;
        client.online = !client.online;
        client.connectedAt = client.online ? m_now : client.connectedAt;
        client.disconnectedAt = client.online ? 0 : m_now;
        delta.clients.push_back(client);
        delta.events.push_back(event(
            client.online ? EventKind::ClientConnected : EventKind::ClientDisconnected, EventSeverity::Info, client,
            client.online ? u"Connected with MQTT 5.0, keep-alive 60 s"_s : u"The client closed the connection"_s));
    }
    if (m_watchesTopics)
        addTopics(delta);
    delta.totals = totals();
    return delta;
}

/// Readings that go up and down, each sensor at its own pace.
void SampleBroker::addTopics(Delta &delta)
{
    for (int number = 0; number < 48; ++number) {
        if (m_random.bounded(1 + number % 5) != 0)
            continue;
        const double wave = std::sin(double(m_now) / (4'000.0 + 300 * number) + number);
        QByteArray payload = QByteArray::number(20 + 4 * wave, 'f', 1);
        if (number % 4 == 1)
            payload = "{\"value\":" + QByteArray::number(101 + wave, 'f', 2)
                + ",\"unit\":\"kPa\",\"ok\":" + (wave > -0.5 ? "true" : "false")
                + ",\"sensor\":{\"model\":\"BX-40\",\"battery\":" + QByteArray::number(60 + int(20 * wave)) + "}}";
        TopicSample sample{.time = m_now, .payload = payload, .payloadSize = payload.size()};
        sample.publisher = m_clients.empty() ? QString() : m_clients[size_t(number) % m_clients.size()].clientId;
        delta.topics.push_back({topicOf(number), 1 + m_random.bounded(3u), {sample}});
    }
}

Delta SampleBroker::perform(const Command &command)
{
    Delta delta;
    delta.sequence = ++m_sequence;
    if (const auto *disconnect = std::get_if<DisconnectClient>(&command)) {
        for (ClientSnapshot &client : m_clients) {
            if (client.clientId != disconnect->clientId)
                continue;
            client.online = false;
            client.disconnectedAt = m_now;
            delta.clients.push_back(client);
            delta.events.push_back(
                event(EventKind::ClientEjected, EventSeverity::Info, client, u"Disconnected at the console"_s));
        }
    } else if (const auto *end = std::get_if<EndSession>(&command)) {
        std::erase_if(m_clients, [&](const auto &client) { return client.clientId == end->clientId; });
        delta.removedClients.push_back(end->clientId);
    } else if (const auto *clear = std::get_if<ClearRetained>(&command)) {
        std::erase_if(m_retained, [&](const auto &message) { return clear->topics.contains(message.topic); });
        delta.removedRetained.assign(clear->topics.begin(), clear->topics.end());
    } else if (const auto *watch = std::get_if<WatchTopics>(&command)) {
        m_watchesTopics = watch->on;
    } else if (std::holds_alternative<StartWatching>(command)) {
        return snapshot();
    }
    if (const auto *watch = std::get_if<WatchSession>(&command))
        delta.session = detail(watch->clientId, watch->queueFrom);
    delta.totals = totals();
    return delta;
}

/// A device that reads too slowly: some messages in flight, many that wait.
SessionDetail SampleBroker::detail(const QString &clientId, quint32 queueFrom) const
{
    SessionDetail detail;
    detail.clientId = clientId;
    detail.exists = !clientId.isEmpty();
    detail.time = m_now;
    detail.receiveMaximum = 20;
    detail.sendQuota = 14;
    const auto message = [](int number) {
        return MessagePreview{.topic = topicOf(number),
                              .payload = payloadOf(number),
                              .payloadSize = payloadOf(number).size(),
                              .qos = number % 3 ? QoS::AtLeastOnce : QoS::ExactlyOnce,
                              .expiresAt = {}};
    };
    for (int number = 0; number < 6; ++number)
        detail.inFlight.push_back({PacketId(quint16(412 + number)), DeliveryState(number % 3),
                                   number % 3 == 2 ? MessagePreview() : message(number)});
    detail.inFlightTotal = 6;
    detail.awaitingPubrel = {17, 18};
    detail.awaitingPubrelTotal = 2;
    detail.queueTotal = 212;
    detail.queueFrom = std::min(queueFrom, quint32(200));
    for (quint32 place = detail.queueFrom;
         place < std::min(detail.queueTotal, detail.queueFrom + SessionDetail::QueuePage); ++place)
        detail.queue.push_back(message(int(place)));
    detail.inboundAliases = {{1, topicOf(3)}, {2, topicOf(11)}};
    detail.outboundAliases = {{1, u"command/all"_s}};
    detail.will = WillDetail{.message = {.topic = u"plant/status/"_s + clientId,
                                         .payload = "{\"online\":false}",
                                         .payloadSize = 16,
                                         .qos = QoS::AtLeastOnce,
                                         .retain = true,
                                         .expiresAt = {}},
                             .delayInterval = 30,
                             .dueAt = {}};
    return detail;
}

} // namespace skep
