// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientcode.h"
#include "tablepage.h"

class QToolButton;

namespace skep {

class ClientDetail;
class Segments;
struct ConsoleModels;

/// Every session, connected or not; disconnects clients and ends sessions.
class ClientsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit ClientsPage(ConsoleModels &models, QWidget *parent = nullptr);

    QAction *disconnectAction() const { return m_disconnect; }
    QAction *endAction() const { return m_end; }
    QMenu *reasonMenu() const { return m_reasons; }
    ClientDetail *detail() const { return m_detail; }
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void setTotals(const Totals &totals) override { m_totals = totals; }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    Segments *segments() const { return m_segments; }
    QAction *undoAction() const { return m_undo; }

    static constexpr qsizetype MaximumUndos = 8;

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const override;
    void updateSidePane() override;
    bool isNarrowed() const override;
    void clearNarrowing() override;

private:
    void narrow();
    void addUndo();
    void addReasonMenu();
    void addCodeMenu();
    void disconnectSelected(ReasonCode reason);
    void copyCode(CodeKind kind);
    void askForSubscription();
    void unsubscribe(const QStringList &topicFilters);
    void undo();
    QString selectedClient() const;
    void endSelected();

    ConsoleModels &m_models;
    Totals m_totals;
    Segments *m_segments;
    ClientDetail *m_detail;
    QAction *m_disconnect;
    QAction *m_end;
    QAction *m_undo;
    QToolButton *m_undoButton;
    QMenu *m_reasons = nullptr;
    QList<QList<SubscribeClient>>
        m_undos; ///< what brings back the subscriptions that were ended at once, the newest last
    std::vector<ListenerSnapshot> m_knownListeners;
};

} // namespace skep
