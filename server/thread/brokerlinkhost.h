// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/network/linkhost.h"

#include <functional>

namespace skep {

class Broker;

/// The broker, as listeners and connections see it: an MQTT Client for every connection.
///
/// Thread: the broker's. Owned by the worker.
class BrokerLinkHost final : public LinkHost
{
public:
    /// \param listeners what listeners() returns. REQUIRES: the broker outlives the host.
    BrokerLinkHost(Broker &broker, std::function<std::vector<ListenerSnapshot>()> listeners);

    std::unique_ptr<LinkHandler> createHandler(ClientLink &link) override;
    void log(EventRecord event) override;
    void connectionOpened() override;
    void connectionClosed() override;
    ConnectionId nextConnectionId() override { return ConnectionId(++m_lastId); }
    NetworkCounts &counts() override;
    std::vector<ListenerSnapshot> listeners() const override { return m_listeners(); }
    Capture *capturing() const override;

private:
    Broker &m_broker;
    const std::function<std::vector<ListenerSnapshot>()> m_listeners;
    quint64 m_lastId = 0;
};

} // namespace skep
