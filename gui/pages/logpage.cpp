// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "logpage.h"

#include "gui/format.h"
#include "gui/icons.h"
#include "gui/models/consolemodels.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"

#include <QAction>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

LogPage::LogPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.events,
                {{tr("Log"), "log"_L1}, tr("Filter by text, client, address"), EventsModel::Text, -1}, parent),
      m_models(models), m_segments(new Segments({tr("All"), tr("Info"), tr("Warnings"), tr("Errors")}, this)),
      m_follow(new QToolButton(this))
{
    m_segments->setToolTip(tr("Show lines of this severity and above"));
    addHeadWidget(m_segments);
    connect(m_segments, &Segments::currentChanged, this, &LogPage::narrow);
    m_follow->setObjectName("action"_L1);
    m_follow->setText(tr("Follow"));
    m_follow->setIcon(themedIcon("follow"_L1));
    m_follow->setIconSize({14, 14});
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setCheckable(true);
    m_follow->setToolTip(tr("Keep the newest line in view"));
    addHeadWidget(m_follow);
    connect(m_follow, &QToolButton::toggled, view(), &TableView::setFollowing);
    connect(view(), &TableView::followingChanged, m_follow, &QToolButton::setChecked);
    m_follow->setChecked(true);
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

QString LogPage::countText() const
{
    const QString lines = tr("%1 lines").arg(Format::number(quint64(m_models.events.rowCount())));
    return m_lost == 0 ? lines : tr("%1, %2 lost").arg(lines, Format::number(m_lost));
}

void LogPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &) const
{
    state.setTexts(tr("Nothing has happened yet"), tr("Connections, refusals and everything that was dropped show up here."));
}

bool LogPage::isNarrowed() const
{
    return m_segments->current() != 0;
}

void LogPage::clearNarrowing()
{
    m_segments->setCurrent(0);
}

void LogPage::narrow()
{
    const auto least = EventSeverity(m_segments->current());
    if (least == EventSeverity::Debug)
        proxy().setCondition({});
    else
        proxy().setCondition([this, least](int row) { return m_models.events.at(row).severity >= least; });
}

} // namespace skep
