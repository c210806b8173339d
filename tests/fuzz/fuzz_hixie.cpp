// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/hixiecodec.h"

#include <QByteArray>

using namespace skep;

namespace {

/// The whole outcome as text, whatever the cut.
QByteArray decode(QByteArray wire, qsizetype cut)
{
    HixieCodec codec(HixieCodec::Goodbye::Frame);
    QByteArray stream;
    for (qsizetype at = 0; at < wire.size(); at += cut) {
        const std::span<char> bytes(wire.data() + at, size_t(std::min(cut, wire.size() - at)));
        const auto step = codec.decode(bytes);
        if (step.payload > step.consumed || step.consumed > qsizetype(bytes.size()))
            qFatal("The codec claims more than it was given.");
        stream.append(bytes.data(), step.payload);
        if (step.stop != WebSocketCodec::Stop::Exhausted)
            return stream + '|' + QByteArray::number(int(step.stop)) + QByteArray::number(int(codec.closeCode()));
        if (step.consumed != qsizetype(bytes.size()))
            qFatal("The codec is exhausted, but has left bytes over.");
    }
    return stream;
}

/// What the codec writes, it reads.
void checkRoundTrip(const QByteArray &payload)
{
    const HixieCodec codec(HixieCodec::Goodbye::Frame);
    QByteArray wire(codec.headerSize(payload.size()), Qt::Uninitialized);
    if (codec.writeHeader(wire.data(), payload.size()) != wire.data() + wire.size())
        qFatal("The header has another size than announced.");
    wire += payload;
    HixieCodec reader(HixieCodec::Goodbye::Frame);
    const auto step = reader.decode({wire.data(), size_t(wire.size())});
    if (step.stop != WebSocketCodec::Stop::Exhausted || wire.first(step.payload) != payload)
        qFatal("The codec does not read what it writes.");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray wire(reinterpret_cast<const char *>(data), qsizetype(size));
    if (decode(wire, std::max<qsizetype>(wire.size(), 1)) != decode(wire, 1))
        qFatal("The outcome depends on how the bytes are cut.");
    checkRoundTrip(wire);
    return 0;
}
