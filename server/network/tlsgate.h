// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "handshakequeue.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

#include <functional>
#include <memory>
#include <optional>

namespace skep {

class TransportHub;
enum class FirstBytes : quint8;

/// Does the server's part of the TLS handshake on a socket, before a transport gets it.
///
/// Not a QSslServer: that closes a plain client without a word, cannot do without a time limit, and reads a deleted
/// object when that limit is reached after the server stopped to listen (Qt 6.4).
/// Thread: the hub's. Owned by a Connection.
class TlsGate final : private HandshakeWaiter
{
public:
    /// Takes an accepted descriptor; returns nullptr if the system refuses it.
    static std::unique_ptr<QAbstractSocket> openSocket(qintptr descriptor, const QSslConfiguration &configuration);

    /// \param client whose turn it is to begin a handshake \param timeout of the handshake in ms; 0: none
    /// \param over called once, when the handshake is done or has failed. In the first case the gate may be deleted in
    ///        it, without its socket.
    /// REQUIRES: the socket is from openSocket(), connected and has no parent; the hub outlives the gate.
    TlsGate(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, const QHostAddress &client, int timeout,
            std::function<void()> over);
    ~TlsGate() override;
    Q_DISABLE_COPY_MOVE(TlsGate)

    /// Once. `over` may be called from inside.
    void start();

    bool hasFailed() const { return m_hasFailed; }
    /// The encrypted connection, unless it failed. What it has received is announced after `over`.
    std::unique_ptr<QAbstractSocket> takeSocket() { return std::move(m_socket); }
    const QSslSocket &socket() const { return *m_tls; }
    /// After a failure: one sentence, or empty if the peer just left or speaks another protocol.
    const QString &fault() const { return m_fault; }

    /// Set if it failed because the peer speaks another known protocol instead of TLS; plainBytes() is what came of it.
    const std::optional<FirstBytes> &plainProtocol() const { return m_plainProtocol; }
    const QByteArray &plainBytes() const { return m_plainBytes; }
    /// In that case: a bare socket of the same connection, which the gate gives up; nullptr if the system refuses it.
    std::unique_ptr<QAbstractSocket> takePlainSocket();

    /// Gives up; `over` is called from inside.
    void close() { fail({}); }

private:
    // HandshakeWaiter
    void beginHandshake() override;

    void firstBytes();
    void startTimer();
    void leaveQueue();
    void handshakeFailed(QAbstractSocket::SocketError error);
    QString sentenceOfFailure() const;
    QString sentenceOfCertificate() const;
    void fail(const QString &fault);
    void finish();

    TransportHub &m_hub;
    std::unique_ptr<QAbstractSocket> m_socket;
    QSslSocket *const m_tls; ///< m_socket
    const QHostAddress m_client;
    const int m_timeout;
    std::function<void()> m_over;
    std::optional<QSslError> m_certificateError; ///< what is wrong with the client's certificate
    std::optional<QSsl::AlertType> m_alert; ///< what the client said that it found wrong
    QString m_fault;
    std::optional<FirstBytes> m_plainProtocol;
    QByteArray m_plainBytes;
    bool m_waitsForTurn = false; ///< in the hub's queue
    bool m_hasFailed = false;
    Deadline m_deadline;
};

} // namespace skep
