// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tcptransport.h"
#include "upgrade.h"
#include "websocketcodec.h"

#include <memory>

namespace skep {

/// The server's end of a WebSocket over a TcpTransport: the handshake, then the frames of RFC 6455 or one of its
/// drafts.
///
/// Outbound one packet is one binary message; inbound the binary messages are one byte stream. Thread: the hub's. Owned
/// by a Connection.
class WebSocketTransport final : public Transport, private TransportSink, private FrameWatcher
{
public:
    /// Waits for the upgrade request. REQUIRES: as TcpTransport; the rules outlive the transport.
    WebSocketTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, const UpgradeRules &rules,
                       TransportSink &sink);
    ~WebSocketTransport() override;

    char *allocate(qsizetype packetSize) override;
    char *allocateHead(qsizetype headSize, const MessagePointer &message) override;
    void setWriteTimeout(qint64 milliseconds) override { m_stream.setWriteTimeout(milliseconds); }
    void setReading(bool reads) override { m_stream.setReading(reads); }
    bool isCongested() const override { return m_stream.isCongested(); }
    bool isBusy() const override { return m_stream.isBusy(); }
    void close() override;

private:
    enum class State : quint8 {
        Handshake,
        Open,
        Closing, ///< our Close frame is sent; waiting for the peer's
        Closed, ///< nothing more is taken or sent; the stream lingers or is gone
    };

    // TransportSink: events of the stream
    void bytesReceived(std::span<char> bytes) override;
    void drained() override { m_sink.drained(); }
    void stalled() override { m_sink.stalled(); }
    void closed(const QString &why) override;
    void finished() override { m_sink.finished(); }

    // FrameWatcher
    void frameRead(QByteArrayView frame, quint64 size) override;

    std::span<char> shakeHands(std::span<char> bytes);
    void decode(std::span<char> bytes);
    bool answerPlainRequest();
    void refuse(const HttpAnswer &answer);
    void peerCloses();
    void failConnection();
    char *writeHeader(char *frame, qsizetype packetSize);
    void send(QByteArrayView bytes);
    void sendAnswer(const HttpAnswer &answer);
    void sendFrame(QByteArrayView frame);
    void endStream(const QString &why);
    void setDeadline(qint64 delay, std::function<void()> act);

    TransportHub &m_hub;
    TransportSink &m_sink;
    const UpgradeRules &m_rules;
    std::unique_ptr<HttpRequestReader> m_reader; ///< during the handshake
    std::unique_ptr<Deadline> m_deadline; ///< of the handshake, then of the peer's Close frame
    std::unique_ptr<WebSocketCodec> m_codec; ///< from the handshake on
    QByteArray m_head; ///< of the request, for the inspector
    State m_state = State::Handshake;
    bool m_hasFrames = false; ///< that can be shown
    TcpTransport m_stream;
};

} // namespace skep
