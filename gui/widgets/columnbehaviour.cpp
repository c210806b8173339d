// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "columnbehaviour.h"

#include "columnfit.h"
#include "tableheader.h"

#include "gui/models/tablemodel.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QSettings>

namespace skep {

using namespace Qt::StringLiterals;

ColumnBehaviour::ColumnBehaviour(TableHeader &header, int flexibleColumn, QAbstractItemView &view)
    : QObject(&view), m_header(header), m_view(view), m_flexibleColumn(flexibleColumn)
{
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    reset();
    connect(&header, &QHeaderView::customContextMenuRequested, this, &ColumnBehaviour::showMenu);
    connect(&header, &TableHeader::columnChosen, this, &ColumnBehaviour::showColumn);
    connect(&header, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (!m_isFitting && before > 0 && now > 0) // hiding a column does not count as resizing
            m_isFitted = false;
    });
}

void ColumnBehaviour::fit()
{
    if (!m_isFitted)
        return;
    m_isFitting = true;
    const int width = m_view.viewport()->width();
    if (!m_isChosen)
        chooseColumns(m_header, width);
    fitColumns(m_header, m_flexibleColumn, width);
    m_isFitting = false;
}

/// Order, widths and choice as in the beginning.
void ColumnBehaviour::reset()
{
    for (int column = 0; column < m_header.count(); ++column) {
        m_header.moveSection(m_header.visualIndex(column), column);
        m_header.resizeSection(column,
                               m_header.model()->headerData(column, Qt::Horizontal, TableModel::WidthRole).toInt());
    }
    m_isFitted = true;
    m_isChosen = false;
    fit();
}

void ColumnBehaviour::saveState(QSettings &settings) const
{
    settings.setValue("header"_L1, m_header.saveState());
    settings.setValue("columnsFitted"_L1, m_isFitted);
    settings.setValue("columnsChosen"_L1, m_isChosen);
}

void ColumnBehaviour::restoreState(const QSettings &settings)
{
    // The header's state would bring these two back as well.
    const bool isClickable = m_header.sectionsClickable();
    const bool isMovable = m_header.sectionsMovable();
    if (m_header.restoreState(settings.value("header"_L1).toByteArray())) {
        m_isFitted = settings.value("columnsFitted"_L1, true).toBool();
        m_isChosen = settings.value("columnsChosen"_L1, true).toBool(); // settings from before there was a choice
    }
    m_header.setSectionsClickable(isClickable);
    m_header.setSectionsMovable(isMovable);
    fit();
}

void ColumnBehaviour::showColumn(int column, bool shown)
{
    m_isChosen = true;
    m_header.setSectionHidden(column, !shown);
    fit();
}

void ColumnBehaviour::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_header.count(); ++column) {
        QAction *action = menu->addAction(m_header.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnBehaviour::reset);
    menu->popup(m_header.mapToGlobal(position));
}

} // namespace skep
