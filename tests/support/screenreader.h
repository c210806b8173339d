// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QStringList>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace skep {

// The window as assistive technology sees it.

namespace detail {

/// Interfaces of tables cache their cells, and get no updates while no screen reader is active: each is used once.
struct InterfaceDeleter
{
    void operator()(QAccessibleInterface *interface) const
    {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(interface));
    }
};
using FreshInterface = std::unique_ptr<QAccessibleInterface, InterfaceDeleter>;

} // namespace detail

/// The rows of a table or tree as a screen reader gets them, the cells of the named columns separated by " | ". A
/// missing column reads "no column X", so that no comparison can succeed by accident.
inline QStringList toldRows(QAbstractItemView &view, const QStringList &columns)
{
    const detail::FreshInterface told(QAccessible::queryAccessibleInterface(&view));
    QAccessibleTableInterface *table = told ? told->tableInterface() : nullptr;
    if (!table)
        return {u"no table"_s};
    QList<int> places;
    for (const QString &column : columns) {
        int place = 0;
        while (place < table->columnCount() && table->columnDescription(place) != column)
            ++place;
        if (place == table->columnCount())
            return {u"no column "_s + column};
        places.append(place);
    }
    QStringList rows;
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList cells;
        for (int place : std::as_const(places)) {
            const detail::FreshInterface cell(table->cellAt(row, place));
            cells.append(cell ? cell->text(QAccessible::Name) : QString());
        }
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

/// The visible object with that role and name; null if there is none.
inline QWidget *toldWidget(const QWidget &in, QAccessible::Role role, const QString &name)
{
    for (QWidget *widget : in.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->role() == role && interface->text(QAccessible::Name) == name)
            return widget;
    }
    return nullptr;
}

/// Presses the button of that name as a screen reader does, which takes effect a moment later; false if none is
/// visible, or if it is disabled.
inline bool press(const QWidget &in, const QString &name)
{
    QWidget *button = toldWidget(in, QAccessible::Button, name);
    QAccessibleInterface *interface = button ? QAccessible::queryAccessibleInterface(button) : nullptr;
    if (!interface || interface->state().disabled || !interface->actionInterface())
        return false;
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

} // namespace skep
