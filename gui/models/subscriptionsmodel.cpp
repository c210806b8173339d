// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptionsmodel.h"

#include "casefold.h"
#include "gui/text/format.h"

#include <QCoreApplication>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr Column SubscriptionColumns[] = {
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Topic filter"), nullptr, CellStyle::Mono, 300, false, 260},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Client ID"), nullptr, CellStyle::Text, 200, false, 140},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "QoS"),
     QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Maximum QoS that was granted"), CellStyle::Badge, 64},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Shared group"), nullptr, CellStyle::Text, 120},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Identifier"),
     QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Subscription Identifier"), CellStyle::Number, 96, false, 0, 1},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "No local"),
     QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "The client does not get its own messages"), CellStyle::Text, 88,
     false, 0, 2},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Retain as published"),
     QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Messages keep the retain flag that they were published with"),
     CellStyle::Text, 156, false, 0, 4},
    {QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Send retained"),
     QT_TRANSLATE_NOOP("skep::SubscriptionsModel", "Retain handling: when retained messages are sent at a SUBSCRIBE"),
     CellStyle::Text, 120, false, 0, 3},
};
static_assert(std::size(SubscriptionColumns) == SubscriptionsModel::SectionCount);

/// The group of "$share/group/filter".
QString groupOf(const SubscriptionSnapshot &subscription)
{
    return subscription.shared ? subscription.topicFilter.section(u'/', 1, 1) : QString();
}

} // namespace

SubscriptionsModel::SubscriptionsModel(QObject *parent) : KeyedRows(SubscriptionColumns, parent) { }

QString SubscriptionsModel::keyFor(const QString &clientId, const QString &topicFilter)
{
    return clientId + QChar(u'\0') + topicFilter;
}

QString SubscriptionsModel::text(int row, int column) const
{
    const SubscriptionSnapshot &subscription = at(row);
    switch (Section(column)) {
    case Filter:
        return subscription.topicFilter;
    case ClientId:
        return subscription.clientId;
    case MaximumQoS:
        return Format::qos(subscription.maximumQoS);
    case Group:
        return groupOf(subscription);
    case Identifier:
        return subscription.subscriptionIdentifier ? Format::number(subscription.subscriptionIdentifier) : QString();
    case NoLocal:
        return subscription.noLocal ? tr("yes") : QString();
    case RetainAsPublished:
        return subscription.retainAsPublished ? tr("yes") : QString();
    case RetainSending:
        return Format::retainHandling(subscription.retainHandling);
    case SectionCount:
        break;
    }
    return {};
}

SortValue SubscriptionsModel::sortValue(int row, int column) const
{
    const SubscriptionSnapshot &subscription = at(row);
    switch (Section(column)) {
    case MaximumQoS:
        return double(subscription.maximumQoS);
    case Identifier:
        return double(subscription.subscriptionIdentifier);
    case NoLocal:
        return double(subscription.noLocal);
    case RetainAsPublished:
        return double(subscription.retainAsPublished);
    case RetainSending:
        return double(subscription.retainHandling);
    default:
        return text(row, column);
    }
}

Tone SubscriptionsModel::tone(int row, int column) const
{
    switch (Section(column)) {
    case MaximumQoS:
        return at(row).maximumQoS == QoS::AtMostOnce ? Tone::Muted : Tone::Info;
    case RetainSending:
        return at(row).retainHandling == RetainHandling::SendAtSubscribe ? Tone::Muted : Tone::Normal;
    default:
        return Tone::Normal;
    }
}

bool SubscriptionsModel::matches(int row, const QString &word) const
{
    const SubscriptionSnapshot &subscription = at(row);
    return containsWord(subscription.topicFilter, word) || containsWord(subscription.clientId, word);
}

} // namespace skep
