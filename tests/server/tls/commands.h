// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QtTest>

namespace skep::test {

/// Runs a program to its end in `directory`; what it said where it failed, otherwise nothing.
inline QByteArray run(const QString &directory, const char *program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(directory);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromLocal8Bit(program), arguments);
    if (!process.waitForFinished(60000))
        return "did not finish";
    const QByteArray said = process.readAll();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? QByteArray() : "failed: " + said;
}

/// The arguments of openssl in one string; none of them holds a space.
inline QByteArray openssl(const QString &directory, const char *arguments)
{
    return run(directory, OPENSSL_PROGRAM, QString::fromLatin1(arguments).split(u' '));
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace skep::test
