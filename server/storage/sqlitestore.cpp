// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlitestore.h"

#include "datadirectory.h"
#include "schema.h"
#include "storerestorer.h"
#include "storewriter.h"
#include "walfile.h"

#include <QThread>

namespace skep {

using namespace Qt::StringLiterals;

SqliteStore::SqliteStore(SqliteStoreSettings settings, const Clock &clock, QObject *parent)
    : Store(parent), m_settings(std::move(settings)), m_time(clock),
      m_door([this] { QMetaObject::invokeMethod(this, &SqliteStore::takeReport, Qt::QueuedConnection); }),
      m_patience(m_settings.patience)
{
}

SqliteStore::~SqliteStore()
{
    close();
}

QString SqliteStore::open()
{
    Q_ASSERT(!m_database.isOpen());
    if (const QString error = makeDataDirectory(m_settings.directory); !error.isEmpty())
        return error;
    if (const QString error = m_lock.acquire(m_settings.directory); !error.isEmpty())
        return error;
    const QString file = databaseFile(m_settings.directory);
    if (const QString error = openFile(file); !error.isEmpty()) {
        m_database.close();
        m_lock.release();
        return error;
    }
    m_lock.noteBoot();
    m_restorer = std::make_unique<StoreRestorer>(m_database, file, m_time, m_numbers);
    return {};
}

/// The log is looked at first: SQLite would take its first damaged place for its end.
QString SqliteStore::openFile(const QString &file)
{
    const bool isSynced = m_settings.level == DurabilityLevel::Synced;
    if (const auto objection = objectionToLog(file, m_lock.isSameBoot(), isSynced))
        return describeDamage(file, *objection);
    return openDatabase(m_database, file, m_settings.level, m_settings.vfs);
}

RestoreStep SqliteStore::restore(RestoreSink &sink, qsizetype records)
{
    Q_ASSERT(m_restorer);
    RestoreStep step = m_restorer->step(sink, records);
    if (step.isDone) {
        const std::vector<MessageId> unused = m_restorer->unusedMessages();
        for (const MessageId id : unused)
            batch()->removeMessage(id);
        m_restorer.reset();
        start();
    }
    return step;
}

void SqliteStore::start()
{
    m_writer = std::make_unique<StoreWriter>(m_database, databaseFile(m_settings.directory), m_settings.level, m_door);
    m_thread.reset(QThread::create([this] { m_writer->run(); }));
    m_thread->setObjectName(u"storage"_s);
    m_thread->start();
}

void SqliteStore::close()
{
    if (!m_database.isOpen())
        return;
    commit();
    if (m_thread) {
        m_door.close();
        m_thread->wait();
        m_thread.reset();
        m_writer.reset();
        takeReport();
        writeTime();
    }
    m_restorer.reset();
    m_batch.reset();
    m_database.close();
    m_lock.release();
}

/// What is left of all that expires is what is left now.
void SqliteStore::writeTime()
{
    SqliteStatement statement(m_database, "INSERT OR REPLACE INTO clock VALUES(1,?)");
    statement.bind(m_time.wall()).run();
}

StoreBatch *SqliteStore::batch()
{
    if (!m_batch)
        m_batch = m_door.takeBack();
    if (!m_batch) {
        m_patience.taken();
        m_batch = std::make_unique<StoreBatch>(m_numbers, m_time.offset());
    }
    return m_batch.get();
}

BatchNumber SqliteStore::commit()
{
    if (!m_batch || !m_thread)
        return m_committed;
    m_committed = BatchNumber(quint64(m_committed) + 1);
    m_batch->setTime(m_time.wall(), m_time.lead());
    const BatchNumber settled =
        m_patience.committed(m_committed, *m_batch, EntryId(m_numbers.entry), std::chrono::steady_clock::now());
    // The storage thread begins nothing while the batch is here.
    const bool isSettled = settled != BatchNumber::None && !m_door.isWriting();
    if (!m_door.put(std::move(m_batch), m_committed, m_patience.due()))
        becomeDurable(m_committed);
    else if (isSettled)
        becomeDurable(settled);
    return m_committed;
}

void SqliteStore::becomeDurable(BatchNumber upTo)
{
    m_durable = upTo;
    Q_EMIT durable(upTo);
}

void SqliteStore::takeReport()
{
    const std::optional<StoreReport> report = m_door.takeReport();
    if (!report)
        return;
    m_metrics = report->metrics;
    if (report->failure)
        m_isFailing = !report->failure->isEmpty();
    if (report->failure && !report->failure->isEmpty())
        Q_EMIT failed(*report->failure);
    else if (report->failure)
        Q_EMIT available();
    if (report->durableUpTo > m_durable)
        becomeDurable(report->durableUpTo);
}

StoreMetrics SqliteStore::metrics() const
{
    StoreMetrics metrics = m_metrics;
    metrics.isDurable = true;
    metrics.isFailing = m_isFailing;
    metrics.pendingBytes = m_door.pendingBytes();
    return metrics;
}

} // namespace skep
