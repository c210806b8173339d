// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficrows.h"

#include "gui/feed/deltafeed.h"
#include "gui/look/icons.h"
#include "gui/models/quickfilters.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/recordview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

TrafficRows::TrafficRows(TrafficRecorder &recorder, DeltaFeed &feed, QWidget *parent)
    : QStackedWidget(parent), m_recorder(recorder), m_model(recorder.model()), m_feed(feed),
      m_view(new RecordView(m_model, recorder.selection(), this)), m_empty(new EmptyState("traffic"_L1, this)),
      m_menu(new QMenu(this))
{
    addWidget(m_view);
    addWidget(m_empty);
    addRowActions();
    connect(m_view, &RecordView::selectionMoved, this, &TrafficRows::chooseCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TrafficRows::showMenu);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TrafficRows::keepSelection);
    connect(m_empty, &EmptyState::copied, this,
            [this](const QString &text) { Q_EMIT messageRequested(tr("Copied %1").arg(text)); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.isFiltered())
            Q_EMIT filterRequested({});
        else
            m_recorder.setRecording(true);
    });
    connect(&feed, &DeltaFeed::listenersChanged, this, &TrafficRows::refresh);
    m_view->setFollowing(m_recorder.look().isFollowing);
}

TrafficRows::~TrafficRows()
{
    TrafficRecorder::Look &look = m_recorder.look();
    look.isFollowing = m_view->isFollowing();
    if (const int top = m_view->rowAt(0); top >= 0 && look.top == NoRecord)
        look.top = m_model.number(top);
}

QAction *TrafficRows::addRowAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys)
{
    auto *action = new QAction(themedIcon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    return action;
}

void TrafficRows::addRowActions()
{
    m_followMessage = addRowAction(tr("Follow this message"), "follow"_L1, QKeySequence(Qt::Key_F));
    connect(m_followMessage, &QAction::triggered, this, &TrafficRows::followMessage);
    QAction *mark = addRowAction(tr("Mark"), "mark"_L1, QKeySequence(Qt::Key_M));
    connect(mark, &QAction::triggered, this, &TrafficRows::toggleMark);
    QAction *next = addRowAction(tr("Next mark"), "mark"_L1, QKeySequence(Qt::Key_N));
    connect(next, &QAction::triggered, this, [this] { goToMark(1); });
    QAction *previous = addRowAction(tr("Previous mark"), "mark"_L1, QKeySequence(Qt::SHIFT | Qt::Key_N));
    connect(previous, &QAction::triggered, this, [this] { goToMark(-1); });
    QAction *copyText = addRowAction(tr("Copy rows"), "copy"_L1, QKeySequence::Copy);
    connect(copyText, &QAction::triggered, this, &TrafficRows::copyRows);
    QAction *copyHex =
        addRowAction(tr("Copy bytes as hexadecimal"), "copy"_L1, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copyHex, &QAction::triggered, this, &TrafficRows::copyBytes);
}

void TrafficRows::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (m_recorder.look().top != NoRecord)
        QMetaObject::invokeMethod(this, &TrafficRows::goToTop, Qt::QueuedConnection); // when the list has its size
}

/// To the place in the list that the page before was at.
void TrafficRows::goToTop()
{
    const quint64 top = std::exchange(m_recorder.look().top, NoRecord);
    if (const int row = m_model.rowOf(top); row >= 0 && !m_view->isFollowing())
        m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtTop);
}

void TrafficRows::goTo(int row)
{
    m_view->selectRow(row);
    if (!m_view->isFollowing())
        m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

// -- the record that is looked at

void TrafficRows::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || !m_view->selectionModel()->hasSelection())
        return; // a new filter takes the selection away, not the record
    const quint64 number = m_model.number(current.row());
    if (number == m_recorder.look().shown || number < m_model.store().begin())
        return;
    m_recorder.look().shown = number;
    Q_EMIT recordChosen(number);
}

void TrafficRows::keepSelection()
{
    const quint64 shown = m_recorder.look().shown;
    if (shown == NoRecord || m_view->selectionModel()->hasSelection())
        return;
    if (const int row = m_model.rowOf(shown); row >= 0)
        goTo(row);
}

void TrafficRows::followMessage()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const quint32 message = m_model.record(current.row()).message;
    if (message == 0)
        Q_EMIT messageRequested(tr("This record is not about a message"));
    else
        Q_EMIT filterRequested(u"message == %1"_s.arg(message));
}

void TrafficRows::toggleMark()
{
    const QList<int> rows = m_view->selectedRows();
    const bool areAllMarked = std::all_of(rows.begin(), rows.end(), [this](int row) { return m_model.isMarked(row); });
    m_model.setMarked(rows, !areAllMarked);
}

void TrafficRows::goToMark(int step)
{
    const int count = m_model.rowCount();
    const QModelIndex current = m_view->currentIndex();
    for (int row = current.isValid() ? current.row() + step : 0; row >= 0 && row < count; row += step) {
        if (m_model.isMarked(row)) {
            m_view->setFollowing(false);
            return goTo(row);
        }
    }
    Q_EMIT messageRequested(tr("No more marks in this direction"));
}

void TrafficRows::addQuickFilters(const QModelIndex &index)
{
    for (const QString &condition : conditionsOf(m_model, index.row(), index.column())) {
        const QString shown = QString(condition).replace(u'&', "&&"_L1);
        connect(m_menu->addAction(tr("Only %1").arg(shown)), &QAction::triggered, this,
                [this, condition] { Q_EMIT conditionRequested(condition); });
        connect(m_menu->addAction(tr("Without %1").arg(shown)), &QAction::triggered, this,
                [this, condition] { Q_EMIT conditionRequested(u"!(%1)"_s.arg(condition)); });
    }
    m_menu->addSeparator();
}

void TrafficRows::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_menu->clear();
    addQuickFilters(index);
    m_followMessage->setEnabled(m_model.record(index.row()).message != 0);
    m_menu->addActions(m_view->actions());
    m_menu->popup(m_view->viewport()->mapToGlobal(position));
}

void TrafficRows::copyRows()
{
    QStringList lines;
    for (int row : m_view->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < TrafficModel::SectionCount; ++column) {
            if (!m_view->isColumnHidden(column))
                cells.append(m_model.text(row, column));
        }
        lines.append(cells.join(u'\t'));
    }
    copy(lines);
}

void TrafficRows::copyBytes()
{
    QStringList lines;
    for (int row : m_view->selectedRows())
        lines.append(QString::fromLatin1(m_model.store().bytes(m_model.number(row)).toByteArray().toHex(' ')));
    copy(lines);
}

void TrafficRows::copy(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT messageRequested(tr("Copied %1 rows").arg(lines.size()));
}

// -- without a record

bool TrafficRows::isOutdated() const
{
    return (currentWidget() == m_empty) != (m_model.rowCount() == 0);
}

void TrafficRows::refresh()
{
    const bool isEmpty = m_model.rowCount() == 0;
    setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (isEmpty)
        fillEmptyState();
}

void TrafficRows::fillEmptyState()
{
    if (m_model.store().count() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No record passes the filter."));
        m_empty->setActionText(tr("Clear the filter"));
        m_empty->setCopyTexts({});
    } else if (m_recorder.feed().isRecording()) {
        m_empty->setTexts(tr("Waiting for traffic"),
                          tr("Every packet shows up here as soon as a client talks to one of these addresses."));
        m_empty->setActionText({});
        m_empty->setCopyTexts(Format::openAddresses(m_feed.listeners()));
    } else {
        m_empty->setTexts(tr("Nothing is recorded yet"),
                          tr("Record to see every packet, WebSocket frame and HTTP request, and what the broker did "
                             "with each message and why. Recording costs some speed."));
        m_empty->setCopyTexts({});
        m_empty->setActionText(tr("Record"));
    }
}

} // namespace skep
