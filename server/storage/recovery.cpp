// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "recovery.h"

#include "schema.h"
#include "walfile.h"

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
    qint64 since = 0; ///< version of the schema
};

const std::array<Table, 9> Tables = {{{"clock", "id", 2},
                                      {"messages", "id"},
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
    /// Between two damaged places: steps that double find the next row that can be read. `low` only grows: copy() takes
    /// no row that is not behind it.
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
        const bool isAscending = order == "ASC";
        std::optional<qint64> before;
        while (rows.next()) {
            const qint64 key = keyOf(rows);
            if (key <= above || key >= below || (before && (isAscending ? key < *before : key > *before)))
                return false; // a damaged tree leads anywhere
            if (!insert(rows, key))
                return false;
            before = key;
        }
        return rows.result() == SQLITE_OK;
    }

    qint64 keyOf(const SqliteStatement &row) const
    {
        sqlite3_stmt *const source = row.handle();
        int column = 0;
        while (sqlite3_column_name(source, column) != m_table.key)
            ++column;
        return sqlite3_column_int64(source, column);
    }

    bool insert(SqliteStatement &row, qint64 key)
    {
        sqlite3_stmt *const source = row.handle();
        const int columns = sqlite3_column_count(source);
        if (!m_insert.isValid())
            m_insert = SqliteStatement(m_to, insertStatement(source, columns));
        for (int column = 0; column < columns; ++column)
            sqlite3_bind_value(m_insert.handle(), column + 1, sqlite3_column_value(source, column));
        m_last = key;
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

/// What is read: the file itself, or a copy in its place if SQLite would refuse it as a whole, because it is shorter
/// than its header says, or would not see all of its write-ahead log, because that is damaged. In the copy, what is
/// missing is zeros, and the frames of the log are applied.
class ReadableFile final
{
public:
    ReadableFile(const QString &file, const QString &copy) : m_file(file), m_copy(copy)
    {
        const qint64 size = sizeByHeader(file);
        WalFile log(file);
        const bool isShort = size > QFile(file).size();
        m_isWhole = !isShort && !log.damage() && !log.hasGap();
        if (m_isWhole)
            return;
        QFile::remove(copy); // of an attempt that was broken off
        QFile filled(copy);
        if (!QFile::copy(file, copy) || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)
            || !filled.open(QIODevice::ReadWrite) || (isShort && !filled.resize(size)) || !log.applyTo(filled))
            return;
        filled.close();
        if (finishHeader(copy))
            m_file = copy;
    }
    ~ReadableFile()
    {
        if (!m_isWhole)
            QFile::remove(m_copy);
    }
    Q_DISABLE_COPY_MOVE(ReadableFile)

    const QString &name() const { return m_file; }
    bool isWhole() const { return m_isWhole; }

private:
    /// It has no write-ahead log, and as many pages as there are.
    static bool finishHeader(const QString &copy)
    {
        QFile file(copy);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        QByteArray header = file.read(100);
        if (header.size() < 100)
            return false;
        const auto pages = quint32(file.size() / pageSizeOf(header));
        header.replace(18, 2, "\1\1");
        qToBigEndian(pages, header.data() + 28);
        header.replace(92, 4, header.mid(24, 4)); // so that the number of pages counts
        return file.seek(0) && file.write(header) == header.size();
    }

    static qint64 pageSizeOf(const QByteArray &header)
    {
        const quint16 size = qFromBigEndian<quint16>(header.constData() + 16); // 1 stands for 65,536
        return size == 1 ? 65'536 : std::max<qint64>(size, 512);
    }

    /// What its header says; 0: it has none.
    static qint64 sizeByHeader(const QString &file)
    {
        QFile old(file);
        if (!old.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray header = old.read(32);
        if (header.size() < 32)
            return 0;
        return pageSizeOf(header) * qFromBigEndian<quint32>(header.constData() + 28);
    }

    QString m_file;
    const QString m_copy;
    bool m_isWhole = true;
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
    const bool isOpen = from.open(readable.name(), SqliteDatabase::Mode::ReadOnly) == SQLITE_OK;
    const auto tables = isOpen ? from.number("SELECT count(*) FROM sqlite_schema") : std::nullopt;
    if (tables.value_or(0) == 0) {
        report.error =
            u"Nothing can be read of '%1' (%2): bring back a copy of it, or move it away to begin with an empty "
            u"one."_s.arg(oldFile, tables ? u"it has no tables"_s : from.message());
        return report;
    }
    SqliteDatabase to;
    report.error = openDatabase(to, newFile, DurabilityLevel::Synced, {});
    if (!report.error.isEmpty())
        return report;
    report.isComplete = readable.isWhole();
    to.execute("BEGIN");
    const qint64 version = from.number("PRAGMA user_version").value_or(0);
    for (const Table &table : Tables) {
        if (version < table.since)
            continue;
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
    for (const Table &table : Tables) {
        if (table.name != "clock")
            report.rows += to.number("SELECT count(*) FROM " + table.name).value_or(0);
    }
    if (to.execute("COMMIT") != SQLITE_OK)
        report.error = describeError(newFile, to);
    return report;
}

} // namespace skep
