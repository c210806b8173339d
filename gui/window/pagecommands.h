// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/dialogs/commandpalette.h"

namespace skep {

class Page;

/// What a page can do at the moment, for the palette: its actions and menus, the buttons that are seen, and what the
/// mouse does at the heads of its tables: sorting, showing and hiding columns. Thread: main. A command does nothing
/// where its button is gone.
QList<CommandPalette::Entry> pageCommands(const Page &page);

} // namespace skep
