// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

namespace skep {

/// Does the task, prints the result (to standard output, or one sentence to standard error), and returns the exit
/// status.
int runDataTask(const DataTask &task);

/// Saves what is readable of a directory's database into a new one that takes its place; the old one is kept under
/// another name. The directory's lock keeps other processes out.
CommandLineExit recoverDirectory(const QString &directory);

} // namespace skep
