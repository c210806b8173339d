// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace skep {

class SqliteStatement;

/// A connection to an SQLite file, closed with it. Every function that can fail returns SQLite's result code; 0 is
/// success.
///
/// No lock inside: one thread at a time.
class SqliteDatabase final
{
public:
    enum class Mode : quint8 { ReadOnly, ReadWrite, Create };

    SqliteDatabase() = default;
    ~SqliteDatabase() { close(); }
    Q_DISABLE_COPY_MOVE(SqliteDatabase)

    /// \param vfs the file layer; empty: SQLite's own.
    int open(const QString &file, Mode mode, const QByteArray &vfs = {});
    void close();
    bool isOpen() const { return m_handle != nullptr; }

    int execute(const char *sql);
    /// The first column of the first row.
    std::optional<qint64> number(const char *sql);
    std::optional<QByteArray> text(const char *sql);

    int result() const; ///< of the last call, with its extension
    QString message() const; ///< the same in words
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/// A prepared statement. Bytes that are bound must live until the step.
class SqliteStatement final
{
public:
    SqliteStatement() = default;
    SqliteStatement(SqliteDatabase &database, const char *sql);
    ~SqliteStatement();
    SqliteStatement(SqliteStatement &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) { }
    SqliteStatement &operator=(SqliteStatement &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    Q_DISABLE_COPY(SqliteStatement)

    bool isValid() const { return m_handle != nullptr; }

    /// Parameters are bound one after the other, from the first.
    SqliteStatement &bind(qint64 value);
    SqliteStatement &bind(QByteArrayView bytes);
    SqliteStatement &bind(std::optional<qint64> value); ///< none: NULL
    SqliteStatement &bind(std::optional<QByteArrayView> bytes);

    /// Runs a statement that yields no row, and makes it ready for the next time.
    int run();
    /// True: there is a row. False: the end, or an error: result().
    bool next();
    int result() const { return m_result; }
    void reset();

    qint64 number(int column) const;
    std::optional<qint64> numberOrNull(int column) const;
    QByteArrayView bytes(int column) const; ///< until the next step
    std::optional<QByteArrayView> bytesOrNull(int column) const;
    sqlite3_stmt *handle() const { return m_handle; }

private:
    sqlite3_stmt *m_handle = nullptr;
    int m_next = 1;
    int m_result = 0;
};

} // namespace skep
