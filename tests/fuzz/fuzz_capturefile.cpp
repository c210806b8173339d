// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/console/traffic/capturefile.h"
#include "core/console/traffic/dissector.h"
#include "core/console/traffic/trafficstore.h"

#include <QBuffer>

using namespace skep;

/// Whatever the file: it is read to an end, and what it gave can be shown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CaptureFileReader reader(buffer);
    TrafficStore store;
    while (const auto chunk = reader.next())
        store.append(*chunk);
    for (quint64 number = store.begin(); number < store.end(); ++number)
        dissect(store, number);
    return 0;
}
