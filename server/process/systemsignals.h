// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace skep {

/// SIGTERM, SIGINT and SIGHUP as signals of Qt. A second SIGTERM or SIGINT ends the process at once.
///
/// Thread: main. One a process at a time.
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
