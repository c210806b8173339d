// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"

namespace skep {

/// Opens the test page in the browser: a WebSocket listener shows it at its root. Returns the sentence that says which
/// address was opened, or that there is none.
QString openTestPage(const std::vector<ListenerSnapshot> &listeners);

} // namespace skep
