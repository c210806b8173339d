// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pathtreemodel.h"

#include <QTimer>

namespace skep {

class SubscriptionsModel;

/// The subscriptions in groups: clients under each filter, filters under each client, or members under each filter of
/// each shared group.
///
/// Thread: main. A view of the SubscriptionsModel, which outlives it. What stood there before it is taken in slices, so
/// that the window stays alive.
class SubscriptionTreeModel final : public PathTreeModel
{
    Q_OBJECT
public:
    enum Section { Name, MaximumQoS, Options, SectionCount };
    Q_ENUM(Section)
    enum class Grouping : quint8 { ByFilter, ByClient, SharedGroups };

    explicit SubscriptionTreeModel(Grouping grouping, QObject *parent = nullptr);

    /// The first call begins to follow the model; until then the tree is empty and costs nothing.
    void follow(const SubscriptionsModel &subscriptions);
    /// The keys in the SubscriptionsModel of all subscriptions at or below the index.
    QStringList keysBelow(const QModelIndex &index) const;

protected:
    QString text(const Node &node, int column) const override;
    Tone tone(const Node &node, int column) const override;
    QString toolTip(const Node &node, int column) const override;

private:
    void takeSlice();
    void remove(int first, int last);
    void change(const QList<int> &rows);
    /// The path of that row; null: it is in no group.
    QString pathOfRow(int row) const;
    QString keyOf(const Node &node) const;
    /// In the SubscriptionsModel; -1: the node is a group.
    int rowOf(const Node &node) const;
    QString countOf(const Node &node) const;

    const Grouping m_grouping;
    const SubscriptionsModel *m_subscriptions = nullptr;
    int m_taken = 0; ///< rows that are in the tree; those behind wait
    QTimer m_slices;
};

} // namespace skep
