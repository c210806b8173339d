// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/payload/numbers.h"
#include "gui/payload/payload.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

// Reads any bytes as every format. Whatever they are, the text stays within its bound, and what is hidden within the
// bytes.

using namespace skep;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Payload::Bounds bounds{.text = 20'000, .inflated = 100'000, .bytesPerLine = 8};
    for (int format = 0; format <= int(PayloadFormat::Binary); ++format) {
        for (const QString &topic : {QString(), u"spBv1.0/g/DDATA/n/d"_s}) {
            const Payload::Reading reading = Payload::read(bytes, PayloadFormat(format), topic, bounds);
            require(reading.format != PayloadFormat::Automatic);
            require(reading.text.size() <= 3 * bounds.text);
            require(reading.hiddenBytes <= quint64(reading.content.size()));
            require(reading.layers.isEmpty() || reading.content.size() <= bounds.inflated);
            require(!Payload::heading(reading).isEmpty());
        }
    }
    for (const QString &path : numericPaths(bytes))
        numberAt(bytes, path);
    Payload::preview(bytes);
    return 0;
}
