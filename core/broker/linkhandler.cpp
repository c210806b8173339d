// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "linkhandler.h"

namespace skep {

LinkHandler::~LinkHandler() = default;

} // namespace skep
