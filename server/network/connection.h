// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linkhost.h"
#include "peeraddress.h"
#include "socketquota.h"
#include "transport.h"
#include "upgrade.h"

#include <functional>

class QAbstractSocket;
class QSslSocket;

namespace skep {

struct Arrival;
class ProxyGate;
class RevocationLists;
class TlsGate;
class TransportHub;

/// How a listener's connections are served. Plain values.
struct ConnectionRules
{
    TransportKind transport = TransportKind::Tcp;
    bool expectsProxyHeader = false;
    int handshakeTimeout = 0; ///< TLS only: ms; 0: none
    QList<Subnet> trustedProxies; ///< WebSocket only: whose X-Forwarded-For and X-Real-IP are believed
    UpgradeRules upgrade; ///< WebSocket only
    std::shared_ptr<const RevocationLists> revoked; ///< TLS only: asked after a handshake; null: nothing
};

/// One network connection: joins a Transport to the broker's Client.
///
/// Thread: the broker's. Owned by its Listener, which deletes it after `over` was called.
class Connection final : public ClientLink, private TransportSink
{
public:
    /// \param over called once, when the connection is over and may be deleted, but not from inside the call.
    /// REQUIRES: host and rules outlive the connection.
    Connection(LinkHost &host, const ConnectionRules &rules, ConnectionInfo info,
               std::function<void(Connection *)> over);
    ~Connection() override;

    /// Begins to serve; once. \param place of the socket, which the connection holds until its end
    void serve(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, SocketQuota::Place place);
    /// The server ends it: an MQTT client is told why.
    void end(Violation why);

    // ClientLink
    ConnectionId id() const override { return m_info.id; }
    const ConnectionInfo &info() const override { return m_info; }
    char *allocatePacket(qsizetype size) override { return m_transport->allocate(size); }
    char *allocateHead(qsizetype size, const MessagePointer &message) override
    {
        return m_transport->allocateHead(size, message);
    }
    void setWriteTimeout(qint64 milliseconds) override { m_transport->setWriteTimeout(milliseconds); }
    void setReading(bool reads) override { m_transport->setReading(reads); }
    bool isCongested() const override { return m_transport->isCongested(); }
    bool isBusy() const override { return m_transport->isBusy(); }
    void close() override;

private:
    // TransportSink
    void upgraded(const HttpRequest &request, const HttpAnswer &answer) override;
    void upgradeRefused(const HttpRequest &request, const HttpAnswer &answer) override;
    void requestAnswered(const HttpRequest &request) override;
    QByteArray foreignProtocol(FirstBytes found, QByteArrayView bytes) override;
    void httpSeen(CaptureDirection direction, QByteArrayView bytes) override;
    void frameSeen(CaptureDirection direction, QByteArrayView frame, quint64 size) override;
    void bytesReceived(std::span<char> bytes) override;
    void drained() override;
    void stalled() override;
    void closed(const QString &why) override;
    void finished() override { m_over(this); }

    TransportSink &sink() { return *this; }
    void openTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket);
    void leaveProxyGate(TransportHub &hub);
    void startTls(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket);
    void leaveTlsGate(TransportHub &hub);
    QString whyRevoked(const QSslSocket &socket) const;
    void tlsFailed(TransportHub &hub);
    void answerPlainClient(TransportHub &hub);
    void takeForwardedAddress(const HttpRequest &request);
    void setPeer(const PeerAddress &peer);
    void recogniseProtocol(QByteArrayView bytes);
    QByteArray turnAway(const Arrival &arrival, QByteArrayView bytes);
    void log(EventKind kind, EventSeverity severity, const QString &text);

    LinkHost &m_host;
    const ConnectionRules &m_rules;
    ConnectionInfo m_info;
    std::function<void(Connection *)> m_over;
    std::optional<SocketQuota::Place> m_place; ///< first of these: given back when the socket is closed
    std::unique_ptr<ProxyGate> m_proxyGate; ///< until its header is read, or the connection failed there
    std::unique_ptr<TlsGate> m_tlsGate; ///< until its handshake is done, or the connection failed there
    std::unique_ptr<Transport> m_transport; ///< nullptr while a gate is at work
    std::unique_ptr<LinkHandler> m_handler;
    QByteArray m_firstBytes; ///< kept until it is clear what they are
    bool m_isRecognised = false; ///< the client speaks what the port is for; always true if the transport checks it
    bool m_isDone = false; ///< answered or refused: its end is not logged
};

} // namespace skep
