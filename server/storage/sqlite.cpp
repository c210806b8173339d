// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite.h"

#include <sqlite3.h>

namespace skep {

int SqliteDatabase::open(const QString &file, Mode mode, const QByteArray &vfs)
{
    close();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    return sqlite3_open_v2(file.toUtf8().constData(), &m_handle, flags, vfs.isEmpty() ? nullptr : vfs.constData());
}

void SqliteDatabase::close()
{
    sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

int SqliteDatabase::execute(const char *sql)
{
    return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
}

std::optional<qint64> SqliteDatabase::number(const char *sql)
{
    SqliteStatement statement(*this, sql);
    return statement.next() ? statement.numberOrNull(0) : std::nullopt;
}

std::optional<QByteArray> SqliteDatabase::text(const char *sql)
{
    SqliteStatement statement(*this, sql);
    return statement.next() ? std::optional(statement.bytes(0).toByteArray()) : std::nullopt;
}

int SqliteDatabase::result() const
{
    return sqlite3_extended_errcode(m_handle);
}

QString SqliteDatabase::message() const
{
    return QString::fromUtf8(sqlite3_errmsg(m_handle));
}

SqliteStatement::SqliteStatement(SqliteDatabase &database, const char *sql)
{
    m_result = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_handle, nullptr);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_handle);
}

SqliteStatement &SqliteStatement::bind(qint64 value)
{
    sqlite3_bind_int64(m_handle, m_next++, value);
    return *this;
}

/// SQLite takes a null pointer for NULL; here, no bytes are an empty value.
SqliteStatement &SqliteStatement::bind(QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_handle, m_next++, bytes.isEmpty() ? "" : bytes.data(), sqlite3_uint64(bytes.size()), nullptr);
    return *this;
}

SqliteStatement &SqliteStatement::bind(std::optional<qint64> value)
{
    if (value)
        return bind(*value);
    sqlite3_bind_null(m_handle, m_next++);
    return *this;
}

SqliteStatement &SqliteStatement::bind(std::optional<QByteArrayView> bytes)
{
    if (bytes)
        return bind(*bytes);
    sqlite3_bind_null(m_handle, m_next++);
    return *this;
}

int SqliteStatement::run()
{
    next();
    reset();
    return m_result;
}

bool SqliteStatement::next()
{
    if (!m_handle)
        return false;
    const int result = sqlite3_step(m_handle);
    m_result = result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_OK : result;
    return result == SQLITE_ROW;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_handle);
    m_next = 1;
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<qint64> SqliteStatement::numberOrNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL ? std::nullopt : std::optional(number(column));
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_handle, column)};
}

std::optional<QByteArrayView> SqliteStatement::bytesOrNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL ? std::nullopt : std::optional(bytes(column));
}

} // namespace skep
