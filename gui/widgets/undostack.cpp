// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "undostack.h"

#include "gui/look/icons.h"

#include <QAction>
#include <QWidget>

namespace skep {

using namespace Qt::StringLiterals;

UndoStack::UndoStack(const QString &toolTip, QWidget &area, qsizetype maximum)
    : QObject(&area), m_maximum(maximum), m_action(new QAction(themedIcon("undo"_L1), tr("Undo"), &area))
{
    m_action->setShortcut(QKeySequence::Undo);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_action->setToolTip(toolTip);
    m_action->setVisible(false);
    area.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &UndoStack::undo);
}

void UndoStack::push(Step step)
{
    m_steps.append(std::move(step));
    if (m_steps.size() > m_maximum)
        m_steps.removeFirst();
    m_action->setVisible(true);
}

void UndoStack::clear()
{
    m_steps.clear();
    m_action->setVisible(false);
}

void UndoStack::undo()
{
    const Step last = m_steps.takeLast();
    m_action->setVisible(!m_steps.isEmpty());
    if (const QString sentence = last(); !sentence.isEmpty())
        Q_EMIT undone(sentence);
}

} // namespace skep
