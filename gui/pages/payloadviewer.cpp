// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payloadviewer.h"

#include "gui/format.h"
#include "gui/payload.h"
#include "gui/theme.h"
#include "gui/widgets/factlist.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int PaneWidth = 380;
}

PayloadViewer::PayloadViewer(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_facts(new FactList(this)), m_kind(new QLabel(this)),
      m_text(new QPlainTextEdit(this)), m_actions(new QHBoxLayout)
{
    setObjectName("detail"_L1);
    setMinimumWidth(PaneWidth);
    m_title->setObjectName("detailTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_kind->setObjectName("section"_L1);
    m_text->setReadOnly(true);
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Payload"));
    m_actions->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(m_actions);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_text, 1);
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

void PayloadViewer::showMessage(const RetainedSnapshot &message, qint64 now)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_text)})
        widget->show();
    m_title->setText(message.topic);
    m_facts->setFacts({
        {tr("Publisher"), message.publisher.isEmpty() ? tr("the broker") : message.publisher},
        {tr("QoS"), Format::qos(message.qos)},
        {tr("Stored"), tr("%1 ago").arg(Format::duration(now - message.storedAt))},
        {tr("Expires"), message.expiresAt ? tr("in %1").arg(Format::duration(*message.expiresAt - now)) : tr("never")},
    });
    if (message.topic == m_topic && message.payload == m_payload)
        return; // the reader's cursor and scroll position stay
    m_topic = message.topic;
    m_payload = message.payload;
    static constexpr const char *Kinds[] = {QT_TR_NOOP("Empty payload"), QT_TR_NOOP("Text"), QT_TR_NOOP("JSON"),
                                            QT_TR_NOOP("Binary")};
    const QString kind = tr(Kinds[size_t(Payload::kindOf(message.payload))]);
    const bool isCut = message.payload.size() < message.payloadSize;
    m_kind->setText(isCut ? tr("%1, the first %2 of %3").arg(kind, Format::bytes(message.payload.size()), Format::bytes(message.payloadSize))
                          : tr("%1, %2").arg(kind, Format::bytes(message.payloadSize)));
    m_text->setPlainText(Payload::pretty(message.payload));
}

void PayloadViewer::showCount(int count)
{
    m_title->setText(tr("%Ln message(s) selected", nullptr, count));
    for (QWidget *widget : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_text)})
        widget->hide();
}

} // namespace skep
