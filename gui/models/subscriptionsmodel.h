// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"
#include "keyedtablemodel.h"

namespace skep {

/// All subscriptions of all sessions. The key is made of client id and topic filter.
///
/// Thread: main.
class SubscriptionsModel final : public KeyedRows<SubscriptionSnapshot>
{
    Q_OBJECT
public:
    enum Section {
        Filter,
        ClientId,
        MaximumQoS,
        Group,
        Identifier,
        NoLocal,
        RetainAsPublished,
        RetainSending,
        SectionCount
    };
    Q_ENUM(Section)

    explicit SubscriptionsModel(QObject *parent = nullptr);

    /// U+0000 occurs in no string of MQTT, so it separates the two.
    static QString keyFor(const QString &clientId, const QString &topicFilter);

    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

protected:
    QString keyOf(const SubscriptionSnapshot &value) const override
    {
        return keyFor(value.clientId, value.topicFilter);
    }
    void store(SubscriptionSnapshot &row, SubscriptionSnapshot &&value) const override { row = std::move(value); }
};

} // namespace skep
