// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "authorizer.h"

namespace skep {

Authorizer::~Authorizer() = default;

Decision OpenAuthorizer::mayPublish(const Identity &, QByteArrayView, QoS, bool)
{
    return Decision::allow();
}

Decision OpenAuthorizer::maySubscribe(const Identity &, QByteArrayView, const SubscriptionOptions &)
{
    return Decision::allow();
}

} // namespace skep
