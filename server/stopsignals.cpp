// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "stopsignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace skep {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing but globals: the two ends of a pipe that wakes the event loop.
std::array<int, 2> stopPipe = {-1, -1};

void writeToPipe(int number)
{
    std::signal(number, SIG_DFL);
    [[maybe_unused]] const auto written = write(stopPipe[1], "", 1);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    if (pipe(stopPipe.data()) != 0)
        return;
    for (const int end : stopPipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *const notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto size = read(stopPipe[0], &byte, 1);
        Q_EMIT stopRequested();
    });
    std::signal(SIGTERM, writeToPipe);
    std::signal(SIGINT, writeToPipe);
}

StopSignals::~StopSignals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    for (int &end : stopPipe) {
        close(end);
        end = -1;
    }
}

#else

StopSignals::StopSignals(QObject *parent) : QObject(parent) { }
StopSignals::~StopSignals() = default;

#endif

} // namespace skep
