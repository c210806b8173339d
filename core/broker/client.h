// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace skep {

class Broker;
class ClientLink;

/// The MQTT side of one network connection, from acceptance to close.
///
/// Thread: the broker's. Owned by the server's Connection, which feeds it; it never outlives the Broker or its ClientLink.
class Client final
{
public:
    /// The connection was accepted (and, for WebSocket, upgraded). The no-CONNECT deadline runs from here.
    Client(Broker &broker, ClientLink &link);
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    /// Bytes of the MQTT stream, cut anywhere. Handles every whole packet in them; keeps the rest. The bytes are not
    /// looked at after the call. After ClientLink::close() was called, bytes are ignored.
    void bytesReceived(QByteArrayView bytes);

    /// The link was congested and is no longer.
    void linkDrained();

    /// The network connection is gone, for whatever reason, also after ClientLink::close(). The last call before the destructor.
    /// `why` is one English sentence for the log where the transport knows more than "closed by the peer"; may be empty.
    void linkClosed(const QString &why = {});
};

} // namespace skep
