// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptionspage.h"

#include "samplecommand.h"
#include "testerpane.h"

#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"

#include <QAction>
#include <QSettings>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

SubscriptionsPage::SubscriptionsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent)
    : TablePage(models.subscriptions, feed,
                {{tr("Subscriptions"), "subscriptions"_L1},
                 tr("Filter by topic, client"),
                 SubscriptionsModel::Filter,
                 SubscriptionsModel::Filter},
                parent),
      m_models(models),
      m_modes(new Segments({tr("Table"), tr("By filter"), tr("By client"), tr("Shared groups")}, this)),
      m_test(head().addButton("tester"_L1, tr("Test a topic"),
                              tr("Who gets a message on a topic, and why others do not"))),
      m_tester(new TesterPane(models, this))
{
    addTrees();
    addActions();
    m_modes->setAccessibleName(tr("View"));
    addBar(m_modes);
    m_test->setCheckable(true);
    setSidePane(m_tester);
    m_tester->setLimits(feed.totals());
    connect(&feed, &DeltaFeed::totalsChanged, m_tester, [this](const Totals &totals) { m_tester->setLimits(totals); });
    connect(m_modes, &Segments::currentChanged, this, &SubscriptionsPage::setMode);
    connect(m_tester, &TesterPane::closeRequested, this, [this] {
        m_test->setChecked(false);
        currentView()->setFocus();
    });
    connect(m_test, &QToolButton::toggled, this, [this](bool on) {
        onSelectionMoved();
        if (on && isVisible())
            m_tester->activate();
    });
}

void SubscriptionsPage::addTrees()
{
    const QString names[] = {tr("Subscriptions by filter"), tr("Subscriptions by client"),
                             tr("Shared groups and their members")};
    for (size_t i = 0; i < m_trees.size(); ++i) {
        m_treeViews[i] = new TreeView(*m_trees[i], SubscriptionTreeModel::Name, this);
        m_treeViews[i]->setObjectName(u"tree%1"_s.arg(i));
        m_treeViews[i]->setAccessibleName(names[i]);
        addTree(m_treeViews[i], *m_trees[i]);
    }
}

void SubscriptionsPage::addActions()
{
    QAction *copyFilter = addSelectionAction(tr("Copy topic filter"), "copy"_L1, QKeySequence::Copy);
    connect(copyFilter, &QAction::triggered, this, [this] { copyColumn(SubscriptionsModel::Filter); });
    QAction *copyClient = addSelectionAction(tr("Copy client ID"), "copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copyClient, &QAction::triggered, this, [this] { copyColumn(SubscriptionsModel::ClientId); });
}

void SubscriptionsPage::openTopic(const QString &topic, const QByteArray &)
{
    if (!topic.isEmpty())
        m_tester->setTopic(topic);
    m_test->setChecked(true);
    m_tester->activate();
}

void SubscriptionsPage::setMode(int mode)
{
    if (mode == Table)
        return showTree(nullptr);
    SubscriptionTreeModel &model = *m_trees[size_t(mode - 1)];
    model.follow(m_models.subscriptions);
    showTree(m_treeViews[size_t(mode - 1)]);
    tree()->expandSome();
}

bool SubscriptionsPage::wantsSidePane() const
{
    return m_test->isChecked();
}

/// Of groups, all in them.
QStringList SubscriptionsPage::selectedKeys() const
{
    if (!tree())
        return view()->selectedKeys();
    const SubscriptionTreeModel &model = *m_trees[size_t(m_modes->current() - 1)];
    QStringList keys;
    for (const QModelIndex &index : tree()->selectionModel()->selectedRows())
        keys.append(model.keysBelow(index));
    keys.removeDuplicates();
    return keys;
}

void SubscriptionsPage::copyColumn(int column)
{
    QStringList texts;
    for (const QString &key : selectedKeys())
        texts.append(m_models.subscriptions.text(m_models.subscriptions.rowOf(key), column));
    texts.removeDuplicates();
    copy(texts);
}

QString SubscriptionsPage::countText() const
{
    if (m_modes->current() == SharedGroups)
        return tr("%Ln member(s)", nullptr, m_sharedGroups.leafCount());
    return Format::number(quint64(m_models.subscriptions.rowCount()));
}

void SubscriptionsPage::fillEmptyState(EmptyState &state) const
{
    if (m_modes->current() == SharedGroups) {
        state.setTexts(tr("No shared groups"),
                       tr("Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. "
                          "For example:"));
        state.setCopyTexts(
            sampleCommand(feed().listeners(), u"mosquitto_sub -h %1 -p %2 -t '$share/workers/jobs/#' -v"_s));
        return;
    }
    state.setTexts(tr("Nobody has subscribed yet"), tr("Try it from a terminal:"));
    state.setCopyTexts(sampleCommand(feed().listeners(), u"mosquitto_sub -h %1 -p %2 -t '#' -v"_s));
}

void SubscriptionsPage::saveState(QSettings &settings) const
{
    TablePage::saveState(settings);
    settings.setValue("mode"_L1, m_modes->current());
    settings.beginGroup("tester"_L1);
    settings.setValue("open"_L1, m_test->isChecked());
    m_tester->saveState(settings);
    settings.endGroup();
}

void SubscriptionsPage::restoreState(QSettings &settings)
{
    TablePage::restoreState(settings);
    m_modes->setCurrent(settings.value("mode"_L1).toInt());
    settings.beginGroup("tester"_L1);
    m_tester->restoreState(settings);
    m_test->setChecked(settings.value("open"_L1).toBool());
    settings.endGroup();
}

} // namespace skep
