// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "datalock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace skep {

using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX

QString DataLock::acquire(const QString &directory)
{
    release();
    const QString file = QDir(directory).filePath(u"lock"_s);
    m_descriptor = open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return u"The file '%1' cannot be opened (%2): give this user the right to write into that directory."_s.arg(
            file, qt_error_string(errno));
    if (flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        const QByteArray number = QByteArray::number(QCoreApplication::applicationPid()) + '\n';
        if (ftruncate(m_descriptor, 0) == 0 && write(m_descriptor, number.constData(), size_t(number.size())) > 0)
            return {};
        return u"The file '%1' cannot be written (%2): look after the disk."_s.arg(file, qt_error_string(errno));
    }
    std::array<char, 20> holder{};
    const auto size = read(m_descriptor, holder.data(), holder.size());
    release();
    return u"The data directory '%1' is in use by the process %2: stop that one, or name another directory."_s.arg(
        directory, QString::fromLatin1(holder.data(), std::max<qsizetype>(0, size)).trimmed());
}

void DataLock::release()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    m_descriptor = -1;
}

#else

/// Elsewhere SQLite's own locks keep a second writer out, with a less helpful sentence.
QString DataLock::acquire(const QString &)
{
    return {};
}

void DataLock::release() { }

#endif

} // namespace skep
