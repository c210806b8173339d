// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/eventrecord.h"
#include "tablepage.h"

class QToolButton;

namespace skep {

class Segments;
struct ConsoleModels;

/// The event log: what clients, listeners and the broker did; follows the newest line until one looks elsewhere.
class LogPage final : public TablePage
{
    Q_OBJECT
public:
    LogPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent = nullptr);

    /// Lines of that kind are shown or not.
    void setKindShown(EventKind kind, bool shown);
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state) const override;
    bool isNarrowed() const override;
    void clearNarrowing() override;

private:
    void makeKindMenu();
    void updateKindMenu();
    void narrow();

    ConsoleModels &m_models;
    Segments *m_segments;
    QToolButton *m_kinds;
    QList<QAction *> m_kindActions; ///< by kind
    quint32 m_hiddenKinds = 0; ///< a bit for each
    quint64 m_lost = 0;
};

} // namespace skep
