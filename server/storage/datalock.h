// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

/// Ensures that only one process at a time uses a data directory. The operating system holds the lock and releases it
/// when the process ends, however that happens: there is no stale lock. The file `lock` stays, with the id of the last
/// process that had it, and of the machine's boot in which that process opened the database.
///
/// The database itself is locked too, for whoever removes that file or comes by another way: one byte of it that SQLite
/// does not use. Thread: any, one at a time.
class DataLock final
{
public:
    DataLock() = default;
    ~DataLock() { release(); }
    Q_DISABLE_COPY_MOVE(DataLock)

    /// Returns a sentence if another process has it; empty: it is held.
    QString acquire(const QString &directory);
    void release();

    /// Whether the machine has been running since the database was opened last. False if that is not known.
    bool isSameBoot() const { return m_isSameBoot; }
    /// The database is open. REQUIRES: it is acquired.
    void noteBoot();

private:
    QString lockFile(const QString &directory);
    QString lockDatabase(const QString &directory);
    bool write(const QByteArray &boot);

    int m_descriptor = -1;
    int m_database = -1;
    bool m_isSameBoot = false;
};

} // namespace skep
