// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientcode.h"
#include "core/console/command.h"
#include "tablepage.h"

namespace skep {

class ClientDetail;
class Segments;
class UndoStack;
struct ConsoleModels;

/// Every session, connected or not; disconnects clients and ends sessions.
class ClientsPage final : public TablePage
{
    Q_OBJECT
public:
    ClientsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent = nullptr);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state) const override;
    void updateSidePane() override;
    bool isNarrowed() const override;
    void clearNarrowing() override;

private:
    void narrow();
    void addReasonMenu();
    void addCodeMenu();
    void disconnectSelected(ReasonCode reason);
    void copyCode(CodeKind kind);
    void askForSubscription();
    void unsubscribe(const QStringList &topicFilters);
    QString bringBack(const QList<SubscribeClient> &subscriptions);
    QString selectedClient() const;
    void endSelected();

    ConsoleModels &m_models;
    Segments *m_segments;
    ClientDetail *m_detail;
    UndoStack *m_undo; ///< of the subscriptions that were ended
};

} // namespace skep
