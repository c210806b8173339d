// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficpage.h"

#include "gui/dialogs/capturedialog.h"
#include "gui/look/icons.h"
#include "gui/text/format.h"
#include "gui/text/traffictext.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/recordview.h"
#include "trafficdetail.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int UpdateDelayMs = 100;
}

TrafficPage::TrafficPage(TrafficRecorder &recorder, QWidget *parent)
    : Page({tr("Traffic"), "traffic"_L1}, parent), m_recorder(recorder), m_model(recorder.model()),
      m_view(new RecordView(m_model, recorder.selection(), this)),
      m_filter(new FilterEdit([this] { return vocabulary(); }, this)), m_detail(new TrafficDetail(this)),
      m_empty(new EmptyState("traffic"_L1, this)), m_stack(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_count(new QLabel(this)), m_problem(new QLabel(this)),
      m_loss(new QLabel(this)),
      m_record(addButton(tr("Record"), "record"_L1, tr("Record what is on the wire (Ctrl+E)"))),
      m_pause(
          addButton(tr("Pause"), "pause"_L1, tr("Keep the list as it is; what happens meanwhile comes afterwards"))),
      m_follow(addButton(tr("Follow"), "follow"_L1, tr("Keep the newest record in view"))), m_menu(new QMenu(this)),
      m_rowMenu(new QMenu(this))
{
    setObjectName("page"_L1);
    m_view->setAccessibleName(title());
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
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
    layout->addLayout(makeHead());
    layout->addLayout(makeFilterLine());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_loss);
    makeActions();
    makeMenu();
    connectView();
    connectRecorder();
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(UpdateDelayMs);
    connect(&m_updateTimer, &QTimer::timeout, this, &TrafficPage::update);
    takeUp();
    update();
}

TrafficPage::~TrafficPage()
{
    TrafficRecorder::Look &look = m_recorder.look();
    look.isFollowing = m_view->isFollowing();
    if (const int top = m_view->rowAt(0); top >= 0 && look.top == NoRecord)
        look.top = m_model.number(top);
}

// -- building

QToolButton *TrafficPage::addButton(const QString &text, QLatin1StringView iconName, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName("action"_L1);
    button->setText(text);
    button->setIcon(themedIcon(iconName));
    button->setIconSize({14, 14});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setToolTip(toolTip);
    return button;
}

QLayout *TrafficPage::makeHead()
{
    auto *heading = new QLabel(title(), this);
    heading->setObjectName("pageTitle"_L1);
    m_count->setObjectName("pageCount"_L1);
    m_count->setContentsMargins(0, 5, 0, 0); // on the title's baseline
    auto *more = addButton(tr("More"), "columns"_L1, tr("Files, and what is recorded"));
    more->setCheckable(false);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    auto *clearButton = addButton(tr("Clear"), "clear"_L1, tr("Empty the list; Ctrl+Z brings it back"));
    clearButton->setCheckable(false);
    connect(clearButton, &QToolButton::clicked, this, &TrafficPage::clearRecords);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 8);
    head->addStrut(32); // the title stands where it does on pages with a filter there
    head->setSpacing(8);
    head->addWidget(heading);
    head->addSpacing(6);
    head->addWidget(m_count);
    head->addStretch(1);
    for (QToolButton *button : {m_record, m_pause, m_follow, clearButton, more})
        head->addWidget(button);
    return head;
}

QLayout *TrafficPage::makeFilterLine()
{
    m_filter->setPlaceholderText(tr("Filter, such as: client == \"a*\" && type == PUBLISH && topic ~ sensors/#"));
    auto *line = new QVBoxLayout;
    line->setContentsMargins(20, 0, 20, 12);
    line->setSpacing(6);
    line->addWidget(m_filter);
    line->addWidget(m_problem);
    return line;
}

QAction *TrafficPage::addViewAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys)
{
    auto *action = new QAction(themedIcon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    return action;
}

void TrafficPage::makeActions()
{
    m_followMessage = addViewAction(tr("Follow this message"), "follow"_L1, QKeySequence(Qt::Key_F));
    connect(m_followMessage, &QAction::triggered, this, &TrafficPage::followMessage);
    m_mark = addViewAction(tr("Mark"), "mark"_L1, QKeySequence(Qt::Key_M));
    connect(m_mark, &QAction::triggered, this, &TrafficPage::toggleMark);
    QAction *next = addViewAction(tr("Next mark"), "mark"_L1, QKeySequence(Qt::Key_N));
    connect(next, &QAction::triggered, this, [this] { goToMark(1); });
    QAction *previous = addViewAction(tr("Previous mark"), "mark"_L1, QKeySequence(Qt::SHIFT | Qt::Key_N));
    connect(previous, &QAction::triggered, this, [this] { goToMark(-1); });
    QAction *pane = addViewAction(tr("Payload or bytes"), "panel"_L1, QKeySequence(Qt::Key_P));
    connect(pane, &QAction::triggered, m_detail, &TrafficDetail::togglePane);
    QAction *copy = addViewAction(tr("Copy rows"), "copy"_L1, QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, &TrafficPage::copyRows);
    QAction *copyHex =
        addViewAction(tr("Copy bytes as hexadecimal"), "copy"_L1, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copyHex, &QAction::triggered, this, &TrafficPage::copyBytes);
    m_undo = new QAction(themedIcon("undo"_L1), tr("Bring back what was cleared"), this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_undo);
    connect(m_undo, &QAction::triggered, this, [this] {
        m_recorder.undoClear();
        Q_EMIT messageRequested(tr("Brought back what was cleared"));
    });

    const auto shortcut = [this](const QKeySequence &keys) {
        return new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    };
    connect(shortcut(QKeySequence::Find), &QShortcut::activated, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    connect(shortcut(QKeySequence(Qt::CTRL | Qt::Key_E)), &QShortcut::activated, m_record, &QToolButton::click);
}

void TrafficPage::makeMenu()
{
    using enum TrafficExport::FileFormat;
    const auto add = [this](const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = m_menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Open…"), QKeySequence::Open, [this] { askForFile(); });
    add(tr("Save all records…"), QKeySequence::Save, [this] { askForTarget(Capture); });
    m_menu->addSeparator();
    add(tr("Export shown records for Wireshark…"), {}, [this] { askForTarget(Pcapng); });
    add(tr("Export shown records as JSON…"), {}, [this] { askForTarget(Json); });
    add(tr("Export shown records as CSV…"), {}, [this] { askForTarget(Csv); });
    m_menu->addSeparator();
    add(tr("What is recorded…"), {}, [this] { askForSettings(); });
    m_menu->addAction(m_undo);
}

void TrafficPage::connectView()
{
    connect(m_follow, &QToolButton::toggled, m_view, &RecordView::setFollowing);
    connect(m_view, &RecordView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_view, &RecordView::selectionMoved, this, &TrafficPage::showSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TrafficPage::showContextMenu);
    connect(m_detail, &TrafficDetail::messageRequested, this, &Page::messageRequested);
    connect(m_filter, &FilterEdit::filterChanged, this, [this](const TrafficFilter &filter) {
        m_recorder.setFilter(m_filter->text(), filter);
        keepSelection();
        update();
    });
    connect(m_filter, &FilterEdit::errorChanged, this, [this](const QString &sentence) {
        m_problem->setText(sentence);
        m_problem->setVisible(!sentence.isEmpty());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.isFiltered())
            m_filter->apply({});
        else
            m_recorder.setRecording(true);
    });
    connect(m_empty, &EmptyState::copied, this,
            [this](const QString &text) { Q_EMIT messageRequested(tr("Copied %1").arg(text)); });
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
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TrafficPage::keepSelection);
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
    const TrafficRecorder::Look &look = m_recorder.look();
    m_record->setChecked(m_recorder.feed().isRecording());
    m_pause->setChecked(m_recorder.feed().isPaused());
    m_filter->setApplied(m_recorder.filterText());
    m_view->setFollowing(look.isFollowing);
    if (look.shown != NoRecord && look.shown >= m_model.store().begin())
        showRecord(look.shown);
}

void TrafficPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_recorder.look().top != NoRecord)
        QMetaObject::invokeMethod(this, &TrafficPage::goToTop, Qt::QueuedConnection); // when the list has its size
}

/// To the place in the list that the page before was at.
void TrafficPage::goToTop()
{
    const quint64 top = std::exchange(m_recorder.look().top, NoRecord);
    if (const int row = m_model.rowOf(top); row >= 0 && !m_view->isFollowing())
        m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtTop);
}

// -- the record that is looked at

void TrafficPage::showSelection()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || !m_view->selectionModel()->hasSelection())
        return; // a new filter takes the selection away, not the record
    const quint64 number = m_model.number(current.row());
    if (number == m_recorder.look().shown || number < m_model.store().begin())
        return;
    m_recorder.look().shown = number;
    showRecord(number);
}

void TrafficPage::showRecord(quint64 number)
{
    m_detail->showRecord(m_model.store(), number);
    m_detail->show();
}

/// Selects the record again where the filter lets it through.
void TrafficPage::keepSelection()
{
    const quint64 shown = m_recorder.look().shown;
    if (shown == NoRecord || m_view->selectionModel()->hasSelection())
        return;
    if (const int row = m_model.rowOf(shown); row >= 0) {
        m_view->selectRow(row);
        if (!m_view->isFollowing())
            m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
    }
}

void TrafficPage::followMessage()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const quint32 message = m_model.record(current.row()).message;
    if (message == 0)
        Q_EMIT messageRequested(tr("This record is not about a message"));
    else
        m_filter->apply(u"message == %1"_s.arg(message));
}

void TrafficPage::toggleMark()
{
    const QList<int> rows = m_view->selectedRows();
    const bool areAllMarked = std::all_of(rows.begin(), rows.end(), [this](int row) { return m_model.isMarked(row); });
    m_model.setMarked(rows, !areAllMarked);
}

void TrafficPage::goToMark(int step)
{
    const int count = m_model.rowCount();
    const QModelIndex current = m_view->currentIndex();
    for (int row = current.isValid() ? current.row() + step : 0; row >= 0 && row < count; row += step) {
        if (m_model.isMarked(row)) {
            m_view->setFollowing(false);
            m_view->selectRow(row);
            m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
    Q_EMIT messageRequested(tr("There is no mark further on"));
}

void TrafficPage::clearRecords()
{
    const quint64 count = m_model.store().count();
    m_recorder.clear();
    update();
    if (count > 0)
        Q_EMIT messageRequested(tr("Cleared %1 records; Ctrl+Z brings them back").arg(Format::number(count)));
}

// -- what it says

void TrafficPage::scheduleUpdate()
{
    const bool isShownEmpty = m_stack->currentWidget() == m_empty;
    if (isShownEmpty != (m_model.rowCount() == 0))
        update();
    else if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void TrafficPage::update()
{
    m_undo->setEnabled(m_recorder.canUndoClear());
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
    m_count->setText(parts.join(u" · "_s));
    const QString loss = lossText();
    m_loss->setText(loss);
    m_loss->setVisible(!loss.isEmpty());
    updateEmptyState();
}

QString TrafficPage::lossText() const
{
    return TrafficText::overwritten(m_model.store().overwritten());
}

void TrafficPage::updateEmptyState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        return;
    if (m_model.store().count() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No record passes the filter."));
        m_empty->setActionText(tr("Clear the filter"));
        m_empty->setCopyTexts({});
        return;
    }
    if (m_recorder.feed().isRecording()) {
        m_empty->setTexts(tr("Waiting for traffic"),
                          tr("Every packet shows up here as soon as a client talks to one of these addresses."));
        m_empty->setActionText({});
        QStringList addresses;
        for (const ListenerSnapshot &listener : m_listeners) {
            if (listener.state == ListenerState::Listening)
                addresses.append(listener.url());
        }
        m_empty->setCopyTexts(addresses);
        return;
    }
    m_empty->setTexts(tr("Nothing is recorded yet"),
                      tr("Record to see every packet, WebSocket frame and HTTP request, and what the broker did with "
                         "each message and why. Recording costs some speed."));
    m_empty->setCopyTexts({});
    m_empty->setActionText(tr("Record"));
}

void TrafficPage::setListeners(const std::vector<ListenerSnapshot> &listeners)
{
    m_listeners = listeners;
    updateEmptyState();
}

void TrafficPage::activate()
{
    m_stack->currentWidget()->setFocus();
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
    m_view->saveState(settings);
    m_detail->saveState(settings);
    settings.setValue("splitter"_L1, m_splitter->saveState());
    settings.setValue("filter"_L1, m_filter->text());
    const CaptureSettings &capture = m_recorder.settings();
    settings.setValue("budget"_L1, capture.budget);
    settings.setValue("clients"_L1, capture.filter.clients);
    settings.setValue("topics"_L1, capture.filter.topicFilters);
    settings.setValue("packetTypes"_L1, capture.filter.packetTypes);
    settings.setValue("handshakes"_L1, capture.filter.handshakes);
    settings.setValue("frames"_L1, capture.filter.frames);
    settings.setValue("notes"_L1, capture.filter.notes);
}

/// A capture that goes on has its settings, and its list the filter; the others are those of the last time.
void TrafficPage::restoreState(QSettings &settings)
{
    m_view->restoreState(settings);
    m_detail->restoreState(settings);
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_filter->apply(settings.value("filter"_L1).toString());
    if (m_recorder.feed().isRecording())
        return;
    CaptureSettings capture = m_recorder.settings();
    capture.budget = std::clamp(settings.value("budget"_L1, capture.budget).toLongLong(),
                                CaptureSettings::SmallestBudget, CaptureSettings::LargestBudget);
    capture.filter.clients = settings.value("clients"_L1).toStringList();
    capture.filter.topicFilters = settings.value("topics"_L1).toStringList();
    capture.filter.packetTypes = settings.value("packetTypes"_L1, capture.filter.packetTypes).toUInt();
    capture.filter.handshakes = settings.value("handshakes"_L1, true).toBool();
    capture.filter.frames = settings.value("frames"_L1, true).toBool();
    capture.filter.notes = settings.value("notes"_L1, true).toBool();
    m_recorder.setSettings(capture);
}

} // namespace skep
