// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "consolelink.h"

namespace skep {

ConsoleLink::~ConsoleLink() = default;

} // namespace skep
