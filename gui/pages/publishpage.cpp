// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "publishpage.h"

#include "gui/look/icons.h"
#include "gui/look/theme.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"
#include "gui/widgets/actionmenu.h"
#include "gui/widgets/outlinehighlighter.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTime>
#include <QFileDialog>
#include <QGridLayout>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormWidth = 1'100;
constexpr int ListWidth = 240;

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName("section"_L1);
    return label;
}

QByteArray toBytes(const QList<Draft> &drafts)
{
    QJsonArray array;
    for (const Draft &draft : drafts)
        array.append(draft.toJson());
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Draft> fromBytes(const QByteArray &bytes, qsizetype maximum)
{
    QList<Draft> drafts;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        if (drafts.size() < maximum)
            drafts.append(Draft::fromJson(value.toObject()));
    }
    return drafts;
}

} // namespace

PublishPage::PublishPage(Publisher &publisher, QWidget *parent)
    : Page({tr("Publish"), "publish"_L1}, parent), m_publisher(publisher), m_head(new PageHead(title(), {}, this))
{
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeForm());
    splitter->addWidget(makeLists());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectPublisher();
    fillList();
    checkPayload();
}

QWidget *PublishPage::makeForm()
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
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it, and it follows them
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields come into view with the focus
    auto *pane = new QWidget(this);
    pane->setMaximumWidth(FormWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeActions());
    return pane;
}

QWidget *PublishPage::makePayload()
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
    connect(m_kind, &Segments::currentChanged, this, &PublishPage::checkPayload);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PublishPage::checkPayload);
    connect(m_file, &QPushButton::clicked, this, &PublishPage::chooseFile);
    return pane;
}

QWidget *PublishPage::makeDelivery()
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

QWidget *PublishPage::makeProperties()
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
    layout->addLayout(left, 1);
    layout->addLayout(right, 1);
    return pane;
}

QWidget *PublishPage::makeActions()
{
    auto *pane = new QFrame(this);
    pane->setObjectName("actionBar"_L1);
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
    save->setToolTip(tr("Keep this message under a name"));
    m_result = new QLabel(pane);
    m_result->setObjectName("muted"_L1);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("What came of it"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_publish);
    row->addSpacing(16);
    row->addWidget(m_repeat);
    row->addWidget(m_rate);
    row->addWidget(m_repetitions);
    row->addStretch(1);
    row->addWidget(save);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->addLayout(row);
    layout->addWidget(m_result);
    connect(m_publish, &QPushButton::clicked, this, &PublishPage::publish);
    connect(m_repeat, &QPushButton::clicked, this, &PublishPage::toggleRepeat);
    connect(save, &QPushButton::clicked, this, &PublishPage::askForName);
    auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_publish, &QPushButton::click);
    return pane;
}

QWidget *PublishPage::makeLists()
{
    auto *pane = new QFrame(this);
    pane->setObjectName("detail"_L1);
    pane->setMinimumWidth(ListWidth);
    m_lists = new Segments({tr("History"), tr("Saved")}, pane);
    m_list = new QListWidget(pane);
    m_list->setAccessibleName(tr("Messages"));
    m_list->setUniformItemSizes(true);
    m_listHint = new QLabel(pane);
    m_listHint->setObjectName("muted"_L1);
    m_listHint->setWordWrap(true);
    auto *remove = new QAction(themedIcon("delete"_L1), tr("Remove from the list"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    m_undo = new QAction(themedIcon("undo"_L1), tr("Undo"), this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetShortcut);
    m_undo->setEnabled(false);
    connect(m_undo, &QAction::triggered, this, &PublishPage::bringBack);
    m_list->addAction(m_undo);
    offerActions(*m_list);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(14);
    layout->addWidget(m_lists, 0, Qt::AlignLeft);
    layout->addWidget(m_listHint);
    layout->addWidget(m_list, 1);
    connect(m_lists, &Segments::currentChanged, this, &PublishPage::fillList);
    connect(remove, &QAction::triggered, this, &PublishPage::removeSelected);
    const auto take = [this](QListWidgetItem *item) { setDraft(shownList()[m_list->row(item)]); };
    connect(m_list, &QListWidget::itemClicked, this, take);
    connect(m_list, &QListWidget::itemActivated, this, take);
    return pane;
}

void PublishPage::connectPublisher()
{
    connect(&m_publisher, &Publisher::answered, this, &PublishPage::showResult);
    connect(&m_publisher, &Publisher::progressed, this, &PublishPage::showProgress);
    connect(&m_publisher, &Publisher::stopped, this, &PublishPage::showProgress);
    showProgress();
}

void PublishPage::showProgress()
{
    const bool isRunning = m_publisher.isRunning();
    m_repeat->setText(isRunning ? tr("Stop") : tr("Repeat"));
    m_publish->setEnabled(!isRunning);
    if (m_publisher.sent() > 0)
        m_head->setCount(tr("%Ln message(s) sent", nullptr, int(m_publisher.sent())));
}

Draft PublishPage::draft() const
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
    draft.rate = m_rate->value();
    draft.repetitions = m_repetitions->value();
    return draft;
}

void PublishPage::setDraft(const Draft &draft)
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
    m_rate->setValue(draft.rate);
    m_repetitions->setValue(draft.repetitions);
    checkPayload();
}

void PublishPage::compose(const QString &topic, const QByteArray &payload)
{
    const Draft begun = Draft::of(topic, payload);
    Draft draft = this->draft();
    draft.topic = begun.topic;
    draft.kind = begun.kind;
    draft.text = begun.text;
    setDraft(draft);
}

void PublishPage::publish()
{
    const Draft draft = this->draft();
    const auto message = draft.toMessage(1, QDateTime::currentMSecsSinceEpoch());
    if (const auto *problem = std::get_if<QString>(&message))
        return showResult(*problem, true);
    m_publisher.publishOnce(draft);
    remember(draft);
}

void PublishPage::toggleRepeat()
{
    if (m_publisher.isRunning())
        return m_publisher.stop();
    const Draft draft = this->draft();
    const auto message = draft.toMessage(1, QDateTime::currentMSecsSinceEpoch());
    if (const auto *problem = std::get_if<QString>(&message))
        return showResult(*problem, true);
    remember(draft);
    m_publisher.start(draft);
}

void PublishPage::checkPayload()
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

void PublishPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File for the payload"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_text, &QPlainTextEdit::setPlainText);
    dialog->open();
}

void PublishPage::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the message"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(m_topic->text());
    connect(dialog, &QInputDialog::textValueSelected, this, &PublishPage::saveAs);
    dialog->open();
}

void PublishPage::saveAs(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    Draft draft = this->draft();
    draft.name = name.trimmed();
    m_saved.removeIf([&draft](const Draft &other) { return other.name == draft.name; });
    if (m_saved.size() >= MaximumSaved) {
        showResult(tr("%1 messages are saved already: remove one first.").arg(MaximumSaved), true);
        return;
    }
    const auto byName = [](const Draft &a, const Draft &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; };
    m_saved.insert(std::upper_bound(m_saved.begin(), m_saved.end(), draft, byName), draft);
    m_lists->setCurrent(1);
    fillList();
    Q_EMIT messageRequested(tr("Saved %1").arg(draft.name));
}

void PublishPage::remember(const Draft &draft)
{
    m_history.removeOne(draft);
    m_history.prepend(draft);
    if (m_history.size() > MaximumHistory)
        m_history.removeLast();
    fillList();
}

QList<Draft> &PublishPage::shownList()
{
    return m_lists->current() == 0 ? m_history : m_saved;
}

void PublishPage::fillList()
{
    m_list->clear();
    for (const Draft &draft : std::as_const(shownList())) {
        const QString title = draft.name.isEmpty() ? draft.topic : draft.name;
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(title, draft.text.simplified().left(80)), m_list);
        item->setToolTip(draft.topic);
    }
    m_listHint->setVisible(m_list->count() == 0);
    m_listHint->setText(m_lists->current() == 0 ? tr("What you publish appears here, to be sent again.")
                                                : tr("Messages that you save appear here. Write one and press Save."));
}

void PublishPage::removeSelected()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Draft removed = shownList().takeAt(row);
    m_removed.append({m_lists->current() == 1, row, removed});
    if (m_removed.size() > MaximumHistory)
        m_removed.removeFirst();
    m_undo->setEnabled(true);
    fillList();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    Q_EMIT messageRequested(
        tr("Removed %1; Ctrl+Z brings it back").arg(removed.name.isEmpty() ? removed.topic : removed.name));
}

void PublishPage::bringBack()
{
    if (m_removed.isEmpty())
        return;
    const Removed last = m_removed.takeLast();
    m_undo->setEnabled(!m_removed.isEmpty());
    m_lists->setCurrent(last.isSaved ? 1 : 0);
    QList<Draft> &list = shownList();
    const qsizetype place = std::min(last.place, list.size());
    list.insert(place, last.draft);
    fillList();
    m_list->setCurrentRow(int(place));
}

void PublishPage::showResult(const QString &sentence, bool isProblem)
{
    m_result->setText(sentence);
    m_result->setObjectName(isProblem ? "problem"_L1 : "muted"_L1);
    m_result->style()->polish(m_result);
}

void PublishPage::saveState(QSettings &settings) const
{
    settings.setValue("draft"_L1, toBytes({draft()}));
    settings.setValue("history"_L1, toBytes(m_history));
    settings.setValue("saved"_L1, toBytes(m_saved));
}

void PublishPage::restoreState(QSettings &settings)
{
    m_history = fromBytes(settings.value("history"_L1).toByteArray(), MaximumHistory);
    m_saved = fromBytes(settings.value("saved"_L1).toByteArray(), MaximumSaved);
    const QList<Draft> last = fromBytes(settings.value("draft"_L1).toByteArray(), 1);
    if (!last.isEmpty())
        setDraft(last.first());
    fillList();
}

void PublishPage::activate()
{
    if (m_topic->text().isEmpty())
        m_topic->setFocus();
    else
        m_text->setFocus();
}

} // namespace skep
