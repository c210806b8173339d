// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/message.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <span>

namespace skep {

enum class CaptureDirection : quint8;
enum class FirstBytes : quint8;
struct HttpAnswer;
struct HttpRequest;

/// The receiver of a transport's events. Called on the transports' thread, never from inside a call to the transport.
class TransportSink
{
public:
    TransportSink() = default;
    virtual ~TransportSink();
    Q_DISABLE_COPY_MOVE(TransportSink)

    /// A WebSocket upgrade was agreed on. Bytes may follow from now on. Other transports are ready from the start.
    virtual void upgraded(const HttpRequest &request, const HttpAnswer &answer);

    /// A WebSocket upgrade was refused and answered; closed() follows.
    virtual void upgradeRefused(const HttpRequest &request, const HttpAnswer &answer);

    /// A plain HTTP request was answered with what it asked for; closed() follows.
    virtual void requestAnswered(const HttpRequest &request);

    /// What came on a WebSocket port is not HTTP but another known protocol. Returns the answer in that protocol;
    /// closed() follows.
    virtual QByteArray foreignProtocol(FirstBytes found, QByteArrayView bytes);

    /// While the hub is capturing: the head of an HTTP request, or an answer, as it is on the wire.
    virtual void httpSeen(CaptureDirection direction, QByteArrayView bytes);

    /// While the hub is capturing: a WebSocket frame of \p size bytes; `frame` is its header, and of a control frame
    /// the payload without its mask too.
    virtual void frameSeen(CaptureDirection direction, QByteArrayView frame, quint64 size);

    /// Bytes of the stream, cut anywhere. They are invalid after the call, and may be overwritten in it.
    virtual void bytesReceived(std::span<char> bytes) = 0;

    /// Was congested or busy and is no longer.
    virtual void drained() = 0;

    /// Nothing of what is unsent has left for as long as Transport::setWriteTimeout() allows. Close or not, it is not
    /// called again until something leaves.
    virtual void stalled() = 0;

    /// Nothing can be sent or received any more. `why` is a sentence, or empty if the peer or close() just ended it.
    virtual void closed(const QString &why) = 0;

    /// The last call, after closed(): the peer has taken the last bytes, or its time for that is over. The transport
    /// may be deleted, but not from inside the call.
    virtual void finished() = 0;
};

/// A byte stream to a peer with packet boundaries on the way out.
///
/// Thread: one; that of its TransportHub. Owned by its Connection.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    /// Room for one packet, framed as the transport needs; the caller fills it before any other call. It leaves at the
    /// end of the pass. REQUIRES: neither close() nor closed() came before.
    virtual char *allocate(qsizetype packetSize) = 0;
    /// The same for a packet that ends with the payload of a message, which is not copied: room for what comes before.
    virtual char *allocateHead(qsizetype headSize, const MessagePointer &message) = 0;

    /// In ms; 0: none. What the limits say until it is called.
    virtual void setWriteTimeout(qint64 milliseconds) = 0;

    /// False: leaves unread what comes, until true or close(). What was read already may still be handed on.
    virtual void setReading(bool reads) = 0;

    /// More is unsent than the high-water mark; drained() will follow, or closed().
    virtual bool isCongested() const = 0;

    /// More is unsent than half of that; drained() will follow, or closed().
    virtual bool isBusy() const = 0;

    /// A lingering close: sends what was allocated, says goodbye in its own way, waits until the peer has
    /// it all, then closes; what still arrives is discarded. closed() and finished() follow, never from inside this
    /// call.
    virtual void close() = 0;
};

} // namespace skep
