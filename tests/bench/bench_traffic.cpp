// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What the inspector costs: recording in the broker's thread, taking records in, and filtering a million of them.

#include "benchmark.h"

#include "core/console/traffic/trafficfilter.h"
#include "tests/support/chunkbuilder.h"

#include <cstdlib>

using namespace skep;

namespace {

constexpr int Records = 1'000'000;
constexpr int Clients = 1'000;

/// Publications of a thousand clients on ten thousand topics, each with a note.
CaptureChunk chunkOf(ChunkBuilder &builder, int first, int count)
{
    for (int i = 0; i < count; i += 2) {
        const int number = first + i;
        const quint32 party =
            builder.party(quint64(number % Clients) + 1, "client-" + QByteArray::number(number % Clients));
        builder.packet(party, CaptureDirection::In,
                       Publish{.topic = "plant/" + QByteArray::number(number % 10'000) + "/temperature",
                               .payload = QByteArray(64, 'x')},
                       quint32(number + 1));
        builder.note(party, CaptureNote::Matched, quint32(number + 1), 3);
    }
    return builder.take();
}

void benchFilter(TrafficStore &store, const char *text)
{
    qsizetype found = 0;
    const double cost = nanosecondsPerOperation(Records, [&] {
        auto filter = std::get<TrafficFilter>(TrafficFilter::compile(QString::fromLatin1(text)));
        found = 0;
        store.forEach(store.begin(), store.end(), [&](quint64 number, const TrafficRow &row) {
            found += filter.matches(store, number, row) ? 1 : 0;
        });
    });
    std::printf("%8lld of %d in %7.1f ms: %s\n", static_cast<long long>(found), Records, cost * Records / 1e6, text);
}

} // namespace

int main()
{
    ChunkBuilder builder;
    std::vector<CaptureChunk> chunks;
    for (int first = 0; first < Records; first += 2'000)
        chunks.push_back(chunkOf(builder, first, 2'000));
    TrafficStore store(CaptureSettings::LargestBudget);
    printFigure("take in one record", nanosecondsPerOperation(Records, [&] {
                    store.clear();
                    for (const CaptureChunk &chunk : chunks)
                        store.append(chunk);
                }));
    if (store.count() != Records)
        std::abort();
    std::printf("%8.1f MB for %d records\n", double(store.memorySize()) / 1e6, Records);
    benchFilter(store, "client == \"client-1*\" && type == PUBLISH && topic ~ plant/+/temperature && size > 1");
    benchFilter(store, "client == client-8");
    benchFilter(store, "temperature && !retain");
    benchFilter(store, "payload ~ yyy");
    return 0;
}
