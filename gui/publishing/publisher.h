// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/delta.h"
#include "draft.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace skep {

/// Publishes a draft once, or again and again at its rate.
///
/// Thread: main. Owned by the window, so that it goes on when pages are made again. If the broker is MaximumUnanswered
/// messages behind, it waits instead of posting more.
class Publisher final : public QObject
{
    Q_OBJECT
public:
    explicit Publisher(QObject *parent = nullptr);

    /// One message. Its answer comes by answered().
    void publishOnce(const Draft &draft);
    void start(const Draft &draft);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    quint64 sent() const { return m_sent; } ///< since start()

    /// The broker's answer; answers to others are ignored.
    void take(const PublishAnswer &answer);
    /// Sends what is due `elapsed` ms after the start.
    void run(qint64 elapsed);

    static constexpr quint64 MaximumUnanswered = 2'000;

Q_SIGNALS:
    void commandRequested(const skep::Command &command);
    /// A sentence for the user, and whether it says that something is wrong.
    void answered(const QString &sentence, bool isProblem);
    void progressed();
    /// The repetition ended by itself, or was stopped.
    void stopped();

private:
    bool publish();

    Draft m_draft;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    quint64 m_counter = 0; ///< of {{counter}}
    quint64 m_sent = 0;
    quint64 m_firstRequest = 1;
    quint64 m_lastRequest = 0;
    quint64 m_answered = 0;
};

} // namespace skep
