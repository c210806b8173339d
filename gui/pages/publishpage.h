// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/publishing/draft.h"
#include "gui/publishing/publisher.h"
#include "page.h"

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace skep {

class OutlineHighlighter;
class PageHead;
class Segments;

/// Writes messages and publishes them, once or at a rate, and keeps those that were sent and those that the user saved.
///
/// Thread: main.
class PublishPage final : public Page
{
    Q_OBJECT
public:
    /// The publisher outlives the page, and goes on without it.
    explicit PublishPage(Publisher &publisher, QWidget *parent = nullptr);

    /// Begins a message.
    void compose(const QString &topic, const QByteArray &payload);

    Draft draft() const;
    void setDraft(const Draft &draft);
    QPushButton *publishButton() const { return m_publish; }
    QPushButton *repeatButton() const { return m_repeat; }
    QLabel *result() const { return m_result; }
    QLabel *payloadCheck() const { return m_check; }
    QListWidget *list() const { return m_list; }
    QAction *undoAction() const { return m_undo; }
    const QList<Draft> &saved() const { return m_saved; }
    const QList<Draft> &history() const { return m_history; }
    void saveAs(const QString &name);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void activate() override;

    static constexpr qsizetype MaximumHistory = 50;
    static constexpr qsizetype MaximumSaved = 200;

private:
    QWidget *makeForm();
    QWidget *makePayload();
    QWidget *makeDelivery();
    QWidget *makeProperties();
    QWidget *makeActions();
    QWidget *makeLists();
    void connectPublisher();
    void publish();
    void toggleRepeat();
    void showProgress();
    void checkPayload();
    void chooseFile();
    void askForName();
    void remember(const Draft &draft);
    void fillList();
    QList<Draft> &shownList();
    void removeSelected();
    void bringBack();
    void showResult(const QString &sentence, bool isProblem);

    Publisher &m_publisher;
    struct Removed
    {
        bool isSaved = false;
        qsizetype place = 0;
        Draft draft;
    };

    QList<Removed> m_removed; ///< from the lists, the newest last
    QList<Draft> m_history; ///< newest first
    QList<Draft> m_saved; ///< by name
    PageHead *m_head;
    QLineEdit *m_topic;
    Segments *m_kind;
    QPlainTextEdit *m_text;
    OutlineHighlighter *m_highlighter;
    QPushButton *m_file;
    QLabel *m_check;
    Segments *m_qos;
    QCheckBox *m_retain;
    QCheckBox *m_utf8;
    QSpinBox *m_expiry;
    QLineEdit *m_contentType;
    QLineEdit *m_responseTopic;
    QLineEdit *m_correlation;
    QPlainTextEdit *m_userProperties;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_repetitions;
    QPushButton *m_publish;
    QPushButton *m_repeat;
    QLabel *m_result;
    Segments *m_lists;
    QListWidget *m_list;
    QAction *m_undo; ///< brings back what was removed
    QLabel *m_listHint;
};

} // namespace skep
