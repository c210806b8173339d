// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/websocketcodec.h"

#include <QByteArray>

using namespace skep;

namespace {

/// The whole outcome as text, whatever the cut.
QByteArray decode(QByteArray wire, qsizetype cut)
{
    HybiCodec decoder;
    QByteArray stream;
    QByteArray events;
    for (qsizetype at = 0; at < wire.size(); at += cut) {
        std::span<char> bytes(wire.data() + at, size_t(std::min(cut, wire.size() - at)));
        while (true) {
            const auto step = decoder.decode(bytes);
            if (step.payload > step.consumed || step.consumed > qsizetype(bytes.size()))
                qFatal("The decoder claims more than it was given.");
            stream.append(bytes.data(), step.payload);
            bytes = bytes.subspan(size_t(step.consumed));
            if (step.stop == HybiCodec::Stop::Exhausted)
                break;
            events += '|' + QByteArray::number(int(step.stop)) + decoder.controlPayload().toByteArray();
            if (step.stop != HybiCodec::Stop::Ping)
                return stream + events + QByteArray::number(int(decoder.closeCode()));
        }
    }
    return stream + events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray wire(reinterpret_cast<const char *>(data), qsizetype(size));
    if (decode(wire, std::max<qsizetype>(wire.size(), 1)) != decode(wire, 1))
        qFatal("The outcome depends on how the bytes are cut.");
    return 0;
}
