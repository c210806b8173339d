// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/dialogs/commandpalette.h"

namespace skep {

class Page;

/// What a page can do at the moment, for the palette: the actions of its visible widgets, its menus, the buttons that
/// Tab reaches, and what the mouse does at the headers of its tables: sorting, showing and hiding columns. Thread:
/// main. A command does nothing if its button no longer exists.
QList<CommandPalette::Entry> pageCommands(const Page &page);

} // namespace skep
