// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturevalues.h"

#include <algorithm>

namespace skep {

void CaptureLoss::add(quint64 count, qint64 first, qint64 last)
{
    if (count == 0)
        return;
    from = records == 0 ? first : std::min(from, first);
    until = std::max(until, last);
    records += count;
}

} // namespace skep
