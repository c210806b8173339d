// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "payload.h"

namespace skep {

/// What gzip (RFC 1952) or zlib (RFC 1950) data came to.
struct Inflated
{
    Payload::Compression compression = Payload::Compression::Gzip;
    QByteArray bytes;
    bool isWhole = false; ///< false: damaged, cut off, or larger than was allowed
};

/// nullopt if the bytes are not compressed. Returns at most `maximum` bytes.
std::optional<Inflated> inflateBounded(QByteArrayView bytes, qsizetype maximum);

} // namespace skep
