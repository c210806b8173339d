// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedpage.h"

#include "payloadviewer.h"
#include "samplecommand.h"

#include "gui/format.h"
#include "gui/models/consolemodels.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tableview.h"

#include <QAction>

namespace skep {

using namespace Qt::StringLiterals;

RetainedPage::RetainedPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.retained,
                {{tr("Retained"), "retained"_L1}, tr("Filter by topic, payload, publisher"),
                 RetainedModel::Payload, RetainedModel::Topic},
                parent),
      m_models(models), m_viewer(new PayloadViewer(this))
{
    m_clear = addSelectionAction(tr("Clear"), "delete"_L1, QKeySequence::Delete);
    m_clear->setToolTip(tr("Remove the retained message"));
    connect(m_clear, &QAction::triggered, this, &RetainedPage::clearSelected);
    addSeparator();
    QAction *copyTopic = addSelectionAction(tr("Copy topic"), "copy"_L1, QKeySequence::Copy);
    connect(copyTopic, &QAction::triggered, this, [this] { copy(view()->selectedKeys()); });
    QAction *copyPayload = addSelectionAction(tr("Copy payload"), "copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copyPayload, &QAction::triggered, this, [this] {
        QStringList payloads;
        for (int row : view()->selectedSourceRows())
            payloads.append(QString::fromUtf8(m_models.retained.at(row).payload));
        copy(payloads);
    });
    m_viewer->addAction(m_clear, true);
    m_viewer->addAction(copyPayload, false);
    connect(m_viewer, &PayloadViewer::messageRequested, this, &Page::messageRequested);
    setSidePane(m_viewer);
}

QString RetainedPage::countText() const
{
    return tr("%Ln message(s)", nullptr, m_models.retained.rowCount());
}

void RetainedPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const
{
    state.setTexts(tr("No retained messages"),
                   tr("The broker keeps the last message of a topic that was published with the retain flag. For example:"));
    state.setCopyTexts(sampleCommand(listeners, u"mosquitto_pub -h %1 -p %2 -t demo/hello -m 'Hello' -r"_s));
}

void RetainedPage::updateSidePane()
{
    const QList<int> rows = view()->selectedSourceRows();
    if (rows.size() == 1)
        m_viewer->showMessage(m_models.retained.at(rows.first()), m_models.retained.now());
    else if (rows.size() > 1)
        m_viewer->showCount(int(rows.size()));
}

void RetainedPage::clearSelected()
{
    const QStringList topics = view()->selectedKeys();
    if (topics.size() == 1) {
        clearTopics(topics);
        return;
    }
    confirm(tr("Clear %Ln retained message(s)?", nullptr, int(topics.size())), tr("Clear"),
            [this, topics] { clearTopics(topics); });
}

void RetainedPage::clearTopics(const QStringList &topics)
{
    for (const QString &topic : topics)
        Q_EMIT commandRequested(ClearRetained{{topic}});
    Q_EMIT messageRequested(topics.size() == 1 ? tr("Clearing %1").arg(topics.first())
                                               : tr("Clearing %Ln message(s)", nullptr, int(topics.size())));
}

} // namespace skep
