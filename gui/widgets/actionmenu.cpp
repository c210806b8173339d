// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "actionmenu.h"

#include <QAbstractScrollArea>
#include <QMenu>

namespace skep {

void offerActions(QAbstractScrollArea &area)
{
    area.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&area, &QWidget::customContextMenuRequested, &area, [&area](const QPoint &position) {
        auto *menu = new QMenu(&area);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(area.actions());
        menu->popup(area.viewport()->mapToGlobal(position));
    });
}

} // namespace skep
