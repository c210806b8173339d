// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace skep {

/// The program ends here: `text` to standard output where the status is 0, else to standard error.
struct CommandLineExit {
    QString text; ///< without a line end
    int status = 0;
};

/// Reads the options that skepd and skep have in common. `arguments` begins with the program's name. Pure.
std::variant<Settings, CommandLineExit> parseCommandLine(const QStringList &arguments);

} // namespace skep
