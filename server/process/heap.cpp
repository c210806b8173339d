// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "heap.h"

#include <cstdlib> // says whether it is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace skep {

void arrangeHeap([[maybe_unused]] HeapUse use)
{
#ifdef __GLIBC__
    constexpr int KiB = 1024;
    mallopt(M_MMAP_THRESHOLD, use == HeapUse::Window ? 128 * KiB : 1024 * KiB);
    if (use == HeapUse::Headless)
        mallopt(M_TRIM_THRESHOLD, 16 * 1024 * KiB);
#endif
}

} // namespace skep
