// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace skep {

class DeltaFeed;
class EmptyState;
class FilterLine;
class TopicDetail;
class TreeView;
struct ConsoleModels;

/// The live tree of topics, and one of them in detail. Watches the topics while the page is visible, or, if the user
/// wants that, while the window is.
///
/// Thread: main.
class TopicsPage final : public Page
{
    Q_OBJECT
public:
    TopicsPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent = nullptr);

    TreeView *view() const { return m_view; }
    TopicDetail *detail() const { return m_detail; }

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void activate() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeHead();
    void connectView();
    void connectModel();
    void addActions();
    void showFiltered();
    void showMessagesBeyond(quint64 messages);
    void showSelected();
    void watch();
    void update();
    void fillEmptyState();

    ConsoleModels &m_models;
    DeltaFeed &m_feed;
    FilterLine *m_filter;
    TreeView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    TopicDetail *m_detail;
    QLabel *m_bound;
    QToolButton *m_keepWatching = nullptr;
    QTimer m_second;
    QTimer m_updateTimer;
    bool m_wasExpanded = false;
};

} // namespace skep
