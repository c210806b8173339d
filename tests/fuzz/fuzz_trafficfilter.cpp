// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"

#include "core/console/glob.h"
#include "core/console/traffic/filtercompletion.h"
#include "core/console/traffic/trafficfilter.h"

#include <vector>

using namespace skep;

namespace {

/// What globMatches() says, by a table: `matches[t]` is whether the pattern so far matches the first t letters.
bool matchesByTable(QByteArrayView pattern, QByteArrayView text)
{
    std::vector<bool> matches(size_t(text.size()) + 1);
    matches[0] = true;
    for (const char c : pattern) {
        std::vector<bool> next(matches.size());
        next[0] = c == '*' && matches[0];
        for (size_t t = 1; t < next.size(); ++t)
            next[t] = c == '*' ? matches[t] || next[t - 1] : matches[t - 1] && c == text[qsizetype(t) - 1];
        matches = std::move(next);
    }
    return matches.back();
}

/// The first byte says how long the pattern is; the rest of the input is the text.
void checkGlob(QByteArrayView input)
{
    if (input.isEmpty())
        return;
    const auto length = std::min<qsizetype>(quint8(input[0]), input.size() - 1);
    const QByteArrayView pattern = input.sliced(1, length);
    const QByteArrayView text = input.sliced(1 + length);
    if (globMatches(pattern, text) != matchesByTable(pattern, text))
        qFatal("The glob matcher and the table differ.");
}

} // namespace

/// A text is a filter, which answers; or an error, which says something within the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    checkGlob({data, qsizetype(size)});
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
