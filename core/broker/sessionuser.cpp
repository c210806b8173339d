// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionuser.h"

namespace skep {

SessionUser::~SessionUser() = default;

} // namespace skep
