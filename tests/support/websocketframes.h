// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/network/websocketcodec.h"

#include <QByteArray>
#include <QtEndian>

namespace skep::test {

/// A client's frame as it goes on the wire; a test can make each part of it wrong.
struct Frame
{
    FrameOpcode opcode = FrameOpcode::Binary;
    QByteArray payload = {};
    bool final = true;
    bool masked = true;
    quint8 reserved = 0; ///< the three RSV bits, as 0x40, 0x20, 0x10
    int lengthBytes = -1; ///< 0, 2 or 8 for a form that is not the shortest
    qint64 claimedSize = -1; ///< if it differs from the payload's; -1: it does not

    QByteArray bytes() const
    {
        const quint64 size = claimedSize < 0 ? quint64(payload.size()) : quint64(claimedSize);
        const int form = lengthBytes >= 0 ? lengthBytes : size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
        QByteArray wire;
        wire.append(char((final ? 0x80 : 0) | reserved | quint8(opcode)));
        const quint8 length = form == 0 ? quint8(size) : form == 2 ? 126 : 127;
        wire.append(char((masked ? 0x80 : 0) | length));
        QByteArray extended(8, '\0');
        qToBigEndian(size, extended.data());
        wire.append(extended.last(form));
        const QByteArray mask = QByteArray::fromHex("a15c3fe7");
        if (masked)
            wire.append(mask);
        for (qsizetype i = 0; i < payload.size(); ++i)
            wire.append(masked ? char(payload[i] ^ mask[i % 4]) : payload[i]);
        return wire;
    }
};

inline QByteArray binary(const QByteArray &payload)
{
    return Frame{.payload = payload}.bytes();
}

inline QByteArray control(FrameOpcode opcode, const QByteArray &payload = {})
{
    return Frame{.opcode = opcode, .payload = payload}.bytes();
}

inline QByteArray closeFrame(int code, const QByteArray &reason = {})
{
    return control(FrameOpcode::Close, closePayload(CloseCode(code), reason));
}

} // namespace skep::test
