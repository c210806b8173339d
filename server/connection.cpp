// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

#include "transport/tcptransport.h"
#include "transport/websockettransport.h"

namespace skep {

Connection::Connection(LinkHost &host, ConnectionInfo info, std::function<void(Connection *)> over)
    : m_host(host), m_info(std::move(info)), m_over(std::move(over))
{
    m_host.connectionOpened();
}

Connection::~Connection()
{
    m_host.connectionClosed();
}

void Connection::serveTcp(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket)
{
    m_transport = std::make_unique<TcpTransport>(hub, std::move(socket), sink());
    m_handler = m_host.createHandler(*this);
}

void Connection::serveWebSocket(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, const UpgradeRules &rules)
{
    m_transport = std::make_unique<WebSocketTransport>(hub, std::move(socket), rules, sink());
}

void Connection::upgraded(const HttpRequest &request, const HttpAnswer &answer)
{
    m_info.webSocketProtocol = answer.protocol;
    m_info.requestTarget = request.target;
    m_info.requestHeaders = request.headers;
    m_handler = m_host.createHandler(*this);
}

void Connection::upgradeRefused(const HttpRequest &request, const HttpAnswer &answer)
{
    m_refused = true;
    EventRecord event;
    event.severity = EventSeverity::Warning;
    event.kind = EventKind::HandshakeRefused;
    event.connection = m_info.id;
    event.address = peer();
    event.text = QStringLiteral("WebSocket handshake from %1 refused with %2: %3")
                     .arg(peer())
                     .arg(answer.status)
                     .arg(QString::fromUtf8(answer.reason));
    if (!request.target.isEmpty())
        event.text += QStringLiteral(" Asked for: %1.").arg(QString::fromUtf8(request.target.left(200)));
    m_host.log(std::move(event));
}

void Connection::bytesReceived(std::span<char> bytes)
{
    if (m_handler)
        m_handler->bytesReceived(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

void Connection::drained()
{
    if (m_handler)
        m_handler->linkDrained();
}

void Connection::closed(const QString &why)
{
    if (m_handler) {
        m_handler->linkClosed(why);
    } else if (!m_refused) {
        EventRecord event;
        event.severity = EventSeverity::Debug;
        event.connection = m_info.id;
        event.address = peer();
        event.text = QStringLiteral("%1 left before its WebSocket handshake was done.").arg(peer());
        m_host.log(std::move(event));
    }
}

QString Connection::peer() const
{
    return m_info.peerAddress.contains(u':') ? QStringLiteral("[%1]:%2").arg(m_info.peerAddress).arg(m_info.peerPort)
                                             : QStringLiteral("%1:%2").arg(m_info.peerAddress).arg(m_info.peerPort);
}

} // namespace skep
