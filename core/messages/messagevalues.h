// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"
#include "message.h"

namespace skep {

class Clock;

// Messages as the console has them, and back.

MessageValue toValue(const Message &message, const Clock &clock);

/// \param maximumExpiry seconds; lowers the value's own Message Expiry Interval.
/// REQUIRES: the topic and the strings are valid (objectionTo()).
MessagePointer toMessage(const MessageValue &value, const Clock &clock, qint64 maximumExpiry);

} // namespace skep
