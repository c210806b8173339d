// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hixiecodec.h"

#include <algorithm>
#include <cstring>

namespace skep {

namespace {

constexpr quint8 BinaryFrame = 0x80;
constexpr quint8 GoodbyeFrame = 0xFF;
constexpr quint8 MoreGroups = 0x80; ///< in a byte of a length: another one follows
/// As many groups as a 63-bit length has: a length may begin with zeros, but not for ever.
constexpr quint8 MaximumLengthBytes = 9;

} // namespace

// -- in

WebSocketCodec::Step HixieCodec::decode(std::span<char> bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *from = begin;
    char *to = bytes.data();
    while (from < end) {
        if (m_expects != Expects::Payload) {
            if (const auto stop = takeByte(quint8(*from++)))
                return {*stop, from - begin, to - begin};
            continue;
        }
        const auto size = qsizetype(std::min<quint64>(m_left, quint64(end - from)));
        std::memmove(to, from, size_t(size));
        from += size;
        to += size;
        m_left -= quint64(size);
        if (m_left == 0)
            m_expects = Expects::Type;
    }
    return {Stop::Exhausted, from - begin, to - begin};
}

std::optional<WebSocketCodec::Stop> HixieCodec::takeByte(quint8 byte)
{
    if (m_expects == Expects::Type)
        return takeType(byte) ? std::nullopt : std::optional(Stop::Violation);
    if (m_expects == Expects::Length)
        return takeLength(byte) ? std::nullopt : std::optional(Stop::Violation);
    if (byte == 0)
        return Stop::Close;
    fail(CloseCode::ProtocolError, "A frame of type 0xFF has no content (hixie-76, section 4.2).");
    return Stop::Violation;
}

bool HixieCodec::takeType(quint8 type)
{
    m_left = 0;
    m_lengthBytes = 0;
    if (type == BinaryFrame) {
        m_expects = Expects::Length;
        return true;
    }
    if (type == GoodbyeFrame) {
        m_expects = Expects::EndOfGoodbye;
        return true;
    }
    if (type < BinaryFrame)
        return fail(CloseCode::UnsupportedData, "MQTT goes in binary frames, not in text frames [MQTT-6.0.0-1].");
    return fail(CloseCode::ProtocolError, "The frame has a reserved type (hixie-76, section 4.2).");
}

bool HixieCodec::takeLength(quint8 group)
{
    m_left = (m_left << 7) | (group & 0x7F);
    if (++m_lengthBytes == MaximumLengthBytes && (group & MoreGroups))
        return fail(CloseCode::ProtocolError, "The frame's length does not end (hixie-76, section 4.2).");
    if (!(group & MoreGroups))
        m_expects = m_left > 0 ? Expects::Payload : Expects::Type;
    return true;
}

// -- out

qsizetype HixieCodec::headerSize(qsizetype payloadSize) const
{
    qsizetype size = 2;
    while (payloadSize >>= 7)
        ++size;
    return size;
}

char *HixieCodec::writeHeader(char *to, qsizetype payloadSize) const
{
    *to++ = char(BinaryFrame);
    for (qsizetype groups = headerSize(payloadSize) - 1; groups > 1; --groups)
        *to++ = char(MoreGroups | ((payloadSize >> (7 * (groups - 1))) & 0x7F));
    *to++ = char(payloadSize & 0x7F);
    return to;
}

/// These drafts have no room for a code.
QByteArray HixieCodec::closeFrame(CloseCode, const QByteArray &) const
{
    return m_goodbye == Goodbye::Frame ? QByteArray("\xFF\x00", 2) : QByteArray();
}

} // namespace skep
