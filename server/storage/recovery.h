// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

struct RecoveryReport
{
    QString error; ///< one sentence; empty: the new file is whole
    qint64 rows = 0; ///< in the new file
    qint64 dropped = 0; ///< read, but useless: what they belong to could not be read
    bool isComplete = true; ///< every page could be read
};

/// Copies what is readable of a damaged database into a new one, and drops records that name something lost. The old
/// file is only read; REQUIRES: no process has it open. If the new file exists already, nothing is done.
RecoveryReport recoverDatabase(const QString &oldFile, const QString &newFile);

} // namespace skep
