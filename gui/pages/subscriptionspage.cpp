// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptionspage.h"

#include "samplecommand.h"
#include "testerpane.h"

#include "gui/look/icons.h"
#include "gui/models/consolemodels.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"

#include <QAction>
#include <QSettings>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

SubscriptionsPage::SubscriptionsPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.subscriptions,
                {{tr("Subscriptions"), "subscriptions"_L1},
                 tr("Filter by topic, client"),
                 SubscriptionsModel::Filter,
                 SubscriptionsModel::Filter},
                parent),
      m_models(models),
      m_modes(new Segments({tr("Table"), tr("By filter"), tr("By client"), tr("Shared groups")}, this)),
      m_test(new QToolButton(this)), m_tester(new TesterPane(models, this))
{
    addTrees();
    addActions();
    addHead();
    setSidePane(m_tester);
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

void SubscriptionsPage::setTotals(const Totals &totals)
{
    m_tester->setQueueLimits(totals.queueLimits);
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

void SubscriptionsPage::addHead()
{
    m_test->setObjectName("action"_L1);
    m_test->setCheckable(true);
    m_test->setIcon(themedIcon("tester"_L1));
    m_test->setText(tr("Test a topic"));
    m_test->setToolTip(tr("Who gets a message on a topic, and why others do not"));
    m_test->setAccessibleName(m_test->text());
    m_test->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_modes->setAccessibleName(tr("View"));
    addBar(m_modes);
    addHeadWidget(m_test);
}

void SubscriptionsPage::testTopic(const QString &topic)
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

void SubscriptionsPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const
{
    if (m_modes->current() == SharedGroups) {
        state.setTexts(tr("No shared groups"),
                       tr("Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. "
                          "For example:"));
        state.setCopyTexts(sampleCommand(listeners, u"mosquitto_sub -h %1 -p %2 -t '$share/workers/jobs/#' -v"_s));
        return;
    }
    state.setTexts(tr("Nobody has subscribed yet"), tr("Try it from a terminal:"));
    state.setCopyTexts(sampleCommand(listeners, u"mosquitto_sub -h %1 -p %2 -t '#' -v"_s));
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
