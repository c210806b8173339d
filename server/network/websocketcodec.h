// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <span>

namespace skep {

/// Close codes of RFC 6455 §7.4.1 that a server sends or distinguishes.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    NoStatus = 1005, ///< never on the wire: the Close frame had no code
    InvalidPayload = 1007,
    PolicyViolation = 1008,
};

enum class FrameOpcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// The receiver of the frames that a codec reads.
class FrameWatcher
{
public:
    FrameWatcher() = default;
    virtual ~FrameWatcher();
    Q_DISABLE_COPY_MOVE(FrameWatcher)

    /// \param frame its header; of a control frame the payload without its mask too. \param size of the whole frame
    virtual void frameRead(QByteArrayView frame, quint64 size) = 0;
};

/// How one WebSocket connection frames its bytes, both ways. Which codec it is was agreed on in the handshake.
///
/// A client's binary messages are read as one byte stream, so frames, fragments and empty messages leave no trace in
/// it. Pure: bytes in, bytes and facts out; no clock, no socket. Owned by a WebSocketTransport.
class WebSocketCodec
{
public:
    /// Why decode() stopped.
    enum class Stop : quint8 {
        Exhausted, ///< everything was read: come back with more
        Ping, ///< pongFrame() is to be sent; then go on with the rest
        Close, ///< the client closes; closeCode() and closeReason() say why
        Violation, ///< closeCode() and violation() say what was wrong
    };
    struct Step
    {
        Stop stop = Stop::Exhausted;
        qsizetype consumed = 0; ///< of the input
        qsizetype payload = 0; ///< stream bytes, now at the front of the input
    };

    WebSocketCodec() = default;
    virtual ~WebSocketCodec();
    Q_DISABLE_COPY_MOVE(WebSocketCodec)

    /// Reads up to the next event, and moves the payloads of all frames together to the front of `bytes`: many small
    /// frames become one piece. After Close or a violation it is not called again.
    virtual Step decode(std::span<char> bytes) = 0;

    /// From now on; nullptr: no watcher. False if this codec has no frames to show (the drafts before RFC 6455).
    virtual bool watch(FrameWatcher *) { return false; }

    CloseCode closeCode() const { return m_closeCode; }
    virtual QByteArrayView closeReason() const { return {}; }
    /// One sentence on what the client did wrong.
    QLatin1StringView violation() const { return m_violation; }

    // -- what a server sends: unmasked frames in one piece

    /// The number of bytes before the payload of a binary message.
    virtual qsizetype headerSize(qsizetype payloadSize) const = 0;
    /// Writes them; returns the place after them.
    virtual char *writeHeader(char *to, qsizetype payloadSize) const = 0;
    /// The answer to the ping that was just read.
    virtual QByteArray pongFrame() const { return {}; }
    /// The goodbye, which the client answers with its own; empty if this protocol has none.
    virtual QByteArray closeFrame(CloseCode code, const QByteArray &reason = {}) const = 0;

protected:
    /// Notes what was wrong; false, for the caller to pass on.
    bool fail(CloseCode code, const char *sentence);
    void setCloseCode(CloseCode code) { m_closeCode = code; }

private:
    QLatin1StringView m_violation;
    CloseCode m_closeCode = CloseCode::NoStatus;
};

/// The frames of RFC 6455 §5; its drafts hybi-07 (version 7) and hybi-10 (version 8) have the same.
///
/// It keeps at most one frame header and one control frame's payload, however the input is cut and however large a
/// message is: only packets have a bound [MQTT-6.0.0-2].
class HybiCodec final : public WebSocketCodec
{
public:
    /// Of a client's frames. No extension is ever agreed on, so that they have no meaning.
    enum class ReservedBits : quint8 { Refused, Ignored };

    explicit HybiCodec(ReservedBits reservedBits = ReservedBits::Refused) : m_reservedBits(reservedBits) { }

    /// Unmasks in place.
    Step decode(std::span<char> bytes) override;
    bool watch(FrameWatcher *watcher) override;

    QByteArrayView closeReason() const override;
    qsizetype headerSize(qsizetype payloadSize) const override;
    char *writeHeader(char *to, qsizetype payloadSize) const override;
    QByteArray pongFrame() const override;
    QByteArray closeFrame(CloseCode code, const QByteArray &reason = {}) const override;

    QByteArrayView controlPayload() const { return {m_control.data(), m_controlSize}; }

private:
    static constexpr qsizetype MaximumHeader = 14;
    static constexpr qsizetype MaximumControl = 125;

    void show() const;
    QByteArrayView header() const;
    void turnMask(qsizetype size);
    qsizetype expectedHeaderSize() const;
    bool readHeader(const char *&from, const char *end);
    bool acceptHeader();
    bool acceptDataFrame(bool final, FrameOpcode opcode);
    bool acceptControlFrame(bool final, quint64 size);
    bool readControl(const char *&from, const char *end);
    std::optional<Stop> finishFrame();
    bool acceptClose();

    FrameWatcher *m_watcher = nullptr;
    quint64 m_left = 0; ///< payload bytes of the current frame still to come
    std::array<char, 4> m_mask{}; ///< turned so that it fits the next byte
    FrameOpcode m_opcode = FrameOpcode::Continuation; ///< of the current frame
    ReservedBits m_reservedBits;
    bool m_inFrame = false; ///< the header is read
    bool m_inMessage = false; ///< a fragmented message is open
    quint8 m_headerSize = 0; ///< bytes of the header so far
    quint8 m_controlSize = 0;
    std::array<char, MaximumHeader> m_header{};
    std::array<char, MaximumControl> m_control{};
};

// -- the pieces of what a server sends

/// Bytes of the header before a payload of that size: 2, 4 or 10.
constexpr qsizetype frameHeaderSize(qsizetype payloadSize)
{
    return payloadSize < 126 ? 2 : payloadSize <= 0xFFFF ? 4 : 10;
}

/// Writes the header; returns the place after it.
char *writeFrameHeader(char *to, FrameOpcode opcode, qsizetype payloadSize);

/// The payload of a Close frame; empty for NoStatus. The reason is cut to what fits.
QByteArray closePayload(CloseCode code, const QByteArray &reason = {});

} // namespace skep
