// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tcptransport.h"

#include "core/protocol/violation.h"

#include <QSslSocket>
#include <QVariant>

#include <sys/socket.h>
#include <unistd.h>

namespace skep {

namespace {

/// A pass may fill an output buffer again and again: a buffer of this size is sent at once, so that it stays in the
/// cache and a fast reader is not taken for a slow one.
constexpr qsizetype EarlyWrite = 64 * 1024;

/// What is handed to Qt's socket at a time, which copies what the kernel does not take.
constexpr qsizetype LargestWrite = 256 * 1024;

/// Less that lies together is put together with what follows.
constexpr qsizetype SmallPiece = 16 * 1024;

/// While a connection is congested the broker sends nothing but answers to control packets. They may take
/// this many times the high-water mark on top.
constexpr qint64 AnswersBeyondHighWater = 3;

} // namespace

std::unique_ptr<QAbstractSocket> TcpTransport::openSocket(qintptr descriptor)
{
    // A QTcpSocket would buffer whatever the open mode says; only its base class is unbuffered from the start.
    auto socket = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    if (!socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState,
                                     QIODevice::ReadWrite | QIODevice::Unbuffered))
        return nullptr;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

TcpTransport::TcpTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, TransportSink &sink)
    : m_hub(hub), m_sink(sink), m_socket(std::move(socket)), m_tls(qobject_cast<QSslSocket *>(m_socket.get())),
      m_writeTimeout(hub.limits().writeTimeout)
{
    QObject::connect(m_socket.get(), &QAbstractSocket::readyRead, m_socket.get(), [this] { readAvailable(); });
    QObject::connect(m_socket.get(), &QAbstractSocket::errorOccurred, m_socket.get(), [this] { connectionLost(); });
    if (m_tls)
        QObject::connect(m_tls, &QSslSocket::encryptedBytesWritten, m_tls, [this] { bytesTaken(); });
    else
        QObject::connect(m_socket.get(), &QAbstractSocket::bytesWritten, m_socket.get(), [this] { bytesTaken(); });
}

TcpTransport::~TcpTransport()
{
    m_state = State::Closed;
    if (m_dirty)
        m_hub.unmarkDirty(this);
    if (m_bulky)
        m_hub.unmarkBulky(this);
    if (m_waitsToRead)
        m_hub.inbound().forget(this);
    if (m_waitsToWrite)
        m_hub.outbound().forget(this);
}

// -- in

void TcpTransport::readAvailable()
{
    if (m_writing) {
        // Qt decrypts while it encrypts, and the writer may be handling another connection's bytes.
        readLater();
        return;
    }
    if (!m_isReading)
        return; // setReading() looks again
    m_hub.beginPass();
    const std::span<char> scratch = m_hub.scratch();
    qint64 size = 0;
    do {
        // The rate does not apply to what is only discarded.
        const qint64 wanted = qint64(scratch.size());
        const qint64 granted = m_state == State::Open ? m_hub.inbound().grant(wanted) : wanted;
        if (granted == 0) {
            waitToRead();
            return;
        }
        size = m_socket->read(scratch.data(), granted);
        if (size < 0) {
            connectionLost();
        } else if (size > 0 && m_state == State::Open) {
            m_hub.inbound().moved(size);
            m_sink.bytesReceived(scratch.first(size_t(size)));
        }
        // Qt does not announce what is decrypted again.
    } while (m_tls && size > 0 && m_isReading && m_tls->bytesAvailable() > 0);
}

void TcpTransport::readLater()
{
    QMetaObject::invokeMethod(
        m_socket.get(),
        [this] {
            if (m_socket->isOpen())
                readAvailable();
        },
        Qt::QueuedConnection);
}

/// Meanwhile Qt does not look at the socket: it has announced what it found, and that is not read.
void TcpTransport::setReading(bool reads)
{
    if (!std::exchange(m_isReading, reads) && reads)
        readLater();
}

/// Qt stops looking at an unbuffered socket that is not read, and at one whose buffer is full; the kernel slows the
/// peer.
void TcpTransport::waitToRead()
{
    if (std::exchange(m_waitsToRead, true))
        return;
    m_hub.inbound().wait(this);
}

void TcpTransport::resumeReading()
{
    m_waitsToRead = false;
    if (m_state != State::Closed)
        readAvailable();
}

// -- out

char *TcpTransport::allocate(qsizetype packetSize)
{
    Q_ASSERT(m_state == State::Open);
    if (m_output.size() >= EarlyWrite && m_inSocket == 0 && !m_bulky)
        writeOut();
    if (!m_output.hasBuffer())
        m_output.setBuffer(m_hub.buffers().take());
    markDirty();
    if (m_congested)
        m_sentWhileCongested += packetSize;
    char *const place = m_output.append(packetSize);
    noteUnsent();
    return place;
}

char *TcpTransport::allocateHead(qsizetype headSize, const MessagePointer &message)
{
    const qsizetype payloadSize = message->payload().size();
    if (m_congested)
        m_sentWhileCongested += payloadSize;
    char *const place = allocate(headSize);
    m_output.append(message);
    noteUnsent();
    return place;
}

void TcpTransport::noteUnsent()
{
    const qint64 highWater = m_hub.limits().outboundHighWaterMark;
    if (unsent() < highWater / 2)
        return;
    m_busy = true;
    m_congested = m_congested || unsent() >= highWater;
}

void TcpTransport::markDirty()
{
    if (m_dirty)
        return;
    m_dirty = true;
    m_hub.markDirty(this);
}

/// Gives the socket a piece, and no more than the rate allows; the rate does not apply to a goodbye. False if the
/// connection is broken.
bool TcpTransport::writeOut()
{
    const qint64 wanted = std::min<qint64>(m_output.size(), LargestWrite);
    const qint64 granted = m_state == State::Open ? m_hub.outbound().grant(wanted) : wanted;
    if (granted < wanted && !std::exchange(m_waitsToWrite, true))
        m_hub.outbound().wait(this);
    return granted == 0 || write(granted);
}

bool TcpTransport::write(qint64 granted)
{
    QByteArrayView piece = m_output.front();
    if (piece.size() < std::min<qsizetype>(granted, SmallPiece)) {
        const std::span<char> room = m_hub.gathering();
        granted = std::min<qint64>(granted, qint64(room.size()));
        m_output.copyFront(room.data(), granted);
        piece = {room.data(), granted};
    }
    piece = piece.first(std::min<qsizetype>(piece.size(), granted));
    m_writing = true;
    m_failed = m_failed || m_socket->write(piece.data(), piece.size()) < 0;
    if (m_tls && !m_failed)
        m_tls->flush();
    m_writing = false;
    if (m_failed)
        return false;
    m_inSocket = bytesInSocket();
    m_hub.outbound().moved(piece.size());
    m_output.removeFirst(piece.size());
    if (m_inSocket > 0)
        watchProgress();
    return true;
}

/// Of what is in the socket something must leave in time.
void TcpTransport::watchProgress()
{
    m_progressAt = m_hub.now();
    if (m_writeTimeout == 0 || (m_stall && m_stall->isSet()))
        return;
    if (!m_stall)
        m_stall = std::make_unique<Deadline>(m_hub.deadlines(), [this] { checkProgress(); });
    m_stall->setAt(m_progressAt + m_writeTimeout);
}

void TcpTransport::checkProgress()
{
    if (m_inSocket == 0 || m_state != State::Open)
        return;
    const qint64 due = m_progressAt + m_writeTimeout;
    if (m_hub.now() < due)
        m_stall->setAt(due);
    else
        m_sink.stalled();
}

/// Whether the kernel may take more, and the rate has not stopped it.
bool TcpTransport::mayWrite() const
{
    return m_inSocket == 0 && !m_output.isEmpty() && (!m_waitsToWrite || m_state != State::Open);
}

/// Others with little to send come first.
bool TcpTransport::isBulky() const
{
    return mayWrite() && m_output.size() > LargestWrite;
}

void TcpTransport::becomeBulky()
{
    m_bulky = true;
    m_hub.markBulky(this);
}

void TcpTransport::resumeWriting()
{
    m_waitsToWrite = false;
    if (m_state == State::Closed)
        return;
    if (m_inSocket == 0 && !m_output.isEmpty() && !writeOut())
        connectionLost();
    else
        markDirty();
}

qint64 TcpTransport::bytesInSocket() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void TcpTransport::flush()
{
    m_dirty = false;
    if (m_state == State::Closed)
        return;
    if (m_sentWhileCongested > AnswersBeyondHighWater * m_hub.limits().outboundHighWaterMark) {
        abort(QString::fromLatin1(sentenceOf(Violation::SlowConsumer)));
        return;
    }
    if (m_bulky)
        return;
    if (isBulky()) {
        becomeBulky();
        return;
    }
    while (mayWrite()) {
        if (!writeOut()) {
            connectionLost();
            return;
        }
    }
    afterWrite();
}

void TcpTransport::flushPiece()
{
    m_bulky = false;
    if (m_state == State::Closed)
        return;
    if (mayWrite() && !writeOut()) {
        connectionLost();
        return;
    }
    if (isBulky())
        becomeBulky();
    else if (mayWrite())
        markDirty();
    afterWrite();
}

void TcpTransport::afterWrite()
{
    if (m_inSocket == 0 && m_output.isEmpty())
        m_hub.buffers().giveBack(m_output.clear());
    if (m_state == State::Closing && unsent() == 0)
        shutDownSending();
    updateCongestion();
}

/// The kernel has taken some of what was left in the socket.
void TcpTransport::bytesTaken()
{
    if (m_inSocket == 0)
        return; // TLS, inside the write
    m_inSocket = bytesInSocket();
    m_progressAt = m_hub.now();
    if (m_state != State::Closed)
        markDirty();
}

void TcpTransport::updateCongestion()
{
    if (!m_busy)
        return;
    const bool wasCongested = m_congested;
    if (unsent() <= m_hub.limits().outboundLowWaterMark) {
        m_congested = false;
        m_sentWhileCongested = 0;
    }
    m_busy = m_congested || unsent() > m_hub.limits().outboundHighWaterMark / 4;
    if ((m_congested != wasCongested || !m_busy) && m_state == State::Open)
        m_sink.drained();
}

// -- the end

void TcpTransport::close()
{
    closeWithin(m_hub.limits().lingerTimeout);
}

void TcpTransport::closeWithin(qint64 milliseconds)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    setReading(true); // to discard it
    m_linger = std::make_unique<Deadline>(m_hub.deadlines(), [this] { abort({}); });
    m_linger->setAt(m_hub.now() + milliseconds);
    markDirty();
}

/// The peer reads to the end before it sees the connection close; to close with unread bytes would reset the connection
/// and destroy what is on its way.
void TcpTransport::shutDownSending()
{
    m_state = State::HalfClosed;
    if (m_tls)
        sendCloseNotify();
    else
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

/// Qt closes its descriptor behind the close_notify (RFC 8446 §6.1); a second one keeps the connection until the peer's
/// end.
void TcpTransport::sendCloseNotify()
{
    m_lingering = openSocket(::dup(int(m_tls->socketDescriptor())));
    if (!m_lingering) {
        abort({});
        return;
    }
    QObject::connect(m_lingering.get(), &QAbstractSocket::readyRead, m_lingering.get(), [this] { discardRest(); });
    QObject::connect(m_lingering.get(), &QAbstractSocket::errorOccurred, m_lingering.get(), [this] { abort({}); });
    QObject::disconnect(m_tls, &QAbstractSocket::errorOccurred, m_tls, nullptr);
    QObject::connect(m_tls, &QAbstractSocket::disconnected, m_tls, [this] {
        if (m_state == State::HalfClosed)
            ::shutdown(int(m_lingering->socketDescriptor()), SHUT_WR);
    });
    m_tls->disconnectFromHost();
    m_tls->flush();
}

void TcpTransport::discardRest()
{
    m_hub.beginPass();
    if (m_lingering->read(m_hub.scratch().data(), qint64(m_hub.scratch().size())) < 0)
        abort({});
}

void TcpTransport::connectionLost()
{
    if (m_writing) {
        m_failed = true;
        return;
    }
    const bool byPeer = m_socket->error() == QAbstractSocket::RemoteHostClosedError;
    abort(byPeer ? QString() : m_socket->errorString());
}

void TcpTransport::abort(const QString &why)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_socket->abort();
    if (m_lingering)
        m_lingering->abort();
    m_hub.buffers().giveBack(m_output.clear());
    m_sink.closed(why);
    m_sink.finished();
}

} // namespace skep
