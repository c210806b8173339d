// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/limits.h"

#include <QString>

namespace skep {

/// What limits that are automatic are made from, in bytes; 0: not known.
struct Machine
{
    qint64 memory = 0; ///< of the machine, or less if a control group (a container) allows less
    qint64 disk = 0; ///< free where the data directory is, with what the database takes already
};

Machine measureMachine(const QString &dataDirectory);

/// What the control groups of this process allow at most; 0: they allow everything.
/// \param root before every path, for tests
qint64 memoryOfControlGroup(const QString &root = {});

/// The same limits with numbers for those that are automatic. What is not known stays as it is.
Limits withAutomaticLimits(Limits limits, const Machine &machine);

} // namespace skep
