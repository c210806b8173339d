// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"
#include "sqlite.h"

namespace skep {

/// The database's file in a data directory.
QString databaseFile(const QString &directory);

/// Opens the database for writing and makes it ready: creates it if there is none, checks it, and upgrades an older one
/// in place after writing a copy beside it. Returns a sentence if that is not possible (another program's file, a newer
/// schema, damage, an error of the disk); then nothing was changed.
QString openDatabase(SqliteDatabase &database, const QString &file, DurabilityLevel level, const QByteArray &vfs);

/// Makes the tables in an empty database. Returns SQLite's result code.
int createTables(SqliteDatabase &database);

/// What to say of an error of the database.
QString describeError(const QString &file, const SqliteDatabase &database);
QString describeDamage(const QString &file, const QString &what);

} // namespace skep
