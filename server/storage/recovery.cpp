// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "recovery.h"

#include "schema.h"

#include <QFile>

#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <limits>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

struct Table
{
    QByteArray name;
    QByteArray key; ///< the number by which it is ordered
};

const std::array<Table, 8> Tables = {{{"messages", "id"},
                                      {"groups", "id"},
                                      {"sessions", "id"},
                                      {"subscriptions", "session"},
                                      {"received", "session"},
                                      {"wills", "session"},
                                      {"retained", "message"},
                                      {"entries", "id"}}};

/// What names something that could not be read; the last statement, the messages that nothing names any more.
constexpr std::array Orphans = {
    "DELETE FROM subscriptions WHERE session NOT IN (SELECT id FROM sessions)",
    "DELETE FROM received WHERE session NOT IN (SELECT id FROM sessions)",
    "DELETE FROM wills WHERE session NOT IN (SELECT id FROM sessions) OR message NOT IN (SELECT id FROM messages)",
    "DELETE FROM retained WHERE message NOT IN (SELECT id FROM messages)",
    "DELETE FROM entries WHERE queue NOT IN (SELECT id FROM sessions UNION ALL SELECT id FROM groups)"
    " OR message NOT IN (SELECT id FROM messages)",
    "DELETE FROM messages WHERE id NOT IN (SELECT message FROM entries WHERE message IS NOT NULL"
    " UNION ALL SELECT message FROM wills UNION ALL SELECT message FROM retained)",
};

/// Copies one table around the places that cannot be read.
class TableCopy final
{
public:
    TableCopy(SqliteDatabase &from, SqliteDatabase &to, const Table &table) : m_from(from), m_to(to), m_table(table) { }

    /// False if something could not be read.
    bool run()
    {
        if (copy(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), "ASC"))
            return true;
        const qint64 low = m_last.value_or(0);
        m_last.reset();
        copy(low, std::numeric_limits<qint64>::max(), "DESC");
        probe(low, m_last.value_or(std::numeric_limits<qint64>::max()));
        return false;
    }

    bool hasWriteError() const { return m_hasWriteError; }

private:
    /// Between two damaged places: steps that double find the next row that can be read.
    void probe(qint64 low, qint64 high)
    {
        for (qint64 step = 1; step < high - low && !m_hasWriteError; step *= 2) {
            m_last.reset();
            const bool whole = copy(low + step, high, "ASC");
            if (whole || step > std::numeric_limits<qint64>::max() / 4)
                return;
            if (m_last) {
                low = *m_last;
                step = 1;
            }
        }
    }

    /// Rows with keys between the two, until the end (true) or the first that cannot be read; m_last is the last one's.
    bool copy(qint64 above, qint64 below, const QByteArray &order)
    {
        SqliteStatement rows(m_from,
                             "SELECT * FROM " + m_table.name + " WHERE " + m_table.key + ">? AND " + m_table.key
                                 + "<? ORDER BY " + m_table.key + ' ' + order);
        if (!rows.isValid())
            return false;
        rows.bind(above).bind(below);
        while (rows.next()) {
            if (!insert(rows))
                return false;
        }
        return rows.result() == SQLITE_OK;
    }

    bool insert(SqliteStatement &row)
    {
        sqlite3_stmt *const source = row.handle();
        const int columns = sqlite3_column_count(source);
        if (!m_insert.isValid())
            m_insert = SqliteStatement(m_to, insertStatement(source, columns));
        for (int column = 0; column < columns; ++column) {
            sqlite3_bind_value(m_insert.handle(), column + 1, sqlite3_column_value(source, column));
            if (sqlite3_column_name(source, column) == m_table.key)
                m_last = sqlite3_column_int64(source, column);
        }
        m_hasWriteError = m_insert.run() != SQLITE_OK;
        return !m_hasWriteError;
    }

    /// By name: an older version has fewer columns, the others get their defaults.
    QByteArray insertStatement(sqlite3_stmt *source, int columns) const
    {
        QByteArray names;
        QByteArray values;
        for (int column = 0; column < columns; ++column) {
            names += QByteArray(column ? "," : "") + sqlite3_column_name(source, column);
            values += column ? ",?" : "?";
        }
        return "INSERT OR IGNORE INTO " + m_table.name + '(' + names + ") VALUES(" + values + ')';
    }

    SqliteDatabase &m_from;
    SqliteDatabase &m_to;
    const Table &m_table;
    SqliteStatement m_insert;
    std::optional<qint64> m_last;
    bool m_hasWriteError = false;
};

/// A file that is shorter than its header says is refused as a whole: a copy, filled up with zeros, is read in its
/// place.
class ReadableFile final
{
public:
    ReadableFile(const QString &file, const QString &copy) : m_file(file)
    {
        QFile old(file);
        if (!old.open(QIODevice::ReadOnly))
            return;
        const QByteArray header = old.read(32);
        if (header.size() < 32)
            return;
        const quint16 pageSize = qFromBigEndian<quint16>(header.constData() + 16); // 1 stands for 65,536
        const qint64 size =
            qint64(pageSize == 1 ? 65'536 : pageSize) * qFromBigEndian<quint32>(header.constData() + 28);
        if (old.size() >= size || !QFile::copy(file, copy))
            return;
        m_file = copy;
        m_isCopy = true;
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QFile::resize(copy, size);
        QFile::copy(file + u"-wal"_s, copy + u"-wal"_s);
    }
    ~ReadableFile()
    {
        if (!m_isCopy)
            return;
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_file + suffix);
    }
    Q_DISABLE_COPY_MOVE(ReadableFile)

    const QString &name() const { return m_file; }

private:
    QString m_file;
    bool m_isCopy = false;
};

} // namespace

RecoveryReport recoverDatabase(const QString &oldFile, const QString &newFile)
{
    RecoveryReport report;
    if (QFile::exists(newFile)) {
        report.error = u"The file '%1' exists already: move it away, nothing is overwritten."_s.arg(newFile);
        return report;
    }
    const ReadableFile readable(oldFile, newFile + u".reading"_s);
    SqliteDatabase from;
    if (from.open(readable.name(), SqliteDatabase::Mode::ReadOnly) != SQLITE_OK
        || !from.number("SELECT count(*) FROM sqlite_schema")) {
        report.error =
            u"Nothing can be read of '%1' (%2): bring back a copy of it, or move it away to begin with an empty "
            u"one."_s.arg(oldFile, from.message());
        return report;
    }
    SqliteDatabase to;
    report.error = openDatabase(to, newFile, DurabilityLevel::Synced, {});
    if (!report.error.isEmpty())
        return report;
    to.execute("BEGIN");
    for (const Table &table : Tables) {
        TableCopy copy(from, to, table);
        report.isComplete = copy.run() && report.isComplete;
        if (copy.hasWriteError()) {
            report.error = describeError(newFile, to);
            return report;
        }
    }
    for (const char *orphans : Orphans) {
        to.execute(orphans);
        report.dropped += sqlite3_changes64(to.handle());
    }
    for (const Table &table : Tables)
        report.rows += to.number("SELECT count(*) FROM " + table.name).value_or(0);
    if (to.execute("COMMIT") != SQLITE_OK)
        report.error = describeError(newFile, to);
    return report;
}

} // namespace skep
