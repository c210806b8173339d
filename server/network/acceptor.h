// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peeraddress.h"

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace skep {

/// One listening socket and the loop that accepts from it.
///
/// QTcpServer opens the socket, but does not accept: it takes a full descriptor table for a passing error, and spins
/// (Qt 6.4). Here that pauses the loop; the kernel keeps who connects meanwhile. Thread: the broker's. Owned by a
/// Listener.
class Acceptor final
{
public:
    /// \param accepted takes over a descriptor, connected and close-on-exec
    /// \param failed the system accepts nothing for now, for an error of errno; it is asked again after RetryInterval
    Acceptor(std::function<void(int descriptor, const PeerAddress &peer)> accepted,
             std::function<void(int error)> failed);
    ~Acceptor();
    Q_DISABLE_COPY_MOVE(Acceptor)

    bool listen(const QHostAddress &address, quint16 port);
    /// On the same socket as another one, which is to be closed.
    bool takeOver(const Acceptor &predecessor);
    void close();

    QHostAddress address() const { return m_server.serverAddress(); }
    quint16 port() const { return m_server.serverPort(); }
    /// Why listen() failed.
    QAbstractSocket::SocketError error() const { return m_server.serverError(); }
    QString errorString() const { return m_server.errorString(); }

    static constexpr int RetryInterval = 500; ///< ms
    static constexpr int MaximumPerPass = 64; ///< then it is the others' turn

private:
    void start();
    void acceptSome();

    QTcpServer m_server;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_retry;
    const std::function<void(int, const PeerAddress &)> m_accepted;
    const std::function<void(int)> m_failed;
};

} // namespace skep
