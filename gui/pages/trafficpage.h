// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/feed/trafficrecorder.h"
#include "page.h"

class QAction;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace skep {

class EmptyState;
class FilterEdit;
class RecordView;
class TrafficDetail;

/// The inspector: one timeline of what is on the wire and of what the broker did with it, with a filter, the decoded
/// record below, and files.
///
/// Thread: main. Shows what the recorder has; a page that is made anew, as for another language, shows it as the one
/// before.
class TrafficPage final : public Page
{
    Q_OBJECT
public:
    /// The recorder outlives the page.
    explicit TrafficPage(TrafficRecorder &recorder, QWidget *parent = nullptr);
    ~TrafficPage() override;

    TrafficRecorder &recorder() const { return m_recorder; }
    TrafficModel &model() { return m_model; }
    RecordView *view() const { return m_view; }
    FilterEdit *filterEdit() const { return m_filter; }
    TrafficDetail *detail() const { return m_detail; }
    EmptyState *emptyState() const { return m_empty; }
    QString lossText() const;

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void activate() override;

    /// The condition that this cell's content stands for; empty: none.
    QStringList conditionsOf(int row, int column) const;

public Q_SLOTS:
    void followMessage();
    void toggleMark();
    void goToMark(int step);
    void clearRecords();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeFilterLine();
    void makeActions();
    void makeMenu();
    QToolButton *addButton(const QString &text, QLatin1StringView iconName, const QString &toolTip);
    QAction *addViewAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys);
    void connectView();
    void connectRecorder();
    void takeUp();
    void goToTop();
    void showContextMenu(const QPoint &position);
    void addQuickFilters(QMenu *menu, const QModelIndex &index);
    void showSelection();
    void showRecord(quint64 number);
    void keepSelection();
    void copyRows();
    void copyBytes();
    void askForFile();
    void askForTarget(TrafficExport::FileFormat format);
    void askForSettings();
    void scheduleUpdate();
    void update();
    void updateEmptyState();
    FilterVocabulary vocabulary() const;

    TrafficRecorder &m_recorder;
    TrafficModel &m_model; ///< the recorder's
    RecordView *m_view;
    FilterEdit *m_filter;
    TrafficDetail *m_detail;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QLabel *m_count;
    QLabel *m_problem;
    QLabel *m_loss;
    QToolButton *m_record;
    QToolButton *m_pause;
    QToolButton *m_follow;
    QMenu *m_menu;
    QMenu *m_rowMenu;
    QAction *m_followMessage = nullptr;
    QAction *m_mark = nullptr;
    QAction *m_undo = nullptr; ///< of Clear
    QTimer m_updateTimer;
    std::vector<ListenerSnapshot> m_listeners;

    static constexpr quint64 NoRecord = TrafficRecorder::NoRecord;
};

} // namespace skep
