// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscribedialog.h"

#include "core/protocol/topic.h"
#include "gui/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace skep {

using namespace Qt::StringLiterals;

SubscribeDialog::SubscribeDialog(const QString &clientId, QWidget *parent)
    : QDialog(parent), m_clientId(clientId), m_filter(new QLineEdit(this)), m_qos(new QComboBox(this)),
      m_retained(new QComboBox(this)), m_noLocal(new QCheckBox(tr("Not its own messages (No Local)"), this)),
      m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Subscribe on behalf of %1").arg(clientId));
    m_filter->setFont(monospaceFont());
    m_filter->setPlaceholderText(u"sensors/+/temperature"_s);
    m_filter->setMinimumWidth(320);
    m_qos->addItems({tr("0, at most once"), tr("1, at least once"), tr("2, exactly once")});
    m_retained->addItems({tr("Send retained messages"), tr("Send them if the subscription is new"), tr("Send none")});
    m_problem->setObjectName("bad"_L1);
    auto *form = new QFormLayout;
    form->addRow(tr("Topic filter"), m_filter);
    form->addRow(tr("QoS"), m_qos);
    form->addRow(tr("Retained"), m_retained);
    form->addRow(QString(), m_noLocal);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Subscribe"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SubscribeDialog::choose);
    connect(m_filter, &QLineEdit::textChanged, this, &SubscribeDialog::check);
    check();
}

void SubscribeDialog::check()
{
    const QByteArray filter = m_filter->text().toUtf8();
    const bool isShared = isSharedFilter(filter);
    const bool isValid = isShared ? parseSharedFilter(filter).has_value() : isValidTopicFilter(filter);
    m_accept->setEnabled(isValid);
    if (isValid || filter.isEmpty())
        m_problem->clear();
    else if (isShared)
        m_problem->setText(tr("A shared subscription is $share/group/filter."));
    else
        m_problem->setText(tr("# stands only at the end, # and + only as whole levels."));
    m_noLocal->setEnabled(!isShared); // 5.0 §3.8.3.1: a Protocol Error
}

void SubscribeDialog::choose()
{
    Q_EMIT chosen({.clientId = m_clientId,
                   .topicFilter = m_filter->text(),
                   .maximumQoS = QoS(m_qos->currentIndex()),
                   .noLocal = m_noLocal->isEnabled() && m_noLocal->isChecked(),
                   .retainHandling = RetainHandling(m_retained->currentIndex())});
    accept();
}

} // namespace skep
