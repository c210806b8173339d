// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"
#include "gui/publishing/draft.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace skep {

class OutlineHighlighter;
class Segments;

/// Edits the payload of a message in place: as text, JSON with a check, or hexadecimal. Everything else of the message
/// stays.
///
/// Thread: main.
class PayloadEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit PayloadEditor(QWidget *parent = nullptr);

    void edit(const MessageValue &message);
    const QString &topic() const { return m_message.topic; }
    QPlainTextEdit *textEdit() const { return m_text; }
    QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void saved(const skep::MessageValue &before, const skep::MessageValue &message);
    void cancelled();

private:
    Draft draft() const;
    void check();
    void save();

    MessageValue m_message;
    Segments *m_kind;
    QPlainTextEdit *m_text;
    OutlineHighlighter *m_highlighter;
    QLabel *m_check;
    QPushButton *m_save;
};

} // namespace skep
