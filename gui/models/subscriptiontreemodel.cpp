// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptiontreemodel.h"

#include "core/protocol/topic.h"
#include "subscriptionsmodel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar Separator(u'\0'); // not allowed in a string of MQTT
constexpr qint64 GroupSliceMs = 12; // ms
constexpr int RowsBetweenLooks = 500; // rows between two looks at the clock

constexpr Column GroupColumns[] = {
    {QT_TRANSLATE_NOOP("skep::SubscriptionTreeModel", "Subscription"), nullptr, CellStyle::Text, 320},
    {QT_TRANSLATE_NOOP("skep::SubscriptionTreeModel", "QoS"),
     QT_TRANSLATE_NOOP("skep::SubscriptionTreeModel", "Maximum QoS that was granted"), CellStyle::Badge, 88},
    {QT_TRANSLATE_NOOP("skep::SubscriptionTreeModel", "Options"), nullptr, CellStyle::Text, 260},
};
static_assert(std::size(GroupColumns) == SubscriptionTreeModel::SectionCount);

} // namespace

SubscriptionTreeModel::SubscriptionTreeModel(Grouping grouping, QObject *parent)
    : PathTreeModel(GroupColumns, Separator, parent), m_grouping(grouping)
{
    makeRoot();
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &SubscriptionTreeModel::takeSlice);
}

void SubscriptionTreeModel::follow(const SubscriptionsModel &subscriptions)
{
    if (m_subscriptions)
        return;
    m_subscriptions = &subscriptions;
    reserve(2 * subscriptions.rowCount());
    connect(&subscriptions, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_slices.isActive())
            takeSlice();
    });
    connect(&subscriptions, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { remove(first, last); });
    connect(&subscriptions, &TableModel::rowsChanged, this, &SubscriptionTreeModel::change);
    // Rows have changed places: what was taken may stand behind what was not. To take a row twice does nothing.
    connect(&subscriptions, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_slices.isActive())
            m_taken = 0;
    });
    takeSlice();
}

/// U+0000 parts a path's levels; of a shared group these are its name, its filter and the member.
QString SubscriptionTreeModel::pathOfRow(int row) const
{
    const SubscriptionSnapshot &subscription = m_subscriptions->at(row);
    switch (m_grouping) {
    case Grouping::ByFilter:
        return subscription.topicFilter + Separator + subscription.clientId;
    case Grouping::ByClient:
        return subscription.clientId + Separator + subscription.topicFilter;
    case Grouping::SharedGroups:
        break;
    }
    if (!subscription.shared)
        return {};
    return subscription.topicFilter.section(u'/', 1, 1) + Separator + subscription.topicFilter.section(u'/', 2)
        + Separator + subscription.clientId;
}

QString SubscriptionTreeModel::keyOf(const Node &node) const
{
    if (!node.isLeaf)
        return {};
    const QStringList levels = pathOf(&node).split(Separator);
    switch (m_grouping) {
    case Grouping::ByFilter:
        return SubscriptionsModel::keyFor(levels.value(1), levels.value(0));
    case Grouping::ByClient:
        return SubscriptionsModel::keyFor(levels.value(0), levels.value(1));
    case Grouping::SharedGroups:
        break;
    }
    const QByteArray group = levels.value(0).toUtf8();
    const QByteArray filter = levels.value(1).toUtf8();
    return SubscriptionsModel::keyFor(levels.value(2), QString::fromUtf8(SharedName{group, filter}.whole()));
}

QStringList SubscriptionTreeModel::keysBelow(const QModelIndex &index) const
{
    QStringList keys;
    for (const QString &path : leavesBelow(index)) {
        if (const Node *node = find(path))
            keys.append(keyOf(*node));
    }
    return keys;
}

void SubscriptionTreeModel::takeSlice()
{
    QElapsedTimer timer;
    timer.start();
    const int rows = m_subscriptions->rowCount();
    while (m_taken < rows && timer.elapsed() < GroupSliceMs) {
        for (const int end = std::min(m_taken + RowsBetweenLooks, rows); m_taken < end; ++m_taken) {
            if (const QString path = pathOfRow(m_taken); !path.isNull())
                markChanged(addLeaf(path));
        }
    }
    commit();
    announce();
    if (m_taken < rows)
        m_slices.start();
}

void SubscriptionTreeModel::remove(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        Node *node = find(pathOfRow(row));
        if (!node)
            continue;
        markChanged(node);
        removeLeaf(node);
    }
    if (m_taken > first)
        m_taken = std::max(first, m_taken - (last - first + 1));
    commit();
    announce();
}

void SubscriptionTreeModel::change(const QList<int> &rows)
{
    for (int row : rows) {
        if (Node *node = find(pathOfRow(row)))
            markChanged(node);
    }
    announce();
}

int SubscriptionTreeModel::rowOf(const Node &node) const
{
    return node.isLeaf ? m_subscriptions->rowOf(keyOf(node)) : -1;
}

QString SubscriptionTreeModel::countOf(const Node &node) const
{
    const int count = int(node.leaves);
    switch (m_grouping) {
    case Grouping::ByFilter:
        return tr("%Ln client(s)", nullptr, count);
    case Grouping::ByClient:
        return tr("%Ln filter(s)", nullptr, count);
    case Grouping::SharedGroups:
        break;
    }
    return tr("%Ln member(s)", nullptr, count);
}

QString SubscriptionTreeModel::text(const Node &node, int column) const
{
    if (column == Name)
        return node.name;
    const int row = rowOf(node);
    if (row < 0)
        return column == Options ? countOf(node) : QString();
    if (column == MaximumQoS)
        return m_subscriptions->text(row, SubscriptionsModel::MaximumQoS);
    const SubscriptionSnapshot &subscription = m_subscriptions->at(row);
    QStringList options;
    if (subscription.noLocal)
        options.append(tr("no local"));
    if (subscription.retainAsPublished)
        options.append(tr("retain as published"));
    if (subscription.retainHandling != RetainHandling::SendAtSubscribe)
        options.append(tr("retained: %1").arg(m_subscriptions->text(row, SubscriptionsModel::RetainSending)));
    if (subscription.subscriptionIdentifier)
        options.append(tr("identifier %1").arg(subscription.subscriptionIdentifier));
    return options.join(u", "_s);
}

Tone SubscriptionTreeModel::tone(const Node &node, int column) const
{
    const int row = column == MaximumQoS ? rowOf(node) : -1;
    if (row >= 0)
        return m_subscriptions->tone(row, SubscriptionsModel::MaximumQoS);
    return column == Options ? Tone::Muted : Tone::Normal;
}

QString SubscriptionTreeModel::toolTip(const Node &node, int column) const
{
    return text(node, column);
}

} // namespace skep
