// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// skepd on a disk whose power can be cut: SIGUSR1 takes back from its files everything since their last sync, and ends
// it.
#include "server/process/commandline.h"
#include "server/process/headless.h"
#include "server/thread/logging.h"
#include "tests/support/faultvfs.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <thread>

#include <pthread.h>
#include <unistd.h>

namespace {

constexpr int PowerCutStatus = 3;

/// Blocked in every thread, so that the one that waits for it is the one that gets it.
sigset_t powerCutSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGUSR1);
    return signals;
}

} // namespace

int main(int argc, char **argv)
{
    const sigset_t signals = powerCutSignal();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    static skep::FaultVfs faults(true);
    std::thread([signals] {
        int signal = 0;
        sigwait(&signals, &signal);
        faults.cutPower();
        _exit(PowerCutStatus);
    }).detach();

    QCoreApplication app(argc, argv);
    const auto parsed = skep::parseCommandLine(QCoreApplication::arguments());
    const auto *const settings = std::get_if<skep::Settings>(&parsed);
    if (!settings) {
        std::fputs("This program takes the options of a broker that is to serve.\n", stderr);
        return 1;
    }
    skep::startLogging(settings->logLevel);
    const int status = skep::runHeadless(app, *settings);
    _exit(status); // the thread above still waits, with the file layer
}
