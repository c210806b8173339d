// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "datadirectory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace skep {

using namespace Qt::StringLiterals;

namespace {

QString describeFailure(const QString &directory)
{
    return u"The data directory '%1' cannot be made: give this user the right to, or name another one."_s.arg(
        directory);
}

#ifdef Q_OS_UNIX

bool isForGroup()
{
    return qEnvironmentVariable("SKEP_GROUP_ACCESS") == u"1";
}

mode_t directoryMode()
{
    return isForGroup() ? 0770 : 0700;
}

mode_t fileMode()
{
    return isForGroup() ? 0660 : 0600;
}

enum class Outcome : quint8 { WasRight, Changed, IsTooWide };

/// Of a directory or a regular file; a link is left alone.
Outcome protect(const QString &path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (lstat(name.constData(), &status) != 0 || S_ISLNK(status.st_mode) || (status.st_mode & 0777) == mode)
        return Outcome::WasRight;
    const bool isTooWide = (status.st_mode & 0777 & ~mode) != 0;
    const bool isOwn = status.st_uid == geteuid();
    if (isOwn && chmod(name.constData(), (status.st_mode & 07000) | mode) == 0)
        return isTooWide ? Outcome::Changed : Outcome::WasRight;
    return isTooWide ? Outcome::IsTooWide : Outcome::WasRight;
}

#endif

} // namespace

#ifdef Q_OS_UNIX

QString makeDataDirectory(const QString &directory)
{
    if (QFileInfo(directory).isDir())
        return {};
    const QString path = QDir::cleanPath(QFileInfo(directory).absoluteFilePath());
    const QByteArray name = QFile::encodeName(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || mkdir(name.constData(), 0700) != 0)
        return describeFailure(directory);
    if (isForGroup())
        chmod(name.constData(), directoryMode());
    return {};
}

void makePrivateFile(const QString &file)
{
    const int descriptor =
        open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return;
    if (isForGroup())
        fchmod(descriptor, fileMode());
    close(descriptor);
}

DirectoryRights protectDataDirectory(const QString &directory)
{
    const QDir entries(directory);
    QStringList files = entries.entryList({u"lock"_s, u"skep.db*"_s}, QDir::Files | QDir::Hidden);
    Outcome worst = protect(directory, directoryMode());
    for (const QString &file : std::as_const(files))
        worst = std::max(worst, protect(entries.filePath(file), fileMode()));
    switch (worst) {
    case Outcome::WasRight:
        break;
    case Outcome::Changed:
        return {.done = u"Other users of this machine could read the data directory '%1'; now only its owner can. With "
                        u"SKEP_GROUP_ACCESS=1 in the environment its group can, too."_s.arg(directory),
                .warning = {}};
    case Outcome::IsTooWide:
        return {
            .done = {},
            .warning =
                u"Other users of this machine can read what is in the data directory '%1', and it is not this "
                u"user's: let its owner run \"chmod -R %2 %1\"."_s.arg(directory, isForGroup() ? u"o="_s : u"go="_s)};
    }
    return {};
}

#else

QString makeDataDirectory(const QString &directory)
{
    return QDir().mkpath(directory) ? QString() : describeFailure(directory);
}

/// Elsewhere the directory of the user decides.
void makePrivateFile(const QString &) { }

DirectoryRights protectDataDirectory(const QString &)
{
    return {};
}

#endif

} // namespace skep
