// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "core/console/totals.h"
#include "gui/models/history.h"
#include "page.h"

class QGridLayout;
class QLabel;
class QLayout;
class QPushButton;

namespace skep {

class CopyChip;
class DeltaFeed;
class DemoPublisher;
class DropsPanel;
class ListenersPanel;
class Segments;
class StatTile;
class TimeChart;

/// The first page: the broker at a glance. Tiles with counts, charts over time, the listeners with who can reach them,
/// and dropped messages by reason.
///
/// Thread: main. The history is the window's; it is shown from the last minute to the last day.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    OverviewPage(const History &history, DeltaFeed &feed, DemoPublisher &demo, QWidget *parent = nullptr);

    void activate() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    struct Tiles
    {
        StatTile *clients;
        StatTile *subscriptions;
        StatTile *retained;
        StatTile *queued;
        StatTile *dropped;
        StatTile *uptime;
    };
    void showTotals(const Totals &totals);
    void showListeners(const std::vector<ListenerSnapshot> &listeners);
    QLayout *makeTiles(QWidget *parent);
    QWidget *makeTryIt(QWidget *parent);
    void updateTryIt();
    QGridLayout *makeCharts(QWidget *parent);
    StatTile *makeTile(const QString &name, QLatin1StringView page, const QString &toolTip, QWidget *parent);

    const History &m_history;
    DeltaFeed &m_feed;
    DemoPublisher &m_demoPublisher;
    Segments *m_range;
    QWidget *m_tryIt = nullptr; ///< until somebody has been there, and while the demo runs
    QLabel *m_tryText = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_showTopics = nullptr; ///< while the demo runs
    bool m_wasAnybodyHere = false;
    CopyChip *m_tryCommand = nullptr;
    Tiles m_tiles{};
    QList<TimeChart *> m_charts;
    ListenersPanel *m_listenersPanel;
    DropsPanel *m_drops;
};

} // namespace skep
