// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "core/protocol/properties.h"
#include "tests/support/describepacket.h"

#include <cstdlib>
#include <cstring>

// Decodes any bytes in all versions. What is decoded must be encoded to something that says the same, and its property
// blocks must be walked to their end.

using namespace skep;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void walk(QByteArrayView block)
{
    qsizetype size = 0;
    PropertyReader reader(block);
    while (reader.next())
        size += reader.property().raw.size();
    require(!reader.isMalformed() && size == block.size());
}

void walkProperties(const Packet &packet)
{
    std::visit(
        [](const auto &value) {
            if constexpr (requires { value.meta; })
                walk(value.meta.properties);
            if constexpr (requires { value.properties; })
                walk(value.properties);
            if constexpr (requires { value.will; }) {
                if (value.will)
                    walk(value.will->meta.properties);
            }
        },
        packet);
}

void checkAgain(const Decoded &decoded, ProtocolVersion version)
{
    const auto *connect = std::get_if<Connect>(&decoded.packet);
    const ProtocolVersion spoken = connect ? connect->version : version;
    const QByteArray bytes = encode(decoded.packet, spoken);
    require(bytes.size() == encodedSize(decoded.packet, spoken));
    const DecodeResult again = decode(bytes, version);
    require(describeResult(again) == describePacket(decoded.packet));
    require(std::get_if<Decoded>(&again)->size == bytes.size());
    // A packet is found again however it was cut.
    for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 16) {
        const DecodeResult part = decode(QByteArrayView(bytes).first(size), version);
        const auto *more = std::get_if<NeedMore>(&part);
        require(more && more->atLeast > size && more->atLeast <= bytes.size());
    }
}

void fuzzVersion(QByteArrayView bytes, ProtocolVersion version)
{
    while (!bytes.isEmpty()) {
        const DecodeResult result = decode(bytes, version);
        if (const auto *more = std::get_if<NeedMore>(&result))
            return require(more->atLeast > bytes.size());
        if (const auto *error = std::get_if<DecodeError>(&result))
            return require(std::strlen(sentenceOf(error->violation)) > 0);
        const auto &decoded = *std::get_if<Decoded>(&result);
        require(decoded.size >= 2 && decoded.size <= bytes.size());
        walkProperties(decoded.packet);
        checkAgain(decoded, version);
        bytes = bytes.sliced(decoded.size);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    for (const auto version : {ProtocolVersion::Mqtt31, ProtocolVersion::Mqtt311, ProtocolVersion::Mqtt5})
        fuzzVersion(bytes, version);
    return 0;
}
