// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filterslots.h"

namespace skep {

void FilterSlots::remove(size_t gap)
{
    for (size_t i = after(gap); m_slots[i].node; i = after(i)) {
        const size_t distance = (i - home(m_slots[i].hash)) & (m_size - 1);
        if (distance >= ((i - gap) & (m_size - 1))) {
            m_slots[gap] = m_slots[i];
            gap = i;
        }
    }
    m_slots[gap] = {};
}

} // namespace skep
