// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mailbox.h"

namespace skep {

} // namespace skep
