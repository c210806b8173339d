// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skep {

/// Makes malloc return blocks of 128 KiB and more to the system when they are freed.
///
/// glibc does so until the first larger one is freed; from then on it takes them from the heap, and those that live for
/// seconds, like captured traffic, leave holes between those that live for hours. Does nothing with other C libraries.
/// Thread: main, before there are others.
void keepLargeBlocksApart();

} // namespace skep
