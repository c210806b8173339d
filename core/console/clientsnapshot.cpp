// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientsnapshot.h"

namespace skep {

size_t qHash(const SubscriptionKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.clientId, key.topicFilter);
}

} // namespace skep
