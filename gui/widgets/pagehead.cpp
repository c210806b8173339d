// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pagehead.h"

#include "gui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

PageHead::PageHead(const QString &title, const QString &filterHint, QWidget *parent)
    : QWidget(parent), m_count(new QLabel(this)), m_widgets(new QHBoxLayout)
{
    auto *titleLabel = new QLabel(title, this);
    titleLabel->setObjectName("pageTitle"_L1);
    m_count->setObjectName("pageCount"_L1);
    m_count->setContentsMargins(0, 5, 0, 0); // on the title's baseline
    m_widgets->setSpacing(8);
    auto *head = new QHBoxLayout(this);
    head->setContentsMargins(20, 14, 20, 14);
    setMinimumHeight(60); // with a filter or without, titles stand at one place
    head->setSpacing(14);
    head->addWidget(titleLabel);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addLayout(m_widgets);
    if (filterHint.isEmpty())
        return;
    m_filter = new QLineEdit(this);
    m_filter->setObjectName("filter"_L1);
    m_filter->setPlaceholderText(filterHint);
    m_filter->setAccessibleName(tr("Filter"));
    addClearButton(*m_filter);
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(320);
    m_filter->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    head->addWidget(m_filter, 2);
}

void PageHead::setCount(const QString &text)
{
    m_count->setText(text);
}

void PageHead::addWidget(QWidget *widget)
{
    m_widgets->addWidget(widget);
}

QToolButton *PageHead::addButton(QLatin1StringView iconName, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName("action"_L1);
    button->setIcon(themedIcon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    addWidget(button);
    return button;
}

} // namespace skep
