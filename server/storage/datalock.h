// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

/// Sees to it that one process at a time uses a data directory. The operating system holds the lock and lets it go with
/// the process, however that ends: there is no stale one. The file `lock` stays, with the number of the last process
/// that had it.
///
/// Thread: any, one at a time.
class DataLock final
{
public:
    DataLock() = default;
    ~DataLock() { release(); }
    Q_DISABLE_COPY_MOVE(DataLock)

    /// A sentence where it cannot be had; empty: it is held.
    QString acquire(const QString &directory);
    void release();

private:
    int m_descriptor = -1;
};

} // namespace skep
