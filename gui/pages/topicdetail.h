// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/historymodel.h"
#include "gui/models/sortfilterproxy.h"

#include <QFrame>
#include <QPersistentModelIndex>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace skep {

class DiffView;
class FactList;
class PayloadView;
class Plot;
class Segments;
class TableView;
class TopicsModel;

/// The pane beside the topics: the value of one topic, how it differs from the one before, its numbers over time, and
/// its history. Shows the newest value until one of the history is selected.
///
/// Thread: main.
class TopicDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit TopicDetail(TopicsModel &model, QWidget *parent = nullptr);

    /// Not valid: none.
    void showTopic(const QModelIndex &index);
    /// The topic that is shown; empty: none, or a branch.
    const QString &topic() const { return m_topic; }
    /// A second has passed.
    void tick();

    HistoryModel &history() { return m_history; }
    TableView *historyView() const { return m_historyView; }
    PayloadView *payloadView() const { return m_payload; }
    DiffView *diffView() const { return m_diff; }
    Plot *plot() const { return m_plot; }
    void setView(int view);
    /// Asks for the form with this topic, and with the shown value if it is complete.
    void publish();

Q_SIGNALS:
    void messageRequested(const QString &message);
    void publishRequested(const QString &topic, const QByteArray &payload);

private:
    enum View { ValueView, ChangesView, PlotView };

    QLayout *makeTitle();
    QWidget *makePlotPane();
    void makeHistory();
    void addSamples();
    void refresh();
    void showFacts();
    void showValue();
    void showChanges();
    void showPlot();
    void offerPaths(const QStringList &paths);
    int shownRow() const;

    TopicsModel &m_model;
    QPersistentModelIndex m_index;
    QString m_topic;
    quint64 m_nextNumber = 0;
    HistoryModel m_history;
    SortFilterProxy m_proxy;
    QLabel *m_title;
    QPushButton *m_publish;
    FactList *m_facts;
    Segments *m_views;
    QStackedWidget *m_stack;
    PayloadView *m_payload;
    DiffView *m_diff;
    QComboBox *m_path;
    Plot *m_plot;
    QLabel *m_historyTitle;
    QPushButton *m_live;
    TableView *m_historyView;
};

} // namespace skep
