// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "emptystate.h"

#include "copychip.h"

#include "gui/look/icons.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// Draws an icon in the theme's colour of the moment.
class IconLabel final : public QWidget
{
public:
    IconLabel(const QIcon &icon, int size, QWidget *parent) : QWidget(parent), m_icon(icon)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    const QIcon m_icon;
};

} // namespace

EmptyState::EmptyState(QLatin1StringView iconName, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_explanation(new QLabel(this)), m_chips(new QVBoxLayout),
      m_action(new QPushButton(this))
{
    setObjectName("emptyState"_L1);
    setFocusPolicy(Qt::ClickFocus); // takes the place of the table, which has the focus otherwise
    m_title->setObjectName("emptyTitle"_L1);
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setObjectName("muted"_L1);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setFixedWidth(460);
    m_chips->setSpacing(8);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(themedIcon(iconName), 48, this), 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(m_chips);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setFixedHeight(m_explanation->heightForWidth(m_explanation->width()));
}

void EmptyState::setCopyTexts(const QStringList &texts)
{
    if (texts == m_copyTexts)
        return;
    m_copyTexts = texts;
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : texts) {
        auto *chip = new CopyChip(text, this);
        connect(chip, &CopyChip::copied, this, &EmptyState::copied);
        m_chips->addWidget(chip, 0, Qt::AlignHCenter);
    }
}

void EmptyState::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace skep
