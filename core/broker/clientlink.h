// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"
#include "core/messages/message.h"
#include "core/protocol/types.h"

#include <QByteArray>

namespace skep {

/// What the broker needs of a network connection. Implemented by the server's Connection over a Transport, and by a
/// fake in tests.
///
/// Thread: the broker's. Owned by the server; outlives the Client that speaks through it. The broker writes whole
/// MQTT packets only, one per allocatePacket() or allocateHead().
class ClientLink
{
public:
    ClientLink() = default;
    virtual ~ClientLink();
    Q_DISABLE_COPY_MOVE(ClientLink)

    virtual ConnectionId id() const = 0;

    /// Where the connection came from; does not change while it lives.
    virtual const ConnectionInfo &info() const = 0;

    /// Room for one outgoing packet of exactly `size` bytes (> 0), in the order of the calls; the caller fills all of
    /// it before it calls anything else here. The bytes leave at the end of the event-loop pass.
    virtual char *allocatePacket(qsizetype size) = 0;

    /// The same for a packet that ends with the payload of a message: room for the `size` bytes before it. A link that
    /// can sends the payload from the message itself, so that many connections share it; others copy it.
    virtual char *allocateHead(qsizetype size, const MessagePointer &message);

    /// How many ms nothing of what is unsent may leave before LinkHandler::linkStalled(); 0: for ever. A link that
    /// cannot tell ignores it.
    virtual void setWriteTimeout(qint64) { }

    /// Whether bytes are to be read. While they are not, those that were on their way already may still come; the peer
    /// is slowed down, if the link can do that. Until close() only.
    virtual void setReading(bool) { }

    /// More waits to be sent than the high-water mark allows: send nothing that can wait or be dropped. When the
    /// connection has drained, the server calls Client::linkDrained().
    virtual bool isCongested() const = 0;
    /// So much of that waits that what need not be sent now should leave the rest of the room to what must. When that
    /// is over, the server calls Client::linkDrained(), too.
    virtual bool isBusy() const { return isCongested(); }

    /// Nothing more will be written: send what was written, say goodbye in the transport's way (a lingering close),
    /// then close. Bytes that still arrive are discarded. The server then calls Client::linkClosed() once, on a later
    /// pass, never from inside this call.
    virtual void close() = 0;
};

} // namespace skep
