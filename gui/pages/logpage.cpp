// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "logpage.h"

#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <bit>

namespace skep {

using namespace Qt::StringLiterals;

LogPage::LogPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent)
    : TablePage(models.events, feed,
                {{tr("Log"), "log"_L1}, tr("Filter by text, client, address"), EventsModel::Text, -1}, parent),
      m_models(models), m_segments(new Segments({tr("All"), tr("Info"), tr("Warnings"), tr("Errors")}, this)),
      m_kinds(head().addButton({}, {}, tr("Which kinds of events are shown")))
{
    makeKindMenu();
    m_segments->setToolTip(tr("Show lines of this severity and above"));
    m_segments->setAccessibleName(tr("Severity"));
    head().addWidget(m_segments);
    connect(m_segments, &Segments::currentChanged, this, &LogPage::narrow);
    QToolButton *follow = head().addButton("follow"_L1, tr("Follow"), tr("Keep the newest line in view"));
    follow->setCheckable(true);
    connect(follow, &QToolButton::toggled, view(), &TableView::setFollowing);
    connect(view(), &TableView::followingChanged, follow, &QToolButton::setChecked);
    follow->setChecked(true);
    connect(&feed, &DeltaFeed::eventsLost, this, [this](quint64 count) { m_lost += count; });
    QAction *copyLines = addSelectionAction(tr("Copy lines"), "copy"_L1, QKeySequence::Copy);
    connect(copyLines, &QAction::triggered, this, [this] {
        QStringList lines;
        for (int row : view()->selectedSourceRows()) {
            QStringList cells;
            for (int column = 0; column < EventsModel::SectionCount; ++column)
                cells.append(m_models.events.text(row, column));
            lines.append(cells.join(u'\t'));
        }
        copy(lines);
    });
}

void LogPage::makeKindMenu()
{
    auto *menu = new QMenu(m_kinds);
    QAction *all = menu->addAction(tr("Show all kinds"));
    connect(all, &QAction::triggered, this, [this] {
        m_hiddenKinds = 0;
        updateKindMenu();
        narrow();
    });
    menu->addSeparator();
    for (int kind = 0; kind <= int(EventKind::System); ++kind) {
        QAction *action = menu->addAction(Format::eventKind(EventKind(kind)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind](bool shown) { setKindShown(EventKind(kind), shown); });
        m_kindActions.append(action);
    }
    m_kinds->setMenu(menu);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setCheckable(true);
    updateKindMenu();
}

void LogPage::updateKindMenu()
{
    const auto shown = m_kindActions.size() - std::popcount(m_hiddenKinds);
    for (int kind = 0; kind < m_kindActions.size(); ++kind)
        m_kindActions[kind]->setChecked((m_hiddenKinds >> kind & 1) == 0);
    m_kinds->setText(m_hiddenKinds == 0 ? tr("All kinds") : tr("%1 of %2 kinds").arg(shown).arg(m_kindActions.size()));
    m_kinds->setChecked(m_hiddenKinds != 0);
}

void LogPage::setKindShown(EventKind kind, bool shown)
{
    const quint32 bit = quint32(1) << int(kind);
    m_hiddenKinds = shown ? m_hiddenKinds & ~bit : m_hiddenKinds | bit;
    updateKindMenu();
    narrow();
}

void LogPage::saveState(QSettings &settings) const
{
    TablePage::saveState(settings);
    settings.setValue("severity"_L1, m_segments->current());
    settings.setValue("hiddenKinds"_L1, m_hiddenKinds);
}

void LogPage::restoreState(QSettings &settings)
{
    TablePage::restoreState(settings);
    m_segments->setCurrent(settings.value("severity"_L1, 0).toInt());
    const quint32 known = (quint32(1) << m_kindActions.size()) - 1;
    m_hiddenKinds = settings.value("hiddenKinds"_L1, 0).toUInt() & known;
    updateKindMenu();
    narrow();
}

QString LogPage::countText() const
{
    const QString lines = tr("%1 lines").arg(Format::number(quint64(m_models.events.rowCount())));
    return m_lost == 0 ? lines : tr("%1, %2 lost").arg(lines, Format::number(m_lost));
}

void LogPage::fillEmptyState(EmptyState &state) const
{
    state.setTexts(tr("Nothing has happened yet"),
                   tr("Connections, refusals and everything that was dropped show up here."));
}

bool LogPage::isNarrowed() const
{
    return m_segments->current() != 0 || m_hiddenKinds != 0;
}

void LogPage::clearNarrowing()
{
    m_segments->setCurrent(0);
    m_hiddenKinds = 0;
    updateKindMenu();
    narrow();
}

void LogPage::narrow()
{
    const auto least = EventSeverity(m_segments->current());
    if (least == EventSeverity::Debug && m_hiddenKinds == 0)
        return proxy().setCondition({});
    proxy().setCondition([this, least, hidden = m_hiddenKinds](int row) {
        const EventRecord &event = m_models.events.at(row);
        return event.severity >= least && (hidden >> int(event.kind) & 1) == 0;
    });
}

} // namespace skep
