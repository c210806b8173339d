// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "acceptor.h"

#include <cerrno>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace skep {

namespace {

constexpr int Backlog = 1024; ///< connections that the kernel holds until they are accepted

/// -1, with errno, if there is none.
int acceptFrom(int listening, sockaddr_storage &peer)
{
    socklen_t size = sizeof peer;
    auto *const address = reinterpret_cast<sockaddr *>(&peer);
#ifdef Q_OS_LINUX
    return ::accept4(listening, address, &size, SOCK_CLOEXEC);
#else
    const int descriptor = ::accept(listening, address, &size);
    if (descriptor >= 0)
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return descriptor;
#endif
}

PeerAddress addressOf(const sockaddr_storage &peer)
{
    const QHostAddress address(reinterpret_cast<const sockaddr *>(&peer));
    const quint16 port = peer.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6 &>(peer).sin6_port
                                                    : reinterpret_cast<const sockaddr_in &>(peer).sin_port;
    return {plainAddress(address), ntohs(port)};
}

/// The client has gone, or this one connection may not be: the next may be good.
bool isOfOneConnection(int error)
{
    return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM;
}

} // namespace

Acceptor::Acceptor(std::function<void(int, const PeerAddress &)> accepted, std::function<void(int)> failed)
    : m_accepted(std::move(accepted)), m_failed(std::move(failed))
{
    m_server.setListenBacklogSize(Backlog);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryInterval);
    QObject::connect(&m_retry, &QTimer::timeout, &m_retry, [this] { m_notifier->setEnabled(true); });
}

Acceptor::~Acceptor()
{
    close();
}

bool Acceptor::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return false;
    start();
    return true;
}

/// Takes a copy of the descriptor, because QTcpServer closes its own.
bool Acceptor::takeOver(const Acceptor &predecessor)
{
    const int descriptor = ::fcntl(int(predecessor.m_server.socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    if (!m_server.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return false;
    }
    start();
    return true;
}

void Acceptor::start()
{
    m_server.pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { acceptSome(); });
}

void Acceptor::close()
{
    m_retry.stop();
    m_notifier.reset();
    m_server.close();
}

void Acceptor::acceptSome()
{
    for (int count = 0; count < MaximumPerPass && m_notifier; ++count) {
        sockaddr_storage peer{};
        const int descriptor = acceptFrom(int(m_notifier->socket()), peer);
        const int error = errno;
        if (descriptor >= 0) {
            m_accepted(descriptor, addressOf(peer));
        } else if (error == EAGAIN || error == EWOULDBLOCK) {
            return;
        } else if (!isOfOneConnection(error)) {
            m_notifier->setEnabled(false);
            m_retry.start();
            m_failed(error);
            return;
        }
    }
}

} // namespace skep
