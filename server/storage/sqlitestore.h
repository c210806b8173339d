// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "batchpatience.h"
#include "core/storage/store.h"
#include "datalock.h"
#include "sqlite.h"
#include "storeclock.h"
#include "storedoor.h"

#include <memory>

class QThread;

namespace skep {

class Clock;
class StoreRestorer;
class StoreWriter;

struct SqliteStoreSettings
{
    QString directory; ///< made if it is missing
    DurabilityLevel level = DurabilityLevel::Written;
    QByteArray vfs; ///< SQLite's file layer; empty: its own
    std::chrono::milliseconds patience = BatchPatience::Longest; ///< how long writes that may cancel out are delayed
};

/// The broker's state in an SQLite database in WAL mode, written by its own thread.
///
/// Durable at level `written` means that the write-ahead log has been written to the operating system, which keeps it
/// when the process is killed; at `synced` the disk has confirmed it too. The storage thread runs one function that
/// never touches an object of the broker's thread: it has no event loop, and nothing is moved to it. Thread: the
/// broker's.
class SqliteStore final : public Store
{
    Q_OBJECT
public:
    SqliteStore(SqliteStoreSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~SqliteStore() override;

    QString open() override;
    /// Writes what waits and ends the storage thread; the last durable() and failed() are emitted from here.
    void close();

    RestoreStep restore(RestoreSink &sink, qsizetype records) override;
    StoreBatch *batch() override;
    BatchNumber commit() override;
    BatchNumber durableUpTo() const override { return m_durable; }
    StoreMetrics metrics() const override;

private:
    QString openFile(const QString &file);
    void start();
    void writeTime();
    void takeReport();
    void becomeDurable(BatchNumber upTo);

    const SqliteStoreSettings m_settings;
    StoreClock m_time;
    DataLock m_lock;
    SqliteDatabase m_database; ///< the storage thread's from start() to close()
    StoreDoor m_door;
    std::unique_ptr<StoreRestorer> m_restorer;
    std::unique_ptr<StoreWriter> m_writer;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<StoreBatch> m_batch; ///< between batch() and commit()
    BatchPatience m_patience;
    BatchNumber m_committed = BatchNumber::None;
    BatchNumber m_durable = BatchNumber::None;
    StoreMetrics m_metrics; ///< as last reported
    bool m_isFailing = false;
};

} // namespace skep
