// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientspage.h"

#include "clientdetail.h"

#include "gui/dialogs/subscribedialog.h"
#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/undostack.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>

namespace skep {

using namespace Qt::StringLiterals;

ClientsPage::ClientsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent)
    : TablePage(models.clients, feed,
                {{tr("Clients"), "clients"_L1},
                 tr("Filter by id, user, address"),
                 ClientsModel::ClientId,
                 ClientsModel::ClientId},
                parent),
      m_models(models), m_segments(new Segments({tr("All"), tr("Online"), tr("Offline")}, this)),
      m_detail(new ClientDetail(models, this)), m_undo(new UndoStack(tr("Undo the last unsubscribe"), *this))
{
    m_segments->setAccessibleName(tr("Show"));
    head().addButton(m_undo->action());
    head().addWidget(m_segments);
    connect(m_undo, &UndoStack::undone, this, &Page::messageRequested);
    connect(m_segments, &Segments::currentChanged, this, &ClientsPage::narrow);

    QAction *disconnectAction = addSelectionAction(tr("Disconnect"), "disconnect"_L1, QKeySequence::Delete);
    disconnectAction->setToolTip(tr("Close the connection; the session stays"));
    connect(disconnectAction, &QAction::triggered, this,
            [this] { disconnectSelected(ReasonCode::AdministrativeAction); });
    QAction *endAction = addSelectionAction(tr("End session"), "end"_L1, Qt::SHIFT | Qt::Key_Delete);
    endAction->setToolTip(tr("Close the connection and delete the session with its subscriptions and queue"));
    connect(endAction, &QAction::triggered, this, &ClientsPage::endSelected);
    addReasonMenu();
    addSeparator();
    QAction *copyId = addSelectionAction(tr("Copy client ID"), "copy"_L1, QKeySequence::Copy);
    connect(copyId, &QAction::triggered, this, [this] { copy(view()->selectedKeys()); });

    m_detail->addAction(disconnectAction, false);
    m_detail->addAction(endAction, true);
    addCodeMenu();
    connect(m_detail, &ClientDetail::commandRequested, &feed, &DeltaFeed::post);
    connect(&feed, &DeltaFeed::sessionTold, m_detail, &ClientDetail::setDetail);
    connect(m_detail, &ClientDetail::subscribeRequested, this, &ClientsPage::askForSubscription);
    connect(m_detail, &ClientDetail::unsubscribeRequested, this, &ClientsPage::unsubscribe);
    setSidePane(m_detail);
}

QString ClientsPage::countText() const
{
    return tr("%1 online, %Ln session(s)", nullptr, int(feed().totals().sessions))
        .arg(Format::number(feed().totals().clientsOnline));
}

void ClientsPage::fillEmptyState(EmptyState &state) const
{
    const QStringList urls = Format::openAddresses(feed().listeners());
    if (urls.isEmpty()) {
        state.setTexts(tr("No listener is open"), tr("The log says why. Without a listener no client can connect."));
    } else {
        state.setTexts(
            tr("No clients yet"),
            tr("Connect a device, or a page in the browser, to one of these addresses. It shows up here at once."));
    }
    state.setCopyTexts(urls);
}

void ClientsPage::updateSidePane()
{
    const int count = view()->selectedCount();
    if (count > 0)
        m_detail->showClient(count == 1 ? view()->selectedSourceRows().first() : -1, count);
}

bool ClientsPage::isNarrowed() const
{
    return m_segments->current() != 0;
}

void ClientsPage::clearNarrowing()
{
    m_segments->setCurrent(0);
}

void ClientsPage::saveState(QSettings &settings) const
{
    TablePage::saveState(settings);
    settings.setValue("connected"_L1, m_segments->current());
}

void ClientsPage::restoreState(QSettings &settings)
{
    TablePage::restoreState(settings);
    m_segments->setCurrent(settings.value("connected"_L1).toInt());
}

void ClientsPage::narrow()
{
    const int choice = m_segments->current();
    if (choice == 0)
        proxy().setCondition({});
    else
        proxy().setCondition(
            [this, online = choice == 1](int row) { return m_models.clients.at(row).client.online == online; });
}

/// The reasons that a server may send in a DISCONNECT (5.0 §3.14.2.1). Clients before version 5 get none.
void ClientsPage::addReasonMenu()
{
    static constexpr ReasonCode Reasons[] = {
        ReasonCode::Success,
        ReasonCode::NotAuthorized,
        ReasonCode::ServerBusy,
        ReasonCode::MessageRateTooHigh,
        ReasonCode::QuotaExceeded,
        ReasonCode::AdministrativeAction,
        ReasonCode::UseAnotherServer,
        ReasonCode::ServerMoved,
        ReasonCode::ConnectionRateExceeded,
        ReasonCode::MaximumConnectTime,
    };
    QMenu *menu = addSelectionMenu(tr("Disconnect with a reason"), "disconnect"_L1);
    for (ReasonCode reason : Reasons) {
        const QString name =
            reason == ReasonCode::Success ? u"Normal disconnection"_s : QString::fromLatin1(reasonCodeName(reason));
        QAction *action = menu->addAction(
            u"0x%1   %2"_s.arg(QString::number(int(reason), 16).rightJustified(2, u'0').toUpper(), name));
        connect(action, &QAction::triggered, this, [this, reason] { disconnectSelected(reason); });
    }
}

void ClientsPage::addCodeMenu()
{
    QMenu *menu = addSelectionMenu(tr("Copy as code"), "copy"_L1);
    static constexpr std::pair<CodeKind, const char *> Kinds[] = {{CodeKind::Mosquitto, "mosquitto_sub"},
                                                                  {CodeKind::MqttJs, "MQTT.js"},
                                                                  {CodeKind::Paho, "Paho (Python)"},
                                                                  {CodeKind::Qt, "Qt MQTT"}};
    for (const auto &[kind, name] : Kinds) {
        QAction *action = menu->addAction(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, [this, kind = kind] { copyCode(kind); });
    }
    m_detail->addMenu(menu);
}

QString ClientsPage::selectedClient() const
{
    const QStringList keys = view()->selectedKeys();
    return keys.size() == 1 ? keys.first() : QString();
}

void ClientsPage::copyCode(CodeKind kind)
{
    const int row = m_models.clients.rowOf(selectedClient());
    if (row < 0)
        return Q_EMIT messageRequested(tr("Select one client to copy its code"));
    const ClientSnapshot &client = m_models.clients.at(row).client;
    const auto listener = listenerForCode(kind, client, feed().listeners());
    if (!listener)
        return Q_EMIT messageRequested(tr("There is no listener that this could connect to"));
    std::vector<SubscriptionSnapshot> subscriptions;
    for (int each = 0; each < m_models.subscriptions.rowCount(); ++each) {
        if (m_models.subscriptions.at(each).clientId == client.clientId)
            subscriptions.push_back(m_models.subscriptions.at(each));
    }
    QGuiApplication::clipboard()->setText(clientCode(kind, client, subscriptions, *listener));
    Q_EMIT messageRequested(tr("Copied the code of %1").arg(client.clientId));
}

void ClientsPage::askForSubscription()
{
    auto *dialog = new SubscribeDialog(selectedClient(), this);
    connect(dialog, &SubscribeDialog::chosen, this, [this](const SubscribeClient &command) {
        feed().post(command);
        Q_EMIT messageRequested(tr("Subscribing %1 to %2").arg(command.clientId, command.topicFilter));
    });
    dialog->open();
}

void ClientsPage::unsubscribe(const QStringList &topicFilters)
{
    const QString client = selectedClient();
    QList<SubscribeClient> undoing;
    for (int row = 0; row < m_models.subscriptions.rowCount(); ++row) {
        const SubscriptionSnapshot &ended = m_models.subscriptions.at(row);
        if (ended.clientId == client && topicFilters.contains(ended.topicFilter))
            undoing.append({client, ended.topicFilter, ended.maximumQoS, ended.noLocal, ended.retainAsPublished,
                            ended.retainHandling, ended.subscriptionIdentifier, true});
    }
    for (const QString &filter : topicFilters)
        feed().post(UnsubscribeClient{client, filter});
    m_undo->push([this, undoing] { return bringBack(undoing); });
    Q_EMIT messageRequested(tr("Ending %Ln subscription(s); Ctrl+Z restores them", nullptr, int(topicFilters.size())));
}

QString ClientsPage::bringBack(const QList<SubscribeClient> &subscriptions)
{
    for (const SubscribeClient &command : subscriptions)
        feed().post(command);
    return tr("Restoring %Ln subscription(s)", nullptr, int(subscriptions.size()));
}

void ClientsPage::disconnectSelected(ReasonCode reason)
{
    QStringList online;
    for (const QString &id : view()->selectedKeys()) {
        if (m_models.clients.at(m_models.clients.rowOf(id)).client.online)
            online.append(id);
    }
    for (const QString &id : std::as_const(online))
        feed().post(DisconnectClient{id, reason});
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
            feed().post(EndSession{id});
        Q_EMIT messageRequested(tr("Ending %Ln session(s)", nullptr, int(ids.size())));
    });
}

} // namespace skep
