// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace skep {

class EmptyState;
class PageHead;
class TopicDetail;
class TreeView;
struct ConsoleModels;

/// The live tree of topics, and one of them in detail. The broker tells of topics while this page is looked at, or all
/// the time that the window is if the user wants that.
///
/// Thread: main.
class TopicsPage final : public Page
{
    Q_OBJECT
public:
    explicit TopicsPage(ConsoleModels &models, QWidget *parent = nullptr);

    TreeView *view() const { return m_view; }
    QLineEdit *filterLine() const;
    TopicDetail *detail() const { return m_detail; }

    void setMessagesBeyond(quint64 messages);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void setListeners(const std::vector<ListenerSnapshot> &listeners) override;
    void activate() override;

Q_SIGNALS:
    /// What the broker is to tell of.
    void watchRequested(bool watch, const QString &followed);
    /// The user wants to publish on that topic.
    void publishRequested(const QString &topic, const QByteArray &payload);
    /// The user wants to know who gets a message on that topic.
    void testRequested(const QString &topic);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeHead();
    void connectView();
    void applyFilter();
    void showFiltered();
    void showSelected();
    void requestWatch();
    void update();
    void fillEmptyState();

    ConsoleModels &m_models;
    PageHead *m_head;
    TreeView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    TopicDetail *m_detail;
    QLabel *m_bound;
    QToolButton *m_keepWatching;
    QTimer m_second;
    QTimer m_filterTimer;
    QTimer m_updateTimer;
    std::vector<ListenerSnapshot> m_listeners;
    bool m_wasExpanded = false;
};

} // namespace skep
