// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "websocketcodec.h"

namespace skep {

/// The frames of the first drafts, hixie-75 and hixie-76 (which is hybi-00): a type byte, then a text up to a byte
/// 0xFF, or a length in groups of seven bits and that many bytes. MQTT uses the latter, with type 0x80, as in Netty.
///
/// No masks, no pings, no fragments; nothing is kept but a length. 0xFF 0x00 says goodbye, in hixie-76 only.
class HixieCodec final : public WebSocketCodec
{
public:
    enum class Goodbye : quint8 { None, Frame };

    explicit HixieCodec(Goodbye goodbye) : m_goodbye(goodbye) { }

    Step decode(std::span<char> bytes) override;

    qsizetype headerSize(qsizetype payloadSize) const override;
    char *writeHeader(char *to, qsizetype payloadSize) const override;
    QByteArray closeFrame(CloseCode code, const QByteArray &reason = {}) const override;

private:
    enum class Expects : quint8 { Type, Length, EndOfGoodbye, Payload };

    std::optional<Stop> takeByte(quint8 byte);
    bool takeType(quint8 type);
    bool takeLength(quint8 group);

    const Goodbye m_goodbye;
    quint64 m_left = 0; ///< the length as far as it is read, then payload bytes still to come
    quint8 m_lengthBytes = 0;
    Expects m_expects = Expects::Type;
};

} // namespace skep
