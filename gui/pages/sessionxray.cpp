// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionxray.h"

#include "gui/payload/payload.h"
#include "gui/text/format.h"
#include "gui/widgets/valuetable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int TableHeight = 170;

QLabel *label(QLatin1StringView look, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(look);
    made->setWordWrap(true);
    return made;
}

QToolButton *arrow(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName("plain"_L1);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QString preview(const MessagePreview &message)
{
    return message.topic.isEmpty() ? QString() : Payload::preview(message.payload);
}

} // namespace

SessionXray::SessionXray(QWidget *parent)
    : QWidget(parent), m_windowTitle(label("section"_L1, this)), m_windowNote(label("muted"_L1, this)),
      m_window(new ValueTable({{tr("Id"), 54, true}, {tr("State"), 130}, {tr("Topic")}, {tr("Size"), 62, true}}, this)),
      m_queueTitle(label("section"_L1, this)), m_earlier(arrow(u"‹"_s, tr("Earlier messages"), this)),
      m_later(arrow(u"›"_s, tr("Later messages"), this)),
      m_queue(
          new ValueTable({{tr("No."), 44, true}, {tr("Topic")}, {tr("QoS"), 42, true}, {tr("Payload"), 130}}, this)),
      m_aliasTitle(label("section"_L1, this)),
      m_aliases(new ValueTable({{tr("Alias"), 54, true}, {tr("Set by"), 80}, {tr("Topic")}}, this))
{
    m_window->setAccessibleName(tr("Messages in flight"));
    m_queue->setAccessibleName(tr("Queued messages"));
    m_aliases->setAccessibleName(tr("Topic aliases"));
    m_aliasTitle->setText(tr("Topic aliases"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_windowTitle);
    layout->addWidget(m_windowNote);
    layout->addWidget(m_window);
    layout->addSpacing(6);
    layout->addWidget(makeQueueHead());
    layout->addWidget(m_queue);
    layout->addSpacing(6);
    layout->addWidget(m_aliasTitle);
    layout->addWidget(m_aliases);
    layout->addStretch();
    for (ValueTable *table : {m_window, m_queue, m_aliases}) {
        table->setMinimumHeight(table == m_aliases ? TableHeight / 2 : TableHeight);
        table->setMaximumHeight(2 * TableHeight);
    }
    clear();
}

QWidget *SessionXray::makeQueueHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_queueTitle, 1);
    layout->addWidget(m_earlier);
    layout->addWidget(m_later);
    connect(m_earlier, &QToolButton::clicked, this,
            [this] { Q_EMIT pageRequested(m_queueFrom - std::min(m_queueFrom, SessionDetail::QueuePage)); });
    connect(m_later, &QToolButton::clicked, this,
            [this] { Q_EMIT pageRequested(m_queueFrom + SessionDetail::QueuePage); });
    return head;
}

void SessionXray::clear()
{
    setDetail({});
}

void SessionXray::setDetail(const SessionDetail &detail)
{
    showWindow(detail);
    showQueue(detail);
    showAliases(detail);
}

void SessionXray::showWindow(const SessionDetail &detail)
{
    m_windowTitle->setText(tr("In flight (%1)").arg(Format::number(detail.inFlightTotal)));
    QStringList notes;
    if (detail.receiveMaximum > 0)
        notes.append(tr("Receive window: %1 of %2 in use")
                         .arg(Format::number(quint64(detail.receiveMaximum - detail.sendQuota)),
                              Format::number(detail.receiveMaximum)));
    if (detail.awaitingPubrelTotal > 0) {
        QStringList ids;
        for (quint16 id : detail.awaitingPubrel)
            ids.append(QString::number(id));
        if (ids.size() < qsizetype(detail.awaitingPubrelTotal))
            ids.append(u"…"_s);
        notes.append(tr("Received with QoS 2, PUBREL to come: %1").arg(ids.join(u", "_s)));
    }
    if (detail.walksTotal > 0) {
        QStringList walks;
        for (const RetainedWalk &walk : detail.walks)
            walks.append(walk.position.isEmpty() ? walk.topicFilter
                                                 : tr("%1 (after %2)").arg(walk.topicFilter, walk.position));
        if (walks.size() < qsizetype(detail.walksTotal))
            walks.append(u"…"_s);
        notes.append(tr("Retained messages to come: %1").arg(walks.join(u", "_s)));
    }
    if (detail.inFlight.size() < detail.inFlightTotal)
        notes.append(tr("The first %1 are shown").arg(Format::number(detail.inFlight.size())));
    m_windowNote->setText(notes.join(u'\n'));
    m_windowNote->setVisible(!notes.isEmpty());
    QList<ValueTable::Row> rows;
    for (const InFlightMessage &each : detail.inFlight) {
        const MessagePreview &message = each.message;
        rows.append({{QString::number(quint16(each.packetId)), Format::deliveryState(each.state),
                      message.topic.isEmpty() ? tr("(released)") : message.topic,
                      message.topic.isEmpty() ? QString() : Format::bytes(message.payloadSize)},
                     preview(message)});
    }
    m_window->setRows(rows);
}

void SessionXray::showQueue(const SessionDetail &detail)
{
    m_queueFrom = detail.queueFrom;
    const quint32 end = detail.queueFrom + quint32(detail.queue.size());
    m_queueTitle->setText(detail.queueTotal == 0 ? tr("Queue (0)")
                                                 : tr("Queue (%1 to %2 of %3)")
                                                       .arg(Format::number(detail.queueFrom + 1), Format::number(end),
                                                            Format::number(detail.queueTotal)));
    m_earlier->setEnabled(detail.queueFrom > 0);
    m_later->setEnabled(end < detail.queueTotal);
    QList<ValueTable::Row> rows;
    for (size_t place = 0; place < detail.queue.size(); ++place) {
        const MessagePreview &message = detail.queue[place];
        const QString text = preview(message);
        QString toolTip = u"%1, %2"_s.arg(message.topic, Format::bytes(message.payloadSize));
        if (message.expiresAt)
            toolTip += u'\n' + tr("Expires in %1").arg(Format::duration(*message.expiresAt - detail.time));
        rows.append({{QString::number(detail.queueFrom + place + 1), message.topic, Format::qos(message.qos), text},
                     toolTip + u'\n' + text});
    }
    m_queue->setRows(rows);
}

void SessionXray::showAliases(const SessionDetail &detail)
{
    QList<ValueTable::Row> rows;
    for (const TopicAlias &alias : detail.inboundAliases)
        rows.append({{QString::number(alias.alias), tr("client"), alias.topic}, alias.topic});
    for (const TopicAlias &alias : detail.outboundAliases)
        rows.append({{QString::number(alias.alias), tr("broker"), alias.topic}, alias.topic});
    m_aliases->setRows(rows);
    m_aliasTitle->setVisible(!rows.isEmpty());
    m_aliases->setVisible(!rows.isEmpty());
}

} // namespace skep
