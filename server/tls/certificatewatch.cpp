// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "certificatewatch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace skep {

namespace {

constexpr int MaximumLinks = 40; // as many as Linux follows

/// The file, and every link and directory on the way to it.
void collect(const QString &file, QSet<QString> &paths)
{
    QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    for (int i = 0; i < MaximumLinks; ++i) {
        const QFileInfo info(path);
        paths.insert(info.absolutePath());
        if (!info.isSymLink())
            break;
        path = info.symLinkTarget();
    }
    // A directory may be a link too: watch what the whole path leads to in the end.
    const QString target = QFileInfo(file).canonicalFilePath();
    if (!target.isEmpty()) {
        paths.insert(target);
        paths.insert(QFileInfo(target).absolutePath());
    }
}

} // namespace

CertificateWatch::CertificateWatch(const QStringList &files, std::chrono::milliseconds settle, QObject *parent)
    : QObject(parent), m_files(files)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &CertificateWatch::check);
    // Started once and not again, so that a directory full of other files cannot put the check off for ever.
    const auto start = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, start);
    watch();
    m_reported = m_seen = fingerprint();
}

void CertificateWatch::check()
{
    watch();
    const QByteArray now = fingerprint();
    if (now != m_seen) {
        m_seen = now;
        m_settle.start(); // still being written, perhaps: look again
    } else if (now != m_reported) {
        m_reported = now;
        Q_EMIT changed();
    }
}

/// Watches what leads to the files now; a replaced file has lost its watch.
void CertificateWatch::watch()
{
    QSet<QString> wanted;
    for (const QString &file : m_files)
        collect(file, wanted);
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    for (const QString &path : watched) {
        if (!wanted.remove(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted.values());
}

/// The contents, so that a touched file is no change, and a replaced one is whatever its date says.
QByteArray CertificateWatch::fingerprint() const
{
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const QString &name : m_files) {
        QFile file(name);
        QCryptographicHash one(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly) && one.addData(&file))
            all.addData(one.resultView());
        all.addData("/");
    }
    return all.result();
}

} // namespace skep
