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

/// Nothing where the bytes are not compressed. At most `maximum` bytes come out, whatever they would come to.
std::optional<Inflated> inflateBounded(QByteArrayView bytes, qsizetype maximum);

} // namespace skep
