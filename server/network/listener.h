// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acceptor.h"
#include "connection.h"
#include "core/console/listenersnapshot.h"
#include "core/protocol/violation.h"
#include "server/config/settings.h"
#include "server/tls/certificatewatch.h"

#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <unordered_map>
#include <vector>

namespace skep {

class LinkHost;
class TransportHub;

/// One listening port, at one address or several, and the connections that came through it.
///
/// Thread: the broker's; made there. Owned by the worker.
class Listener final : public QObject
{
    Q_OBJECT
public:
    /// REQUIRES: hub and host outlive the listener.
    Listener(TransportHub &hub, LinkHost &host, ListenerSettings settings, QObject *parent = nullptr);
    ~Listener() override;

    /// Loads the certificates, if it has any, and opens the port. Returns one sentence that names the remedy on
    /// failure; empty on success. A predecessor on the same address and port hands over its socket, so that no client
    /// that is connecting is refused; it keeps its connections.
    QString open(Listener *predecessor = nullptr);

    /// Loads the certificates for new handshakes; open connections stay. Keeps the old ones if the new ones cannot be
    /// used. The files are watched too: this is for a caller that does not want to wait.
    void reloadCertificates();

    bool isListening() const { return !m_acceptors.empty(); }
    /// 0 if it does not listen.
    quint16 port() const { return isListening() ? m_acceptors.front()->port() : quint16(0); }

    /// Serves no new clients; open connections stay. A WebSocket listener still answers that the server stops.
    void stopAccepting();
    /// Ends every connection for that reason: some now, the others in later passes; all at once if the server stops.
    void closeConnections(Violation why);

    ListenerSnapshot snapshot() const;
    const ListenerSettings &settings() const { return m_settings; }
    qsizetype connectionCount() const { return qsizetype(m_connections.size() + m_ending.size()); }

    /// To end a connection, its goodbye included, takes some 30 µs.
    static constexpr qsizetype EndedPerPass = 64;

Q_SIGNALS:
    /// A connection was opened or deleted, or the state changed. Emitted from within any event.
    void changed();

private:
    QString loadCertificates();
    std::unique_ptr<QAbstractSocket> openSocket(qintptr descriptor) const;
    QString listen();
    QString listenOnAll(bool &isPortTaken);
    QString sentenceOfError(const Acceptor &acceptor, const QHostAddress &address) const;
    std::unique_ptr<Acceptor> makeAcceptor();
    QString takeSockets(Listener &predecessor);
    void accepted(int descriptor, const PeerAddress &peer);
    void acceptFailed(int error);
    QString whyNoRoom(const PeerAddress &peer);
    void serve(int descriptor, const PeerAddress &peer);
    void setError(const QString &error);
    void endSome();
    void remove(Connection *connection);
    void passEnded();
    void deleteFinished();
    void log(EventKind kind, EventSeverity severity, const QString &text);

    TransportHub &m_hub;
    LinkHost &m_host;
    const ListenerSettings m_settings;
    ConnectionRules m_rules;
    std::vector<std::unique_ptr<Acceptor>> m_acceptors;
    QSslConfiguration m_tls; ///< TLS only
    std::unique_ptr<CertificateWatch> m_certificateWatch; ///< TLS only
    bool m_isStopping = false;
    qint64 m_nextComplaint = 0; ///< not before: that it cannot accept, or has no room
    QString m_error; ///< of open(), or from a failed accept to the next good one
    using Connections = std::unordered_map<const Connection *, std::unique_ptr<Connection>>;
    Connections m_connections;
    Connections m_ending; ///< that are still to be told of closeConnections()
    Violation m_endingFor = Violation::ShuttingDown;
    std::vector<std::unique_ptr<Connection>> m_finished; ///< deleted at the end of the pass
};

} // namespace skep
