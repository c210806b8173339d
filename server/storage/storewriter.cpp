// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storewriter.h"

#include "schema.h"

#include <QDateTime>

#include <sqlite3.h>

namespace skep {

using namespace std::chrono_literals;

namespace {

/// Between two attempts to write what could not be written.
constexpr auto RetryInterval = 250ms;
/// At level `written`: what a power cut costs at most, as long as the disk keeps up.
constexpr auto SyncInterval = 1000ms;
/// Pages in the write-ahead log that are brought into the database at once, and what bounds the log's size.
constexpr int CheckpointPages = 4000;
/// Free pages that the file may keep: whichever is more, so many or a quarter of it.
constexpr qint64 KeptFreePages = 256;
/// Between two looks at how large the file is.
constexpr auto MeasureInterval = 100ms;

} // namespace

StoreWriter::StoreWriter(SqliteDatabase &database, QString file, DurabilityLevel level, StoreDoor &door)
    : m_database(database), m_file(std::move(file)), m_level(level), m_door(door), m_batchWriter(database),
      m_syncedAt(Time::now())
{
    sqlite3_wal_hook(database.handle(), &StoreWriter::walHook, this);
}

StoreWriter::~StoreWriter()
{
    sqlite3_wal_hook(m_database.handle(), nullptr, nullptr); // the database lives longer
}

int StoreWriter::walHook(void *writer, sqlite3 *, const char *, int pages)
{
    static_cast<StoreWriter *>(writer)->m_walPages = pages;
    return SQLITE_OK;
}

void StoreWriter::run()
{
    for (;;) {
        const bool hasWork = m_walPages > 0 || m_hasGarbage;
        const StoreDoor::Waiting waiting = m_door.take(hasWork ? std::optional(SyncInterval) : std::nullopt);
        if (waiting.batch)
            write(waiting);
        else if (m_door.isClosed())
            return;
        upkeep(!waiting.batch);
    }
}

void StoreWriter::write(const StoreDoor::Waiting &waiting)
{
    while (!commit(waiting)) {
        fail();
        if (!m_door.pause(RetryInterval)) { // the program ends: one last time
            commit(waiting);
            return;
        }
    }
}

/// The report follows the commit at once: the broker waits for it.
bool StoreWriter::commit(const StoreDoor::Waiting &waiting)
{
    const auto start = Time::now();
    const qsizetype operations = waiting.batch->operations();
    if (operations > 0) {
        if (m_batchWriter.write(*waiting.batch) != SQLITE_OK)
            return false;
        const auto now = Time::now();
        m_metrics.commitMicroseconds = std::chrono::duration_cast<std::chrono::microseconds>(now - start).count();
        m_metrics.groupOperations = operations;
        ++m_metrics.groupCommits;
        if (m_level == DurabilityLevel::Synced) {
            ++m_metrics.syncs;
            m_metrics.syncedAt = QDateTime::currentMSecsSinceEpoch();
            m_syncedAt = now;
        } else {
            m_metrics.unsyncedBytes += waiting.batch->bytes();
        }
        measure();
    }
    StoreReport report{.durableUpTo = waiting.number, .failure = {}, .metrics = m_metrics};
    if (std::exchange(m_hasFailed, false))
        report.failure = QString();
    m_door.report(std::move(report));
    return true;
}

void StoreWriter::measure()
{
    const auto now = Time::now();
    if (now - m_measuredAt < MeasureInterval)
        return;
    m_measuredAt = now;
    const qint64 used =
        m_database.number("PRAGMA page_count").value_or(0) - m_database.number("PRAGMA freelist_count").value_or(0);
    m_metrics.fileBytes = (used + m_walPages) * m_database.number("PRAGMA page_size").value_or(0);
}

void StoreWriter::fail()
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_door.report({.failure = describeError(m_file, m_database), .metrics = m_metrics});
}

void StoreWriter::upkeep(bool idle)
{
    const bool isLate = m_level == DurabilityLevel::Written && Time::now() - m_syncedAt >= SyncInterval;
    if (m_walPages > 0 && (idle || isLate || m_walPages >= CheckpointPages))
        checkpoint();
    if (idle && m_hasGarbage)
        m_hasGarbage = vacuum();
}

/// Syncs the write-ahead log, copies it into the database and syncs that. If it fails, the log goes on growing and the
/// next one makes up for it; what was reported as durable is in the log. The metrics show it: the last sync gets
/// older.
void StoreWriter::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr)
        != SQLITE_OK) {
        m_syncedAt = Time::now(); // not again before the interval is over
        return;
    }
    m_walPages = 0;
    m_hasGarbage = true;
    m_syncedAt = Time::now();
    m_metrics.syncedAt = QDateTime::currentMSecsSinceEpoch();
    m_metrics.syncs += 2;
    m_metrics.unsyncedBytes = 0;
    m_door.report({.metrics = m_metrics});
}

/// Gives some of the free pages back to the file system. True if there are more.
bool StoreWriter::vacuum()
{
    const qint64 free = m_database.number("PRAGMA freelist_count").value_or(0);
    const qint64 pages = m_database.number("PRAGMA page_count").value_or(0);
    if (free <= std::max(KeptFreePages, pages / 4))
        return false;
    return m_database.execute("PRAGMA incremental_vacuum(2048)") == SQLITE_OK;
}

} // namespace skep
