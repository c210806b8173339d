// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/violation.h"

#include <QByteArrayView>
#include <QString>

namespace skep {

/// What a network connection tells whoever speaks through its ClientLink: an MQTT Client in the program, an echo in
/// tests of transports.
///
/// Thread: the broker's. Owned by the server's Connection.
class LinkHandler
{
public:
    LinkHandler() = default;
    virtual ~LinkHandler();
    Q_DISABLE_COPY_MOVE(LinkHandler)

    /// Bytes of the stream, cut anywhere. They are not looked at after the call.
    virtual void bytesReceived(QByteArrayView bytes) = 0;

    /// The link was congested and is no longer.
    virtual void linkDrained() = 0;

    /// Too little of what is unsent leaves: Violation::NothingTaken for as long as ClientLink::setWriteTimeout()
    /// allows, or a SlowConsumer. The connection is to end; of the latter it does in any case.
    virtual void linkStalled(Violation why) = 0;

    /// The server ends the connection for that reason: a goodbye, if there is one, and ClientLink::close().
    virtual void serverCloses(Violation why) = 0;

    /// The network connection is gone, for whatever reason, also after ClientLink::close(). The last call before the
    /// destructor. `why` is one English sentence for the log if the transport knows more than "closed by the peer";
    /// otherwise empty.
    virtual void linkClosed(const QString &why) = 0;
};

} // namespace skep
