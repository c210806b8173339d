// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

#include "core/broker/capture.h"
#include "proxygate.h"
#include "recognition.h"
#include "server/tls/revocationlists.h"
#include "server/tls/tlsinfo.h"
#include "tcptransport.h"
#include "tlsgate.h"
#include "websockettransport.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace skep {

Connection::Connection(LinkHost &host, const ConnectionRules &rules, ConnectionInfo info,
                       std::function<void(Connection *)> over)
    : m_host(host), m_rules(rules), m_info(std::move(info)), m_over(std::move(over))
{
    m_host.connectionOpened();
}

Connection::~Connection()
{
    if (Capture *capture = m_host.capturing())
        capture->closed(m_info);
    m_host.connectionClosed();
}

// -- before MQTT

void Connection::serve(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, SocketQuota::Place place)
{
    m_place.emplace(std::move(place));
    if (Capture *capture = m_host.capturing())
        capture->opened(m_info);
    if (m_rules.expectsProxyHeader)
        m_proxyGate = std::make_unique<ProxyGate>(hub, std::move(socket), [this, &hub] { leaveProxyGate(hub); });
    else
        startTls(hub, std::move(socket));
}

void Connection::leaveProxyGate(TransportHub &hub)
{
    if (m_proxyGate->hasFailed()) {
        if (!m_proxyGate->fault().isEmpty())
            log(EventKind::ProtocolViolation, EventSeverity::Warning,
                u"Connection from %1 closed: %2"_s.arg(m_info.peer(), m_proxyGate->fault()));
        m_over(this);
        return;
    }
    const auto gate = std::move(m_proxyGate);
    if (gate->source())
        setPeer(*gate->source());
    startTls(hub, gate->takeSocket());
}

/// Opens the transport at once if the listener is a plain one.
void Connection::startTls(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket)
{
    if (!isSecure(m_rules.transport)) {
        openTransport(hub, std::move(socket));
        return;
    }
    m_tlsGate = std::make_unique<TlsGate>(hub, std::move(socket), QHostAddress(m_info.peerAddress),
                                          m_rules.handshakeTimeout, [this, &hub] { leaveTlsGate(hub); });
    m_tlsGate->start();
}

void Connection::leaveTlsGate(TransportHub &hub)
{
    if (m_tlsGate->hasFailed()) {
        tlsFailed(hub);
        return;
    }
    m_info.tls = describeTls(m_tlsGate->socket());
    if (const QString why = whyRevoked(m_tlsGate->socket()); !why.isEmpty()) {
        log(EventKind::HandshakeRefused, EventSeverity::Warning,
            u"%1 at listener %2 is not let in because of its certificate, %3: %4."_s.arg(
                m_info.peer(), m_info.listener, m_info.tls->clientCertificate->subject, why));
        m_over(this);
        return;
    }
    const auto gate = std::move(m_tlsGate);
    openTransport(hub, gate->takeSocket());
}

/// Empty if the client's certificate is good, or it has none.
QString Connection::whyRevoked(const QSslSocket &socket) const
{
    return m_rules.revoked ? m_rules.revoked->objectionTo(socket.peerCertificateChain()) : QString();
}

void Connection::tlsFailed(TransportHub &hub)
{
    const QString &fault = m_tlsGate->fault();
    if (m_tlsGate->plainProtocol()) {
        answerPlainClient(hub);
        return;
    }
    if (fault.isEmpty())
        log(EventKind::System, EventSeverity::Debug,
            u"%1 left before its TLS handshake was done."_s.arg(m_info.peer()));
    else
        log(EventKind::HandshakeRefused, EventSeverity::Warning,
            u"TLS handshake with %1 at listener %2 failed: %3"_s.arg(m_info.peer(), m_info.listener, fault));
    m_over(this);
}

/// It came to a TLS port without TLS, and its protocol may have an answer for that.
void Connection::answerPlainClient(TransportHub &hub)
{
    const QByteArray answer =
        turnAway({*m_tlsGate->plainProtocol(), m_rules.transport, false}, m_tlsGate->plainBytes());
    auto socket = answer.isEmpty() ? nullptr : m_tlsGate->takePlainSocket();
    if (!socket) {
        m_over(this);
        return;
    }
    m_transport = std::make_unique<TcpTransport>(hub, std::move(socket), sink());
    std::copy(answer.begin(), answer.end(), m_transport->allocate(answer.size()));
    m_transport->close();
}

void Connection::openTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket)
{
    m_isRecognised = isWebSocket(m_rules.transport); // its transport checks that
    if (m_isRecognised) {
        m_transport = std::make_unique<WebSocketTransport>(hub, std::move(socket), m_rules.upgrade, sink());
    } else {
        m_transport = std::make_unique<TcpTransport>(hub, std::move(socket), sink());
        m_handler = m_host.createHandler(*this);
    }
}

void Connection::upgraded(const HttpRequest &request, const HttpAnswer &answer)
{
    takeForwardedAddress(request);
    m_info.webSocketProtocol = answer.protocol;
    m_info.requestTarget = request.target;
    m_info.requestHeaders = request.headers;
    m_handler = m_host.createHandler(*this);
}

void Connection::upgradeRefused(const HttpRequest &request, const HttpAnswer &answer)
{
    takeForwardedAddress(request);
    m_isDone = true;
    QString text = u"WebSocket handshake from %1 refused with %2: %3"_s.arg(m_info.peer())
                       .arg(answer.status)
                       .arg(QString::fromUtf8(answer.reason));
    if (!request.target.isEmpty())
        text += u" Asked for: %1."_s.arg(QString::fromUtf8(request.target.left(200)));
    log(EventKind::HandshakeRefused, EventSeverity::Warning, text);
}

void Connection::requestAnswered(const HttpRequest &request)
{
    takeForwardedAddress(request);
    m_isDone = true;
    log(EventKind::System, EventSeverity::Debug,
        u"%1 from %2 answered."_s.arg(QString::fromUtf8(request.target.left(200)), m_info.peer()));
}

void Connection::httpSeen(CaptureDirection direction, QByteArrayView bytes)
{
    if (Capture *capture = m_host.capturing())
        capture->http(m_info, direction, bytes);
}

void Connection::frameSeen(CaptureDirection direction, QByteArrayView frame, quint64 size)
{
    if (Capture *capture = m_host.capturing())
        capture->frame(m_info, direction, frame, size);
}

void Connection::takeForwardedAddress(const HttpRequest &request)
{
    if (const auto client = forwardedClient(request, QHostAddress(m_info.peerAddress), m_rules.trustedProxies))
        setPeer(*client);
}

void Connection::setPeer(const PeerAddress &peer)
{
    m_info.peerAddress = peer.address.toString();
    m_info.peerPort = peer.port;
}

// -- MQTT

void Connection::close()
{
    if (m_transport)
        m_transport->close();
    else if (m_tlsGate)
        m_tlsGate->close();
    else if (m_proxyGate)
        m_proxyGate->close();
}

void Connection::end(Violation why)
{
    if (m_handler)
        m_handler->serverCloses(why);
    else
        close();
}

void Connection::bytesReceived(std::span<char> bytes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    if (!m_isRecognised)
        recogniseProtocol(view);
    else if (m_handler)
        m_handler->bytesReceived(view);
}

void Connection::recogniseProtocol(QByteArrayView bytes)
{
    const QByteArray joined = std::exchange(m_firstBytes, {}).append(bytes);
    const FirstBytes found = recognise(joined);
    if (found == FirstBytes::NeedMore) {
        m_firstBytes = joined;
        return;
    }
    m_isRecognised = true;
    const Arrival arrival{found, m_rules.transport, isSecure(m_rules.transport)};
    const QString sentence = sentenceOfWrongPort(arrival, m_host.listeners());
    if (sentence.isEmpty()) {
        m_handler->bytesReceived(joined);
        return;
    }
    const QByteArray answer = turnAway(arrival, joined);
    if (!answer.isEmpty())
        std::copy(answer.begin(), answer.end(), m_transport->allocate(answer.size()));
    m_transport->close();
    m_handler->linkClosed(sentence);
}

QByteArray Connection::foreignProtocol(FirstBytes found, QByteArrayView bytes)
{
    return turnAway({found, m_rules.transport, isSecure(m_rules.transport)}, bytes);
}

/// Logs what came, and returns the answer in the client's protocol; empty if there is none.
QByteArray Connection::turnAway(const Arrival &arrival, QByteArrayView bytes)
{
    m_isDone = true;
    const QString sentence = sentenceOfWrongPort(arrival, m_host.listeners());
    log(EventKind::ProtocolViolation, EventSeverity::Warning,
        u"Connection from %1 closed: %2"_s.arg(m_info.peer(), sentence));
    return answerToWrongPort(arrival.found, bytes, sentence);
}

void Connection::drained()
{
    if (m_handler)
        m_handler->linkDrained();
}

void Connection::stalled()
{
    if (m_handler)
        m_handler->linkStalled();
    else
        m_transport->close();
}

void Connection::closed(const QString &why)
{
    if (m_isDone)
        return;
    if (m_handler) {
        m_handler->linkClosed(why);
    } else {
        log(EventKind::System, EventSeverity::Debug,
            u"%1 left before its WebSocket handshake was done."_s.arg(m_info.peer()));
    }
}

void Connection::log(EventKind kind, EventSeverity severity, const QString &text)
{
    m_host.log(EventRecord::of(kind, severity, text, m_info));
}

} // namespace skep
