// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/settings.h"

namespace skep {

/// From here on the program's log goes to standard error, one line an entry with time, level and category; entries
/// below the level are not even put together. Any thread may log.
void startLogging(LogLevel level);

/// Changes the level from here on. From any thread.
void setLogLevel(LogLevel level);

} // namespace skep
