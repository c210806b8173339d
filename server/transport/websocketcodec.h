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

/// Close codes of RFC 6455 §7.4.1 that a server sends or has to tell apart.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    NoStatus = 1005, ///< never on the wire: the Close frame had no code
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
};

enum class FrameOpcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// Takes the frames of a client apart (RFC 6455 §5): a binary message is read as a part of one byte stream, so frames,
/// fragments and empty messages leave no trace in it.
///
/// Pure: bytes in, bytes and facts out; no clock, no socket. It keeps at most one frame header and one control frame's
/// payload, however the input is cut. After Close or a violation it takes no more bytes.
class WebSocketDecoder final {
public:
    /// Why the decoder stopped.
    enum class Stop : quint8 {
        Exhausted, ///< everything was read: come back with more
        Ping, ///< controlPayload() is to be sent back in a Pong; then go on with the rest
        Close, ///< the client closes; closeCode() and closeReason() say why
        Violation, ///< closeCode() and violation() say what was wrong
    };
    struct Step {
        Stop stop = Stop::Exhausted;
        qsizetype consumed = 0; ///< of the input
        qsizetype payload = 0; ///< stream bytes that now stand at the front of the input
    };

    /// \param maximumMessage bytes that one message may have, its fragments together; beyond: 1009.
    explicit WebSocketDecoder(quint64 maximumMessage) : m_maximumMessage(maximumMessage) { }

    /// Reads up to the next thing to tell. Unmasks in place, and moves the payloads of all frames together at the front
    /// of `bytes`: many small frames become one piece.
    Step decode(std::span<char> bytes);

    QByteArrayView controlPayload() const { return {m_control.data(), m_controlSize}; }
    CloseCode closeCode() const { return m_closeCode; }
    QByteArrayView closeReason() const;
    /// One sentence on what the client did wrong.
    QLatin1StringView violation() const { return m_violation; }

private:
    static constexpr qsizetype MaximumHeader = 14;
    static constexpr qsizetype MaximumControl = 125;

    void turnMask(qsizetype size);
    qsizetype headerSize() const;
    bool readHeader(const char *&from, const char *end);
    bool acceptHeader();
    bool acceptDataFrame(bool final, FrameOpcode opcode);
    bool acceptControlFrame(bool final, quint64 size);
    bool readControl(const char *&from, const char *end);
    std::optional<Stop> finishFrame();
    bool acceptClose();
    bool fail(CloseCode code, const char *sentence);

    quint64 m_maximumMessage;
    quint64 m_left = 0; ///< payload bytes of the current frame still to come
    quint64 m_messageSize = 0; ///< of the current message, all its frames so far
    QLatin1StringView m_violation;
    std::array<char, 4> m_mask{}; ///< turned so that it fits the next byte
    CloseCode m_closeCode = CloseCode::NoStatus;
    FrameOpcode m_opcode = FrameOpcode::Continuation; ///< of the current frame
    bool m_inFrame = false; ///< the header is read
    bool m_inMessage = false; ///< a fragmented message is open
    quint8 m_headerSize = 0; ///< bytes of the header so far
    quint8 m_controlSize = 0;
    std::array<char, MaximumHeader> m_header{};
    std::array<char, MaximumControl> m_control{};
};

// -- what a server sends: unmasked frames in one piece

/// Bytes of the header before a payload of that size: 2, 4 or 10.
constexpr qsizetype frameHeaderSize(qsizetype payloadSize)
{
    return payloadSize < 126 ? 2 : payloadSize <= 0xFFFF ? 4 : 10;
}

/// Writes the header; returns the place behind it.
char *writeFrameHeader(char *to, FrameOpcode opcode, qsizetype payloadSize);

/// The payload of a Close frame; empty for NoStatus. The reason is cut to what fits.
QByteArray closePayload(CloseCode code, const QByteArray &reason = {});

} // namespace skep
