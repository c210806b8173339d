// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientdetail.h"

#include "sessionxray.h"

#include "gui/models/consolemodels.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/factlist.h"
#include "gui/widgets/sectionlabel.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableheader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeView>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int ClientPaneWidth = 400;

/// Some columns of a model, the first of which takes the width that is left.
QTreeView *makeView(SortFilterProxy &proxy, const QList<std::pair<int, int>> &columns, const QString &name,
                    QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setHeader(new TableHeader(view));
    view->setModel(&proxy);
    view->setItemDelegate(new CellDelegate(view));
    view->setRootIsDecorated(false);
    view->setIndentation(0);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    for (int column = 0; column < proxy.columnCount(); ++column)
        view->setColumnHidden(column, true);
    for (const auto &[column, width] : columns) {
        view->setColumnHidden(column, false);
        view->header()->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            view->header()->resizeSection(column, width);
    }
    return view;
}

/// Events of a session's history: connects, disconnects, and actions on it.
bool isOfHistory(EventKind kind)
{
    return kind != EventKind::MessageDropped;
}

} // namespace

ClientDetail::ClientDetail(ConsoleModels &models, QWidget *parent)
    : QFrame(parent), m_models(models), m_title(new QLabel(this)), m_state(new QLabel(this)),
      m_actions(new QHBoxLayout), m_body(new QWidget(this)),
      m_tabs(new Segments({tr("Session"), tr("Subscriptions"), tr("Messages"), tr("History")}, this)),
      m_stack(new QStackedWidget(this)), m_connectionFacts(new FactList(this)), m_sessionFacts(new FactList(this)),
      m_trafficFacts(new FactList(this)), m_xray(new SessionXray(this)), m_subscriptionTitle(new QLabel(this))
{
    setObjectName("detail"_L1);
    setMinimumWidth(ClientPaneWidth);
    m_title->setObjectName("detailTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName("muted"_L1);
    m_subscriptionTitle->setObjectName("section"_L1);
    m_actions->setSpacing(8);
    m_stack->addWidget(scrolled(makeFacts(), tr("Session")));
    m_stack->addWidget(makeSubscriptions());
    m_stack->addWidget(scrolled(m_xray, tr("Messages")));
    m_stack->addWidget(makeHistory());
    connect(m_tabs, &Segments::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_xray, &SessionXray::pageRequested, this, [this](quint32 from) { watch(m_clientId, from); });

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(20, 0, 20, 4);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    body->addLayout(tabs);
    body->addWidget(m_stack, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 14, 20, 10);
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addSpacing(6);
    head->addLayout(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    layout->addStretch();
}

QWidget *ClientDetail::scrolled(QWidget *widget, const QString &name)
{
    auto *inside = new QWidget(this);
    inside->setObjectName("detailBody"_L1);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(20, 6, 20, 14);
    layout->addWidget(widget);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(name);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget *ClientDetail::makeFacts()
{
    auto *facts = new QWidget(this);
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(sectionLabel(tr("Connection"), facts));
    layout->addWidget(m_connectionFacts);
    layout->addSpacing(8);
    layout->addWidget(sectionLabel(tr("Session"), facts));
    layout->addWidget(m_sessionFacts);
    layout->addSpacing(8);
    layout->addWidget(sectionLabel(tr("Traffic"), facts));
    layout->addWidget(m_trafficFacts);
    layout->addStretch();
    return facts;
}

QWidget *ClientDetail::makeSubscriptions()
{
    m_subscriptions.setCondition([this](int row) { return m_models.subscriptions.at(row).clientId == m_clientId; });
    m_subscriptions.setSourceModel(&m_models.subscriptions);
    m_subscriptions.sort(SubscriptionsModel::Filter);
    m_subscriptionView =
        makeView(m_subscriptions, {{SubscriptionsModel::Filter, 0}, {SubscriptionsModel::MaximumQoS, 56}},
                 tr("Subscriptions of this client"), this);
    m_subscriptionView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *subscribe = new QPushButton(tr("Subscribe…"), this);
    subscribe->setToolTip(tr("Subscribe on behalf of this client"));
    auto *unsubscribe = new QPushButton(tr("Unsubscribe"), this);
    unsubscribe->setToolTip(tr("End the selected subscriptions of this client"));
    unsubscribe->setEnabled(false);
    connect(subscribe, &QPushButton::clicked, this, &ClientDetail::subscribeRequested);
    connect(unsubscribe, &QPushButton::clicked, this, [this] { Q_EMIT unsubscribeRequested(selectedFilters()); });
    connect(m_subscriptionView->selectionModel(), &QItemSelectionModel::selectionChanged, unsubscribe,
            [this, unsubscribe] { unsubscribe->setEnabled(!selectedFilters().isEmpty()); });
    auto *page = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 6, 20, 0);
    buttons->addWidget(m_subscriptionTitle, 1);
    buttons->addWidget(subscribe);
    buttons->addWidget(unsubscribe);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_subscriptionView, 1);
    return page;
}

QWidget *ClientDetail::makeHistory()
{
    m_events.setCondition([this](int row) {
        const EventRecord &event = m_models.events.at(row);
        return event.clientId == m_clientId && isOfHistory(event.kind);
    });
    m_events.setSourceModel(&m_models.events);
    m_events.sort(EventsModel::Time, Qt::DescendingOrder);
    m_historyView =
        makeView(m_events, {{EventsModel::Time, 124}, {EventsModel::Kind, 0}}, tr("History of this client"), this);
    m_historyView->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *text = new QLabel(this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setContentsMargins(20, 6, 20, 10);
    connect(m_historyView->selectionModel(), &QItemSelectionModel::currentChanged, text,
            [this, text](const QModelIndex &current) {
                if (!current.isValid())
                    return text->clear();
                const EventRecord &event = m_models.events.at(m_events.sourceRow(current.row()));
                text->setText(
                    event.reasonCode == ReasonCode::Success
                        ? event.text
                        : u"%1 (0x%2)"_s.arg(event.text, QString::number(int(event.reasonCode), 16).toUpper()));
            });
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_historyView, 1);
    layout->addWidget(text);
    return page;
}

void ClientDetail::addAction(QAction *action, bool isDangerous)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    if (isDangerous)
        button->setObjectName("danger"_L1);
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    m_actions->addWidget(button);
}

void ClientDetail::addMenu(QMenu *menu)
{
    auto *button = new QPushButton(menu->title(), this);
    button->setMenu(menu);
    m_actions->addWidget(button);
}

void ClientDetail::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    watch(m_clientId, 0);
}

void ClientDetail::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    watch({}, 0);
}

void ClientDetail::setTab(int tab)
{
    m_tabs->setCurrent(tab);
}

void ClientDetail::watch(const QString &clientId, quint32 queueFrom)
{
    if (clientId == m_watched.clientId && queueFrom == m_watched.queueFrom)
        return;
    m_watched = {clientId, queueFrom};
    Q_EMIT commandRequested(m_watched);
}

void ClientDetail::setDetail(const SessionDetail &detail)
{
    if (detail.clientId != m_clientId)
        return;
    m_detail = detail;
    m_xray->setDetail(detail);
}

QStringList ClientDetail::selectedFilters() const
{
    QStringList filters;
    const QModelIndexList rows = m_subscriptionView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        filters.append(m_models.subscriptions.at(m_subscriptions.sourceRow(row.row())).topicFilter);
    return filters;
}

void ClientDetail::showClient(int row, int selectedCount)
{
    m_body->setVisible(row >= 0);
    if (row < 0) {
        m_title->setText(tr("%Ln client(s) selected", nullptr, selectedCount));
        m_state->clear();
        return watch({}, 0);
    }
    const ClientSnapshot &client = m_models.clients.at(row).client;
    if (client.clientId != m_clientId) {
        m_clientId = client.clientId;
        m_detail = {};
        m_xray->clear();
        m_subscriptions.setCondition([this](int r) { return m_models.subscriptions.at(r).clientId == m_clientId; });
        m_events.setCondition([this](int r) {
            const EventRecord &event = m_models.events.at(r);
            return event.clientId == m_clientId && isOfHistory(event.kind);
        });
    }
    if (isVisible() && m_watched.clientId != m_clientId)
        watch(m_clientId, 0);
    m_title->setText(client.clientId);
    const qint64 now = m_models.clients.now();
    m_state->setText(client.online ? tr("Connected for %1").arg(Format::duration(now - client.connectedAt))
                                   : tr("Offline for %1").arg(Format::duration(now - client.disconnectedAt)));
    m_subscriptionTitle->setText(tr("Subscriptions (%1)").arg(Format::number(quint64(m_subscriptions.rowCount()))));
    showFacts(row);
}

void ClientDetail::showConnection(const ClientSnapshot &client)
{
    const ConnectionInfo &connection = client.connection;
    QList<FactList::Fact> facts{
        {tr("Address"), Format::address(connection)},
        {tr("Listener"), connection.listener},
        {tr("Transport"), Format::transport(connection.transport)},
        {tr("Protocol"), tr("MQTT %1").arg(Format::protocolVersion(client.version))},
    };
    if (!connection.requestTarget.isEmpty()) {
        facts.append({tr("Sub-protocol"), QString::fromLatin1(connection.webSocketProtocol)});
        facts.append({tr("Path"), QString::fromUtf8(connection.requestTarget)});
        facts.append({tr("Origin"), QString::fromUtf8(connection.requestHeader("Origin"))});
        facts.append({tr("User agent"), QString::fromUtf8(connection.requestHeader("User-Agent"))});
    }
    if (connection.tls) {
        facts.append({tr("TLS"), connection.tls->protocol});
        facts.append({tr("Cipher"), connection.tls->cipher});
        if (const auto &certificate = connection.tls->clientCertificate) {
            facts.append({tr("Certificate"), certificate->subject});
            facts.append({tr("Issued by"), certificate->issuer});
            facts.append({tr("Also valid for"), certificate->alternativeNames.join(u'\n')});
            facts.append({tr("Valid from"), Format::fullTime(certificate->notBefore)});
            facts.append({tr("Valid until"), Format::fullTime(certificate->notAfter)});
            facts.append({tr("SHA-256"), QString::fromLatin1(certificate->fingerprint.toHex(':'))});
        } else {
            facts.append({tr("Certificate"), tr("none")});
        }
    }
    m_connectionFacts->setFacts(facts);
}

void ClientDetail::showSession(const ClientSnapshot &client)
{
    const qint64 now = m_models.clients.now();
    QList<FactList::Fact> facts{
        {tr("User"), client.userName},
        {tr("Clean start"), client.cleanStart ? tr("yes") : tr("no")},
        {tr("Keep-alive"), Format::keepAlive(client.keepAlive)},
        {tr("Session expiry"), Format::expiryInterval(client.sessionExpiryInterval)},
    };
    if (m_detail.expiresAt)
        facts.append({tr("Expires in"), Format::duration(*m_detail.expiresAt - now)});
    facts.append({tr("Queued"), Format::number(client.queued)});
    facts.append({tr("In flight"), Format::number(client.inFlight)});
    if (!m_detail.will) {
        facts.append({tr("Will"), client.hasWill ? tr("yes") : tr("no")});
    } else {
        const WillDetail &will = *m_detail.will;
        facts.append({tr("Will"), will.message.topic});
        facts.append({tr("Will message"), Payload::preview(will.message.payload)});
        facts.append({tr("Will QoS"),
                      will.message.retain ? tr("%1, retained").arg(Format::qos(will.message.qos))
                                          : Format::qos(will.message.qos)});
        facts.append({tr("Will delay"),
                      will.dueAt ? tr("%1, due in %2")
                                       .arg(Format::duration(qint64(will.delayInterval) * 1000),
                                            Format::duration(*will.dueAt - now))
                                 : Format::duration(qint64(will.delayInterval) * 1000)});
    }
    m_sessionFacts->setFacts(facts);
}

void ClientDetail::showFacts(int row)
{
    const ClientSnapshot &client = m_models.clients.at(row).client;
    showConnection(client);
    showSession(client);
    const TrafficCounters &traffic = client.traffic;
    m_trafficFacts->setFacts({
        {tr("Messages in"),
         tr("%1   (%2/s)").arg(Format::number(traffic.messagesIn), Format::rate(m_models.clients.rateIn(row)))},
        {tr("Messages out"),
         tr("%1   (%2/s)").arg(Format::number(traffic.messagesOut), Format::rate(m_models.clients.rateOut(row)))},
        {tr("Bytes in"), Format::bytes(qint64(traffic.bytesIn))},
        {tr("Bytes out"), Format::bytes(qint64(traffic.bytesOut))},
        {tr("Dropped"), Format::number(traffic.dropped)},
    });
}

} // namespace skep
