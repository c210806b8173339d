// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientspage.h"

#include "clientdetail.h"

#include "gui/format.h"
#include "gui/models/consolemodels.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"

#include <QAction>

namespace skep {

using namespace Qt::StringLiterals;

ClientsPage::ClientsPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.clients,
                {{tr("Clients"), "clients"_L1}, tr("Filter by id, user, address"), ClientsModel::ClientId,
                 ClientsModel::ClientId},
                parent),
      m_models(models), m_segments(new Segments({tr("All"), tr("Online"), tr("Offline")}, this)),
      m_detail(new ClientDetail(models, this))
{
    addHeadWidget(m_segments);
    connect(m_segments, &Segments::currentChanged, this, &ClientsPage::narrow);

    m_disconnect = addSelectionAction(tr("Disconnect"), "disconnect"_L1, QKeySequence::Delete);
    m_disconnect->setToolTip(tr("Close the connection; the session stays"));
    connect(m_disconnect, &QAction::triggered, this, &ClientsPage::disconnectSelected);
    m_end = addSelectionAction(tr("End session"), "end"_L1, Qt::SHIFT | Qt::Key_Delete);
    m_end->setToolTip(tr("Close the connection and delete the session with its subscriptions and queue"));
    connect(m_end, &QAction::triggered, this, &ClientsPage::endSelected);
    addSeparator();
    QAction *copyId = addSelectionAction(tr("Copy client ID"), "copy"_L1, QKeySequence::Copy);
    connect(copyId, &QAction::triggered, this, [this] { copy(view()->selectedKeys()); });

    m_detail->addAction(m_disconnect, false);
    m_detail->addAction(m_end, true);
    setSidePane(m_detail);
}

QString ClientsPage::countText() const
{
    return tr("%1 online, %2 sessions").arg(Format::number(m_totals.clientsOnline), Format::number(m_totals.sessions));
}

void ClientsPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const
{
    QStringList urls;
    for (const ListenerSnapshot &listener : listeners) {
        if (listener.state == ListenerState::Listening)
            urls.append(listener.url());
    }
    if (urls.isEmpty()) {
        state.setTexts(tr("No listener is open"), tr("The log says why. Without a listener no client can connect."));
    } else {
        state.setTexts(tr("No clients yet"),
                       tr("Connect a device, or a page in the browser, to one of these addresses. It shows up here at once."));
    }
    state.setCopyTexts(urls);
}

void ClientsPage::updateSidePane()
{
    const QList<int> rows = view()->selectedSourceRows();
    if (!rows.isEmpty())
        m_detail->showClient(rows.size() == 1 ? rows.first() : -1, int(rows.size()));
}

bool ClientsPage::isNarrowed() const
{
    return m_segments->current() != 0;
}

void ClientsPage::clearNarrowing()
{
    m_segments->setCurrent(0);
}

void ClientsPage::narrow()
{
    const int choice = m_segments->current();
    if (choice == 0)
        proxy().setCondition({});
    else
        proxy().setCondition([this, online = choice == 1](int row) { return m_models.clients.at(row).client.online == online; });
}

void ClientsPage::disconnectSelected()
{
    QStringList online;
    for (const QString &id : view()->selectedKeys()) {
        if (m_models.clients.at(m_models.clients.rowOf(id)).client.online)
            online.append(id);
    }
    for (const QString &id : std::as_const(online))
        Q_EMIT commandRequested(DisconnectClient{id});
    if (online.isEmpty())
        Q_EMIT messageRequested(tr("Nothing to disconnect: the selection is offline"));
    else if (online.size() == 1)
        Q_EMIT messageRequested(tr("Disconnecting %1").arg(online.first()));
    else
        Q_EMIT messageRequested(tr("Disconnecting %Ln client(s)", nullptr, int(online.size())));
}

void ClientsPage::endSelected()
{
    const QStringList ids = view()->selectedKeys();
    const QString question = ids.size() == 1
        ? tr("End the session of %1? Its subscriptions and queued messages are deleted.").arg(ids.first())
        : tr("End %Ln session(s)? Their subscriptions and queued messages are deleted.", nullptr, int(ids.size()));
    confirm(question, tr("End session"), [this, ids] {
        for (const QString &id : ids)
            Q_EMIT commandRequested(EndSession{id});
        Q_EMIT messageRequested(tr("Ending %Ln session(s)", nullptr, int(ids.size())));
    });
}

} // namespace skep
