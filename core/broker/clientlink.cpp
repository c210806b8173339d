// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientlink.h"

#include <algorithm>

namespace skep {

ClientLink::~ClientLink() = default;

char *ClientLink::allocateHead(qsizetype size, const MessagePointer &message)
{
    const QByteArrayView payload = message->payload();
    char *const place = allocatePacket(size + payload.size());
    std::copy(payload.begin(), payload.end(), place + size);
    return place;
}

} // namespace skep
