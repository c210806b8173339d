// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

#include <optional>

namespace skep {

/// A will that waits with its session (5.0 §3.1.2.5).
struct PendingWill
{
    MessagePointer message; ///< its expiry starts when it is published
    std::optional<quint32> messageExpiryInterval; ///< seconds
    quint32 delayInterval = 0; ///< seconds
};

} // namespace skep
