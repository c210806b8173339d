// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "proxyprotocol.h"

#include <QAbstractSocket>

#include <functional>
#include <memory>

namespace skep {

class TransportHub;

/// Reads the PROXY header from a socket, and not a byte more, before a transport gets it.
///
/// Thread: the hub's. Owned by a Connection.
class ProxyGate final
{
public:
    /// \param over called once, when the header was read or the connection failed. In the first case the gate may be
    ///        deleted in it, without its socket.
    /// REQUIRES: the socket is connected, unbuffered and has no parent; the hub outlives the gate.
    ProxyGate(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, std::function<void()> over);
    Q_DISABLE_COPY_MOVE(ProxyGate)

    bool hasFailed() const { return m_hasFailed; }
    /// The connection, behind its header, unless it failed.
    std::unique_ptr<QAbstractSocket> takeSocket() { return std::move(m_socket); }
    /// The client; nullopt if the header does not name it.
    const std::optional<PeerAddress> &source() const { return m_reader.source(); }
    /// After a failure: one sentence, or empty if the peer just left.
    const QString &fault() const { return m_fault; }

    /// Gives up; `over` is called, but not from inside this call.
    void close();

private:
    void readAvailable();
    void fail(const QString &fault);
    void finish();

    TransportHub &m_hub;
    std::unique_ptr<QAbstractSocket> m_socket;
    std::function<void()> m_over;
    ProxyHeaderReader m_reader;
    QString m_fault;
    bool m_isClosing = false;
    bool m_hasFailed = false;
    Deadline m_deadline;
};

} // namespace skep
