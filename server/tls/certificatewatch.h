// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace skep {

/// Notices that the content of one of a few small files changed: rewritten in place, replaced by a rename, or reached
/// through symbolic links that now lead elsewhere (as Kubernetes mounts secrets). It loads nothing; its owner does.
/// On the thread of its owner. What changed() reports is a content that stood still for the time given.
class CertificateWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateWatch)

public:
    explicit CertificateWatch(const QStringList &files, std::chrono::milliseconds settle = std::chrono::seconds(1),
                              QObject *parent = nullptr);

Q_SIGNALS:
    /// The content of at least one file differs from what it was at the last signal, or at the start.
    void changed();

private:
    void check();
    void watch();
    QByteArray fingerprint() const;

    const QStringList m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QByteArray m_reported;
    QByteArray m_seen;
};

} // namespace skep
