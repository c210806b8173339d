// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/reasoncode.h"

#include <QString>

namespace skep {

/// Whether something is allowed, and why: the reason goes to the log, to the console, and to clients of version 5 that
/// ask for problem information.
struct Decision
{
    bool allowed = true;
    ReasonCode reasonCode = ReasonCode::Success; ///< a failure if not allowed
    QString reason; ///< one English sentence; may be empty if allowed

    static Decision allow() { return {}; }
    static Decision deny(ReasonCode code, QString reason) { return {false, code, std::move(reason)}; }
};

} // namespace skep
