// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "linkhost.h"

namespace skep {

LinkHost::~LinkHost() = default;

} // namespace skep
