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
    /// For the log, after a reload: what has changed, and what needs a restart.
    QString summary() const;
};

/// Returns nullptr if there is none of that name.
const ListenerSettings *findListener(const QList<ListenerSettings> &listeners, const QString &name);

/// Listeners with the same name are the same. One whose transport, address or port differs must be opened again, which
/// closes its connections only.
SettingsChange diffSettings(const Settings &before, const Settings &after);

/// What a running listener needs.
enum class ListenerChange : quint8 {
    None,
    Rules, ///< other rules for new connections, on the same socket; open connections stay
    Socket, ///< another socket, or another protocol on it: connections end
};
ListenerChange compareListeners(const ListenerSettings &before, const ListenerSettings &after);

/// `after`, but settings that need a restart have the values of `before`.
Settings changedWhileRunning(const Settings &before, Settings after);

} // namespace skep
