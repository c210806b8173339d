// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/dialogs/commandpalette.h"

#include <QCoreApplication>

class QMenu;

namespace skep {

class Theme;
class Translation;

/// How the window looks: its colours, and its language if that can be chosen. A menu, and the same as commands.
///
/// Thread: main.
class ViewMenu final
{
    Q_DECLARE_TR_FUNCTIONS(skep::ViewMenu)
public:
    /// The theme outlives the menu.
    explicit ViewMenu(Theme &theme) : m_theme(theme) { }

    /// Once; the translation outlives the menu.
    void allowLanguages(Translation &translation) { m_translation = &translation; }
    /// Beside the button.
    void popup(QWidget *button);
    QList<CommandPalette::Entry> commands();

private:
    void addColours(QMenu *menu);
    void addLanguages(QMenu *menu);

    Theme &m_theme;
    Translation *m_translation = nullptr;
};

} // namespace skep
