// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "overviewpage.h"

#include "dropspanel.h"
#include "listenerspanel.h"
#include "samplecommand.h"
#include "testpage.h"

#include "gui/feed/deltafeed.h"
#include "gui/publishing/demopublisher.h"
#include "gui/text/format.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/stattile.h"
#include "gui/widgets/timechart.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int Gap = 12;
constexpr int ChartColumns = 3;
} // namespace

OverviewPage::OverviewPage(const History &history, DeltaFeed &feed, DemoPublisher &demo, QWidget *parent)
    : Page({tr("Overview"), "overview"_L1}, parent), m_history(history), m_feed(feed), m_demoPublisher(demo),
      m_range(new Segments({tr("1 min"), tr("10 min"), tr("1 h"), tr("24 h")}, this))
{
    m_range->setAccessibleName(tr("Charts"));
    m_range->setToolTip(tr("How far back the charts go"));
    head().addWidget(m_range);
    auto *body = new QWidget(this);
    body->setObjectName("detailBody"_L1);
    m_listenersPanel = new ListenersPanel(body);
    m_drops = new DropsPanel(body);
    auto *last = new QHBoxLayout;
    last->setSpacing(Gap);
    last->addWidget(m_listenersPanel, 1);
    last->addWidget(m_drops);
    m_drops->setFixedWidth(300);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(20, 2, 20, 16);
    layout->setSpacing(Gap);
    m_tryIt = makeTryIt(body);
    layout->addWidget(m_tryIt);
    layout->addLayout(makeTiles(body));
    layout->addLayout(makeCharts(body), 1);
    layout->addLayout(last);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(&head());
    outer->addWidget(scroll, 1);
    connect(m_range, &Segments::currentChanged, this, [this](int range) {
        for (TimeChart *chart : std::as_const(m_charts))
            chart->setRange(HistoryRange(range));
    });
    connect(m_listenersPanel, &ListenersPanel::commandRequested, &feed, &DeltaFeed::post);
    connect(m_listenersPanel, &ListenersPanel::messageRequested, this, &Page::messageRequested);
    connect(&feed, &DeltaFeed::totalsChanged, this, &OverviewPage::showTotals);
    connect(&feed, &DeltaFeed::listenersChanged, this, &OverviewPage::showListeners);
    connect(&demo, &DemoPublisher::runningChanged, this, &OverviewPage::updateTryIt);
    setFocusPolicy(Qt::ClickFocus);
    showTotals(feed.totals());
    showListeners(feed.listeners());
}

/// For a first start: a message within a minute.
QWidget *OverviewPage::makeTryIt(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setObjectName("tryIt"_L1);
    m_tryText = new QLabel(card);
    m_tryText->setWordWrap(true);
    m_demo = new QPushButton(card);
    connect(m_demo, &QPushButton::clicked, this, [this] { m_demoPublisher.setRunning(!m_demoPublisher.isRunning()); });
    m_showTopics = new QPushButton(tr("Show the topics"), card);
    connect(m_showTopics, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested("topics"_L1); });
    auto *open = new QPushButton(tr("Open the test page"), card);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT messageRequested(openTestPage(m_feed.listeners())); });
    m_tryCommand = new CopyChip({}, card);
    connect(m_tryCommand, &CopyChip::copied, this, &OverviewPage::tellCopied);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(m_tryText, 1);
    layout->addWidget(m_tryCommand);
    layout->addWidget(open);
    layout->addWidget(m_showTopics);
    layout->addWidget(m_demo);
    return card;
}

StatTile *OverviewPage::makeTile(const QString &name, QLatin1StringView page, const QString &toolTip, QWidget *parent)
{
    auto *tile = new StatTile(name, parent);
    if (!page.isEmpty()) {
        tile->setLink(toolTip);
        connect(tile, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
    }
    return tile;
}

QLayout *OverviewPage::makeTiles(QWidget *parent)
{
    m_tiles.clients = makeTile(tr("Clients"), "clients"_L1, tr("Show the clients"), parent);
    m_tiles.subscriptions = makeTile(tr("Subscriptions"), "subscriptions"_L1, tr("Show the subscriptions"), parent);
    m_tiles.retained = makeTile(tr("Retained messages"), "retained"_L1, tr("Show the retained messages"), parent);
    m_tiles.queued = makeTile(tr("Queued messages"), "clients"_L1, tr("Show the clients"), parent);
    m_tiles.dropped = makeTile(tr("Dropped messages"), "log"_L1, tr("Show the log"), parent);
    m_tiles.uptime = makeTile(tr("Uptime"), {}, {}, parent);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(Gap);
    for (StatTile *tile :
         {m_tiles.clients, m_tiles.subscriptions, m_tiles.retained, m_tiles.queued, m_tiles.dropped, m_tiles.uptime})
        tiles->addWidget(tile, 1);
    return tiles;
}

QGridLayout *OverviewPage::makeCharts(QWidget *parent)
{
    const auto add = [&](const QString &title, Unit unit, const QList<TimeChart::Curve> &curves) {
        m_charts.append(new TimeChart(m_history, title, unit, curves, parent));
    };
    add(tr("Messages"), Unit::PerSecond,
        {{Metric::MessagesOut, tr("out"), Tone::Accent}, {Metric::MessagesIn, tr("in"), Tone::Info}});
    add(tr("Data"), Unit::BytesPerSecond,
        {{Metric::BytesOut, tr("out"), Tone::Accent}, {Metric::BytesIn, tr("in"), Tone::Info}});
    add(tr("Delivery latency"), Unit::Microseconds,
        {{Metric::LatencyMedian, tr("median"), Tone::Good}, {Metric::LatencyHigh, tr("p99"), Tone::Warning}});
    add(tr("Connections"), Unit::Number,
        {{Metric::ClientsOnline, tr("clients"), Tone::Good}, {Metric::Sessions, tr("sessions"), Tone::Muted}});
    add(tr("Processor"), Unit::Cores, {{Metric::Cpu, tr("of one core"), Tone::Info}});
    add(tr("Memory"), Unit::Bytes, {{Metric::Memory, tr("resident"), Tone::Info}});
    auto *grid = new QGridLayout;
    grid->setSpacing(Gap);
    for (int place = 0; place < m_charts.size(); ++place)
        grid->addWidget(m_charts[place], place / ChartColumns, place % ChartColumns);
    for (int column = 0; column < ChartColumns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

void OverviewPage::showTotals(const Totals &totals)
{
    m_tiles.clients->setValue(Format::number(totals.clientsOnline),
                              tr("%Ln session(s)", nullptr, int(totals.sessions)));
    m_tiles.subscriptions->setValue(Format::number(totals.subscriptions));
    m_tiles.retained->setValue(Format::number(totals.retained));
    m_tiles.queued->setValue(Format::number(totals.queued),
                             totals.queued == 0 ? tr("none queued") : tr("waiting for their clients"),
                             totals.queued == 0 ? Tone::Normal : Tone::Warning);
    const quint64 dropped = totals.traffic.dropped;
    m_tiles.dropped->setValue(Format::number(dropped), tr("since the start"), dropped == 0 ? Tone::Normal : Tone::Bad);
    m_tiles.uptime->setValue(totals.startedAt == 0 ? u"–"_s : Format::duration(totals.time - totals.startedAt),
                             totals.startedAt == 0 ? QString()
                                                   : tr("since %1").arg(Format::second(totals.startedAt, totals.time)));
    m_wasAnybodyHere = totals.sessions > 0 || totals.traffic.messagesIn > 0;
    updateTryIt();
    m_drops->setDrops(totals.drops);
    head().setCount(tr("%1 messages in, %2 out")
                        .arg(Format::number(totals.messagesIn()), Format::number(totals.traffic.messagesOut)));
    for (TimeChart *chart : std::as_const(m_charts))
        chart->refresh();
}

void OverviewPage::updateTryIt()
{
    const bool isDemoRunning = m_demoPublisher.isRunning();
    m_tryText->setText(
        isDemoRunning
            ? tr("The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you "
                 "stop it, nothing of it is left.")
            : tr("Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a "
                 "terminal; what happens shows up here at once."));
    m_demo->setText(isDemoRunning ? tr("Stop the demo") : tr("Publish a demo"));
    m_showTopics->setVisible(isDemoRunning);
    m_tryIt->setVisible(isDemoRunning || !m_wasAnybodyHere);
}

void OverviewPage::showListeners(const std::vector<ListenerSnapshot> &listeners)
{
    m_listenersPanel->setListeners(listeners);
    const QStringList command = sampleCommand(listeners, u"mosquitto_sub -h %1 -p %2 -t '#' -v"_s);
    m_tryCommand->setVisible(!command.isEmpty());
    if (!command.isEmpty())
        m_tryCommand->setText(command.first());
}

void OverviewPage::activate()
{
    setFocus();
}

void OverviewPage::saveState(QSettings &settings) const
{
    settings.setValue("range"_L1, m_range->current());
}

void OverviewPage::restoreState(QSettings &settings)
{
    m_range->setCurrent(settings.value("range"_L1, 0).toInt());
}

} // namespace skep
