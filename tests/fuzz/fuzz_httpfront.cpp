// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/upgrade.h"

using namespace skep;

namespace {

QByteArray answer(const QByteArray &wire, qsizetype cut)
{
    HttpRequestReader reader;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < wire.size() && reader.state() == HttpRequestReader::State::NeedMore; at += cut)
        taken += reader.feed(QByteArrayView(wire).sliced(at, std::min(cut, wire.size() - at)));
    if (taken > wire.size() || taken > HttpRequestReader::MaximumHead + HttpRequestReader::ChallengeSize)
        qFatal("The reader claims more than it may take.");
    switch (reader.state()) {
    case HttpRequestReader::State::NeedMore:
        return "more";
    case HttpRequestReader::State::Refused:
        return reader.refusal().bytes;
    case HttpRequestReader::State::Complete:
        return answerUpgrade(reader.request(), {}).bytes + QByteArray::number(taken);
    }
    return {};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray wire(reinterpret_cast<const char *>(data), qsizetype(size));
    if (answer(wire, std::max<qsizetype>(wire.size(), 1)) != answer(wire, 1))
        qFatal("The answer depends on how the bytes are cut.");
    return 0;
}
