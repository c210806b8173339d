// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/feed/trafficrecorder.h"

#include <QStackedWidget>

class QMenu;
class QSettings;

namespace skep {

class DeltaFeed;
class EmptyState;
class RecordView;

/// The inspector's list with the actions on its records: filter by a cell, follow a message, mark, copy. Shows an empty
/// state if there is no record.
///
/// Thread: main. The recorder keeps the current record and the scroll position for the next page.
class TrafficRows final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Both outlive the list.
    TrafficRows(TrafficRecorder &recorder, DeltaFeed &feed, QWidget *parent = nullptr);
    ~TrafficRows() override;
    Q_DISABLE_COPY_MOVE(TrafficRows)

    RecordView *view() const { return m_view; }
    /// An action on the list, with its keys and in its menu.
    QAction *addRowAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys);
    /// Whether the list or the empty state has to take the other's place.
    bool isOutdated() const;
    /// Shows the list, or what to do if it is empty.
    void refresh();
    /// Selects the record that is looked at again if the filter lets it through.
    void keepSelection();

Q_SIGNALS:
    void recordChosen(quint64 number);
    /// A condition that is to be added to the filter.
    void conditionRequested(const QString &condition);
    /// A text that is to be the filter.
    void filterRequested(const QString &text);
    void messageRequested(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addRowActions();
    void showMenu(const QPoint &position);
    void addQuickFilters(const QModelIndex &index);
    void chooseCurrent();
    void goTo(int row);
    void goToTop();
    void followMessage();
    void toggleMark();
    void goToMark(int step);
    void copyRows();
    void copyBytes();
    void copy(const QStringList &lines);
    void fillEmptyState();

    TrafficRecorder &m_recorder;
    TrafficModel &m_model; ///< the recorder's
    DeltaFeed &m_feed;
    RecordView *m_view;
    EmptyState *m_empty;
    QMenu *m_menu; ///< of a row
    QAction *m_followMessage = nullptr;

    static constexpr quint64 NoRecord = TrafficRecorder::NoRecord;
};

} // namespace skep
