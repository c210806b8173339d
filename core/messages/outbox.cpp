// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "outbox.h"

namespace skep {

Outbox::~Outbox() = default;

} // namespace skep
