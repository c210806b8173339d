// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficpage.h"

#include "trafficdetail.h"
#include "trafficmenu.h"
#include "trafficrows.h"

#include "gui/text/format.h"
#include "gui/text/traffictext.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/undostack.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TrafficUpdateDelayMs = 100;
}

TrafficPage::TrafficPage(TrafficRecorder &recorder, DeltaFeed &feed, QWidget *parent)
    : Page({tr("Traffic"), "traffic"_L1}, parent), m_recorder(recorder), m_model(recorder.model()),
      m_rows(new TrafficRows(recorder, feed, this)),
      m_filter(new FilterEdit(
          tr("Filter, such as: client == \"a*\" && type == PUBLISH && topic ~ sensors/#"),
          [this] { return vocabulary(); }, this)),
      m_detail(new TrafficDetail(this)), m_splitter(new QSplitter(Qt::Vertical, this)), m_problem(new QLabel(this)),
      m_loss(new QLabel(this)),
      m_record(head().addButton("record"_L1, tr("Record"), tr("Record what is on the wire (Ctrl+E)"))),
      m_pause(head().addButton("pause"_L1, tr("Pause"), tr("Freeze the list; new records are added when you resume"))),
      m_follow(head().addButton("follow"_L1, tr("Follow"), tr("Keep the newest record in view"))),
      m_menu(new TrafficMenu(recorder, *this)), m_undo(new UndoStack(tr("Undo clear"), *this, 1))
{
    m_rows->view()->setAccessibleName(title());
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_rows);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_detail->hide();
    m_problem->setObjectName("problem"_L1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_loss->setObjectName("banner"_L1);
    m_loss->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&head());
    layout->addLayout(makeFilterLine());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_loss);
    addHead();
    connectRows();
    connectFilter();
    connectRecorder();
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(TrafficUpdateDelayMs);
    connect(&m_updateTimer, &QTimer::timeout, this, &TrafficPage::update);
    takeUp();
    update();
}

void TrafficPage::addHead()
{
    for (QToolButton *button : {m_record, m_pause, m_follow})
        button->setCheckable(true);
    QToolButton *clearButton = head().addButton("clear"_L1, tr("Clear"), tr("Empty the list; Ctrl+Z restores it"));
    connect(clearButton, &QToolButton::clicked, this, &TrafficPage::clearRecords);
    m_undo->action()->setText(tr("Undo clear"));
    m_menu->addAction(m_undo->action());
    QToolButton *more = head().addButton("columns"_L1, tr("More"), tr("Files and recording options"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    auto *record =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(record, &QShortcut::activated, m_record, &QToolButton::click);
}

QLayout *TrafficPage::makeFilterLine()
{
    auto *line = new QVBoxLayout;
    line->setContentsMargins(20, 0, 20, 12);
    line->setSpacing(6);
    line->addWidget(m_filter);
    line->addWidget(m_problem);
    return line;
}

void TrafficPage::connectRows()
{
    QAction *pane = m_rows->addRowAction(tr("Payload or bytes"), "panel"_L1, QKeySequence(Qt::Key_P));
    connect(pane, &QAction::triggered, m_detail, &TrafficDetail::togglePane);
    connect(m_follow, &QToolButton::toggled, m_rows->view(), &RecordView::setFollowing);
    connect(m_rows->view(), &RecordView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_rows, &TrafficRows::recordChosen, this, &TrafficPage::showRecord);
    connect(m_rows, &TrafficRows::conditionRequested, m_filter, &FilterEdit::add);
    connect(m_rows, &TrafficRows::filterRequested, m_filter, &FilterEdit::apply);
    connect(m_rows, &TrafficRows::messageRequested, this, &Page::messageRequested);
    connect(m_detail, &TrafficDetail::messageRequested, this, &Page::messageRequested);
    connect(m_undo, &UndoStack::undone, this, &Page::messageRequested);
}

void TrafficPage::connectFilter()
{
    connect(m_filter, &FilterEdit::filterChanged, this, [this](const TrafficFilter &filter) {
        m_recorder.setFilter(m_filter->text(), filter);
        m_rows->keepSelection();
        update();
    });
    connect(m_filter, &FilterEdit::errorChanged, this, [this](const QString &sentence) {
        m_problem->setText(sentence);
        m_problem->setVisible(!sentence.isEmpty());
    });
    connect(m_filter, &FilterLine::left, this, &TrafficPage::activate);
}

void TrafficPage::connectRecorder()
{
    connect(m_record, &QToolButton::clicked, &m_recorder, &TrafficRecorder::setRecording);
    connect(&m_recorder.feed(), &CaptureFeed::recordingChanged, this, [this](bool recording) {
        m_record->setChecked(recording);
        update();
    });
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_recorder.feed().setPaused(paused);
        update();
    });
    connect(&m_model, &TrafficModel::progressed, this, &TrafficPage::scheduleUpdate);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TrafficPage::scheduleUpdate);
    connect(&m_recorder, &TrafficRecorder::cleared, this, [this] {
        m_detail->hide();
        m_detail->clear();
    });
    connect(&m_recorder, &TrafficRecorder::settingsChanged, this, &TrafficPage::update);
    connect(&m_recorder, &TrafficRecorder::opened, this, &TrafficPage::update);
    connect(&m_recorder, &TrafficRecorder::messageRequested, this, &Page::messageRequested);
}

/// What the recorder has, as the page before has shown it.
void TrafficPage::takeUp()
{
    m_record->setChecked(m_recorder.feed().isRecording());
    m_pause->setChecked(m_recorder.feed().isPaused());
    m_follow->setChecked(m_rows->view()->isFollowing());
    m_filter->setApplied(m_recorder.filterText());
    if (m_recorder.canUndoClear())
        pushUndo();
    if (const quint64 shown = m_recorder.look().shown;
        shown != TrafficRecorder::NoRecord && shown >= m_model.store().begin())
        showRecord(shown);
}

void TrafficPage::showRecord(quint64 number)
{
    m_detail->showRecord(m_model.store(), number);
    m_detail->show();
}

void TrafficPage::clearRecords()
{
    const quint64 count = m_model.store().count();
    m_recorder.clear();
    if (count > 0) {
        pushUndo();
        Q_EMIT messageRequested(tr("Cleared %1 records; Ctrl+Z restores them").arg(Format::number(count)));
    }
    update();
}

void TrafficPage::pushUndo()
{
    m_undo->push([this] {
        m_recorder.undoClear();
        return tr("Restored the cleared records");
    });
}

// -- what it says

void TrafficPage::scheduleUpdate()
{
    if (m_rows->isOutdated())
        update();
    else if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void TrafficPage::update()
{
    if (!m_recorder.canUndoClear())
        m_undo->clear(); // what was cleared has made room for others
    const quint64 count = m_model.store().count();
    QStringList parts{tr("%1 records").arg(Format::number(count))};
    if (m_model.isFiltered())
        parts.append(tr("%1 shown").arg(Format::number(quint64(m_model.rowCount()))));
    if (m_model.isFiltered() && m_model.pending() > 0)
        parts.append(tr("filtering…"));
    parts.append(
        tr("%1 of %2").arg(Format::bytes(m_model.store().memorySize()), Format::bytes(m_recorder.settings().budget)));
    if (m_recorder.feed().isPaused())
        parts.append(tr("paused"));
    head().setCount(parts.join(u" · "_s));
    const QString loss = TrafficText::overwritten(m_model.store().overwritten());
    m_loss->setText(loss);
    m_loss->setVisible(!loss.isEmpty());
    m_rows->refresh();
}

void TrafficPage::activate()
{
    m_rows->currentWidget()->setFocus();
}

FilterVocabulary TrafficPage::vocabulary() const
{
    FilterVocabulary vocabulary;
    for (const QByteArray &client : m_model.store().clients())
        vocabulary.clients.append(QString::fromUtf8(client));
    QList<QByteArray> topics = m_model.store().topics();
    std::sort(topics.begin(), topics.end());
    for (const QByteArray &topic : std::as_const(topics))
        vocabulary.topics.append(QString::fromUtf8(topic));
    return vocabulary;
}

void TrafficPage::saveState(QSettings &settings) const
{
    m_rows->view()->saveState(settings);
    m_detail->saveState(settings);
    m_recorder.saveSettings(settings);
    settings.setValue("splitter"_L1, m_splitter->saveState());
    settings.setValue("filter"_L1, m_filter->text());
}

/// A capture that goes on has its settings; otherwise they are those of the last time.
void TrafficPage::restoreState(QSettings &settings)
{
    m_rows->view()->restoreState(settings);
    m_detail->restoreState(settings);
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_filter->apply(settings.value("filter"_L1).toString());
    if (!m_recorder.feed().isRecording())
        m_recorder.restoreSettings(settings);
}

} // namespace skep
