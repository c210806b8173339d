// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "processmeter.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

/// Resident memory now, if the system has /proc; otherwise its maximum so far.
qint64 residentBytes(const rusage &usage)
{
    QFile file(u"/proc/self/statm"_s);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const QList<QByteArray> fields = file.read(128).split(' ');
        if (fields.size() > 1)
            return fields[1].toLongLong() * sysconf(_SC_PAGESIZE);
    }
#ifdef Q_OS_MACOS
    return usage.ru_maxrss;
#else
    return qint64(usage.ru_maxrss) * 1024;
#endif

    using namespace Qt::StringLiterals;
}

qint64 milliseconds(const timeval &time)
{
    return qint64(time.tv_sec) * 1000 + time.tv_usec / 1000;
}

} // namespace

ProcessUsage measureProcess()
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return {};
    return {.cpuMs = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), .memoryBytes = residentBytes(usage)};
}

} // namespace skep
