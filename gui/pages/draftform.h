// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/publishing/draft.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace skep {

class OutlineHighlighter;
class Segments;

/// The fields that a message is written in: topic, payload, delivery and the properties of MQTT 5.
///
/// Thread: main. Says below the payload, at every key, how large it is, or what is wrong with it.
class DraftForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DraftForm(QWidget *parent = nullptr);

    /// What the fields say; the others are as in a new draft.
    Draft draft() const;
    void setDraft(const Draft &draft);
    /// To the topic, or to the payload if there is a topic.
    void focusField();

private:
    QWidget *makePayload();
    QWidget *makeDelivery();
    QWidget *makeProperties();
    QLayout *makeFields(QWidget *pane);
    void checkPayload();
    void chooseFile();

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
};

} // namespace skep
