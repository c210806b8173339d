// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings.h"

#include <QStringList>

namespace skep {

/// What differs between two settings, one sentence each.
struct SettingsChange
{
    QStringList whileRunning; ///< can be done now
    QStringList needsRestart;

    bool isEmpty() const { return whileRunning.isEmpty() && needsRestart.isEmpty(); }
};

/// Listeners are the same where their names are. One whose transport, address or port differs has to be opened anew, which
/// closes its connections only.
SettingsChange diffSettings(const Settings &before, const Settings &after);

} // namespace skep
