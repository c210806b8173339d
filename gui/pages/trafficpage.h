// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/filtercompletion.h"
#include "gui/feed/trafficrecorder.h"
#include "page.h"

class QLabel;
class QSplitter;
class QToolButton;

namespace skep {

class DeltaFeed;
class FilterEdit;
class TrafficDetail;
class TrafficMenu;
class TrafficRows;
class UndoStack;

/// The inspector: one timeline of what is on the wire and of what the broker did with it, with a filter, the decoded
/// record below, and files.
///
/// Thread: main. Shows what the recorder has; after a change of language, the new page shows it like the one before.
class TrafficPage final : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    TrafficPage(TrafficRecorder &recorder, DeltaFeed &feed, QWidget *parent = nullptr);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void activate() override;

private:
    void addHead();
    QLayout *makeFilterLine();
    void connectRows();
    void connectFilter();
    void connectRecorder();
    void takeUp();
    void showRecord(quint64 number);
    void clearRecords();
    void pushUndo();
    void scheduleUpdate();
    void update();
    FilterVocabulary vocabulary() const;

    TrafficRecorder &m_recorder;
    TrafficModel &m_model; ///< the recorder's
    TrafficRows *m_rows;
    FilterEdit *m_filter;
    TrafficDetail *m_detail;
    QSplitter *m_splitter;
    QLabel *m_problem;
    QLabel *m_loss;
    QToolButton *m_record;
    QToolButton *m_pause;
    QToolButton *m_follow;
    TrafficMenu *m_menu;
    UndoStack *m_undo; ///< of Clear
    QTimer m_updateTimer;
};

} // namespace skep
