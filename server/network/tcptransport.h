// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "outputqueue.h"
#include "transport.h"
#include "transporthub.h"

#include <QAbstractSocket>

#include <memory>

class QSslSocket;

namespace skep {

/// A connected stream socket, plain or behind its TLS handshake. One read per readiness, straight into the hub's
/// scratch buffer; one write per pass.
///
/// A plain socket is unbuffered: Qt keeps only what the kernel did not take of a write, at most LargestWrite, and while
/// it does, more collects here, up to the water marks. A transport with nothing to send holds no buffer. With TLS, Qt's
/// buffers stand between, and are kept as empty: a write is encrypted and handed to the kernel at once.
/// Thread: the hub's. Owned by a Connection or a WebSocketTransport.
class TcpTransport final : public Transport, private HubMember
{
public:
    /// REQUIRES: the socket is connected, encrypted if it is a QSslSocket, and has no parent; hub and sink outlive the
    /// transport.
    TcpTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, TransportSink &sink);
    ~TcpTransport() override;

    /// Takes an accepted descriptor; returns nullptr if the system refuses it.
    static std::unique_ptr<QAbstractSocket> openSocket(qintptr descriptor);

    char *allocate(qsizetype packetSize) override;
    char *allocateHead(qsizetype headSize, const MessagePointer &message) override;
    void setWriteTimeout(qint64 milliseconds) override { m_writeTimeout = milliseconds; }
    void setReading(bool reads) override;
    bool isCongested() const override { return m_congested; }
    bool isBusy() const override { return m_busy; }
    void close() override;
    /// The same with another time than the limits' for the peer to take the rest.
    void closeWithin(qint64 milliseconds);

    /// Closes without a goodbye; closed() and finished() are called from inside.
    void abort(const QString &why);

private:
    enum class State : quint8 {
        Open,
        Closing, ///< close() was called; the rest is being sent
        HalfClosed, ///< everything was sent, and the end of it; waiting for the peer's end
        Closed,
    };

    // HubMember
    void flush() override;
    void flushPiece() override;
    void resumeReading() override;
    void resumeWriting() override;

    void readAvailable();
    void readLater();
    void waitToRead();
    void bytesTaken();
    void connectionLost();
    void markDirty();
    bool writeOut();
    bool write(qint64 granted);
    bool mayWrite() const;
    bool isBulky() const;
    void becomeBulky();
    void afterWrite();
    void watchProgress();
    void checkProgress();
    void shutDownSending();
    void sendCloseNotify();
    void discardRest();
    void noteUnsent();
    void updateCongestion();
    qint64 bytesInSocket() const;
    qint64 unsent() const { return m_output.size() + m_inSocket; }

    TransportHub &m_hub;
    TransportSink &m_sink;
    const std::unique_ptr<QAbstractSocket> m_socket;
    QSslSocket *const m_tls; ///< m_socket if it is one; otherwise nullptr
    std::unique_ptr<QAbstractSocket> m_lingering; ///< TLS: the bare connection, from the close_notify on
    OutputQueue m_output;
    qint64 m_inSocket = 0; ///< bytes that the kernel did not take, held by Qt
    qint64 m_sentWhileCongested = 0;
    std::unique_ptr<Deadline> m_linger; ///< from close() on
    std::unique_ptr<Deadline> m_stall; ///< from the first time that the kernel does not take all
    qint64 m_writeTimeout;
    qint64 m_progressAt = 0; ///< when the kernel has taken something last
    State m_state = State::Open;
    bool m_dirty = false; ///< is in the hub's list
    bool m_bulky = false; ///< is in the hub's list of those with much to send
    bool m_congested = false;
    bool m_busy = false; ///< always while it is congested
    bool m_failed = false; ///< a write failed; handled at the end of the pass
    bool m_writing = false; ///< inside writeOut()
    bool m_waitsToRead = false; ///< is in the hub's throttles
    bool m_waitsToWrite = false;
    bool m_isReading = true;
};

} // namespace skep
