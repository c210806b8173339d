// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/history.h"
#include "page.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace skep {

class CopyChip;
class DropsPanel;
class ListenersPanel;
class Segments;
class StatTile;
class TimeChart;

/// The first page: how the broker is, at a glance. Tiles with what there is, charts over time, the listeners with who
/// can reach them, and what was dropped.
///
/// Thread: main. The history is the window's; it is shown from the last minute to the last day.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    /// REQUIRES: the history outlives the page.
    explicit OverviewPage(const History &history, QWidget *parent = nullptr);

    /// After the history has got them.
    void setTotals(const Totals &totals) override;
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void activate() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    /// The demo that demoRequested() has started.
    void setDemoRunning(bool running);

    ListenersPanel *listenersPanel() const { return m_listenersPanel; }

Q_SIGNALS:
    /// What a tile counts is on that page.
    void pageRequested(QLatin1StringView id);
    /// The test page that the broker's WebSocket listeners show.
    void testPageRequested();
    /// Publish some messages to look at, or stop doing so.
    void demoRequested(bool on);

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
    QLayout *makeHead();
    QLayout *makeTiles(QWidget *parent);
    QWidget *makeTryIt(QWidget *parent);
    void updateTryIt();
    QGridLayout *makeCharts(QWidget *parent);
    StatTile *makeTile(const QString &name, QLatin1StringView page, const QString &toolTip, QWidget *parent);

    const History &m_history;
    Segments *m_range;
    QLabel *m_state;
    QWidget *m_tryIt = nullptr; ///< until somebody has been there, and while the demo runs
    QLabel *m_tryText = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_showTopics = nullptr; ///< while the demo runs
    bool m_isDemoRunning = false;
    bool m_wasAnybodyHere = false;
    CopyChip *m_tryCommand = nullptr;
    Tiles m_tiles{};
    QList<TimeChart *> m_charts;
    ListenersPanel *m_listenersPanel;
    DropsPanel *m_drops;
};

} // namespace skep
