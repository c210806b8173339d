// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientdetail.h"

#include "gui/format.h"
#include "gui/models/consolemodels.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/factlist.h"
#include "gui/widgets/tableheader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int PaneWidth = 360;

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName("section"_L1);
    return label;
}

QTreeView *makeSubscriptionView(SortFilterProxy &proxy, QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setHeader(new TableHeader(view));
    view->setModel(&proxy);
    view->setItemDelegate(new CellDelegate(view));
    view->setRootIsDecorated(false);
    view->setIndentation(0);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setFocusPolicy(Qt::NoFocus);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 0; column < proxy.columnCount(); ++column)
        view->setColumnHidden(column, column != SubscriptionsModel::Filter && column != SubscriptionsModel::MaximumQoS);
    view->header()->setSectionResizeMode(SubscriptionsModel::Filter, QHeaderView::Stretch);
    view->header()->resizeSection(SubscriptionsModel::MaximumQoS, 56);
    return view;
}

} // namespace

ClientDetail::ClientDetail(ConsoleModels &models, QWidget *parent)
    : QFrame(parent), m_models(models), m_title(new QLabel(this)), m_state(new QLabel(this)),
      m_actions(new QHBoxLayout), m_body(new QWidget(this)), m_connectionFacts(new FactList(m_body)),
      m_sessionFacts(new FactList(m_body)), m_trafficFacts(new FactList(m_body)), m_subscriptionTitle(new QLabel(m_body))
{
    setObjectName("detail"_L1);
    m_body->setObjectName("detailBody"_L1);
    setMinimumWidth(PaneWidth);
    m_title->setObjectName("detailTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName("muted"_L1);
    m_subscriptionTitle->setObjectName("section"_L1);
    m_subscriptions.setCondition([this](int row) { return m_models.subscriptions.at(row).clientId == m_clientId; });
    m_subscriptions.setSourceModel(&models.subscriptions);
    m_subscriptions.sort(SubscriptionsModel::Filter);
    m_subscriptionView = makeSubscriptionView(m_subscriptions, m_body);
    m_subscriptionView->setMinimumHeight(160);
    m_actions->setSpacing(8);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(20, 0, 20, 0);
    body->setSpacing(10);
    body->addWidget(sectionLabel(tr("Connection"), m_body));
    body->addWidget(m_connectionFacts);
    body->addSpacing(8);
    body->addWidget(sectionLabel(tr("Session"), m_body));
    body->addWidget(m_sessionFacts);
    body->addSpacing(8);
    body->addWidget(sectionLabel(tr("Traffic"), m_body));
    body->addWidget(m_trafficFacts);
    body->addSpacing(8);
    body->addWidget(m_subscriptionTitle);
    body->addWidget(m_subscriptionView, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 14, 20, 14);
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addSpacing(6);
    head->addLayout(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
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

void ClientDetail::showClient(int row, int selectedCount)
{
    m_body->setVisible(row >= 0);
    if (row < 0) {
        m_title->setText(tr("%Ln client(s) selected", nullptr, selectedCount));
        m_state->clear();
        return;
    }
    const ClientSnapshot &client = m_models.clients.at(row).client;
    if (client.clientId != m_clientId) {
        m_clientId = client.clientId;
        m_subscriptions.setCondition([this](int r) { return m_models.subscriptions.at(r).clientId == m_clientId; });
    }
    m_title->setText(client.clientId);
    const qint64 now = m_models.clients.now();
    m_state->setText(client.online ? tr("Connected for %1").arg(Format::duration(now - client.connectedAt))
                                   : tr("Offline for %1").arg(Format::duration(now - client.disconnectedAt)));
    m_subscriptionTitle->setText(tr("Subscriptions (%1)").arg(Format::number(quint64(m_subscriptions.rowCount()))));
    showFacts(row);
}

void ClientDetail::showFacts(int row)
{
    const ClientSnapshot &client = m_models.clients.at(row).client;
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
    m_sessionFacts->setFacts({
        {tr("User"), client.userName},
        {tr("Clean start"), client.cleanStart ? tr("yes") : tr("no")},
        {tr("Keep-alive"), Format::keepAlive(client.keepAlive)},
        {tr("Session expiry"), Format::expiryInterval(client.sessionExpiryInterval)},
        {tr("Will"), client.hasWill ? tr("yes") : tr("no")},
        {tr("Queued"), Format::number(client.queued)},
        {tr("In flight"), Format::number(client.inFlight)},
    });
    const TrafficCounters &traffic = client.traffic;
    m_trafficFacts->setFacts({
        {tr("Messages in"), tr("%1   (%2/s)").arg(Format::number(traffic.messagesIn), Format::rate(m_models.clients.rateIn(row)))},
        {tr("Messages out"), tr("%1   (%2/s)").arg(Format::number(traffic.messagesOut), Format::rate(m_models.clients.rateOut(row)))},
        {tr("Bytes in"), Format::bytes(qint64(traffic.bytesIn))},
        {tr("Bytes out"), Format::bytes(qint64(traffic.bytesOut))},
        {tr("Dropped"), Format::number(traffic.dropped)},
    });
}

} // namespace skep
