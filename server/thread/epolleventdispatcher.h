// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <chrono>
#include <set>
#include <vector>

struct epoll_event;

namespace skep {

/// An event dispatcher on epoll: a pass costs by what is ready, not by what is open (Linux only).
///
/// The kernel learns of changed socket notifiers just before the wait, so that one switched on and off within a pass
/// costs no system call. Level-triggered. aboutToBlock() is emitted once in every pass, before the kernel is
/// asked, awake() right after, before anything is handled. Thread: made on any, then given to
/// QThread::setEventDispatcher() before that thread starts; only wakeUp() and interrupt() may be called from elsewhere.
/// Owned by the QThread.
class EpollEventDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit EpollEventDispatcher(QObject *parent = nullptr);
    ~EpollEventDispatcher() override;
    Q_DISABLE_COPY_MOVE(EpollEventDispatcher)

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// One file descriptor: its notifiers by QSocketNotifier::Type, and what the kernel watches it for.
    struct Descriptor
    {
        std::array<QSocketNotifier *, 3> notifiers{};
        quint32 applied = 0; ///< event mask in the kernel; 0: not in the epoll set
        quint32 generation = 0; ///< counts up when the last notifier goes: events from before are void
        bool changed = false; ///< is in m_changed
    };

    struct Timer
    {
        std::chrono::milliseconds interval{};
        TimePoint due;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
    };

    void markChanged(int fd);
    void applyChanges();
    void apply(int fd, Descriptor &descriptor);
    int waitTimeout(bool mayWait, bool includeTimers) const;
    qsizetype dispatchSockets(const epoll_event *events, int count);
    bool activate(const epoll_event &event, QSocketNotifier::Type type);
    qsizetype fireTimers();
    bool fireTimer(int timerId, TimePoint now);

    int m_epoll = -1;
    int m_wakeUp = -1; ///< an eventfd
    std::atomic<bool> m_wakeUpPending = false;
    std::atomic<bool> m_interrupted = false;
    std::vector<Descriptor> m_descriptors; ///< by file descriptor
    std::vector<int> m_changed;
    QHash<int, Timer> m_timers;
    std::set<std::pair<TimePoint, int>> m_dueTimes; ///< of all timers but those whose handler is running
};

} // namespace skep
