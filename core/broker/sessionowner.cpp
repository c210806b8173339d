// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionowner.h"

namespace skep {

SessionOwner::~SessionOwner() = default;

} // namespace skep
