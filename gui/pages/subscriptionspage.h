// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablepage.h"

namespace skep {

struct ConsoleModels;

/// Every subscription of every session.
class SubscriptionsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit SubscriptionsPage(ConsoleModels &models, QWidget *parent = nullptr);

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const override;

private:
    ConsoleModels &m_models;
};

} // namespace skep
