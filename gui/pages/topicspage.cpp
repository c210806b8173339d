// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "topicspage.h"

#include "samplecommand.h"
#include "topicdetail.h"

#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "gui/text/format.h"
#include "gui/widgets/actionmenu.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/treeview.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TopicsUpdateDelayMs = 100;
}

TopicsPage::TopicsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent)
    : Page({tr("Topics"), "topics"_L1}, parent), m_models(models), m_feed(feed),
      m_filter(new FilterLine(tr("Search, or a filter as a/+/#"), this)),
      m_view(new TreeView(models.topics, TopicsModel::Value, this)), m_empty(new EmptyState(id(), this)),
      m_stack(new QStackedWidget(this)), m_splitter(new QSplitter(this)),
      m_detail(new TopicDetail(models.topics, this)), m_bound(new QLabel(this))
{
    m_view->setAccessibleName(title());
    m_bound->setObjectName("banner"_L1);
    m_bound->setWordWrap(true);
    m_bound->hide();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_detail->hide();
    makeHead();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&head());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_bound);
    connectView();
    connectModel();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_models.topics.setNow(QDateTime::currentMSecsSinceEpoch());
        m_view->repaintVisible();
        m_detail->tick();
    });
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(TopicsUpdateDelayMs);
    connect(&m_updateTimer, &QTimer::timeout, this, &TopicsPage::update);
    connect(&feed, &DeltaFeed::listenersChanged, this, &TopicsPage::update);
    connect(&feed, &DeltaFeed::topicsBeyondChanged, this, &TopicsPage::showMessagesBeyond);
}

void TopicsPage::makeHead()
{
    m_keepWatching =
        head().addButton("pin"_L1, tr("Keep watching"),
                         tr("Also collect values while another page is shown. This costs the broker some work."));
    m_keepWatching->setCheckable(true);
    connect(m_keepWatching, &QToolButton::toggled, this, &TopicsPage::watch);
    QToolButton *forget = head().addButton("clear"_L1, tr("Forget"), tr("Forget all topics and values"));
    connect(forget, &QToolButton::clicked, this, [this] {
        m_models.topics.forget();
        m_wasExpanded = false;
        update();
    });
    head().addFilter(m_filter);
    connect(m_filter, &FilterLine::filterRequested, &m_models.topics, &TopicsModel::setFilterText);
    connect(m_filter, &FilterLine::left, m_view, qOverload<>(&QWidget::setFocus));
}

void TopicsPage::addActions()
{
    auto *copy = new QAction(tr("Copy topic"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_view->currentPath());
        tellCopied(m_view->currentPath());
    });
    auto *publish = new QAction(tr("Publish here"), this);
    m_view->addAction(publish);
    connect(publish, &QAction::triggered, m_detail, &TopicDetail::publish);
    auto *test = new QAction(tr("Who gets it?"), this);
    m_view->addAction(test);
    connect(test, &QAction::triggered, this,
            [this] { Q_EMIT topicRequested("subscriptions"_L1, m_view->currentPath(), {}); });
    auto *expandAll = new QAction(tr("Expand all below"), this);
    m_view->addAction(expandAll);
    connect(expandAll, &QAction::triggered, this, [this] { m_view->openBelow(m_view->currentIndex()); });
    offerActions(*m_view);
}

void TopicsPage::connectView()
{
    addActions();
    connect(m_view, &TreeView::selectionMoved, this, &TopicsPage::showSelected);
    connect(m_empty, &EmptyState::copied, this, &TopicsPage::tellCopied);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_filter->apply({}); });
    connect(m_detail, &TopicDetail::messageRequested, this, &Page::messageRequested);
    connect(m_detail, &TopicDetail::publishRequested, this, [this](const QString &topic, const QByteArray &payload) {
        Q_EMIT topicRequested("publish"_L1, topic, payload);
    });
}

void TopicsPage::connectModel()
{
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_models.topics, signal, this, [this] {
            if (!m_updateTimer.isActive())
                m_updateTimer.start();
        });
    }
    connect(&m_models.topics, &QAbstractItemModel::layoutChanged, &m_updateTimer, qOverload<>(&QTimer::start));
    connect(&m_models.topics, &QAbstractItemModel::modelReset, &m_updateTimer, qOverload<>(&QTimer::start));
    connect(&m_models.topics, &TopicsModel::filtered, this, &TopicsPage::showFiltered);
}

void TopicsPage::showMessagesBeyond(quint64 messages)
{
    m_bound->setVisible(messages > 0);
    m_bound->setText(tr("The tree is full with %1 topics: %2 messages on further topics are not shown.")
                         .arg(Format::number(quint64(m_models.topics.leafCount())), Format::number(messages)));
}

void TopicsPage::saveState(QSettings &settings) const
{
    m_view->saveState(settings);
    settings.setValue("splitter"_L1, m_splitter->saveState());
    settings.setValue("keepWatching"_L1, m_keepWatching->isChecked());
    settings.setValue("filter"_L1, m_filter->text());
}

void TopicsPage::restoreState(QSettings &settings)
{
    m_view->restoreState(settings);
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_keepWatching->setChecked(settings.value("keepWatching"_L1).toBool());
    m_filter->apply(settings.value("filter"_L1).toString());
}

void TopicsPage::activate()
{
    m_stack->currentWidget()->setFocus();
}

void TopicsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_models.topics.setNow(QDateTime::currentMSecsSinceEpoch());
    m_models.topics.followRetained(m_models.retained);
    m_second.start();
    watch();
    update();
}

void TopicsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_second.stop();
    watch();
}

void TopicsPage::watch()
{
    const bool isWatching = isVisible() || m_keepWatching->isChecked();
    m_feed.watchTopics(isWatching, isWatching ? m_detail->topic() : QString());
}

void TopicsPage::showFiltered()
{
    if (m_models.topics.isFiltered())
        m_view->expandSome();
    update();
}

void TopicsPage::showSelected()
{
    const QModelIndex index = m_view->currentIndex();
    const bool isSelected = m_view->selectionModel()->hasSelection() && index.isValid();
    m_detail->showTopic(isSelected ? index.siblingAtColumn(0) : QModelIndex());
    m_detail->setVisible(isSelected);
    watch();
}

void TopicsPage::update()
{
    const int topics = m_models.topics.leafCount();
    const QString count = tr("%Ln topic(s)", nullptr, topics);
    head().setCount(m_models.topics.isFiltered()
                        ? tr("%1, %2 shown").arg(count, Format::number(quint64(m_models.topics.shownLeafCount())))
                        : count);
    const bool isEmpty = m_models.topics.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (isEmpty)
        fillEmptyState();
    if (!isEmpty && isVisible() && !m_wasExpanded)
        m_wasExpanded = m_view->expandSome(); // not before the first topics but the broker's own
}

void TopicsPage::fillEmptyState()
{
    if (m_models.topics.leafCount() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No topic passes the filter."));
        m_empty->setCopyTexts({});
        m_empty->setActionText(tr("Clear the filter"));
        return;
    }
    m_empty->setActionText({});
    m_empty->setTexts(tr("No topics yet"),
                      tr("A topic appears with its first message while you look, or at once if it has a retained one. "
                         "Publish one here, or from a terminal:"));
    m_empty->setCopyTexts(
        sampleCommand(m_feed.listeners(), u"mosquitto_pub -h %1 -p %2 -t demo/temperature -m 21.5"_s));
}

} // namespace skep
