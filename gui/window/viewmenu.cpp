// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "viewmenu.h"

#include "gui/look/theme.h"
#include "translation.h"

#include <QActionGroup>
#include <QMenu>

namespace skep {

void ViewMenu::popup(QWidget *button)
{
    auto *menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColours(menu);
    if (m_translation)
        addLanguages(menu);
    menu->popup(button->mapToGlobal(QPoint(button->width(), 0)));
}

void ViewMenu::addColours(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::System, tr("As the system")},
        {Theme::Mode::Light, tr("Light")},
        {Theme::Mode::Dark, tr("Dark")},
    };
    for (const auto &[mode, text] : modes) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(mode == m_theme.mode());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [this, mode = mode] { m_theme.setMode(mode); });
    }
}

void ViewMenu::addLanguages(QMenu *menu)
{
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == m_translation->language());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [this, code] { m_translation->setLanguage(code); });
    };
    add({}, tr("Language of the system"));
    for (const auto &[code, name] : Translation::languages())
        add(code, name);
}

QList<CommandPalette::Entry> ViewMenu::commands()
{
    QList<CommandPalette::Entry> entries{
        {tr("Light colours"), {}, [this] { m_theme.setMode(Theme::Mode::Light); }},
        {tr("Dark colours"), {}, [this] { m_theme.setMode(Theme::Mode::Dark); }},
        {tr("Colours of the system"), {}, [this] { m_theme.setMode(Theme::Mode::System); }},
    };
    if (!m_translation)
        return entries;
    for (const auto &[code, name] : Translation::languages())
        entries.append({tr("Language: %1").arg(name), {}, [this, code = code] { m_translation->setLanguage(code); }});
    return entries;
}

} // namespace skep
