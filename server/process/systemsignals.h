// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace skep {

/// SIGTERM, SIGINT and SIGHUP as signals of Qt. A second one of the first two ends the process at once, as if this were
/// not here.
///
/// Thread: main. One in a process at a time.
class SystemSignals final : public QObject
{
    Q_OBJECT
public:
    explicit SystemSignals(QObject *parent = nullptr);
    ~SystemSignals() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested(); ///< SIGHUP
};

} // namespace skep
