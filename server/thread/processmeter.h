// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/totals.h"

namespace skep {

/// The processor time that this process has used, and the memory that it holds. Cheap enough for ten times a second;
/// any thread.
ProcessUsage measureProcess();

} // namespace skep
