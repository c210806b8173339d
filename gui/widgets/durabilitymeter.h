// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/totals.h"

#include <QLabel>

namespace skep {

/// One figure of the status bar: what was acknowledged and is not on the disk yet. The tool tip shows the state of
/// the store.
class DurabilityMeter final : public QLabel
{
    Q_OBJECT
public:
    explicit DurabilityMeter(QWidget *parent = nullptr);

    void setTotals(const Totals &totals);

private:
    static QString textOf(const Durability &durability);
    static QString toolTipOf(const Totals &totals);
};

} // namespace skep
