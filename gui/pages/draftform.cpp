// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "draftform.h"

#include "gui/look/icons.h"
#include "gui/look/theme.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"
#include "gui/widgets/outlinehighlighter.h"
#include "gui/widgets/sectionlabel.h"
#include "gui/widgets/segments.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

DraftForm::DraftForm(QWidget *parent) : QScrollArea(parent)
{
    auto *body = new QWidget(this);
    body->setObjectName("detailBody"_L1);
    m_topic = new QLineEdit(body);
    m_topic->setFont(monospaceFont());
    m_topic->setPlaceholderText(u"plant/hall-1/temperature"_s);
    m_topic->setAccessibleName(tr("Topic"));
    auto *form = new QVBoxLayout(body);
    form->setContentsMargins(20, 4, 20, 16);
    form->setSpacing(10);
    form->addWidget(sectionLabel(tr("Topic"), body));
    form->addWidget(m_topic);
    form->addWidget(makePayload(), 1);
    form->addWidget(makeDelivery());
    form->addWidget(sectionLabel(tr("Properties of MQTT 5"), body));
    form->addWidget(makeProperties());
    setWidget(body);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its fields have it, and come into view with it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    checkPayload();
}

QWidget *DraftForm::makePayload()
{
    auto *pane = new QWidget(this);
    m_kind = new Segments({tr("Text"), u"JSON"_s, tr("Hex"), tr("File")}, pane);
    m_kind->setAccessibleName(tr("Payload"));
    m_text = new QPlainTextEdit(pane);
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Payload"));
    m_text->setMinimumHeight(110);
    m_text->setSizePolicy(QSizePolicy::Expanding,
                          QSizePolicy::Ignored); // what is left, without a wish that would make the form scroll
    m_text->setTabChangesFocus(true);
    m_highlighter = new OutlineHighlighter(m_text->document());
    m_file = new QPushButton(themedIcon("open"_L1), tr("Choose a file"), pane);
    m_check = new QLabel(pane);
    m_check->setObjectName("muted"_L1);
    m_check->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(sectionLabel(tr("Payload"), pane));
    row->addSpacing(8);
    row->addWidget(m_kind);
    row->addStretch(1);
    row->addWidget(m_file);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_check);
    const QString hint =
        tr("In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are "
           "replaced in every message.");
    m_text->setToolTip(hint);
    m_text->setPlaceholderText(hint);
    connect(m_kind, &Segments::currentChanged, this, &DraftForm::checkPayload);
    connect(m_text, &QPlainTextEdit::textChanged, this, &DraftForm::checkPayload);
    connect(m_file, &QPushButton::clicked, this, &DraftForm::chooseFile);
    return pane;
}

QWidget *DraftForm::makeDelivery()
{
    auto *pane = new QWidget(this);
    m_qos = new Segments({u"0"_s, u"1"_s, u"2"_s}, pane);
    m_qos->setAccessibleName(tr("QoS"));
    m_retain = new QCheckBox(tr("Retain"), pane);
    m_retain->setToolTip(tr("The broker keeps the message for those who subscribe later"));
    auto *row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sectionLabel(tr("QoS"), pane));
    row->addSpacing(8);
    row->addWidget(m_qos);
    row->addSpacing(20);
    row->addWidget(m_retain);
    row->addStretch(1);
    return pane;
}

QWidget *DraftForm::makeProperties()
{
    auto *pane = new QWidget(this);
    m_contentType = new QLineEdit(pane);
    m_contentType->setPlaceholderText(u"application/json"_s);
    m_responseTopic = new QLineEdit(pane);
    m_correlation = new QLineEdit(pane);
    m_correlation->setPlaceholderText(tr("Text, or 0x and hexadecimal digits"));
    m_expiry = new QSpinBox(pane);
    m_expiry->setRange(0, std::numeric_limits<int>::max());
    m_expiry->setSpecialValueText(tr("never"));
    m_expiry->setSuffix(tr(" s", "seconds"));
    m_utf8 = new QCheckBox(tr("Payload is text (UTF-8)"), pane);
    m_userProperties = new QPlainTextEdit(pane);
    m_userProperties->setFont(monospaceFont());
    m_userProperties->setPlaceholderText(tr("name: value, one in a line"));
    m_userProperties->setMinimumHeight(64);
    m_userProperties->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_userProperties->setTabChangesFocus(true);
    auto *userProperties = new QLabel(tr("User properties"), pane);
    userProperties->setBuddy(m_userProperties);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_utf8);
    right->addWidget(userProperties);
    right->addWidget(m_userProperties, 1);
    auto *layout = new QHBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(makeFields(pane), 1);
    layout->addLayout(right, 1);
    return pane;
}

QLayout *DraftForm::makeFields(QWidget *pane)
{
    // Not a form layout: that puts labels a little above the middle of their fields.
    auto *left = new QGridLayout;
    left->setHorizontalSpacing(24);
    left->setVerticalSpacing(8);
    left->setColumnStretch(1, 1);
    const auto addField = [pane, left](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, pane);
        label->setBuddy(field);
        const int row = left->rowCount();
        left->addWidget(label, row, 0);
        left->addWidget(field, row, 1);
    };
    addField(tr("Content type"), m_contentType);
    addField(tr("Response topic"), m_responseTopic);
    addField(tr("Correlation data"), m_correlation);
    addField(tr("Expires after"), m_expiry);
    left->setRowStretch(left->rowCount(), 1);
    return left;
}

Draft DraftForm::draft() const
{
    Draft draft;
    draft.topic = m_topic->text();
    draft.kind = Draft::Kind(m_kind->current());
    draft.text = m_text->toPlainText();
    draft.qos = QoS(m_qos->current());
    draft.retain = m_retain->isChecked();
    draft.payloadIsUtf8 = m_utf8->isChecked();
    draft.messageExpiryInterval = quint32(m_expiry->value());
    draft.contentType = m_contentType->text();
    draft.responseTopic = m_responseTopic->text();
    draft.correlationData = m_correlation->text();
    draft.userProperties = m_userProperties->toPlainText();
    return draft;
}

void DraftForm::setDraft(const Draft &draft)
{
    m_topic->setText(draft.topic);
    m_kind->setCurrent(int(draft.kind));
    m_text->setPlainText(draft.text);
    m_qos->setCurrent(int(draft.qos));
    m_retain->setChecked(draft.retain);
    m_utf8->setChecked(draft.payloadIsUtf8);
    m_expiry->setValue(int(std::min<quint32>(draft.messageExpiryInterval, quint32(std::numeric_limits<int>::max()))));
    m_contentType->setText(draft.contentType);
    m_responseTopic->setText(draft.responseTopic);
    m_correlation->setText(draft.correlationData);
    m_userProperties->setPlainText(draft.userProperties);
    checkPayload();
}

void DraftForm::checkPayload()
{
    const Draft draft = this->draft();
    const bool isFile = draft.kind == Draft::Kind::File;
    m_file->setVisible(isFile);
    m_text->setReadOnly(isFile);
    m_highlighter->setEnabledFor(draft.kind == Draft::Kind::Json ? PayloadFormat::Json : PayloadFormat::Text,
                                 draft.text.size());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString problem =
        draft.kind == Draft::Kind::Json && draft.text.isEmpty() ? QString() : draft.payloadProblem(1, now);
    QString text = problem;
    if (problem.isEmpty() && !isFile) {
        const auto message = Draft{.topic = u"t"_s, .kind = draft.kind, .text = draft.text}.toMessage(1, now);
        const qint64 size =
            std::holds_alternative<MessageValue>(message) ? std::get<MessageValue>(message).payload.size() : 0;
        text = draft.kind == Draft::Kind::Json && size > 0 ? tr("Valid JSON, %1").arg(Format::bytes(size))
                                                           : Format::bytes(size);
    }
    m_check->setText(text);
    m_check->setObjectName(problem.isEmpty() ? "muted"_L1 : "problem"_L1);
    m_check->style()->polish(m_check);
}

void DraftForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File for the payload"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_text, &QPlainTextEdit::setPlainText);
    dialog->open();
}

void DraftForm::focusField()
{
    if (m_topic->text().isEmpty())
        m_topic->setFocus();
    else
        m_text->setFocus();
}

} // namespace skep
