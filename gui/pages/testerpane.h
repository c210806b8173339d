// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/sortfilterproxy.h"
#include "gui/models/verdictsmodel.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace skep {

class Segments;
class VerdictView;
struct ConsoleModels;

/// A topic is typed; the pane says which subscriptions match, who gets a message on it with which QoS, and why others
/// do not.
///
/// Thread: main. Asks in slices of a few milliseconds, anew at every key, and a few times a second while subscriptions
/// or clients change and somebody looks; with many subscriptions more seldom, so that it takes a twentieth of the time
/// at most.
class TesterPane final : public QFrame
{
    Q_OBJECT
public:
    /// The models outlive the pane.
    explicit TesterPane(ConsoleModels &models, QWidget *parent = nullptr);
    ~TesterPane() override;
    Q_DISABLE_COPY_MOVE(TesterPane)

    void setTopic(const QString &topic);
    void setQueueLimits(const QueueLimits &limits);
    /// The user is to type a topic.
    void activate();

    QLineEdit *topicLine() const { return m_topic; }
    QLineEdit *publisherLine() const { return m_publisher; }
    Segments *qosChoice() const { return m_qos; }
    /// All, or those that get it now, later, or not.
    Segments *shownChoice() const { return m_shown; }
    QLabel *headline() const { return m_headline; }
    QLabel *details() const { return m_details; }
    QLabel *note() const { return m_note; }
    QLabel *problem() const { return m_problem; }
    VerdictView *view() const { return m_view; }
    /// Topics to choose from while there is no valid one.
    QStringList suggestions() const { return m_suggested; }
    bool isAsking() const { return m_tester.has_value(); }

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeIdlePage();
    void arrange();
    void followModels();
    void ask();
    void askAgain();
    void begin();
    void advance();
    void showAnswer(TopicAnswer answer);
    void narrow();
    void showVerdicts();
    void showIdle(const QString &problem);
    void suggest(const QStringList &topics);
    std::vector<SubscriptionSnapshot> refused() const;
    QString noteText() const;

    ConsoleModels &m_models;
    QueueLimits m_queueLimits;
    VerdictsModel m_verdicts;
    SortFilterProxy m_proxy;
    QLineEdit *m_topic;
    Segments *m_qos;
    QLineEdit *m_publisher;
    QLabel *m_headline;
    QLabel *m_details;
    QLabel *m_note;
    Segments *m_shown; ///< which verdicts are listed
    QStackedWidget *m_stack;
    VerdictView *m_view;
    QWidget *m_idle;
    QLabel *m_problem;
    QLabel *m_hint;
    QVBoxLayout *m_suggestions;
    QStringList m_suggested;
    std::optional<SubscriptionTester> m_tester; ///< while it asks
    qint64 m_spent = 0; ///< ms that the tester has taken
    QTimer m_slices;
    QTimer m_again;
};

} // namespace skep
