// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "authenticator.h"
#include "authorizer.h"

#include <memory>

namespace skep {

/// Who may connect, and who may do what. Lets everyone do everything until others are put in.
struct Access
{
    std::unique_ptr<Authenticator> authenticator = std::make_unique<OpenAuthenticator>();
    std::unique_ptr<Authorizer> authorizer = std::make_unique<OpenAuthorizer>();
};

} // namespace skep
