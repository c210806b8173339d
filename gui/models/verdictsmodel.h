// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/subscriptiontester.h"
#include "keyedtablemodel.h"

namespace skep {

/// The tester's verdicts, a row for each subscription in its list. The key is that of the subscription.
///
/// Thread: main. Sorted by Whole, rows have the order of the tester: by outcome, the nearest misses first.
class VerdictsModel final : public KeyedRows<Verdict>
{
    Q_OBJECT
public:
    enum Section { Whole, ClientId, Filter, Outcome, DeliveredQoS, Reason, SectionCount };
    Q_ENUM(Section)

    explicit VerdictsModel(QObject *parent = nullptr);

    /// Replaces the rows.
    void setVerdicts(std::vector<Verdict> verdicts);

    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

protected:
    QString keyOf(const Verdict &value) const override;
    void store(Verdict &row, Verdict &&value) const override { row = std::move(value); }
};

} // namespace skep
