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

/// Listeners are the same where their names are. One whose transport, address or port differs has to be opened anew,
/// which closes its connections only.
SettingsChange diffSettings(const Settings &before, const Settings &after);

/// What has to become of a running listener.
enum class ListenerChange : quint8 {
    None,
    Rules, ///< other rules for the connections to come, on the same socket; those that are there stay
    Socket, ///< another socket, or another protocol on it: connections end
};
ListenerChange compareListeners(const ListenerSettings &before, const ListenerSettings &after);

/// `after`, but with what needs a restart as it is in `before`.
Settings changedWhileRunning(const Settings &before, Settings after);

} // namespace skep
