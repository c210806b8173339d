// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace skep::test {

/// Accepts one connection and starts the server's side of a handshake on it.
class TlsServer final : public QTcpServer
{
public:
    explicit TlsServer(const QSslConfiguration &configuration) : m_configuration(configuration) { }

    std::unique_ptr<QSslSocket> socket;

private:
    void incomingConnection(qintptr handle) override
    {
        socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(m_configuration);
        socket->setSocketDescriptor(handle);
        socket->startServerEncryption();
    }

    const QSslConfiguration m_configuration;
};

/// How a handshake on loopback ended.
struct Handshake
{
    bool serverAccepts = false;
    bool clientAccepts = false;
    QString problem; ///< the client's
    QSsl::SslProtocol protocol = QSsl::UnknownProtocol;
    QString cipher;
    QSslCertificate clientCertificate; ///< as the server sees it
};

/// The client's configuration for a server whose authority is the first certificate of `authorityFile`.
inline QSslConfiguration clientConfiguration(const QString &authorityFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(authorityFile));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

/// One handshake between two sockets. The server's end decides when it is over: with TLS 1.3 a client is content before
/// its certificate was looked at.
inline Handshake handshake(const QSslConfiguration &server, const QSslConfiguration &client,
                           const QString &name = u"localhost"_s)
{
    TlsServer listener(server);
    Handshake result;
    if (!listener.listen(QHostAddress::LocalHost)) {
        result.problem = listener.errorString();
        return result;
    }
    QSslSocket socket;
    socket.setSslConfiguration(client);
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&] { result.clientAccepts = true; });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [&] { result.problem = socket.errorString(); });
    socket.setPeerVerifyName(name);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, listener.serverPort(), name);
    const auto isOver = [&] {
        return listener.socket
            && (listener.socket->isEncrypted() || listener.socket->state() == QAbstractSocket::UnconnectedState);
    };
    if (!QTest::qWaitFor(isOver, 20000)) {
        result.problem = u"the handshake did not end"_s;
        return result;
    }
    result.serverAccepts = listener.socket->isEncrypted();
    result.protocol = listener.socket->sessionProtocol();
    result.cipher = listener.socket->sessionCipher().name();
    result.clientCertificate = listener.socket->peerCertificate();
    return result;
}

} // namespace skep::test
