// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/capturefeed.h"
#include "gui/models/trafficmodel.h"
#include "gui/trafficfiles.h"
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

/// The inspector: one timeline of what is on the wire and of what the broker did with it, with a filter, the decoded record
/// below, and files.
///
/// Thread: main. Owns its model and its end of the feed.
class TrafficPage final : public Page
{
    Q_OBJECT
public:
    /// The link outlives the page.
    explicit TrafficPage(ConsoleLink &link, QWidget *parent = nullptr);
    ~TrafficPage() override;

    TrafficModel &model() { return m_model; }
    CaptureFeed &feed() { return m_feed; }
    RecordView *view() const { return m_view; }
    FilterEdit *filterEdit() const { return m_filter; }
    TrafficDetail *detail() const { return m_detail; }
    EmptyState *emptyState() const { return m_empty; }
    QString lossText() const;

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void activate() override;

    void open(const QString &path);
    /// All records in our own format, those that the filter shows in the others.
    void save(TrafficExport::FileFormat format, const QString &path);

    /// The condition that this cell's content stands for; empty: none.
    QString conditionOf(int row, int column) const;

public Q_SLOTS:
    void setRecording(bool recording);
    void followMessage();
    void toggleMark();
    void goToMark(int step);
    void clear();

private:
    QLayout *makeHead();
    QLayout *makeFilterLine();
    void makeActions();
    void makeMenu();
    QToolButton *addButton(const QString &text, QLatin1StringView iconName, const QString &toolTip);
    QAction *addViewAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys);
    void connectView();
    void showContextMenu(const QPoint &position);
    void addQuickFilters(QMenu *menu, const QModelIndex &index);
    void showSelection();
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

    TrafficModel m_model;
    CaptureFeed m_feed;
    CaptureSettings m_settings;
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
    QTimer m_updateTimer;
    quint64 m_shown = NoRecord; ///< in the detail, and selected as long as the filter lets it through
    bool m_isFromFile = false;
    std::vector<ListenerSnapshot> m_listeners;

    static constexpr quint64 NoRecord = ~quint64(0);
};

} // namespace skep
