// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"
#include "sqlite.h"
#include "storeclock.h"

#include <vector>

namespace skep {

/// Reads a database's whole state in steps. Table after table, each in the order of its rows; messages first, which are
/// made once and kept by number until the last record that names them has been handed over.
///
/// Thread: the broker's, before the storage thread runs.
class StoreRestorer final
{
public:
    /// \param numbers is set to what follows the stored numbers.
    /// \param time takes up the time that the database was written last.
    StoreRestorer(SqliteDatabase &database, QString file, StoreClock &time, StoreNumbers &numbers);
    Q_DISABLE_COPY_MOVE(StoreRestorer)

    RestoreStep step(RestoreSink &sink, qsizetype records);

    /// After the last step: the messages that no record names.
    std::vector<MessageId> unusedMessages() const;

private:
    using Read = void (StoreRestorer::*)(RestoreSink &);
    struct Table
    {
        const char *sql;
        Read read;
    };
    static const std::vector<Table> &tables();

    void readMessage(RestoreSink &sink);
    void readGroup(RestoreSink &sink);
    void readSession(RestoreSink &sink);
    void readSubscription(RestoreSink &sink);
    void readReceived(RestoreSink &sink);
    void readWill(RestoreSink &sink);
    void readRetained(RestoreSink &sink);
    void readEntry(RestoreSink &sink);
    MessagePointer message(qint64 id);

    SqliteDatabase &m_database;
    const QString m_file;
    StoreNumbers &m_numbers;
    qint64 m_offset; ///< from Clock::monotonic() to the store's time
    qint64 m_lead; ///< of the store's time over Clock::wall()
    size_t m_table = 0;
    SqliteStatement m_rows; ///< of the table that is being read
    std::vector<std::pair<qint64, MessagePointer>> m_messages; ///< ascending
    qint64 m_missing = 0; ///< a message that is named and not there
};

} // namespace skep
