// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/payload/payload.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace skep {

class ImageView;
class OutlineHighlighter;

/// A readable payload: its format is recognised or chosen, and it can be copied and saved. One line says what a bound
/// has left out. Every page shows payloads with it.
///
/// Thread: main. While a payload stays the same, so do scroll position and selection.
class PayloadView final : public QWidget
{
    Q_OBJECT
public:
    explicit PayloadView(QWidget *parent = nullptr);

    /// \param bytes the payload, or its first bytes
    /// \param wholeSize of the payload
    /// \param topic of its message, if there is one
    void setPayload(const QByteArray &bytes, qint64 wholeSize, const QString &topic = {});

    PayloadFormat format() const { return m_format; }
    void setFormat(PayloadFormat format);
    /// What is shown.
    QString text() const;
    QString heading() const;
    QString note() const;

Q_SIGNALS:
    void formatChanged(skep::PayloadFormat format);
    /// Something was copied or saved: a sentence for the status bar.
    void messageRequested(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void addFormats();
    void refresh();
    void showText(const QString &text);
    void copy();
    void save();
    QString cutNote() const;
    void tell(QStringList sentences);
    int fittingBytesPerLine() const;

    PayloadFormat m_format = PayloadFormat::Automatic;
    QByteArray m_bytes;
    qint64 m_wholeSize = 0;
    QString m_topic;
    int m_bytesPerLine = 0;
    Payload::Reading m_reading;
    QLabel *m_heading;
    QLabel *m_note;
    QToolButton *m_chooser;
    QToolButton *m_copy;
    QToolButton *m_save;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    OutlineHighlighter *m_highlighter;
    ImageView *m_image;
};

} // namespace skep
