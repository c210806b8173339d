// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/console/traffic/dissectpacket.h"
#include "core/console/traffic/dissecttransport.h"

using namespace skep;

namespace {

/// Every field lies within the bytes and has a name.
void check(const DissectedField &field, qsizetype size)
{
    if (field.offset < 0 || field.size < 0 || field.offset + field.size > size)
        qFatal("A field reaches beyond the bytes.");
    if (field.name.isEmpty())
        qFatal("A field has no name.");
    for (const DissectedField &child : field.children)
        check(child, size);
}

} // namespace

/// The first byte chooses what the others are taken for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 6) {
    case 0:
        check(dissectFrame(bytes, size), bytes.size());
        break;
    case 1:
    case 2:
        check(dissectHttp(bytes, data[0] % 6 == 1), bytes.size());
        break;
    default:
        check(dissectPacket(bytes, ProtocolVersion(data[0] % 6)), bytes.size());
        break;
    }
    return 0;
}
