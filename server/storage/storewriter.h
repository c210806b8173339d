// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "batchwriter.h"
#include "storedoor.h"

#include <chrono>

namespace skep {

/// The storage thread's work: writes each batch that comes through the door as one transaction, tries again what could
/// not be written, and keeps the file synced and small while nothing waits.
///
/// All that the broker commits while one transaction is being written is one batch, hence the next transaction.
/// Thread: made on the broker's, then the storage thread alone. Owned by the SqliteStore.
class StoreWriter final
{
public:
    StoreWriter(SqliteDatabase &database, QString file, DurabilityLevel level, StoreDoor &door);
    ~StoreWriter();
    Q_DISABLE_COPY_MOVE(StoreWriter)

    /// The thread's function: until the door is closed and what waited is written, or has failed once more.
    void run();

private:
    using Time = std::chrono::steady_clock;

    void write(const StoreDoor::Waiting &waiting);
    bool commit(const StoreDoor::Waiting &waiting);
    void upkeep(bool idle);
    void measure();
    void checkpoint();
    bool vacuum();
    void fail();
    static int walHook(void *writer, sqlite3 *, const char *, int pages);

    SqliteDatabase &m_database;
    const QString m_file;
    const DurabilityLevel m_level;
    StoreDoor &m_door;
    BatchWriter m_batchWriter;
    StoreMetrics m_metrics;
    Time::time_point m_syncedAt;
    Time::time_point m_measuredAt;
    int m_walPages = 0; ///< in the write-ahead log, not in the database yet
    bool m_hasFailed = false; ///< the last report said so
    bool m_hasGarbage = false; ///< free pages are still to be given back
};

} // namespace skep
