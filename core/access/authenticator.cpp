// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "authenticator.h"

namespace skep {

AuthenticationExchange::~AuthenticationExchange() = default;
Authenticator::~Authenticator() = default;

void OpenAuthenticator::authenticate(const ConnectRequest &, const Answer<Decision> &answer)
{
    answer.give(Decision::allow());
}

std::unique_ptr<AuthenticationExchange> OpenAuthenticator::beginExchange(const ConnectRequest &, QByteArrayView)
{
    return nullptr;
}

} // namespace skep
