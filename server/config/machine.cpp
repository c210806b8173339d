// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "machine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 MiB = 1024 * 1024;
/// A queue of this size holds what comes in a short absence, on small machines too.
constexpr qint64 LeastQueue = 16 * MiB;
/// Version 1 of control groups says so much for none.
constexpr qint64 MostMemory = qint64(1) << 60;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

/// The least that the group and those above it allow; 0: all.
qint64 leastOnTheWay(const QString &base, QString group, const QString &name)
{
    qint64 least = 0;
    for (;;) {
        bool isNumber = false;
        const qint64 limit = contentOf(base + group + u'/' + name).trimmed().toLongLong(&isNumber);
        if (isNumber && limit > 0 && limit < MostMemory)
            least = least == 0 ? limit : std::min(least, limit);
        if (group.isEmpty())
            return least;
        group.truncate(std::max<qsizetype>(0, group.lastIndexOf(u'/')));
    }
}

qint64 memoryOfMachine()
{
#ifdef Q_OS_UNIX
    return qint64(sysconf(_SC_PHYS_PAGES)) * qint64(sysconf(_SC_PAGESIZE));
#else
    return 0;
#endif
}

/// Of the directory, or of the nearest one above it that exists.
qint64 freeBytes(const QString &directory)
{
    QString path = QFileInfo(directory).absoluteFilePath();
    while (!QFileInfo::exists(path) && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return std::max<qint64>(0, QStorageInfo(path).bytesAvailable());
}

} // namespace

qint64 memoryOfControlGroup(const QString &root)
{
    const QString groups = root + u"/sys/fs/cgroup"_s;
    const QList<QByteArray> lines = contentOf(root + u"/proc/self/cgroup"_s).split('\n');
    for (const QByteArray &line : lines) { // hierarchy:controllers:path
        const qsizetype controllersAt = line.indexOf(':') + 1;
        const qsizetype pathAt = line.indexOf(':', controllersAt) + 1;
        if (controllersAt == 0 || pathAt == 0)
            continue;
        QString path = QString::fromUtf8(line.mid(pathAt).trimmed());
        if (path == u"/")
            path.clear();
        const QByteArray controllers = line.mid(controllersAt, pathAt - 1 - controllersAt);
        qint64 limit = 0;
        if (controllers.isEmpty())
            limit = leastOnTheWay(groups, path, u"memory.max"_s);
        else if (controllers.split(',').contains("memory"))
            limit = leastOnTheWay(groups + u"/memory"_s, path, u"memory.limit_in_bytes"_s);
        if (limit > 0)
            return limit;
    }
    return 0;
}

Machine measureMachine(const QString &dataDirectory)
{
    Machine machine{.memory = memoryOfMachine()};
    if (const qint64 allowed = memoryOfControlGroup(); allowed > 0)
        machine.memory = machine.memory > 0 ? std::min(machine.memory, allowed) : allowed;
    if (dataDirectory.isEmpty())
        return machine;
    machine.disk = freeBytes(dataDirectory);
    for (const auto &name : {u"skep.db"_s, u"skep.db-wal"_s})
        machine.disk += QFileInfo(QDir(dataDirectory).filePath(name)).size();
    return machine;
}

Limits withAutomaticLimits(Limits limits, const Machine &machine)
{
    const auto set = [](qint64 &limit, qint64 value) {
        if (limit == Limits::Automatic && value > 0)
            limit = value;
    };
    set(limits.maxAllQueuesBytes, machine.memory / 4);
    if (limits.maxAllQueuesBytes > 0)
        set(limits.maxQueueBytes,
            std::min(limits.maxAllQueuesBytes, std::max(limits.maxAllQueuesBytes / 8, LeastQueue)));
    set(limits.maxRetainedBytes, machine.memory / 4);
    set(limits.maxSessionsBytes, machine.memory / 8);
    set(limits.maxStoreBytes, machine.disk / 5 * 4);
    return limits;
}

} // namespace skep
