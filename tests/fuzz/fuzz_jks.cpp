// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/tls/jksreader.h"

#include <cstdlib>

// Parses any bytes as a JKS file, and takes the protection off every key found, or off the bytes themselves. Nothing
// that is found may be larger than what it was found in.

using namespace skep;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void unprotect(QByteArrayView bytes)
{
    const JksKey key = unprotectJksKey(bytes, u"secondpass");
    require(key.fault.has_value() == key.pkcs8.isEmpty());
    require(key.pkcs8.size() <= bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    isJksIntact(bytes, u"storepass");
    unprotect(bytes);
    const auto entries = parseJks(bytes);
    if (!entries)
        return 0;
    qsizetype total = 0;
    for (const JksEntry &entry : *entries) {
        total += entry.alias.size() + entry.protectedKey.size();
        for (const QByteArray &certificate : entry.certificates)
            total += certificate.size();
        if (!entry.protectedKey.isEmpty())
            unprotect(entry.protectedKey);
    }
    require(total <= bytes.size());
    return 0;
}
