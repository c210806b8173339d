// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listener.h"

#include "core/broker/parts.h"
#include "server/tls/tlsinfo.h"
#include "tcptransport.h"
#include "tlsgate.h"
#include "transporthub.h"

#include <QAbstractEventDispatcher>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

/// If any free port will do, but the one that was free at one address is taken at the other.
constexpr int PortAttempts = 16;
/// ms between two events that tell that nobody can be accepted, which may be so for each client that comes.
constexpr qint64 ComplaintInterval = 10'000;
// TCP keep-alive, after the silence that the limits say.
constexpr int KeepAliveProbes = 4;
constexpr int KeepAliveSeconds = 30; ///< between two of them

ConnectionRules rulesOf(const ListenerSettings &settings)
{
    ConnectionRules rules;
    rules.transport = settings.transport;
    rules.handshakeTimeout = settings.tls.handshakeTimeout;
    rules.expectsProxyHeader = settings.proxyProtocol;
    rules.trustedProxies = settings.trustedProxies;
    rules.upgrade.path = settings.path.toUtf8();
    rules.upgrade.protocols = settings.protocols;
    rules.upgrade.origins = settings.origins;
    rules.upgrade.toleratesReservedBits = settings.allowExtensions;
    rules.upgrade.offersPage = settings.testPage;
    rules.upgrade.isSecure = isSecure(settings.transport);
    return rules;
}

/// This machine has no such address.
bool isMissing(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketAddressNotAvailableError
        || error == QAbstractSocket::UnsupportedSocketOperationError;
}

/// The system asks whether the peer is there after so many seconds of silence; 0: never.
void setTcpKeepAlive(int descriptor, qint64 seconds)
{
    if (seconds == 0)
        return;
    const auto set = [descriptor](int level, int option, int value) {
        ::setsockopt(descriptor, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_KEEPIDLE
    set(IPPROTO_TCP, TCP_KEEPIDLE, int(seconds));
    set(IPPROTO_TCP, TCP_KEEPINTVL, KeepAliveSeconds);
    set(IPPROTO_TCP, TCP_KEEPCNT, KeepAliveProbes);
#endif
}

} // namespace

Listener::Listener(TransportHub &hub, LinkHost &host, ListenerSettings settings, QObject *parent)
    : QObject(parent), m_hub(hub), m_host(host), m_settings(std::move(settings)), m_rules(rulesOf(m_settings))
{
    connect(&m_hub, &TransportHub::passEnded, this, &Listener::passEnded);
}

Listener::~Listener() = default;

// -- opening

QString Listener::open(Listener *predecessor)
{
    m_isStopping = false;
    m_error = isSecure(m_settings.transport) ? loadCertificates() : QString();
    if (m_error.isEmpty() && !isListening())
        m_error = predecessor ? takeSockets(*predecessor) : listen();
    if (m_error.isEmpty() && isSecure(m_settings.transport)) {
        QStringList files{m_settings.tls.keyStore.path, m_settings.tls.keyStore.privateKeyPath};
        if (m_settings.tls.trustStore)
            files << m_settings.tls.trustStore->path << m_settings.tls.trustStore->revocationListPath;
        files.removeAll(QString());
        m_certificateWatch = std::make_unique<CertificateWatch>(files);
        connect(m_certificateWatch.get(), &CertificateWatch::changed, this, &Listener::reloadCertificates);
    }
    return m_error;
}

std::unique_ptr<Acceptor> Listener::makeAcceptor()
{
    return std::make_unique<Acceptor>([this](int descriptor, const PeerAddress &peer) { accepted(descriptor, peer); },
                                      [this](int error) { acceptFailed(error); });
}

/// Returns one sentence on failure; empty on success.
QString Listener::listen()
{
    QString error;
    bool isPortTaken = true;
    for (int attempt = 0; isPortTaken && attempt < PortAttempts; ++attempt) {
        m_acceptors.clear();
        isPortTaken = false;
        error = listenOnAll(isPortTaken);
        isPortTaken = isPortTaken && m_settings.port == 0;
    }
    if (!error.isEmpty())
        m_acceptors.clear();
    return error;
}

/// Of two loopbacks one is enough.
QString Listener::listenOnAll(bool &isPortTaken)
{
    quint16 port = m_settings.port;
    QString missing;
    for (const QHostAddress &address : m_settings.address.addresses()) {
        auto acceptor = makeAcceptor();
        if (acceptor->listen(address, port)) {
            port = acceptor->port();
            m_acceptors.push_back(std::move(acceptor));
            continue;
        }
        const QString error = sentenceOfError(*acceptor, address);
        isPortTaken = acceptor->error() == QAbstractSocket::AddressInUseError;
        if (!m_settings.address.isLocalhost() || !isMissing(acceptor->error()))
            return error;
        missing = error;
        log(EventKind::System, EventSeverity::Debug,
            u"Listener %1 passes over %2, which this machine does not have."_s.arg(m_settings.name,
                                                                                   address.toString()));
    }
    return isListening() ? QString() : missing;
}

QString Listener::takeSockets(Listener &predecessor)
{
    for (const auto &before : predecessor.m_acceptors) {
        m_acceptors.push_back(makeAcceptor());
        if (m_acceptors.back()->takeOver(*before))
            continue;
        m_acceptors.clear();
        return u"Cannot take over port %1: %2."_s.arg(before->port()).arg(qt_error_string());
    }
    predecessor.stopAccepting();
    predecessor.m_acceptors.clear();
    return {};
}

/// Returns one sentence on failure, and keeps what was loaded before; empty on success.
QString Listener::loadCertificates()
{
    const auto built = buildSslConfiguration(m_settings.tls, QDateTime::currentDateTimeUtc());
    if (const auto *failed = std::get_if<KeyStoreError>(&built))
        return failed->sentence;
    const auto &[configuration, revoked, warnings] = std::get<TlsConfiguration>(built);
    for (const QString &warning : warnings)
        log(EventKind::System, EventSeverity::Warning, u"Listener %1: %2"_s.arg(m_settings.name, warning));
    m_tls = configuration;
    m_rules.revoked = revoked;
    return {};
}

void Listener::reloadCertificates()
{
    if (!isSecure(m_settings.transport) || !isListening())
        return;
    m_hub.beginPass();
    if (const QString error = loadCertificates(); !error.isEmpty()) {
        log(EventKind::System, EventSeverity::Error,
            u"Listener %1 keeps its certificates, because those in its files cannot be used: %2"_s.arg(m_settings.name,
                                                                                                       error));
        return;
    }
    const CertificateInfo certificate = describeCertificate(m_tls.localCertificate());
    log(EventKind::System, EventSeverity::Info,
        u"Listener %1 has loaded its certificates again: new connections get the one of %2, valid until "
        "%3."_s.arg(m_settings.name, certificate.subject,
                    QDateTime::fromMSecsSinceEpoch(certificate.notAfter, Qt::UTC).toString(Qt::ISODate)));
}

QString Listener::sentenceOfError(const Acceptor &acceptor, const QHostAddress &at) const
{
    const QString address = at.toString();
    const QString &option = m_settings.portOption;
    switch (acceptor.error()) {
    case QAbstractSocket::AddressInUseError:
        return u"Port %1 on %2 is already in use; choose another with %3, or 0 for a free one."_s.arg(m_settings.port)
            .arg(address, option);
    case QAbstractSocket::SocketAccessError:
        return u"Permission denied for port %1 on %2: ports below 1024 need a privilege; choose a higher "
               "one with %3."_s.arg(m_settings.port)
                   .arg(address, option);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return u"The address %1 is not one of this machine; choose one of its own with --bind."_s.arg(address);
    default:
        return u"Cannot listen on port %1 of %2: %3."_s.arg(m_settings.port).arg(address, acceptor.errorString());
    }
}

void Listener::stopAccepting()
{
    if (!isListening() || m_isStopping)
        return;
    m_isStopping = true;
    m_certificateWatch.reset();
    m_error.clear();
    if (!isWebSocket(m_settings.transport))
        m_acceptors.clear();
    Q_EMIT changed();
}

void Listener::closeConnections(Violation why)
{
    m_endingFor = why;
    if (m_ending.empty())
        m_ending.swap(m_connections);
    else
        m_ending.merge(m_connections);
    endSome();
}

/// Nobody else is left to wait while the server stops.
void Listener::endSome()
{
    for (qsizetype ended = 0; !m_ending.empty() && (ended < EndedPerPass || m_hub.isStopping()); ++ended) {
        auto node = m_ending.extract(m_ending.begin());
        Connection &connection = *node.mapped();
        m_connections.insert(std::move(node));
        connection.end(m_endingFor); // one that is not ready yet leaves from inside the call
    }
    if (!m_ending.empty())
        QAbstractEventDispatcher::instance()->wakeUp();
}

std::unique_ptr<QAbstractSocket> Listener::openSocket(qintptr descriptor) const
{
    return isSecure(m_settings.transport) ? TlsGate::openSocket(descriptor, m_tls)
                                          : TcpTransport::openSocket(descriptor);
}

// -- accepting

void Listener::accepted(int descriptor, const PeerAddress &peer)
{
    m_hub.beginPass();
    setError({});
    const QString why = whyNoRoom(peer);
    if (why.isEmpty()) {
        serve(descriptor, peer);
        return;
    }
    ::close(descriptor);
    const quint64 refused = ++m_host.counts().socketsRefused;
    if (m_hub.now() < m_nextComplaint)
        return;
    m_nextComplaint = m_hub.now() + ComplaintInterval;
    log(EventKind::ConnectionRefused, EventSeverity::Warning,
        u"Listener %1 closes connections as they come: %2; %3 so far."_s.arg(m_settings.name, why).arg(refused));
}

/// Empty if there is room for one more socket.
QString Listener::whyNoRoom(const PeerAddress &peer)
{
    const SocketQuota &sockets = m_hub.sockets();
    if (sockets.isFull())
        return u"%1 are open, and there may be no more (skep:max-sockets, or the limit of open files)"_s.arg(
            sockets.size());
    if (!m_rules.expectsProxyHeader && sockets.isFull(peer.address))
        return u"%1 has as many open as one address may have (skep:max-sockets-per-address)"_s.arg(
            peer.address.toString());
    return {};
}

void Listener::acceptFailed(int error)
{
    m_hub.beginPass();
    ++m_host.counts().acceptsFailed;
    setError(u"Listener %1 cannot accept connections: %2. It tries again twice a second; a higher limit of open files "
             "may be needed."_s.arg(m_settings.name, qt_error_string(error)));
    if (m_hub.now() < m_nextComplaint)
        return;
    m_nextComplaint = m_hub.now() + ComplaintInterval;
    log(EventKind::ListenerFailed, EventSeverity::Error, m_error);
}

void Listener::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT changed();
}

void Listener::serve(int descriptor, const PeerAddress &peer)
{
    setTcpKeepAlive(descriptor, m_hub.limits().tcpKeepAlive);
    auto socket = openSocket(descriptor);
    if (!socket)
        return;
    ConnectionInfo info;
    info.id = m_host.nextConnectionId();
    info.transport = m_settings.transport;
    info.listener = m_settings.name;
    info.peerAddress = peer.address.toString();
    info.peerPort = peer.port;
    auto connection =
        std::make_unique<Connection>(m_host, m_rules, std::move(info), [this](Connection *c) { remove(c); });
    Connection &added = *connection;
    m_connections.emplace(&added, std::move(connection));
    // A proxy's address says nothing of its clients.
    added.serve(m_hub, std::move(socket),
                m_hub.sockets().take(m_rules.expectsProxyHeader ? QHostAddress() : peer.address));
    Q_EMIT changed();
}

void Listener::remove(Connection *connection)
{
    auto node = m_connections.extract(connection);
    if (node.empty())
        node = m_ending.extract(connection);
    m_finished.push_back(std::move(node.mapped()));
}

void Listener::passEnded()
{
    if (!m_ending.empty()) {
        m_hub.beginPass();
        endSome();
    }
    deleteFinished();
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
    snapshot.address = isListening()       ? m_acceptors.front()->address().toString()
        : m_settings.address.isLocalhost() ? u"127.0.0.1"_s
                                           : m_settings.address.toString();
    for (size_t other = 1; other < m_acceptors.size(); ++other)
        snapshot.otherAddresses.append(m_acceptors[other]->address().toString());
    snapshot.port = isListening() ? port() : m_settings.port;
    snapshot.path = isWebSocket(m_settings.transport) ? m_settings.path : QString();
    snapshot.state = !m_error.isEmpty()  ? ListenerState::Failed
        : isListening() && !m_isStopping ? ListenerState::Listening
                                         : ListenerState::Stopped;
    snapshot.error = m_error;
    snapshot.connections = quint32(connectionCount());
    return snapshot;
}

void Listener::log(EventKind kind, EventSeverity severity, const QString &text)
{
    m_host.log(EventRecord::of(kind, severity, text));
}

} // namespace skep
