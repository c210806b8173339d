// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/clientlink.h"
#include "core/broker/linkhandler.h"
#include "core/console/eventrecord.h"
#include "core/console/listenersnapshot.h"

#include <memory>
#include <vector>

namespace skep {

class Capture;
struct NetworkCounts;

/// What listeners and connections need of the broker.
///
/// Thread: the broker's. Outlives both.
class LinkHost
{
public:
    LinkHost() = default;
    virtual ~LinkHost();
    Q_DISABLE_COPY_MOVE(LinkHost)

    /// For a connection that is ready: accepted and, for WebSocket, upgraded.
    virtual std::unique_ptr<LinkHandler> createHandler(ClientLink &link) = 0;
    virtual void log(EventRecord event) = 0;
    virtual void connectionOpened() = 0;
    virtual void connectionClosed() = 0;
    virtual ConnectionId nextConnectionId() = 0;
    virtual NetworkCounts &counts() = 0;
    /// All listeners of the server, for the answer to a client at the wrong one.
    virtual std::vector<ListenerSnapshot> listeners() const = 0;
    /// Records what the inspector shows; nullptr while it is off.
    virtual Capture *capturing() const { return nullptr; }
};

} // namespace skep
