// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"

#include <QObject>
#include <QTimer>

namespace skep {

/// Something to look at before there is a client: a temperature as JSON, a counter and a lamp, once a second.
///
/// Thread: main. Owned by the window, so that it goes on when pages are made again. It retains nothing: when it stops,
/// nothing is left in the broker.
class DemoPublisher final : public QObject
{
    Q_OBJECT
public:
    explicit DemoPublisher(QObject *parent = nullptr);

    bool isRunning() const { return m_timer.isActive(); }
    void setRunning(bool running);

    /// The messages of that second since the start, counted from 0.
    static QList<MessageValue> messages(quint64 second);

Q_SIGNALS:
    void commandRequested(const skep::Command &command);
    void runningChanged(bool running);

private:
    void publish();

    QTimer m_timer;
    quint64 m_second = 0;
};

} // namespace skep
