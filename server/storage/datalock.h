// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

/// Ensures that only one process at a time uses a data directory. The operating system holds the lock and releases it
/// when the process ends, however that happens: there is no stale lock. The file `lock` stays, with the id of the last
/// process that had it.
///
/// Thread: any, one at a time.
class DataLock final
{
public:
    DataLock() = default;
    ~DataLock() { release(); }
    Q_DISABLE_COPY_MOVE(DataLock)

    /// Returns a sentence if another process has it; empty: it is held.
    QString acquire(const QString &directory);
    void release();

private:
    int m_descriptor = -1;
};

} // namespace skep
