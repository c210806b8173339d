// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptionspage.h"

#include "samplecommand.h"

#include "gui/format.h"
#include "gui/models/consolemodels.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tableview.h"

#include <QAction>

namespace skep {

using namespace Qt::StringLiterals;

SubscriptionsPage::SubscriptionsPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.subscriptions,
                {{tr("Subscriptions"), "subscriptions"_L1}, tr("Filter by topic, client"),
                 SubscriptionsModel::Filter, SubscriptionsModel::Filter},
                parent),
      m_models(models)
{
    const auto copyColumn = [this](SubscriptionsModel::Section column) {
        QStringList texts;
        for (const QString &key : view()->selectedKeys())
            texts.append(m_models.subscriptions.text(m_models.subscriptions.rowOf(key), column));
        copy(texts);
    };
    QAction *copyFilter = addSelectionAction(tr("Copy topic filter"), "copy"_L1, QKeySequence::Copy);
    connect(copyFilter, &QAction::triggered, this, [=] { copyColumn(SubscriptionsModel::Filter); });
    QAction *copyClient = addSelectionAction(tr("Copy client ID"), "copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copyClient, &QAction::triggered, this, [=] { copyColumn(SubscriptionsModel::ClientId); });
}

QString SubscriptionsPage::countText() const
{
    return Format::number(quint64(m_models.subscriptions.rowCount()));
}

void SubscriptionsPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const
{
    state.setTexts(tr("Nobody has subscribed yet"), tr("Try it from a terminal:"));
    state.setCopyTexts(sampleCommand(listeners, u"mosquitto_sub -h %1 -p %2 -t '#' -v"_s));
}

} // namespace skep
