// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "epolleventdispatcher.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimerEvent>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace skep {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int EventsPerPass = 256; ///< more wait for the next pass; the kernel hands them out in turn
constexpr quint64 WakeUpTag = std::numeric_limits<quint64>::max();

constexpr std::array<quint32, 3> MaskOfType = {EPOLLIN, EPOLLOUT, EPOLLPRI};
// Hang-ups and errors go to every notifier: the read or write then names the error.
constexpr std::array<quint32, 3> TriggersOfType = {EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR,
                                                   EPOLLPRI | EPOLLHUP | EPOLLERR};

quint64 tagOf(int fd, quint32 generation)
{
    return (quint64(generation) << 32) | quint32(fd);
}

} // namespace

EpollEventDispatcher::EpollEventDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeUp < 0)
        qFatal("No descriptors left for the event loop: raise the limit of open files (ulimit -n).");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = WakeUpTag;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    close(m_wakeUp);
    close(m_epoll);
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted.store(false);
    QCoreApplication::sendPostedEvents();
    if (m_interrupted.load())
        return false;

    const bool includeTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents);
    Q_EMIT aboutToBlock();
    applyChanges();

    std::array<epoll_event, EventsPerPass> events;
    const int count = epoll_wait(m_epoll, events.data(), EventsPerPass, waitTimeout(mayWait, includeTimers));
    Q_EMIT awake();

    qsizetype handled = 0;
    if (m_wakeUpPending.load()) {
        // In this order, and before the next pass sends the posted events: what is posted from here on wakes it again.
        quint64 ignored = 0;
        [[maybe_unused]] const auto size = read(m_wakeUp, &ignored, sizeof ignored);
        m_wakeUpPending.store(false);
        ++handled;
    }
    if (count > 0 && !flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        handled += dispatchSockets(events.data(), count);
    if (includeTimers)
        handled += fireTimers();
    return handled > 0;
}

int EpollEventDispatcher::waitTimeout(bool mayWait, bool includeTimers) const
{
    if (!mayWait || m_wakeUpPending.load() || m_interrupted.load())
        return 0;
    if (!includeTimers || m_dueTimes.empty())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_dueTimes.begin()->first - SteadyClock::now());
    return int(std::clamp<qint64>(left.count(), 0, std::numeric_limits<int>::max()));
}

// -- socket notifiers

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(notifier->thread() == QThread::currentThread());
    const int fd = int(notifier->socket());
    if (size_t(fd) >= m_descriptors.size())
        m_descriptors.resize(std::max(size_t(fd) + 1, m_descriptors.size() * 2));
    m_descriptors[size_t(fd)].notifiers[size_t(notifier->type())] = notifier;
    markChanged(fd);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(notifier->thread() == QThread::currentThread());
    const int fd = int(notifier->socket());
    if (size_t(fd) >= m_descriptors.size())
        return;
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    QSocketNotifier *&place = descriptor.notifiers[size_t(notifier->type())];
    if (place != notifier)
        return;
    place = nullptr;
    if (std::ranges::all_of(descriptor.notifiers, [](QSocketNotifier *other) { return !other; })) {
        ++descriptor.generation;
        // At once, while the descriptor is open: if another one shares its connection, closing it does not remove it
        // from the epoll set. Fails if it was closed before.
        if (std::exchange(descriptor.applied, 0) != 0)
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
        return;
    }
    markChanged(fd);
}

void EpollEventDispatcher::markChanged(int fd)
{
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    if (descriptor.changed)
        return;
    descriptor.changed = true;
    m_changed.push_back(fd);
}

void EpollEventDispatcher::applyChanges()
{
    for (const int fd : m_changed)
        apply(fd, m_descriptors[size_t(fd)]);
    m_changed.clear();
}

void EpollEventDispatcher::apply(int fd, Descriptor &descriptor)
{
    quint32 wanted = 0;
    for (size_t type = 0; type < MaskOfType.size(); ++type)
        wanted |= descriptor.notifiers[type] ? MaskOfType[type] : 0;
    descriptor.changed = false;
    if (wanted == descriptor.applied)
        return;

    epoll_event event{};
    event.events = wanted;
    event.data.u64 = tagOf(fd, descriptor.generation);
    int result = epoll_ctl(m_epoll, descriptor.applied ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    if (result < 0 && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (result < 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (result < 0) {
        qWarning("The event loop cannot watch descriptor %d: %s", fd, qUtf8Printable(qt_error_string()));
        wanted = 0;
    }
    descriptor.applied = wanted;
}

qsizetype EpollEventDispatcher::dispatchSockets(const epoll_event *events, int count)
{
    qsizetype handled = 0;
    for (int i = 0; i < count; ++i) {
        if (events[i].data.u64 == WakeUpTag)
            continue;
        // Each handler may remove any notifier, close the descriptor and open another under its number.
        for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write, QSocketNotifier::Exception})
            handled += activate(events[i], type) ? 1 : 0;
    }
    return handled;
}

bool EpollEventDispatcher::activate(const epoll_event &event, QSocketNotifier::Type type)
{
    if (!(event.events & TriggersOfType[size_t(type)]))
        return false;
    const auto fd = size_t(quint32(event.data.u64));
    const Descriptor &descriptor = m_descriptors[fd];
    if (descriptor.generation != quint32(event.data.u64 >> 32) || !descriptor.notifiers[size_t(type)])
        return false;
    QEvent activation(QEvent::SockAct);
    QCoreApplication::sendEvent(descriptor.notifiers[size_t(type)], &activation);
    return true;
}

// -- timers

void EpollEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    Q_ASSERT(timerId > 0 && interval >= 0 && object);
    const std::chrono::milliseconds length(interval);
    const TimePoint due = SteadyClock::now() + length;
    m_timers.insert(timerId, Timer{length, due, timerType, object});
    m_dueTimes.insert({due, timerId});
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timers.constFind(timerId);
    if (found == m_timers.cend())
        return false;
    m_dueTimes.erase({found->due, timerId});
    m_timers.erase(found);
    return true;
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    const QList<TimerInfo> timers = registeredTimers(object);
    for (const TimerInfo &timer : timers)
        unregisterTimer(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollEventDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> result;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer) {
        if (timer->object == object)
            result.append(TimerInfo(timer.key(), int(timer->interval.count()), timer->type));
    }
    return result;
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.constFind(timerId);
    if (found == m_timers.cend())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(found->due - SteadyClock::now());
    return int(std::max<qint64>(left.count(), 0));
}

qsizetype EpollEventDispatcher::fireTimers()
{
    if (m_dueTimes.empty())
        return 0;
    const TimePoint now = SteadyClock::now();
    std::vector<int> due;
    for (auto entry = m_dueTimes.cbegin(); entry != m_dueTimes.cend() && entry->first <= now; ++entry)
        due.push_back(entry->second);
    return std::ranges::count_if(due, [this, now](int timerId) { return fireTimer(timerId, now); });
}

bool EpollEventDispatcher::fireTimer(int timerId, TimePoint now)
{
    const auto found = m_timers.find(timerId);
    // An earlier handler may have removed it, or a nested loop may be running it.
    if (found == m_timers.end() || found->due > now || m_dueTimes.erase({found->due, timerId}) == 0)
        return false;
    // In step with its start; missed shots are not made up for.
    found->due = std::max(found->due + found->interval, now);
    QTimerEvent event(timerId);
    QCoreApplication::sendEvent(found->object, &event);
    // Due again only now, so that a nested loop in the handler does not run it.
    const auto after = m_timers.constFind(timerId);
    if (after != m_timers.cend())
        m_dueTimes.insert({after->due, timerId});
    return true;
}

// -- from other threads

void EpollEventDispatcher::wakeUp()
{
    if (m_wakeUpPending.exchange(true) || QThread::currentThread() == thread())
        return; // the flag alone keeps this thread from waiting
    const quint64 one = 1;
    [[maybe_unused]] const auto size = write(m_wakeUp, &one, sizeof one);
}

void EpollEventDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

} // namespace skep
