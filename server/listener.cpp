// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listener.h"

#include "transport/tcptransport.h"
#include "transport/transporthub.h"

#include <chrono>

namespace skep {

namespace {

constexpr int Backlog = 1024; ///< connections that the kernel holds until they are accepted
constexpr auto AcceptRetryInterval = std::chrono::milliseconds(500);

bool isWebSocket(TransportKind transport)
{
    return transport == TransportKind::WebSocket || transport == TransportKind::SecureWebSocket;
}

ConnectionRules rulesOf(const ListenerSettings &settings)
{
    ConnectionRules rules;
    rules.isWebSocket = isWebSocket(settings.transport);
    rules.expectsProxyHeader = settings.proxyProtocol;
    rules.trustedProxies = settings.trustedProxies;
    rules.upgrade.path = settings.path.toUtf8();
    rules.upgrade.protocols = settings.protocols;
    rules.upgrade.origins = settings.origins;
    rules.upgrade.isSecure = settings.transport == TransportKind::SecureWebSocket;
    return rules;
}

} // namespace

Listener::Listener(TransportHub &hub, LinkHost &host, ListenerSettings settings, QObject *parent)
    : QTcpServer(parent), m_hub(hub), m_host(host), m_settings(std::move(settings)), m_rules(rulesOf(m_settings))
{
    setListenBacklogSize(Backlog);
    m_retry.setSingleShot(true);
    m_retry.setInterval(AcceptRetryInterval);
    connect(&m_retry, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
    connect(this, &QTcpServer::acceptError, this, [this] {
        // Qt has stopped accepting, so that a full descriptor table does not make the loop spin.
        if (m_error.isEmpty()) {
            m_error =
                QStringLiteral("Listener %1 cannot accept connections: %2. It tries again twice a second; a higher "
                               "limit of open files may be needed.")
                    .arg(m_settings.name, errorString());
            log(EventSeverity::Error, EventKind::ListenerFailed, m_error);
            Q_EMIT changed();
        }
        m_retry.start();
    });
    connect(&m_hub, &TransportHub::passEnded, this, &Listener::deleteFinished);
}

Listener::~Listener() = default;

QString Listener::open()
{
    return listen(m_settings.address, m_settings.port) ? QString() : sentenceOfError();
}

QString Listener::sentenceOfError() const
{
    const QString address = m_settings.address.toString();
    const QString &option = m_settings.portOption;
    switch (serverError()) {
    case QAbstractSocket::AddressInUseError:
        return QStringLiteral("Port %1 on %2 is already in use; choose another with %3, or 0 for a free one.")
            .arg(m_settings.port)
            .arg(address, option);
    case QAbstractSocket::SocketAccessError:
        return QStringLiteral("Permission denied for port %1 on %2: ports below 1024 need a privilege; choose a higher "
                              "one with %3.")
            .arg(m_settings.port)
            .arg(address, option);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return QStringLiteral("The address %1 is not one of this machine; choose one of its own with --bind.")
            .arg(address);
    default:
        return QStringLiteral("Cannot listen on port %1 of %2: %3.").arg(m_settings.port).arg(address, errorString());
    }
}

void Listener::stopAccepting()
{
    if (!isListening())
        return;
    m_retry.stop();
    QTcpServer::close();
    Q_EMIT changed();
}

void Listener::closeConnections()
{
    for (const auto &connection : m_connections)
        connection->close();
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_hub.beginPass();
    m_error.clear();
    auto socket = TcpTransport::openSocket(descriptor);
    if (!socket)
        return;
    ConnectionInfo info;
    info.id = m_host.nextConnectionId();
    info.transport = m_settings.transport;
    info.listener = m_settings.name;
    info.peerAddress = plainAddress(socket->peerAddress()).toString();
    info.peerPort = socket->peerPort();
    auto connection = std::make_unique<Connection>(m_host, m_rules, std::move(info), [this](Connection *c) { remove(c); });
    connection->place = connectionCount();
    Connection &added = *m_connections.emplace_back(std::move(connection));
    added.serve(m_hub, std::move(socket));
    Q_EMIT changed();
}

void Listener::remove(Connection *connection)
{
    const qsizetype place = connection->place;
    std::swap(m_connections[size_t(place)], m_connections.back());
    m_connections[size_t(place)]->place = place;
    m_finished.push_back(std::move(m_connections.back()));
    m_connections.pop_back();
}

void Listener::deleteFinished()
{
    if (m_finished.empty())
        return;
    m_finished.clear();
    Q_EMIT changed();
}

ListenerSnapshot Listener::snapshot() const
{
    ListenerSnapshot snapshot;
    snapshot.name = m_settings.name;
    snapshot.transport = m_settings.transport;
    snapshot.address = m_settings.address.toString();
    snapshot.port = isListening() ? serverPort() : m_settings.port;
    snapshot.path = isWebSocket(m_settings.transport) ? m_settings.path : QString();
    snapshot.state = !isListening() ? ListenerState::Stopped
        : m_error.isEmpty()         ? ListenerState::Listening
                                    : ListenerState::Failed;
    snapshot.error = m_error;
    snapshot.connections = quint32(connectionCount());
    return snapshot;
}

void Listener::log(EventSeverity severity, EventKind kind, const QString &text)
{
    EventRecord event;
    event.severity = severity;
    event.kind = kind;
    event.text = text;
    m_host.log(std::move(event));
}

} // namespace skep
