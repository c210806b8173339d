// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What the console's models cost: a snapshot, and deltas of a tenth of a second, applied. Milliseconds per delta.

#include "benchmark.h"

#include "core/console/subscriptiontester.h"
#include "gui/models/consolemodels.h"
#include "tests/support/manyrows.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

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
    ManyRows rows(clients, 1'700'000'000'000);
    const Delta snapshot = rows.snapshot();
    const double first = nanosecondsPerOperation(1, [&snapshot] {
        ConsoleModels models;
        apply(models, snapshot);
    });
    ConsoleModels models;
    apply(models, snapshot);
    constexpr int Deltas = 20;
    std::vector<Delta> deltas;
    for (int i = 0; i < Deltas; ++i)
        deltas.push_back(rows.advance(100));
    const double later = nanosecondsPerOperation(Deltas, [&] {
        for (const Delta &delta : deltas)
            apply(models, delta);
    });
    std::printf("%7d clients: snapshot %8.2f ms, delta of a tenth of a second %8.3f ms\n", clients, first / 1e6,
                later / 1e6);
}

/// Tests a topic against subscriptions to that filter, in which %1 is a number: the total time, and the longest that a
/// window waits.
void benchTester(const char *name, int count, const QString &filter)
{
    std::vector<SubscriptionSnapshot> subscriptions(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        subscriptions[size_t(i)].clientId = u"client-%1"_s.arg(i);
        subscriptions[size_t(i)].topicFilter = QString(filter).replace("%1"_L1, QString::number(i));
    }
    double longest = 0;
    const double whole = nanosecondsPerOperation(1, [&] {
        QElapsedTimer timer;
        const auto note = [&] { longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6); };
        timer.start();
        SubscriptionTester tester({u"plant/hall-1/temperature"_s, QoS::AtLeastOnce, {}}, subscriptions, {},
                                  {[](const QString &) { return ReceiverState{.isOnline = true}; }, {}, {}});
        while (!tester.advance(12)) {
            note();
            timer.start();
        }
        note();
        timer.start();
        const TopicAnswer answer = tester.answer();
        note();
    });
    std::printf("%7d subscriptions, %s: tested in %8.2f ms, longest step %8.2f ms\n", count, name, whole / 1e6,
                longest);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    for (int clients : {100, 10'000, 100'000})
        bench(clients);
    benchTester("all match", 100'000, u"plant/#"_s);
    benchTester("none matches", 100'000, u"plant/hall-1/humidity/%1"_s);
    return 0;
}
