// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skep {

/// Has blocks of 128 KiB and more go back to the system when they are freed.
///
/// glibc does so until the first larger one is freed, and takes them from the heap from then on, where those that last
/// for seconds, as captured traffic does, leave holes between what stays for hours. Does nothing elsewhere. Thread:
/// main, before there are others.
void keepLargeBlocksApart();

} // namespace skep
