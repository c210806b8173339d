// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linkhandler.h"
#include "transport/transport.h"

#include <functional>

class QAbstractSocket;

namespace skep {

class TransportHub;
struct UpgradeRules;

/// One network connection: joins a Transport to what stands behind it, the broker's Client.
///
/// Thread: the broker's. Owned by its Listener, which it tells when it may be deleted.
class Connection final : public ClientLink, private TransportSink {
public:
    /// \param over called once, when the connection is over and may be deleted, but not from inside the call.
    Connection(LinkHost &host, ConnectionInfo info, std::function<void(Connection *)> over);
    ~Connection() override;

    /// Begins to serve; one of the two, once.
    void serveTcp(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket);
    void serveWebSocket(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, const UpgradeRules &rules);

    // ClientLink
    ConnectionId id() const override { return m_info.id; }
    const ConnectionInfo &info() const override { return m_info; }
    char *allocatePacket(qsizetype size) override { return m_transport->allocate(size); }
    bool isCongested() const override { return m_transport->isCongested(); }
    void close() override { m_transport->close(); }

    /// Its place in its owner's list; the owner's business.
    qsizetype place = 0;

private:
    // TransportSink
    void upgraded(const HttpRequest &request, const HttpAnswer &answer) override;
    void upgradeRefused(const HttpRequest &request, const HttpAnswer &answer) override;
    void bytesReceived(std::span<char> bytes) override;
    void drained() override;
    void closed(const QString &why) override;
    void finished() override { m_over(this); }

    TransportSink &sink() { return *this; }
    QString peer() const;

    LinkHost &m_host;
    ConnectionInfo m_info;
    std::function<void(Connection *)> m_over;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<LinkHandler> m_handler;
    bool m_refused = false;
};

} // namespace skep
