// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/clientlink.h"
#include "core/console/eventrecord.h"
#include "core/console/listenersnapshot.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace skep {

class Capture;

/// What stands behind a connection: takes its bytes, answers through its ClientLink. In the program an MQTT Client, in
/// tests of transports an echo. The calls are those of Client.
///
/// Thread: the broker's. Owned by the Connection.
class LinkHandler
{
public:
    LinkHandler() = default;
    virtual ~LinkHandler();
    Q_DISABLE_COPY_MOVE(LinkHandler)

    virtual void bytesReceived(QByteArrayView bytes) = 0;
    virtual void linkDrained() = 0;
    virtual void linkClosed(const QString &why) = 0;
};

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
    /// All listeners of the server, for those who came to the wrong one.
    virtual std::vector<ListenerSnapshot> listeners() const = 0;
    /// Where connections record what the inspector shows; null while it is off.
    virtual Capture *capturing() const { return nullptr; }
};

} // namespace skep
