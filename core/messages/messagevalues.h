// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"
#include "message.h"

namespace skep {

class Clock;
struct Limits;

// Messages as the console has them, and back.

MessageValue toValue(const Message &message, const Clock &clock);

/// REQUIRES: the topic and the strings are valid, and the limits have nothing against it (objectionTo()).
MessagePointer toMessage(const MessageValue &value, const Clock &clock, const Limits &limits);

} // namespace skep
