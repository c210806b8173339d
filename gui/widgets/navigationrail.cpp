// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "navigationrail.h"

#include "gui/look/icons.h"

#include <QButtonGroup>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int WidestButton = 132;
}

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent), m_pages(new QVBoxLayout), m_group(new QButtonGroup(this))
{
    setObjectName("rail"_L1);
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/skep/icons/skep.svg"_s).pixmap(QSize(32, 32), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignCenter);
    logo->setAccessibleName(tr("Skep"));
    QToolButton *view = addButton(tr("View"), "theme"_L1);
    view->setToolTip(tr("Colours and language"));
    connect(view, &QToolButton::clicked, this, [this, view] { Q_EMIT viewButtonClicked(view); });

    QToolButton *palette = addButton(tr("Commands"), "search"_L1);
    palette->setToolTip(
        tr("Find a command (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    connect(palette, &QToolButton::clicked, this, &NavigationRail::paletteButtonClicked);

    QToolButton *certificates = addButton(tr("Certificates"), "certificate"_L1);
    certificates->setToolTip(tr("Make certificates for development"));
    connect(certificates, &QToolButton::clicked, this, &NavigationRail::certificatesButtonClicked);

    m_pages->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 10, 6, 6);
    layout->setSpacing(2);
    layout->addWidget(logo);
    layout->addSpacing(6);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addWidget(palette);
    layout->addWidget(certificates);
    layout->addWidget(view);
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationRail::pageChosen);
}

void NavigationRail::addPage(const QString &title, QLatin1StringView iconName)
{
    const int page = int(m_group->buttons().size());
    QToolButton *button = addButton(title, iconName);
    button->setCheckable(true);
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + page));
    button->setToolTip(u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    m_group->addButton(button, page);
    m_pages->addWidget(button);
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, page] { Q_EMIT pageChosen(page); });
}

void NavigationRail::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page))
        button->setChecked(true);
}

QToolButton *NavigationRail::addButton(const QString &title, QLatin1StringView iconName)
{
    auto *button = new QToolButton(this);
    button->setText(title);
    button->setAccessibleName(title);
    button->setIcon(themedIcon(iconName));
    button->setIconSize({20, 20});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    const int wanted = button->fontMetrics().horizontalAdvance(title) + 10;
    m_buttonWidth = std::clamp(wanted, m_buttonWidth, std::max(m_buttonWidth, WidestButton));
    const auto buttons = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *each : buttons)
        each->setFixedWidth(m_buttonWidth);
    return button;
}

} // namespace skep
