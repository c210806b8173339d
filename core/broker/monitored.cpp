// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "monitored.h"

namespace skep {

Monitored::~Monitored() = default;

} // namespace skep
