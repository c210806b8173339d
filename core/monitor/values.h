// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/reasoncode.h"
#include "core/protocol/types.h"
#include "dropreason.h"
#include "latencycounts.h"
#include "sessiondetail.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace skep {

// Everything the console sees: plain values without a pointer in them, so that they may cross threads and, later,
// processes. Times are milliseconds since the epoch, UTC, unless said otherwise.

enum class TransportKind : quint8 { Tcp, Tls, WebSocket, SecureWebSocket };

/// "tcp", "tls", "ws", "wss".
const char *transportName(TransportKind kind);

constexpr bool isWebSocket(TransportKind kind)
{
    return kind == TransportKind::WebSocket || kind == TransportKind::SecureWebSocket;
}

constexpr bool isSecure(TransportKind kind)
{
    return kind == TransportKind::Tls || kind == TransportKind::SecureWebSocket;
}

/// A certificate, as people and access rules look at it.
struct CertificateInfo
{
    QString subject; ///< "CN=sensor 1, O=Example"
    QString commonName; ///< of the subject; empty: none
    QString issuer;
    QStringList alternativeNames; ///< "DNS:localhost", "IP:127.0.0.1", "email:a@example.org"
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    qint64 notBefore = 0;
    qint64 notAfter = 0;
};

/// What a TLS handshake agreed on.
struct TlsInfo
{
    QString protocol; ///< "TLSv1.3"
    QString cipher; ///< OpenSSL's name of the suite
    std::optional<CertificateInfo> clientCertificate; ///< verified; nothing where the client sent none
};

/// Where a connection came from, fixed from its acceptance (with TLS and WebSocket: from the end of their handshakes)
/// on.
struct ConnectionInfo
{
    ConnectionId id = ConnectionId::None;
    TransportKind transport = TransportKind::Tcp;
    QString listener; ///< the listener's name
    QString peerAddress; ///< without the port
    quint16 peerPort = 0; ///< 0: not known, as a proxy told the address only
    std::optional<TlsInfo> tls; ///< from the TLS handshake on
    QByteArray webSocketProtocol; ///< the sub-protocol that was agreed on; empty: none
    QByteArray requestTarget; ///< of the upgrade request, with its query
    QList<std::pair<QByteArray, QByteArray>> requestHeaders; ///< of the upgrade request, names as sent

    /// "192.0.2.1:50000", "[::1]:50000"; without the port where that is not known.
    QString peer() const;
    /// The first header of that name, compared without case; empty where there is none.
    QByteArray requestHeader(QByteArrayView name) const;
};

/// Counters of one client since it connected, of one session, or of the broker since its start.
struct TrafficCounters
{
    quint64 messagesIn = 0; ///< PUBLISH received
    quint64 messagesOut = 0; ///< PUBLISH sent
    quint64 packetsIn = 0;
    quint64 packetsOut = 0;
    quint64 bytesIn = 0; ///< MQTT bytes, without the transport's framing
    quint64 bytesOut = 0;
    quint64 dropped = 0; ///< messages that were dropped on their way to this client, for any reason
};

/// One session, connected or not.
struct ClientSnapshot
{
    QString clientId; ///< the key
    bool online = false;
    QString userName;
    ConnectionInfo connection; ///< the last one, where it is offline
    ProtocolVersion version = ProtocolVersion::Mqtt311;
    bool cleanStart = true;
    quint16 keepAlive = 0; ///< seconds, as granted
    quint32 sessionExpiryInterval = 0; ///< seconds; SessionNeverExpires: never
    qint64 connectedAt = 0;
    qint64 disconnectedAt = 0; ///< 0 while online
    quint32 subscriptions = 0;
    quint32 queued = 0; ///< messages waiting, those in flight not counted
    quint32 inFlight = 0; ///< sent and not yet acknowledged
    bool hasWill = false;
    TrafficCounters traffic;
};

/// One subscription of one session. The key is (clientId, topicFilter).
struct SubscriptionSnapshot
{
    QString clientId;
    QString topicFilter; ///< whole, with "$share/group/" where it is shared
    QoS maximumQoS = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;
    quint32 subscriptionIdentifier = 0; ///< 0: none
    bool shared = false;
};

/// The properties of a message that reach its receivers (5.0 §3.3.2.3).
struct MessageProperties
{
    bool payloadIsUtf8 = false; ///< Payload Format Indicator 1
    std::optional<quint32> messageExpiryInterval; ///< seconds; of a retained message: those that are left
    QString contentType;
    QString responseTopic;
    QByteArray correlationData;
    QList<std::pair<QString, QString>> userProperties;

    friend bool operator==(const MessageProperties &, const MessageProperties &) = default;
};

/// One message, whole.
struct MessageValue
{
    QString topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    MessageProperties properties;

    friend bool operator==(const MessageValue &, const MessageValue &) = default;
};

/// One retained message, whole, as FetchRetained answers and StoreRetained takes it.
struct RetainedMessage
{
    MessageValue message;
    qint64 storedAt = 0;
    QString publisher; ///< client id; empty: the broker itself
};

/// One retained message. The key is the topic.
struct RetainedSnapshot
{
    QString topic;
    QByteArray payload; ///< its first MaximumPayload bytes
    qint64 payloadSize = 0; ///< of the whole payload
    QoS qos = QoS::AtMostOnce;
    qint64 storedAt = 0;
    std::optional<qint64> expiresAt;
    QString publisher; ///< client id; empty: the broker itself

    static constexpr qsizetype MaximumPayload = 4096;
};

/// A message on a topic that the console watches.
struct TopicSample
{
    qint64 time = 0;
    QByteArray payload; ///< its first bytes
    qint64 payloadSize = 0; ///< of the whole payload
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    QString publisher; ///< client id; empty: the broker itself
    quint32 before = 0; ///< messages between the sample before and this one that are not told of by one of their own

    static constexpr qsizetype MaximumPayload = 4096;
    static constexpr qsizetype MaximumFollowedPayload = 256 * 1024; ///< of the topic that is followed
};

/// What happened on a topic since the update before. The key is the topic.
struct TopicUpdate
{
    QString topic;
    quint32 messages = 0;
    std::vector<TopicSample> samples; ///< oldest first; one, or several of the topic that is followed

    static constexpr size_t MaximumSamples = 200;
};

/// What came of PublishMessage.
struct PublishAnswer
{
    quint64 request = 0;
    QString problem; ///< one sentence: why it was not published; empty: it was
    bool hadSubscribers = false;
};

/// The answer to FetchRetained.
struct RetainedAnswer
{
    quint64 request = 0;
    std::vector<RetainedMessage> messages;
    quint32 left = 0; ///< messages that are not in the answer, as it would have become too large
};

enum class ListenerState : quint8 { Listening, Stopped, Failed };

/// One listener. The key is the name.
struct ListenerSnapshot
{
    QString name;
    TransportKind transport = TransportKind::Tcp;
    QString address;
    quint16 port = 0;
    QString path; ///< WebSocket only
    ListenerState state = ListenerState::Stopped;
    QString error; ///< one sentence, where it failed
    quint32 connections = 0;

    /// For people and clients: "mqtt://127.0.0.1:1883", "ws://127.0.0.1:8000/mqtt".
    QString url() const;
};

enum class EventSeverity : quint8 { Debug, Info, Warning, Error };

/// What an event is about; the console translates these, `text` stays English.
enum class EventKind : quint8 {
    BrokerStarted,
    BrokerStopping,
    ListenerStarted,
    ListenerStopped,
    ListenerFailed,
    ClientConnected,
    ClientDisconnected, ///< by the client, or by the network
    ClientEjected, ///< by the broker; the reason code says why
    ConnectionRefused, ///< CONNECT answered with a failure
    HandshakeRefused, ///< a WebSocket upgrade answered with an HTTP error, or a TLS handshake that failed
    ProtocolViolation,
    SessionExpired,
    MessageDropped,
    WillPublished,
    RetainedCleared,
    ConsoleAction, ///< somebody did something at the console
    System, ///< anything else about the program itself
};

/// One line of the event log.
struct EventRecord
{
    quint64 number = 0; ///< counts from 1
    qint64 time = 0;
    EventSeverity severity = EventSeverity::Info;
    EventKind kind = EventKind::System;
    ReasonCode reasonCode = ReasonCode::Success;
    ConnectionId connection = ConnectionId::None;
    QString clientId; ///< empty: none, or not known yet
    QString address; ///< peer, "address:port"; empty: none
    QString text; ///< one English sentence
    QString refusedFilter; ///< of a SUBSCRIBE that access rules refused; empty: it is about something else
};

/// What the broker's process takes of its machine.
struct ProcessUsage
{
    qint64 cpuMs = 0; ///< of all its threads, since its start
    qint64 memoryBytes = 0; ///< resident; 0: not known
};

/// How far the disk is behind what clients were told. Sizes are in bytes, and of what is about to be written.
struct Durability
{
    bool isOn = false; ///< the broker's state survives a restart
    bool isFailing = false; ///< it cannot be written at the moment; the log says why
    qint64 pendingBytes = 0; ///< not written and not acknowledged yet
    qint64 unsyncedBytes = 0; ///< acknowledged; a power cut would take them, the end of the process does not
    qint64 syncedAt = 0; ///< 0: not yet
    qint64 commitMicroseconds = 0; ///< the last commit of the store
    qint64 batchSize = 0; ///< changes in it
    quint64 commits = 0; ///< since the start
    quint64 syncs = 0; ///< of the disk, since the start
};

/// What waits for one session at most, and what gives way where more comes.
struct QueueLimits
{
    static constexpr quint64 Unlimited = quint64(std::numeric_limits<qint64>::max());

    quint64 messages = Unlimited;
    bool dropsOldest = false; ///< for a new one; else the new one is dropped

    friend bool operator==(const QueueLimits &, const QueueLimits &) = default;
};

/// The broker as a whole.
struct Totals
{
    qint64 time = 0; ///< when these were taken
    qint64 startedAt = 0;
    quint32 connections = 0; ///< network connections, CONNECT seen or not
    quint32 clientsOnline = 0;
    quint32 sessions = 0; ///< online or not
    quint32 subscriptions = 0;
    quint32 retained = 0;
    quint32 queued = 0;
    TrafficCounters traffic; ///< since the start
    quint64 publishedHere =
        0; ///< messages that the console has published since the start; not in `traffic`, as no client sent them
    DropCounts drops{}; ///< since the start; `traffic.dropped` is their sum
    LatencyCounts latency; ///< of delivery, since the start, of a sample of the messages
    ProcessUsage process;
    Durability durability;
    QueueLimits queueLimits;

    /// All that came in, from clients and from the console.
    quint64 messagesIn() const { return traffic.messagesIn + publishedHere; }
};

/// A subscription's or session's key where it was removed.
struct SubscriptionKey
{
    QString clientId;
    QString topicFilter;

    friend bool operator==(const SubscriptionKey &, const SubscriptionKey &) = default;
};
size_t qHash(const SubscriptionKey &key, size_t seed = 0) noexcept;

/// What changed since the delta before. Upserts are whole values. Where `isSnapshot`, everything known before is void
/// and the upserts are the whole state. To apply: removals first, then upserts. No key stands twice in one list, nor in
/// both a removal and an upsert unless the thing was removed and came back.
struct Delta
{
    quint64 sequence = 0;
    bool isSnapshot = false;
    Totals totals;
    std::vector<ClientSnapshot> clients;
    std::vector<QString> removedClients;
    std::vector<SubscriptionSnapshot> subscriptions;
    std::vector<SubscriptionKey> removedSubscriptions;
    std::vector<RetainedSnapshot> retained;
    std::vector<QString> removedRetained;
    std::vector<ListenerSnapshot> listeners; ///< always all of them, where `listenersChanged`
    bool listenersChanged = false;
    std::vector<EventRecord> events; ///< new ones, oldest first
    std::optional<SessionDetail> session; ///< while one is watched, in some of the deltas
    quint64 eventsLost = 0; ///< events that fell out of the log before they could be delivered
    std::vector<TopicUpdate> topics; ///< while topics are watched
    quint64 topicMessagesBeyond = 0; ///< messages on topics that the watch has no room for, since it began
    std::vector<PublishAnswer> published;
    std::vector<RetainedAnswer> fetched;
};

} // namespace skep
