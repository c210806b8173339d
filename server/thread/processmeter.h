// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/totals.h"

namespace skep {

/// What this process has used of the processors, and what it holds of the memory. Cheap enough for ten times a second;
/// any thread.
ProcessUsage measureProcess();

} // namespace skep
