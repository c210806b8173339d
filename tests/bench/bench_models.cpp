// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What the console's models cost: a snapshot, and deltas of a tenth of a second, applied. Milliseconds per delta.

#include "benchmark.h"

#include "gui/models/consolemodels.h"
#include "tests/support/samplebroker.h"

#include <QApplication>

#include <cstdio>
#include <vector>

using namespace skep;

namespace {

/// What the feed does, without its slices.
void apply(ConsoleModels &models, Delta delta)
{
    models.clients.apply(delta.removedClients, delta.clients);
    models.subscriptions.apply({}, delta.subscriptions);
    models.retained.apply(delta.removedRetained, delta.retained);
    models.events.append(delta.events);
}

void bench(int clients)
{
    SampleBroker broker(clients, 1'700'000'000'000);
    const Delta snapshot = broker.snapshot();
    const double first = nanosecondsPerOperation(1, [&snapshot] {
        ConsoleModels models;
        apply(models, snapshot);
    });
    ConsoleModels models;
    apply(models, snapshot);
    constexpr int Deltas = 20;
    std::vector<Delta> deltas;
    for (int i = 0; i < Deltas; ++i)
        deltas.push_back(broker.advance(100));
    const double later = nanosecondsPerOperation(Deltas, [&] {
        for (const Delta &delta : deltas)
            apply(models, delta);
    });
    std::printf("%7d clients: snapshot %8.2f ms, delta of a tenth of a second %8.3f ms\n", clients, first / 1e6,
                later / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    for (int clients : {100, 10'000, 100'000})
        bench(clients);
    return 0;
}
