// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settingvalue.h"

#include <optional>

namespace skep {

/// One row of the tables that files, the command line, printing and comparing share.
template <class Owner>
struct Setting
{
    enum class Change : quint8 { WhileRunning, NeedsRestart };

    /// The warning for a value other than `served`, as long as nothing acts on it.
    struct Unserved
    {
        SettingValue served;
        const char *sentence;
    };

    const char *path; ///< its element below <hivemq> or below the listener; its name everywhere
    ValueRule rule;
    SettingValue (*get)(const Owner &);
    void (*set)(Owner &, const SettingValue &);
    Change change = Change::WhileRunning;
    std::optional<Unserved> unserved = {};
};

} // namespace skep
