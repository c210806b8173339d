// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payloadeditor.h"

#include "outlinehighlighter.h"
#include "segments.h"

#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace skep {

using namespace Qt::StringLiterals;

PayloadEditor::PayloadEditor(QWidget *parent)
    : QWidget(parent), m_kind(new Segments({tr("Text"), u"JSON"_s, tr("Hex")}, this)), m_text(new QPlainTextEdit(this)),
      m_highlighter(new OutlineHighlighter(m_text->document())), m_check(new QLabel(this)),
      m_save(new QPushButton(tr("Publish"), this))
{
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Payload"));
    m_check->setObjectName("note"_L1);
    m_check->setWordWrap(true);
    m_save->setObjectName("primary"_L1);
    m_save->setToolTip(tr("Publish the changed message; subscribers get it, too"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_save);
    actions->addWidget(cancel);
    actions->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_check);
    layout->addLayout(actions);
    connect(m_kind, &Segments::currentChanged, this, &PayloadEditor::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PayloadEditor::check);
    connect(m_save, &QPushButton::clicked, this, &PayloadEditor::save);
    connect(cancel, &QPushButton::clicked, this, &PayloadEditor::cancelled);
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PayloadEditor::cancelled);
    auto *accept = new QShortcut(Qt::CTRL | Qt::Key_Return, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(accept, &QShortcut::activated, m_save, &QPushButton::click);
}

void PayloadEditor::edit(const MessageValue &message)
{
    m_message = message;
    const Draft draft = Draft::of(message.topic, message.payload);
    m_kind->setCurrent(int(draft.kind));
    m_text->setPlainText(draft.text);
    check();
    m_text->setFocus();
}

Draft PayloadEditor::draft() const
{
    return {.topic = m_message.topic,
            .kind = Draft::Kind(m_kind->current()),
            .text = m_text->toPlainText(),
            .expands = false};
}

void PayloadEditor::check()
{
    const Draft draft = this->draft();
    m_highlighter->setEnabledFor(draft.kind == Draft::Kind::Json ? PayloadFormat::Json : PayloadFormat::Text,
                                 draft.text.size());
    const QString problem =
        draft.text.isEmpty() ? tr("An empty payload would clear the topic.") : draft.payloadProblem(0, 0);
    m_check->setText(problem);
    m_check->setVisible(!problem.isEmpty());
    m_save->setEnabled(problem.isEmpty());
}

void PayloadEditor::save()
{
    auto edited = draft().toMessage(0, 0);
    if (!std::holds_alternative<MessageValue>(edited))
        return;
    MessageValue message = m_message;
    message.payload = std::get<MessageValue>(std::move(edited)).payload;
    message.retain = true;
    Q_EMIT saved(m_message, message);
}

} // namespace skep
