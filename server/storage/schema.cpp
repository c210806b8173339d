// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "schema.h"

#include "datadirectory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <array>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ApplicationId = 0x536B6570; // "Skep", in the file's header
constexpr qint64 SchemaVersion = 2;

/// Rows are appended by number: a table with its own order of queues costs ten times as much at 10,000 of them.
/// Bytes are blobs even if they are UTF-8, so that SQLite compares them unchanged.
constexpr const char *SchemaText = R"(
    BEGIN;
    CREATE TABLE messages(id INTEGER PRIMARY KEY, topic BLOB NOT NULL, properties BLOB NOT NULL, payload BLOB NOT NULL,
        flags INTEGER NOT NULL, expires_at INTEGER);
    CREATE TABLE entries(id INTEGER PRIMARY KEY, queue INTEGER NOT NULL, message INTEGER, flags INTEGER NOT NULL,
        packet_id INTEGER NOT NULL, share INTEGER NOT NULL, send_order INTEGER NOT NULL, identifiers BLOB NOT NULL);
    CREATE TABLE retained(message INTEGER PRIMARY KEY, stored_at INTEGER NOT NULL, publisher BLOB NOT NULL);
    CREATE TABLE sessions(id INTEGER PRIMARY KEY, client_id BLOB NOT NULL, expiry_interval INTEGER NOT NULL,
        disconnected_at INTEGER NOT NULL, user_name BLOB NOT NULL DEFAULT x'', version INTEGER NOT NULL DEFAULT 4);
    CREATE TABLE groups(id INTEGER PRIMARY KEY, name BLOB NOT NULL);
    CREATE TABLE subscriptions(session INTEGER NOT NULL, filter BLOB NOT NULL, options INTEGER NOT NULL,
        identifier INTEGER NOT NULL, walk BLOB, PRIMARY KEY(session, filter)) WITHOUT ROWID;
    CREATE TABLE received(session INTEGER NOT NULL, packet_id INTEGER NOT NULL, PRIMARY KEY(session, packet_id))
        WITHOUT ROWID;
    CREATE TABLE wills(session INTEGER PRIMARY KEY, message INTEGER NOT NULL, message_expiry INTEGER,
        delay INTEGER NOT NULL);
    CREATE TABLE clock(id INTEGER PRIMARY KEY, wall INTEGER NOT NULL);
    PRAGMA application_id = 0x536B6570;
    PRAGMA user_version = 2;
    COMMIT)";

/// From the version that is its index to the next.
constexpr std::array<const char *, SchemaVersion> Upgrades = {
    R"(BEGIN;
       ALTER TABLE sessions ADD COLUMN user_name BLOB NOT NULL DEFAULT x'';
       ALTER TABLE sessions ADD COLUMN version INTEGER NOT NULL DEFAULT 4;
       PRAGMA user_version = 1;
       COMMIT)",
    R"(BEGIN;
       ALTER TABLE subscriptions ADD COLUMN walk BLOB;
       CREATE TABLE clock(id INTEGER PRIMARY KEY, wall INTEGER NOT NULL);
       PRAGMA user_version = 2;
       COMMIT)",
};

QString upgrade(SqliteDatabase &database, const QString &file, qint64 from)
{
    const QString backup = file + u".version%1"_s.arg(from);
    const QString partial = backup + u".part"_s;
    QFile::remove(partial);
    if (!QFile::exists(backup)) {
        SqliteStatement copy(database, "VACUUM INTO CAST(? AS TEXT)");
        const QByteArray name = partial.toUtf8();
        makePrivateFile(partial); // SQLite fills an empty file
        copy.bind(QByteArrayView(name));
        if (copy.run() != SQLITE_OK || !QFile::rename(partial, backup))
            return u"The database '%1' must be upgraded, but its backup '%2' cannot be written (%3): make room, or "
                   u"move "
                   u"the data directory."_s.arg(file, backup, database.message());
    }
    for (auto version = size_t(from); version < Upgrades.size(); ++version) {
        if (database.execute(Upgrades[version]) != SQLITE_OK) {
            const QString why = database.message();
            database.execute("ROLLBACK");
            return u"The database '%1' cannot be upgraded from version %2 (%3); it was left as it is."_s.arg(
                file, QString::number(version), why);
        }
    }
    return {};
}

/// What speaks against a file that is not new.
QString objectionTo(SqliteDatabase &database, const QString &file)
{
    const auto applicationId = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (!applicationId || !version)
        return describeError(file, database);
    if (*applicationId != ApplicationId)
        return u"'%1' is a database of another program: name another data directory, or move that file away."_s.arg(
            file);
    if (*version > SchemaVersion)
        return u"The database '%1' was written by a newer Skep (its schema is version %2, this program knows %3): "
               u"start "
               u"that Skep, or name another data directory."_s.arg(file, QString::number(*version),
                                                                   QString::number(SchemaVersion));
    const auto verdict = database.text("PRAGMA quick_check(1)");
    if (!verdict)
        return describeError(file, database);
    if (*verdict != "ok")
        return describeDamage(file, QString::fromUtf8(*verdict).simplified());
    return {};
}

int configure(SqliteDatabase &database, DurabilityLevel level)
{
    // A full checkpoint's WAL is kept for the next round up to this size. The writer makes the checkpoints.
    const int result = database.execute("PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 0;"
                                        "PRAGMA journal_size_limit = 67108864; PRAGMA temp_store = MEMORY");
    if (result != SQLITE_OK)
        return result;
    // NORMAL: a commit is written and not synced, a checkpoint is synced on both sides, so that the file is whole also
    // after a power cut. FULL: each commit is synced.
    return database.execute(level == DurabilityLevel::Synced ? "PRAGMA synchronous = FULL"
                                                             : "PRAGMA synchronous = NORMAL");
}

} // namespace

QString databaseFile(const QString &directory)
{
    return QDir(directory).filePath(u"skep.db"_s);
}

QString openDatabase(SqliteDatabase &database, const QString &file, DurabilityLevel level, const QByteArray &vfs)
{
    makePrivateFile(file); // the log and its index get its rights
    if (database.open(file, SqliteDatabase::Mode::Create, vfs) != SQLITE_OK)
        return describeError(file, database);
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return describeError(file, database);
    if (*tables == 0) {
        database.execute("PRAGMA auto_vacuum = INCREMENTAL");
    } else if (const QString objection = objectionTo(database, file); !objection.isEmpty()) {
        return objection;
    }
    if (database.text("PRAGMA journal_mode = WAL") != "wal" || configure(database, level) != SQLITE_OK)
        return describeError(file, database);
    if (*tables == 0)
        return createTables(database) == SQLITE_OK ? QString() : describeError(file, database);
    // The log begins anew, so that what an unfinished transaction left in it is not taken for the rest of a damaged
    // one.
    database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    const qint64 version = database.number("PRAGMA user_version").value_or(SchemaVersion);
    return version < SchemaVersion ? upgrade(database, file, version) : QString();
}

int createTables(SqliteDatabase &database)
{
    return database.execute(SchemaText);
}

QString describeDamage(const QString &file, const QString &what)
{
    return u"The database '%1' is damaged (%2): run skepd once with --recover, which saves what is readable into a new "
           u"file and keeps this one."_s.arg(file, what);
}

QString describeError(const QString &file, const SqliteDatabase &database)
{
    const int result = database.result() & 0xFF;
    const QString message = database.message();
    switch (result) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return describeDamage(file, message);
    case SQLITE_FULL:
        return u"There is no room on the disk for the database '%1': make room there; Skep goes on by itself."_s.arg(
            file);
    default:
        return u"The database '%1' cannot be read or written (%2, SQLite's code %3): look after the disk and the "
               u"file's "
               u"rights."_s.arg(file, message, QString::number(database.result()));
    }
}

} // namespace skep
