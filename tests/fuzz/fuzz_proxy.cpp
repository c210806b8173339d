// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/proxyprotocol.h"

#include <QByteArray>

#include <algorithm>

using namespace skep;

namespace {

/// The whole outcome as text, whatever the cut.
QByteArray read(QByteArrayView wire, qsizetype cut)
{
    ProxyHeaderReader reader;
    qsizetype at = 0;
    while (reader.state() == ProxyHeaderReader::State::NeedMore && at < wire.size()) {
        if (reader.wanted() <= 0)
            qFatal("The reader waits for nothing.");
        const qsizetype size = std::min({cut, reader.wanted(), wire.size() - at});
        reader.feed(wire.sliced(at, size));
        at += size;
    }
    QByteArray outcome = QByteArray::number(int(reader.state()));
    if (reader.state() != ProxyHeaderReader::State::NeedMore && reader.wanted() != 0)
        qFatal("The reader is done and wants more.");
    if (reader.state() == ProxyHeaderReader::State::Complete)
        outcome += '|' + QByteArray::number(at);
    if (reader.source())
        outcome += reader.source()->address.toString().toLatin1() + ' ' + QByteArray::number(reader.source()->port);
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView wire(reinterpret_cast<const char *>(data), qsizetype(size));
    if (read(wire, std::max<qsizetype>(wire.size(), 1)) != read(wire, 1))
        qFatal("The outcome depends on how the bytes are cut.");
    return 0;
}
