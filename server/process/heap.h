// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skep {

enum class HeapUse {
    Headless,
    Window, ///< with captured traffic, whose blocks live for seconds between those that live for hours
};

/// Makes malloc keep large blocks apart from the heap, for good: one that grows is moved without a copy, and goes back
/// to the system when it is freed, without a hole.
///
/// glibc does so until the first larger one is freed; from then on it takes them from the heap. Does nothing with other
/// C libraries. Thread: main, before there are others.
void arrangeHeap(HeapUse use);

} // namespace skep
