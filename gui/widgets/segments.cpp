// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

Segments::Segments(const QStringList &choices, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &choice : choices) {
        auto *button = new QToolButton(this);
        button->setObjectName("segment"_L1);
        button->setText(choice);
        button->setAccessibleName(choice);
        button->setCheckable(true);
        m_group->addButton(button, int(m_group->buttons().size()));
        layout->addWidget(button);
    }
    setCurrent(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int choice, bool checked) {
        if (checked)
            Q_EMIT currentChanged(choice);
    });
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int choice)
{
    if (QAbstractButton *button = m_group->button(choice))
        button->setChecked(true);
}

void Segments::setChoiceEnabled(int choice, bool enabled)
{
    if (QAbstractButton *button = m_group->button(choice))
        button->setEnabled(enabled);
}

} // namespace skep
