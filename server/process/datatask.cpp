// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "datatask.h"

#include "server/storage/datalock.h"
#include "server/storage/recovery.h"
#include "server/storage/schema.h"
#include "server/storage/storestats.h"

#include <QFile>

#include <cstdio>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

CommandLineExit taskFailure(const QString &sentence)
{
    return {sentence, 1};
}

CommandLineExit describeDirectory(const DataTask &task)
{
    const StoreStats stats = readStats(task.directory);
    if (!stats.error.isEmpty())
        return taskFailure(stats.error);
    const QString text = task.asJson ? QString::fromUtf8(stats.toJson()) : stats.toText();
    return {text.chopped(1), 0};
}

/// A free name beside the database to keep it under.
QString keptName(const QString &file)
{
    QString name = file + u".damaged"_s;
    for (int number = 2; QFile::exists(name); ++number)
        name = file + u".damaged%1"_s.arg(number);
    return name;
}

/// Moves the write-ahead log first: a database is never left beside the log of another one.
bool moveDatabase(const QString &from, const QString &to)
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        if (QFile::exists(from + suffix) && !QFile::rename(from + suffix, to + suffix))
            return false;
    }
    return true;
}

QString describeReport(const RecoveryReport &report, const QString &file, const QString &kept)
{
    QString text = u"'%1' now holds the %2 records that could be read; the old database is kept as '%3'. "_s.arg(
        file, QString::number(report.rows), kept);
    text += report.isComplete ? u"All of it could be read."_s
                              : u"Some of it could not be read, and what was there is lost."_s;
    if (report.dropped > 0)
        text += u" %1 records were left out, because what they belong to is lost."_s.arg(report.dropped);
    return text;
}

} // namespace

CommandLineExit recoverDirectory(const QString &directory)
{
    const QString file = databaseFile(directory);
    if (!QFile::exists(file))
        return taskFailure(u"There is no database '%1': name the data directory of a broker that has run."_s.arg(file));
    DataLock lock;
    if (const QString error = lock.acquire(directory); !error.isEmpty())
        return taskFailure(error);
    const QString fresh = file + u".recovered"_s;
    const bool wasThere = QFile::exists(fresh);
    const RecoveryReport report = recoverDatabase(file, fresh);
    if (!report.error.isEmpty()) {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
            if (!wasThere)
                QFile::remove(fresh + suffix);
        }
        return taskFailure(report.error);
    }
    const QString kept = keptName(file);
    if (!moveDatabase(file, kept) || !moveDatabase(fresh, file))
        return taskFailure(
            u"What could be read is in '%1', but the files cannot be renamed: move '%2' away and give '%1' "
            u"its name."_s.arg(fresh, file));
    return {describeReport(report, file, kept), 0};
}

int runDataTask(const DataTask &task)
{
    const CommandLineExit exit =
        task.kind == DataTask::Kind::Stats ? describeDirectory(task) : recoverDirectory(task.directory);
    std::fprintf(exit.status == 0 ? stdout : stderr, "%s\n", qUtf8Printable(exit.text));
    return exit.status;
}

} // namespace skep
