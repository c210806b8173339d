// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "datalock.h"

#include "datadirectory.h"
#include "schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

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

namespace {

/// Right before those that SQLite locks (os.h: PENDING_BYTE). It may lie behind the end of the file.
constexpr off_t LockedByte = 0x40000000 - 1;

QString inUse(const QString &directory, const QString &user)
{
    return u"The data directory '%1' is in use by %2: stop that one, or name another directory."_s.arg(directory, user);
}

} // namespace

QString DataLock::acquire(const QString &directory)
{
    release();
    QString error = lockFile(directory);
    if (error.isEmpty())
        error = lockDatabase(directory);
    if (!error.isEmpty())
        release();
    return error;
}

QString DataLock::lockFile(const QString &directory)
{
    const QString file = QDir(directory).filePath(u"lock"_s);
    makePrivateFile(file);
    m_descriptor = open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (m_descriptor < 0 && errno == ELOOP)
        return u"The file '%1' is a symbolic link, which is not followed: remove it."_s.arg(file);
    if (m_descriptor < 0)
        return u"The file '%1' cannot be opened (%2): give this user the right to write into that directory."_s.arg(
            file, qt_error_string(errno));
    const bool isFree = flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    std::array<char, 100> content{};
    const auto size = pread(m_descriptor, content.data(), content.size(), 0);
    const QByteArrayList lines = QByteArray(content.data(), std::max<qsizetype>(0, size)).split('\n');
    if (!isFree)
        return inUse(directory, u"the process "_s + QString::fromLatin1(lines.constFirst().trimmed()));
    const QByteArray boot = lines.value(1).trimmed();
    m_isSameBoot = !boot.isEmpty() && boot == QSysInfo::bootUniqueId();
    if (write(boot))
        return {};
    return u"The file '%1' cannot be written (%2): look after the disk."_s.arg(file, qt_error_string(errno));
}

/// A lock of the open file, not of the process: SQLite's own, which the process loses if it closes any descriptor of
/// the file, are not touched. If the file cannot be opened, SQLite will say so.
QString DataLock::lockDatabase(const QString &directory)
{
#ifdef F_OFD_SETLK
    const QString file = databaseFile(directory);
    makePrivateFile(file);
    m_database = open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    struct flock byte = {};
    byte.l_type = F_WRLCK;
    byte.l_whence = SEEK_SET;
    byte.l_start = LockedByte;
    byte.l_len = 1;
    if (m_database >= 0 && fcntl(m_database, F_OFD_SETLK, &byte) != 0 && (errno == EAGAIN || errno == EACCES))
        return inUse(directory, u"another process"_s);
#endif
    return {};
}

bool DataLock::write(const QByteArray &boot)
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n' + boot + '\n';
    return ftruncate(m_descriptor, 0) == 0 && pwrite(m_descriptor, text.constData(), size_t(text.size()), 0) > 0;
}

void DataLock::noteBoot()
{
    write(QSysInfo::bootUniqueId());
}

void DataLock::release()
{
    for (int *descriptor : {&m_database, &m_descriptor}) {
        if (*descriptor >= 0)
            close(*descriptor);
        *descriptor = -1;
    }
    m_isSameBoot = false;
}

#else

/// Elsewhere SQLite's own locks keep a second writer out, with a less helpful sentence.
QString DataLock::acquire(const QString &)
{
    return {};
}

void DataLock::release() { }

void DataLock::noteBoot() { }

#endif

} // namespace skep
