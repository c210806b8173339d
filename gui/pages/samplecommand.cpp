// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "samplecommand.h"

#include <algorithm>

namespace skep {

QStringList sampleCommand(const std::vector<ListenerSnapshot> &listeners, const QString &pattern)
{
    const auto found = std::find_if(listeners.begin(), listeners.end(), [](const ListenerSnapshot &listener) {
        return listener.transport == TransportKind::Tcp && listener.state == ListenerState::Listening;
    });
    return found == listeners.end() ? QStringList() : QStringList{pattern.arg(found->address).arg(found->port)};
}

} // namespace skep
