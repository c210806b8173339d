// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablepage.h"

namespace skep {

class PayloadViewer;
struct ConsoleModels;

/// Every retained message; shows payloads and clears topics.
class RetainedPage final : public TablePage
{
    Q_OBJECT
public:
    explicit RetainedPage(ConsoleModels &models, QWidget *parent = nullptr);

    QAction *clearAction() const { return m_clear; }

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const override;
    void updateSidePane() override;

private:
    void clearSelected();
    void clearTopics(const QStringList &topics);

    ConsoleModels &m_models;
    PayloadViewer *m_viewer;
    QAction *m_clear;
};

} // namespace skep
