// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tlsgate.h"

#include "recognition.h"
#include "server/tls/tlsinfo.h"
#include "tcptransport.h"
#include "transporthub.h"

#include <QDateTime>

#include <unistd.h>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

/// What Qt reads ahead of a client that is not known yet; a ClientHello is smaller.
constexpr qint64 HandshakeBytes = 16 * 1024;

/// What the client's alert means, for the log (RFC 8446 §6.2).
QString sentenceOfAlert(QSsl::AlertType alert)
{
    switch (alert) {
    case QSsl::AlertType::UnknownCa:
    case QSsl::AlertType::BadCertificate:
    case QSsl::AlertType::CertificateUnknown:
    case QSsl::AlertType::UnsupportedCertificate:
        return u"The client does not trust this broker's certificate. Give it the certificate of the authority that "
               "issued it, and let it connect to a name that is in it."_s;
    case QSsl::AlertType::CertificateExpired:
        return u"The client takes this broker's certificate for expired. Renew it, or set the client's clock."_s;
    case QSsl::AlertType::ProtocolVersion:
        return u"The client accepts none of this listener's TLS versions."_s;
    default:
        return u"The client ended the TLS handshake with alert %1."_s.arg(int(alert));
    }
}

} // namespace

std::unique_ptr<QAbstractSocket> TlsGate::openSocket(qintptr descriptor, const QSslConfiguration &configuration)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    socket->setSslConfiguration(configuration);
    socket->setReadBufferSize(HandshakeBytes);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

TlsGate::TlsGate(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, const QHostAddress &client, int timeout,
                 std::function<void()> over)
    : m_hub(hub), m_socket(std::move(socket)), m_tls(static_cast<QSslSocket *>(m_socket.get())), m_client(client),
      m_timeout(timeout), m_over(std::move(over)), m_deadline(hub.deadlines(), [this] {
          fail(u"The TLS handshake was not done within %1 ms (handshake-timeout)."_s.arg(m_timeout));
      })
{
}

TlsGate::~TlsGate()
{
    leaveQueue();
}

void TlsGate::startTimer()
{
    if (m_timeout > 0)
        m_deadline.setAt(m_hub.now() + m_timeout);
}

void TlsGate::start()
{
    startTimer();
    QObject::connect(m_tls, &QAbstractSocket::readyRead, m_tls, [this] { firstBytes(); });
    QObject::connect(m_tls, &QSslSocket::encrypted, m_tls, [this] { finish(); });
    QObject::connect(m_tls, &QAbstractSocket::errorOccurred, m_tls,
                     [this](QAbstractSocket::SocketError error) { handshakeFailed(error); });
    QObject::connect(m_tls, &QSslSocket::handshakeInterruptedOnError, m_tls, [this](const QSslError &error) {
        if (!m_certificateError)
            m_certificateError = error;
    });
    QObject::connect(m_tls, &QSslSocket::alertReceived, m_tls,
                     [this](QSsl::AlertLevel, QSsl::AlertType type) { m_alert = type; });
    // Behind a PROXY header the first bytes are here already.
    if (m_tls->bytesAvailable() > 0)
        firstBytes();
}

void TlsGate::firstBytes()
{
    m_hub.beginPass();
    const std::span<char> scratch = m_hub.scratch();
    const QByteArrayView bytes(scratch.data(),
                               std::max<qint64>(0, m_tls->peek(scratch.data(), qint64(scratch.size()))));
    switch (const FirstBytes found = recognise(bytes)) {
    case FirstBytes::NeedMore:
        break;
    case FirstBytes::Tls:
        QObject::disconnect(m_tls, &QAbstractSocket::readyRead, m_tls, nullptr);
        m_deadline.cancel(); // its time counts from its turn
        m_waitsForTurn = true;
        m_hub.handshakes().wait(*this, m_client);
        break;
    case FirstBytes::Unknown:
        fail(u"The client does not speak TLS, and this listener speaks nothing else. Let the client use TLS, or "
             "another listener."_s);
        break;
    default:
        m_plainProtocol = found;
        m_plainBytes = bytes.toByteArray();
        fail({});
        break;
    }
}

void TlsGate::beginHandshake()
{
    m_waitsForTurn = false;
    startTimer();
    m_tls->startServerEncryption();
}

void TlsGate::leaveQueue()
{
    if (std::exchange(m_waitsForTurn, false))
        m_hub.handshakes().forget(*this, m_client);
}

std::unique_ptr<QAbstractSocket> TlsGate::takePlainSocket()
{
    auto socket = TcpTransport::openSocket(::dup(int(m_tls->socketDescriptor())));
    m_tls->abort();
    return socket;
}

void TlsGate::handshakeFailed(QAbstractSocket::SocketError error)
{
    const bool justLeft = error == QAbstractSocket::RemoteHostClosedError && !m_alert && !m_certificateError;
    fail(justLeft ? QString() : sentenceOfFailure());
}

/// OpenSSL's reasons have names that do not change; Qt passes them on in its text only.
QString TlsGate::sentenceOfFailure() const
{
    if (m_certificateError)
        return sentenceOfCertificate();
    if (m_alert)
        return sentenceOfAlert(*m_alert);
    const QString text = m_tls->errorString();
    if (text.contains("peer did not return a certificate"_L1))
        return u"The client sent no certificate, and this listener requires one. Give the client a certificate, or set "
               "client-authentication-mode to OPTIONAL or NONE."_s;
    if (text.contains("unsupported protocol"_L1) || text.contains("version too low"_L1))
        return u"The client offers none of this listener's TLS versions, only older ones. Update the client."_s;
    if (text.contains("no shared cipher"_L1))
        return u"The client and this listener have no cipher suite in common."_s;
    return u"The TLS handshake failed: %1."_s.arg(text);
}

QString TlsGate::sentenceOfCertificate() const
{
    const CertificateInfo certificate = describeCertificate(m_certificateError->certificate());
    const QString refused = u"The client's certificate is refused: "_s;
    switch (m_certificateError->error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return refused
            + u"%1 was issued by %2, which is not in this listener's trust store."_s.arg(certificate.subject,
                                                                                         certificate.issuer);
    case QSslError::CertificateExpired:
        return refused
            + u"%1 expired on %2."_s.arg(
                certificate.subject,
                QDateTime::fromMSecsSinceEpoch(certificate.notAfter, Qt::UTC).toString(Qt::ISODate));
    default:
        return refused + u"%1: %2."_s.arg(certificate.subject, m_certificateError->errorString());
    }
}

/// Leaves the socket as it is: if Qt has reported the failure, it has not sent the alert yet. It dies with the gate.
void TlsGate::fail(const QString &fault)
{
    if (!m_over)
        return;
    m_hasFailed = true;
    m_fault = fault;
    finish();
}

void TlsGate::finish()
{
    m_hub.beginPass();
    QObject::disconnect(m_tls, nullptr, m_tls, nullptr);
    m_deadline.cancel();
    leaveQueue();
    if (!m_hasFailed)
        m_tls->setReadBufferSize(m_hub.maximumReadSize());
    const auto over = std::move(m_over);
    over(); // the last act: the gate may be gone
}

} // namespace skep
