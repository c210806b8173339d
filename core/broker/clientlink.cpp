// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientlink.h"

namespace skep {

ClientLink::~ClientLink() = default;

} // namespace skep
