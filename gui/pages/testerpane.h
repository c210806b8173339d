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

/// Shows for a topic which subscriptions match, who gets a message on it with which QoS, and why others do not.
///
/// Thread: main. Works in slices of a few milliseconds. Starts again at every key, and a few times a second while the
/// pane is visible and subscriptions or clients change: with many subscriptions less often, so that it takes at most a
/// twentieth of the time.
class TesterPane final : public QFrame
{
    Q_OBJECT
public:
    /// The models outlive the pane.
    explicit TesterPane(ConsoleModels &models, QWidget *parent = nullptr);
    ~TesterPane() override;
    Q_DISABLE_COPY_MOVE(TesterPane)

    void setTopic(const QString &topic);
    void setLimits(const Totals &totals);
    /// Lets the user type a topic.
    void activate();

    /// Returns true until the answer is complete.
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
    QString noteText(const TopicAnswer &answer) const;

    ConsoleModels &m_models;
    QueueLimits m_queueLimits;
    Limits m_limits;
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
