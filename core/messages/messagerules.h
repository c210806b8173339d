// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"
#include "message.h"

#include <algorithm>
#include <optional>

namespace skep {

/// When a message ends whose publisher asked for that interval, on Clock::monotonic(). All intervals are in seconds.
inline qint64 expiryOf(std::optional<quint32> asked, const Limits &limits, qint64 now)
{
    const qint64 interval = std::min(limits.maxMessageExpiryInterval, asked ? qint64(*asked) : Message::NeverExpires);
    return interval == Message::NeverExpires ? Message::NeverExpires : now + interval * 1000;
}

} // namespace skep
