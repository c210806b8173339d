// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace skep {

namespace {

constexpr int DetectHeader = 15 + 32; // the largest window, gzip or zlib
constexpr size_t ChunkSize = 16 * 1024;
constexpr qsizetype LeastOfCut = 8; ///< bytes: less may come by chance from something else than a deflate stream

std::optional<Payload::Compression> compressionOf(QByteArrayView bytes)
{
    if (bytes.size() >= 3 && bytes[0] == '\x1F' && bytes[1] == '\x8B' && bytes[2] == '\x08')
        return Payload::Compression::Gzip;
    // RFC 1950 §2.2: deflate with a window of 32 KB, and a check of the two bytes.
    if (bytes.size() >= 6 && bytes[0] == '\x78' && (uchar(bytes[0]) * 256 + uchar(bytes[1])) % 31 == 0)
        return Payload::Compression::Zlib;
    return {};
}

} // namespace

std::optional<Inflated> inflateBounded(QByteArrayView bytes, qsizetype maximum)
{
    const auto compression = compressionOf(bytes);
    if (!compression)
        return {};
    Inflated result{*compression, {}, false};
    z_stream stream{};
    if (inflateInit2(&stream, DetectHeader) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(std::min<qsizetype>(bytes.size(), std::numeric_limits<int>::max()));
    std::array<char, ChunkSize> chunk;
    int status = Z_OK;
    while (status == Z_OK && result.bytes.size() < maximum) {
        const size_t room = std::min<size_t>(chunk.size(), size_t(maximum - result.bytes.size()));
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = uInt(room);
        status = inflate(&stream, Z_NO_FLUSH);
        result.bytes.append(chunk.data(), qsizetype(room - stream.avail_out));
        // RFC 1952 §2.2: the members of a gzip file follow each other.
        if (status == Z_STREAM_END && *compression == Payload::Compression::Gzip && stream.avail_in > 0)
            status = inflateReset(&stream);
    }
    result.isWhole = status == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (result.bytes.isEmpty() && !result.isWhole)
        return {};
    // The first two bytes of zlib prove nothing: only a stream that can be read to its end, or to where it is cut off,
    // does.
    const bool isWrong = status != Z_STREAM_END && status != Z_OK && status != Z_BUF_ERROR;
    const bool isBehind = status == Z_STREAM_END && !result.isWhole;
    const bool isTooShort = !result.isWhole && result.bytes.size() < LeastOfCut;
    if (*compression == Payload::Compression::Zlib && (isWrong || isBehind || isTooShort))
        return {};
    return result;
}

} // namespace skep
