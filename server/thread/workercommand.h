// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/mailbox.h"
#include "server/config/settings.h"

#include <optional>
#include <variant>

namespace skep {

/// Load the certificates again, and follow the configuration file as far as that is possible while running.
struct Reload
{
    /// What the file says now, or what is wrong with it; nullopt: the broker was started without one.
    std::optional<std::variant<Settings, QString>> settings;
};

/// All that is posted to the broker's thread: what a console asks, and what only this process can hand over.
using WorkerCommand = decltype(joined(Command(), std::variant<Reload>()));
using WorkerMailbox = CommandMailbox<WorkerCommand>;

} // namespace skep
