// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

namespace skep {

/// Made-up traffic of a small house: a sensor and a page that connect and talk, a message that is queued, one that is
/// dropped, one that is not allowed, and a refused handshake. \p rounds of it, one after the other.
CaptureBatch sampleTraffic(qint64 startNanoseconds, int rounds = 1);

} // namespace skep
