// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/dialogs/commandpalette.h"

namespace skep {

class DeltaFeed;
class StatusBar;

/// What can be done with each listener, for the palette: copy its address, stop or start it. Thread: main. Feed and
/// status bar outlive the palette.
QList<CommandPalette::Entry> listenerCommands(DeltaFeed &feed, StatusBar &status);

} // namespace skep
