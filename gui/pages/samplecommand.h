// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"

#include <QStringList>

namespace skep {

/// A command for a terminal, with address (%1) and port (%2) of the first listener that plain TCP clients can reach;
/// empty if there is none.
QStringList sampleCommand(const std::vector<ListenerSnapshot> &listeners, const QString &pattern);

} // namespace skep
