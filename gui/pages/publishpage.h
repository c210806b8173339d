// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/publishing/draft.h"
#include "page.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace skep {

class DraftForm;
class DraftLists;
class Publisher;

/// Writes messages and publishes them, once or at a rate.
///
/// Thread: main. The message is written in a DraftForm, and kept in DraftLists.
class PublishPage final : public Page
{
    Q_OBJECT
public:
    /// The publisher outlives the page, and goes on without it.
    explicit PublishPage(Publisher &publisher, QWidget *parent = nullptr);

    /// Begins a message.
    void openTopic(const QString &topic, const QByteArray &payload) override;

    Draft draft() const;
    void setDraft(const Draft &draft);
    void saveAs(const QString &name);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void activate() override;

private:
    QWidget *makeEditor();
    QWidget *makeActions();
    QLayout *makeActionRow(QWidget *pane);
    void publish();
    void toggleRepeat();
    void showProgress();
    void askForName();
    /// Whether the draft is a message; if not, the user is told why.
    bool isSendable(const Draft &draft);
    void showResult(const QString &sentence, bool isProblem);

    Publisher &m_publisher;
    DraftForm *m_form;
    DraftLists *m_lists;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_repetitions;
    QPushButton *m_publish;
    QPushButton *m_repeat;
    QLabel *m_result;
};

} // namespace skep
