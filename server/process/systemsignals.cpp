// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "systemsignals.h"

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

constexpr std::array Signals = {SIGTERM, SIGINT, SIGHUP};

// A signal handler can use nothing but globals: the two ends of a pipe that wakes the event loop with the number.
std::array<int, 2> signalPipe = {-1, -1};

void writeToPipe(int number)
{
    if (number != SIGHUP)
        std::signal(number, SIG_DFL);
    const char byte = char(number);
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

} // namespace

SystemSignals::SystemSignals(QObject *parent) : QObject(parent)
{
    if (pipe(signalPipe.data()) != 0)
        return;
    for (const int end : signalPipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *const notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto size = read(signalPipe[0], &byte, 1);
        if (byte == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    });
    for (const int number : Signals)
        std::signal(number, writeToPipe);
}

SystemSignals::~SystemSignals()
{
    for (const int number : Signals)
        std::signal(number, SIG_DFL);
    for (int &end : signalPipe) {
        close(end);
        end = -1;
    }
}

#else

SystemSignals::SystemSignals(QObject *parent) : QObject(parent) { }
SystemSignals::~SystemSignals() = default;

#endif

} // namespace skep
