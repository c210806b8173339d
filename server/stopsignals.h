// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace skep {

/// SIGTERM and SIGINT as a signal of Qt. A second one ends the process at once, as if this were not here.
///
/// Thread: main. One in a process at a time.
class StopSignals final : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
};

} // namespace skep
