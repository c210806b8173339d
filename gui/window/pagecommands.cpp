// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pagecommands.h"

#include "gui/pages/page.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableheader.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

using Entry = CommandPalette::Entry;

/// Collects commands; what has a name already is not offered twice.
class PageCommands final
{
    Q_DECLARE_TR_FUNCTIONS(skep::PageCommands)
public:
    void addAction(QAction *action, const QString &under);
    void addMenu(const QMenu &menu, const QString &under);
    void addButton(QAbstractButton *button);
    void addHeader(TableHeader *header);

    QList<Entry> entries;

private:
    void add(const QString &text, const QString &keys, const std::function<void()> &act);

    QSet<QString> m_texts;
};

QString under(const QString &group, const QString &text)
{
    return group.isEmpty() ? text : u"%1: %2"_s.arg(group, text);
}

void PageCommands::add(const QString &text, const QString &keys, const std::function<void()> &act)
{
    if (text.isEmpty() || m_texts.contains(text))
        return;
    m_texts.insert(text);
    entries.append({text, keys, act});
}

void PageCommands::addAction(QAction *action, const QString &group)
{
    if (action->isSeparator() || !action->isEnabled())
        return;
    if (const QMenu *menu = action->menu())
        return addMenu(*menu, under(group, action->text()));
    add(under(group, action->text()), action->shortcut().toString(QKeySequence::NativeText),
        [action = QPointer(action)] {
            if (action)
                action->trigger();
        });
}

void PageCommands::addMenu(const QMenu &menu, const QString &group)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions)
        addAction(action, group);
}

void PageCommands::addButton(QAbstractButton *button)
{
    const auto *tool = qobject_cast<QToolButton *>(button);
    const auto *push = qobject_cast<QPushButton *>(button);
    const bool isForKeys = button->focusPolicy() & Qt::TabFocus;
    if ((!tool && !push) || !isForKeys || !button->isVisible() || !button->isEnabled())
        return;
    const QString name = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
    if (const QMenu *menu = tool ? tool->menu() : push->menu())
        return addMenu(*menu, name);
    const auto *segments = qobject_cast<Segments *>(button->parentWidget());
    add(under(segments ? segments->accessibleName() : QString(), name), {}, [button = QPointer(button)] {
        if (button)
            button->click();
    });
}

void PageCommands::addHeader(TableHeader *header)
{
    for (int column = 0; column < header->count(); ++column) {
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        const bool isHidden = header->isSectionHidden(column);
        if (!isHidden && header->isSortIndicatorShown() && header->sectionsClickable()) {
            add(tr("Sort by %1").arg(title), {}, [header = QPointer(header), column] {
                if (!header)
                    return;
                const bool turns =
                    header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
                header->setSortIndicator(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
            });
        }
        if (column > 0 && header->offersColumns())
            add((isHidden ? tr("Show column %1") : tr("Hide column %1")).arg(title), {},
                [header = QPointer(header), column, isHidden] {
                    if (header)
                        header->choose(column, isHidden);
                });
    }
}

} // namespace

QList<Entry> pageCommands(const Page &page)
{
    PageCommands commands;
    QList<QWidget *> widgets = page.findChildren<QWidget *>();
    widgets.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
    for (QAction *action : page.actions())
        commands.addAction(action, {});
    for (const QWidget *widget : std::as_const(widgets)) {
        for (QAction *action : widget->actions())
            commands.addAction(action, {});
    }
    for (const QMenu *menu : page.findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        commands.addMenu(*menu, {});
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
        commands.addButton(button);
    for (TableHeader *header : page.findChildren<TableHeader *>()) {
        if (header->isVisible())
            commands.addHeader(header);
    }
    return commands.entries;
}

} // namespace skep
