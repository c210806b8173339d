// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pagehead.h"

#include "filterline.h"

#include "gui/look/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent), m_count(new QLabel(this)), m_widgets(new QHBoxLayout)
{
    auto *titleLabel = new QLabel(title, this);
    titleLabel->setObjectName("pageTitle"_L1);
    m_count->setObjectName("pageCount"_L1);
    m_count->setContentsMargins(0, 5, 0, 0); // on the title's baseline
    m_widgets->setSpacing(8);
    auto *head = new QHBoxLayout(this);
    head->setContentsMargins(20, 14, 20, 14);
    setMinimumHeight(60); // titles are at one place with a filter and without
    head->setSpacing(14);
    head->addWidget(titleLabel);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addLayout(m_widgets);
}

void PageHead::setCount(const QString &text)
{
    m_count->setText(text);
}

void PageHead::addWidget(QWidget *widget)
{
    m_widgets->addWidget(widget);
}

QToolButton *PageHead::addButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName("action"_L1);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addWidget(button);
    return button;
}

QToolButton *PageHead::addButton(QLatin1StringView iconName, const QString &text, const QString &toolTip)
{
    QToolButton *button = addButton();
    button->setIcon(themedIcon(iconName));
    button->setText(text);
    button->setToolTip(toolTip);
    return button;
}

QToolButton *PageHead::addButton(QAction *action)
{
    QToolButton *button = addButton();
    button->setDefaultAction(action);
    button->setVisible(action->isVisible());
    connect(action, &QAction::visibleChanged, button, [button, action] { button->setVisible(action->isVisible()); });
    return button;
}

void PageHead::addFilter(FilterLine *filter)
{
    filter->setMinimumWidth(180);
    filter->setMaximumWidth(320);
    static_cast<QHBoxLayout *>(layout())->addWidget(filter, 2);
}

} // namespace skep
