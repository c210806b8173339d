// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"

#include "core/console/traffic/trafficfilter.h"

using namespace skep;

/// A text is a filter, which answers; or an error, which says something within the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static TrafficStore store;
    if (store.count() == 0) {
        ChunkBuilder builder;
        const quint32 party = builder.party(1, "client");
        builder.packet(party, CaptureDirection::In, Publish{.topic = "a/b", .payload = "x"}, 1);
        builder.note(party, CaptureNote::Matched, 1, 2, "text");
        store.append(builder.take());
    }
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    auto compiled = TrafficFilter::compile(text);
    if (const auto *error = std::get_if<FilterError>(&compiled)) {
        if (error->sentence.isEmpty() || error->position < 0 || error->position > text.size())
            qFatal("An error that says nothing.");
    } else {
        store.forEach(0, store.end(), [&](quint64 number, const TrafficRow &row) {
            std::get<TrafficFilter>(compiled).matches(store, number, row);
        });
    }
    const FilterCompletion completion = completeFilter(text, text.size(), {});
    if (completion.start < 0 || completion.start > text.size())
        qFatal("A completion outside of the text.");
    return 0;
}
