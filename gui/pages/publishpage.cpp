// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "publishpage.h"

#include "draftform.h"
#include "draftlists.h"

#include "gui/look/icons.h"
#include "gui/publishing/publisher.h"
#include "gui/widgets/pagehead.h"

#include <QDateTime>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int FormWidth = 1'100;
}

PublishPage::PublishPage(Publisher &publisher, QWidget *parent)
    : Page({tr("Publish"), "publish"_L1}, parent), m_publisher(publisher), m_form(new DraftForm(this)), m_lists(nullptr)
{
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeEditor());
    m_lists = new DraftLists(this);
    splitter->addWidget(m_lists);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_lists, &DraftLists::chosen, this, &PublishPage::setDraft);
    connect(m_lists, &DraftLists::messageRequested, this, &Page::messageRequested);
    connect(&publisher, &Publisher::answered, this, &PublishPage::showResult);
    connect(&publisher, &Publisher::progressed, this, &PublishPage::showProgress);
    connect(&publisher, &Publisher::stopped, this, &PublishPage::showProgress);
    showProgress();
}

/// The form between the head and the actions.
QWidget *PublishPage::makeEditor()
{
    auto *pane = new QWidget(this);
    pane->setMaximumWidth(FormWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&head());
    layout->addWidget(m_form, 1);
    layout->addWidget(makeActions());
    return pane;
}

QWidget *PublishPage::makeActions()
{
    auto *pane = new QFrame(this);
    pane->setObjectName("actionBar"_L1);
    QLayout *row = makeActionRow(pane);
    m_result = new QLabel(pane);
    m_result->setObjectName("muted"_L1);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("Result"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->addLayout(row);
    layout->addWidget(m_result);
    return pane;
}

QLayout *PublishPage::makeActionRow(QWidget *pane)
{
    m_publish = new QPushButton(tr("Publish"), pane);
    m_publish->setObjectName("primary"_L1);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    m_publish->setToolTip(tr("Publish once (%1)").arg(keys.toString(QKeySequence::NativeText)));
    m_repeat = new QPushButton(themedIcon("repeat"_L1), tr("Repeat"), pane);
    m_rate = new QDoubleSpinBox(pane);
    m_rate->setRange(0.01, 5'000);
    m_rate->setValue(1);
    m_rate->setMinimumWidth(120);
    m_rate->setSuffix(tr(" per second"));
    m_rate->setAccessibleName(tr("Messages per second"));
    m_repetitions = new QSpinBox(pane);
    m_repetitions->setRange(0, 100'000'000);
    m_repetitions->setMinimumWidth(110);
    m_repetitions->setSpecialValueText(tr("until stopped"));
    m_repetitions->setSuffix(tr(" times"));
    m_repetitions->setAccessibleName(tr("Number of messages"));
    auto *save = new QPushButton(themedIcon("star"_L1), tr("Save"), pane);
    save->setToolTip(tr("Save this message under a name"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_publish);
    row->addSpacing(16);
    row->addWidget(m_repeat);
    row->addWidget(m_rate);
    row->addWidget(m_repetitions);
    row->addStretch(1);
    row->addWidget(save);
    connect(m_publish, &QPushButton::clicked, this, &PublishPage::publish);
    connect(m_repeat, &QPushButton::clicked, this, &PublishPage::toggleRepeat);
    connect(save, &QPushButton::clicked, this, &PublishPage::askForName);
    auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_publish, &QPushButton::click);
    return row;
}

void PublishPage::showProgress()
{
    const bool isRunning = m_publisher.isRunning();
    m_repeat->setText(isRunning ? tr("Stop") : tr("Repeat"));
    m_publish->setEnabled(!isRunning);
    if (m_publisher.sent() > 0)
        head().setCount(tr("%Ln message(s) sent", nullptr, int(m_publisher.sent())));
}

Draft PublishPage::draft() const
{
    Draft draft = m_form->draft();
    draft.rate = m_rate->value();
    draft.repetitions = m_repetitions->value();
    return draft;
}

void PublishPage::setDraft(const Draft &draft)
{
    m_form->setDraft(draft);
    m_rate->setValue(draft.rate);
    m_repetitions->setValue(draft.repetitions);
}

void PublishPage::openTopic(const QString &topic, const QByteArray &payload)
{
    const Draft begun = Draft::of(topic, payload);
    Draft draft = this->draft();
    draft.topic = begun.topic;
    draft.kind = begun.kind;
    draft.text = begun.text;
    setDraft(draft);
}

bool PublishPage::isSendable(const Draft &draft)
{
    const auto message = draft.toMessage(1, QDateTime::currentMSecsSinceEpoch());
    const auto *problem = std::get_if<QString>(&message);
    if (problem)
        showResult(*problem, true);
    return !problem;
}

void PublishPage::publish()
{
    const Draft draft = this->draft();
    if (!isSendable(draft))
        return;
    m_publisher.publishOnce(draft);
    m_lists->remember(draft);
}

void PublishPage::toggleRepeat()
{
    if (m_publisher.isRunning())
        return m_publisher.stop();
    const Draft draft = this->draft();
    if (!isSendable(draft))
        return;
    m_lists->remember(draft);
    m_publisher.start(draft);
}

void PublishPage::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the message"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(draft().topic);
    connect(dialog, &QInputDialog::textValueSelected, this, &PublishPage::saveAs);
    dialog->open();
}

void PublishPage::saveAs(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    Draft draft = this->draft();
    draft.name = name.trimmed();
    if (const QString problem = m_lists->save(draft); !problem.isEmpty())
        return showResult(problem, true);
    Q_EMIT messageRequested(tr("Saved %1").arg(draft.name));
}

void PublishPage::showResult(const QString &sentence, bool isProblem)
{
    m_result->setText(sentence);
    m_result->setObjectName(isProblem ? "problem"_L1 : "muted"_L1);
    m_result->style()->polish(m_result);
}

void PublishPage::saveState(QSettings &settings) const
{
    settings.setValue("draft"_L1, Draft::toBytes({draft()}));
    m_lists->saveState(settings);
}

void PublishPage::restoreState(QSettings &settings)
{
    m_lists->restoreState(settings);
    const QList<Draft> last = Draft::fromBytes(settings.value("draft"_L1).toByteArray(), 1);
    if (!last.isEmpty())
        setDraft(last.first());
}

void PublishPage::activate()
{
    m_form->focusField();
}

} // namespace skep
