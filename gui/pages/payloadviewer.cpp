// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payloadviewer.h"

#include "gui/text/format.h"
#include "gui/widgets/factlist.h"
#include "gui/widgets/payloadeditor.h"
#include "gui/widgets/payloadview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int PayloadPaneWidth = 400;
}

PayloadViewer::PayloadViewer(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_facts(new FactList(this)), m_stack(new QStackedWidget(this)),
      m_payload(new PayloadView(this)), m_editor(new PayloadEditor(this)), m_actions(new QHBoxLayout)
{
    setObjectName("detail"_L1);
    setMinimumWidth(PayloadPaneWidth);
    m_title->setObjectName("detailTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_payload);
    m_stack->addWidget(m_editor);
    m_actions->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(m_actions);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addWidget(m_stack, 1);
    connect(m_payload, &PayloadView::messageRequested, this, &PayloadViewer::messageRequested);
    connect(m_editor, &PayloadEditor::cancelled, this, &PayloadViewer::endEditing);
    connect(m_editor, &PayloadEditor::saved, this, [this](const MessageValue &before, const MessageValue &message) {
        endEditing();
        Q_EMIT edited(before, message);
    });
}

void PayloadViewer::addAction(QAction *action, bool isDangerous)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    if (isDangerous)
        button->setObjectName("danger"_L1);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    m_actions->addWidget(button);
}

void PayloadViewer::showMessage(const RetainedSnapshot &message, const QByteArray &payload, qint64 now)
{
    if (m_editor->topic() != message.topic)
        endEditing();
    m_facts->show();
    m_stack->show();
    m_title->setText(message.topic);
    m_facts->setFacts({
        {tr("Publisher"), Format::publisher(message.publisher)},
        {tr("QoS"), Format::qos(message.qos)},
        {tr("Stored"), tr("%1 ago").arg(Format::duration(now - message.storedAt))},
        {tr("Expires"), message.expiresAt ? tr("in %1").arg(Format::duration(*message.expiresAt - now)) : tr("never")},
    });
    m_payload->setPayload(payload, message.payloadSize, message.topic);
}

void PayloadViewer::showCount(int count)
{
    endEditing();
    m_title->setText(tr("%Ln message(s) selected", nullptr, count));
    m_facts->hide();
    m_stack->hide();
}

void PayloadViewer::edit(const MessageValue &message)
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(message);
}

void PayloadViewer::endEditing()
{
    m_stack->setCurrentWidget(m_payload);
}

} // namespace skep
