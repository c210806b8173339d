// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "websocketcodec.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace skep {

namespace {

constexpr qsizetype HeadOfMinimalFrame = 2;
constexpr qsizetype MaskSize = 4;

/// Copies while unmasking, forwards; `to` may lie before `from` in the same buffer.
void unmask(char *to, const char *from, qsizetype size, const std::array<char, 4> &mask)
{
    quint32 mask32 = 0;
    std::memcpy(&mask32, mask.data(), sizeof mask32);
    const quint64 mask64 = (quint64(mask32) << 32) | mask32;
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, from + i, sizeof word);
        word ^= mask64;
        std::memcpy(to + i, &word, sizeof word);
    }
    for (; i < size; ++i)
        to[i] = char(from[i] ^ mask[size_t(i & 3)]);
}

bool isControl(FrameOpcode opcode)
{
    return opcode >= FrameOpcode::Close;
}

bool isKnown(quint8 opcode)
{
    return opcode <= quint8(FrameOpcode::Binary)
        || (opcode >= quint8(FrameOpcode::Close) && opcode <= quint8(FrameOpcode::Pong));
}

/// RFC 6455 §7.4: the codes that a Close frame may have; 1012 to 1014 were registered later.
bool isSendable(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

bool isUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(text);
    return !decoder.hasError();
}

QByteArray controlFrame(FrameOpcode opcode, QByteArrayView payload)
{
    QByteArray frame(frameHeaderSize(payload.size()), Qt::Uninitialized);
    writeFrameHeader(frame.data(), opcode, payload.size());
    return frame.append(payload);
}

} // namespace

FrameWatcher::~FrameWatcher() = default;

WebSocketCodec::~WebSocketCodec() = default;

bool WebSocketCodec::fail(CloseCode code, const char *sentence)
{
    m_closeCode = code;
    m_violation = QLatin1StringView(sentence);
    return false;
}

// -- in

WebSocketCodec::Step HybiCodec::decode(std::span<char> bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *from = begin;
    char *to = bytes.data();
    const auto step = [&](Stop stop) { return Step{stop, from - begin, to - begin}; };

    while (true) {
        if (!m_inFrame) {
            if (!readHeader(from, end))
                return step(violation().isEmpty() ? Stop::Exhausted : Stop::Violation);
        }
        if (isControl(m_opcode)) {
            if (!readControl(from, end))
                return step(Stop::Exhausted);
        } else {
            const auto size = qsizetype(std::min<quint64>(m_left, quint64(end - from)));
            unmask(to, from, size, m_mask);
            from += size;
            to += size;
            m_left -= quint64(size);
            if (m_left > 0) {
                turnMask(size);
                return step(Stop::Exhausted);
            }
        }
        if (const auto stop = finishFrame())
            return step(*stop);
    }
}

bool HybiCodec::watch(FrameWatcher *watcher)
{
    m_watcher = watcher;
    return true;
}

/// The header of the current frame, read whole.
QByteArrayView HybiCodec::header() const
{
    const quint8 length = quint8(m_header[1]) & 0x7F;
    return {m_header.data(), HeadOfMinimalFrame + (length == 126 ? 2 : length == 127 ? 8 : 0) + MaskSize};
}

/// A data frame when its header is read, a control frame when it is whole.
void HybiCodec::show() const
{
    const QByteArrayView head = header();
    if (isControl(m_opcode))
        m_watcher->frameRead(head.toByteArray() + controlPayload().toByteArray(), quint64(head.size() + m_controlSize));
    else
        m_watcher->frameRead(head, quint64(head.size()) + m_left);
}

/// The next byte of the frame is unmasked with the octet that follows on `size` bytes.
void HybiCodec::turnMask(qsizetype size)
{
    const std::array<char, 4> mask = m_mask;
    for (size_t i = 0; i < mask.size(); ++i)
        m_mask[i] = mask[(i + size_t(size)) % mask.size()];
}

/// The size of the header, as far as its bytes so far say it.
qsizetype HybiCodec::expectedHeaderSize() const
{
    if (m_headerSize < HeadOfMinimalFrame)
        return HeadOfMinimalFrame;
    const quint8 length = quint8(m_header[1]) & 0x7F;
    return HeadOfMinimalFrame + (length == 126 ? 2 : length == 127 ? 8 : 0) + MaskSize;
}

/// False if more bytes are needed or the header is a violation.
bool HybiCodec::readHeader(const char *&from, const char *end)
{
    while (m_headerSize < expectedHeaderSize()) {
        if (from == end)
            return false;
        const auto size = std::min<qsizetype>(expectedHeaderSize() - m_headerSize, end - from);
        std::memcpy(m_header.data() + m_headerSize, from, size_t(size));
        m_headerSize = quint8(m_headerSize + size);
        from += size;
        // What the first two bytes show is refused at once: the rest may never come.
        if (m_headerSize >= HeadOfMinimalFrame && !(quint8(m_header[1]) & 0x80)) {
            if (m_watcher)
                m_watcher->frameRead({m_header.data(), m_headerSize}, m_headerSize);
            return fail(CloseCode::ProtocolError, "A frame of a client must be masked (RFC 6455, section 5.1).");
        }
    }
    m_headerSize = 0;
    m_inFrame = acceptHeader();
    if (m_watcher && !(m_inFrame && isControl(m_opcode)))
        show();
    return m_inFrame;
}

bool HybiCodec::acceptHeader()
{
    const quint8 first = quint8(m_header[0]);
    const quint8 length = quint8(m_header[1]) & 0x7F;
    if ((first & 0x70) && m_reservedBits == ReservedBits::Refused)
        return fail(CloseCode::ProtocolError,
                    "Reserved bits are set, but no extension was agreed on (RFC 6455, section 5.2).");
    if (!isKnown(first & 0x0F))
        return fail(CloseCode::ProtocolError, "The frame has a reserved opcode (RFC 6455, section 5.2).");

    quint64 size = length;
    const char *behindLength = m_header.data() + 2;
    if (length == 126) {
        size = qFromBigEndian<quint16>(behindLength);
        behindLength += 2;
    } else if (length == 127) {
        size = qFromBigEndian<quint64>(behindLength);
        behindLength += 8;
    }
    if ((length == 126 && size < 126) || (length == 127 && (size <= 0xFFFF || size >> 63)))
        return fail(CloseCode::ProtocolError,
                    "The frame's length is not in its shortest form (RFC 6455, section 5.2).");

    std::memcpy(m_mask.data(), behindLength, MaskSize);
    m_opcode = FrameOpcode(first & 0x0F);
    m_left = size;
    const bool final = first & 0x80;
    return isControl(m_opcode) ? acceptControlFrame(final, size) : acceptDataFrame(final, m_opcode);
}

bool HybiCodec::acceptDataFrame(bool final, FrameOpcode opcode)
{
    if (opcode == FrameOpcode::Continuation && !m_inMessage)
        return fail(CloseCode::ProtocolError,
                    "A continuation frame came without a message to continue (RFC 6455, section 5.4).");
    if (opcode != FrameOpcode::Continuation && m_inMessage)
        return fail(CloseCode::ProtocolError,
                    "A new message began before the last one had ended (RFC 6455, section 5.4).");
    if (opcode == FrameOpcode::Text)
        return fail(CloseCode::UnsupportedData, "MQTT goes in binary frames, not in text frames [MQTT-6.0.0-1].");
    m_inMessage = !final;
    return true;
}

bool HybiCodec::acceptControlFrame(bool final, quint64 size)
{
    if (!final)
        return fail(CloseCode::ProtocolError, "A control frame must not be fragmented (RFC 6455, section 5.5).");
    if (size > quint64(MaximumControl))
        return fail(CloseCode::ProtocolError, "A control frame may carry at most 125 bytes (RFC 6455, section 5.5).");
    m_controlSize = 0;
    return true;
}

/// True when the control frame is whole.
bool HybiCodec::readControl(const char *&from, const char *end)
{
    const auto size = qsizetype(std::min<quint64>(m_left, quint64(end - from)));
    for (qsizetype i = 0; i < size; ++i, ++m_controlSize)
        m_control[m_controlSize] = char(from[i] ^ m_mask[m_controlSize & 3]);
    from += size;
    m_left -= quint64(size);
    return m_left == 0;
}

/// The event of the frame that is now whole, if it is one.
std::optional<HybiCodec::Stop> HybiCodec::finishFrame()
{
    m_inFrame = false;
    if (m_watcher && isControl(m_opcode))
        show();
    if (m_opcode == FrameOpcode::Ping)
        return Stop::Ping;
    if (m_opcode == FrameOpcode::Close)
        return acceptClose() ? Stop::Close : Stop::Violation;
    return std::nullopt;
}

bool HybiCodec::acceptClose()
{
    if (m_controlSize == 0) {
        setCloseCode(CloseCode::NoStatus);
        return true;
    }
    if (m_controlSize == 1)
        return fail(CloseCode::ProtocolError,
                    "A Close frame carries no code or two bytes of code (RFC 6455, section 5.5.1).");
    const auto code = qFromBigEndian<quint16>(m_control.data());
    if (!isSendable(code))
        return fail(CloseCode::ProtocolError,
                    "The Close frame has a code that must not be sent (RFC 6455, section 7.4).");
    if (!isUtf8(closeReason()))
        return fail(CloseCode::InvalidPayload, "The reason in the Close frame is not UTF-8 (RFC 6455, section 5.5.1).");
    setCloseCode(CloseCode(code));
    return true;
}

QByteArrayView HybiCodec::closeReason() const
{
    return m_controlSize > 2 ? controlPayload().sliced(2) : QByteArrayView();
}

// -- out

qsizetype HybiCodec::headerSize(qsizetype payloadSize) const
{
    return frameHeaderSize(payloadSize);
}

char *HybiCodec::writeHeader(char *to, qsizetype payloadSize) const
{
    return writeFrameHeader(to, FrameOpcode::Binary, payloadSize);
}

QByteArray HybiCodec::pongFrame() const
{
    return controlFrame(FrameOpcode::Pong, controlPayload());
}

QByteArray HybiCodec::closeFrame(CloseCode code, const QByteArray &reason) const
{
    return controlFrame(FrameOpcode::Close, closePayload(code, reason));
}

char *writeFrameHeader(char *to, FrameOpcode opcode, qsizetype payloadSize)
{
    *to++ = char(0x80 | quint8(opcode));
    if (payloadSize < 126) {
        *to++ = char(payloadSize);
        return to;
    }
    if (payloadSize <= 0xFFFF) {
        *to++ = char(126);
        qToBigEndian(quint16(payloadSize), to);
        return to + 2;
    }
    *to++ = char(127);
    qToBigEndian(quint64(payloadSize), to);
    return to + 8;
}

QByteArray closePayload(CloseCode code, const QByteArray &reason)
{
    if (code == CloseCode::NoStatus)
        return {};
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(quint16(code), payload.data());
    // Sentences are ASCII: cutting them cannot split a character.
    return payload + reason.first(std::min<qsizetype>(reason.size(), 123));
}

} // namespace skep
