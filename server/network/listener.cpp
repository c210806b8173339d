// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listener.h"

#include "server/tls/tlsinfo.h"
#include "tcptransport.h"
#include "tlsgate.h"
#include "transporthub.h"

#include <chrono>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

constexpr int Backlog = 1024; ///< connections that the kernel holds until they are accepted
constexpr auto AcceptRetryInterval = std::chrono::milliseconds(500);

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
            m_error = u"Listener %1 cannot accept connections: %2. It tries again twice a second; a higher "
                      "limit of open files may be needed."_s.arg(m_settings.name, errorString());
            log(EventKind::ListenerFailed, EventSeverity::Error, m_error);
            Q_EMIT changed();
        }
        m_retry.start();
    });
    connect(&m_hub, &TransportHub::passEnded, this, &Listener::deleteFinished);
}

Listener::~Listener() = default;

QString Listener::open(Listener *predecessor)
{
    m_isStopping = false;
    m_error = isSecure(m_settings.transport) ? loadCertificates() : QString();
    if (m_error.isEmpty() && !isListening()
        && !(predecessor ? takeSocket(*predecessor) : listen(m_settings.address, m_settings.port)))
        m_error = sentenceOfError();
    if (m_error.isEmpty() && isSecure(m_settings.transport)) {
        QStringList files{m_settings.tls.keyStore.path, m_settings.tls.keyStore.privateKeyPath};
        if (m_settings.tls.trustStore)
            files.append(m_settings.tls.trustStore->path);
        files.removeAll(QString());
        m_certificateWatch = std::make_unique<CertificateWatch>(files);
        connect(m_certificateWatch.get(), &CertificateWatch::changed, this, &Listener::reloadCertificates);
    }
    return m_error;
}

/// Takes a copy of the descriptor, because QTcpServer closes its own.
bool Listener::takeSocket(Listener &predecessor)
{
    const int descriptor = fcntl(int(predecessor.socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    if (!setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return false;
    }
    predecessor.stopAccepting();
    return true;
}

/// Returns one sentence on failure, and keeps what was loaded before; empty on success.
QString Listener::loadCertificates()
{
    const auto built = buildSslConfiguration(m_settings.tls, QDateTime::currentDateTimeUtc());
    if (const auto *failed = std::get_if<KeyStoreError>(&built))
        return failed->sentence;
    const auto &[configuration, warnings] = std::get<TlsConfiguration>(built);
    for (const QString &warning : warnings)
        log(EventKind::System, EventSeverity::Warning, u"Listener %1: %2"_s.arg(m_settings.name, warning));
    m_tls = configuration;
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

QString Listener::sentenceOfError() const
{
    const QString address = m_settings.address.toString();
    const QString &option = m_settings.portOption;
    switch (serverError()) {
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
        return u"Cannot listen on port %1 of %2: %3."_s.arg(m_settings.port).arg(address, errorString());
    }
}

void Listener::stopAccepting()
{
    if (!isListening() || m_isStopping)
        return;
    m_isStopping = true;
    m_certificateWatch.reset();
    m_error.clear();
    if (!isWebSocket(m_settings.transport)) {
        m_retry.stop();
        QTcpServer::close();
    }
    Q_EMIT changed();
}

void Listener::closeConnections()
{
    // One that is not ready yet leaves from inside the call.
    std::vector<Connection *> connections;
    for (const auto &[connection, owned] : m_connections)
        connections.push_back(owned.get());
    for (Connection *connection : connections)
        connection->close();
}

std::unique_ptr<QAbstractSocket> Listener::openSocket(qintptr descriptor) const
{
    return isSecure(m_settings.transport) ? TlsGate::openSocket(descriptor, m_tls, m_hub.maximumReadSize())
                                          : TcpTransport::openSocket(descriptor);
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_hub.beginPass();
    m_error.clear();
    auto socket = openSocket(descriptor);
    if (!socket)
        return;
    ConnectionInfo info;
    info.id = m_host.nextConnectionId();
    info.transport = m_settings.transport;
    info.listener = m_settings.name;
    info.peerAddress = plainAddress(socket->peerAddress()).toString();
    info.peerPort = socket->peerPort();
    auto connection =
        std::make_unique<Connection>(m_host, m_rules, std::move(info), [this](Connection *c) { remove(c); });
    Connection &added = *connection;
    m_connections.emplace(&added, std::move(connection));
    added.serve(m_hub, std::move(socket));
    Q_EMIT changed();
}

void Listener::remove(Connection *connection)
{
    const auto at = m_connections.find(connection);
    m_finished.push_back(std::move(at->second));
    m_connections.erase(at);
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
