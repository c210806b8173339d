// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payloadview.h"

#include "imageview.h"
#include "outlinehighlighter.h"

#include "gui/look/icons.h"
#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr PayloadFormat Formats[] = {
    PayloadFormat::Automatic, PayloadFormat::Text,        PayloadFormat::Json,       PayloadFormat::Xml,
    PayloadFormat::Cbor,      PayloadFormat::MessagePack, PayloadFormat::SparkplugB, PayloadFormat::Protobuf,
    PayloadFormat::Image,     PayloadFormat::Binary,
};

QToolButton *makeButton(QLatin1StringView iconName, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName("plain"_L1);
    button->setIcon(themedIcon(iconName));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

} // namespace

PayloadView::PayloadView(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_note(new QLabel(this)), m_chooser(new QToolButton(this)),
      m_copy(makeButton("copy"_L1, tr("Copy the text"), this)),
      m_save(makeButton("save"_L1, tr("Save the payload"), this)), m_stack(new QStackedWidget(this)),
      m_text(new QPlainTextEdit(this)), m_highlighter(new OutlineHighlighter(m_text->document())),
      m_image(new ImageView(this))
{
    m_text->setReadOnly(true);
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Payload"));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_image);
    m_note->setObjectName("note"_L1);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(m_copy, &QToolButton::clicked, this, &PayloadView::copy);
    connect(m_save, &QToolButton::clicked, this, &PayloadView::save);
    refresh();
}

QWidget *PayloadView::makeHead()
{
    m_heading->setObjectName("section"_L1);
    m_chooser->setObjectName("plain"_L1);
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chooser->setToolTip(tr("Format of the payload"));
    m_chooser->setAccessibleName(m_chooser->toolTip());
    addFormats();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_heading);
    row->addStretch(1);
    row->addWidget(m_chooser);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return head;
}

void PayloadView::addFormats()
{
    auto *menu = new QMenu(m_chooser);
    auto *group = new QActionGroup(menu);
    for (const PayloadFormat format : Formats) {
        QAction *action = menu->addAction(Payload::name(format));
        action->setCheckable(true);
        action->setData(int(format));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, format] { setFormat(format); });
        if (format == PayloadFormat::Automatic)
            menu->addSeparator();
    }
    m_chooser->setMenu(menu);
}

void PayloadView::setPayload(const QByteArray &bytes, qint64 wholeSize, const QString &topic)
{
    if (bytes == m_bytes && wholeSize == m_wholeSize && topic == m_topic)
        return;
    m_bytes = bytes;
    m_wholeSize = wholeSize;
    m_topic = topic;
    refresh();
}

void PayloadView::setFormat(PayloadFormat format)
{
    if (format == m_format)
        return;
    m_format = format;
    refresh();
    Q_EMIT formatChanged(format);
}

QString PayloadView::text() const
{
    return m_text->toPlainText();
}

QString PayloadView::heading() const
{
    return m_heading->text();
}

QString PayloadView::note() const
{
    return m_note->text();
}

void PayloadView::refresh()
{
    m_bytesPerLine = fittingBytesPerLine();
    m_reading = Payload::read(m_bytes, m_format, m_topic, {.bytesPerLine = m_bytesPerLine});
    m_chooser->setText(Payload::name(m_format));
    for (QAction *action : m_chooser->menu()->actions())
        action->setChecked(!action->isSeparator() && action->data().toInt() == int(m_format));
    const QString size = m_reading.layers.isEmpty() || m_bytes.size() < m_wholeSize
        ? Format::bytes(m_wholeSize)
        : tr("%1 in %2").arg(Format::bytes(m_reading.content.size()), Format::bytes(m_wholeSize));
    m_heading->setText(u"%1 · %2"_s.arg(Payload::heading(m_reading), size));

    QStringList notes{m_reading.problem, Payload::hidden(m_reading)};
    notes.append(cutNote());
    const bool isImage = m_reading.format == PayloadFormat::Image && m_image->setImage(m_reading.content);
    if (m_reading.format == PayloadFormat::Image && !isImage) {
        notes.append(m_image->error());
        m_reading = Payload::read(m_bytes, PayloadFormat::Binary, m_topic, {.bytesPerLine = m_bytesPerLine});
    }
    notes.removeAll(QString());
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_stack->setCurrentWidget(isImage ? static_cast<QWidget *>(m_image) : m_text);
    m_copy->setEnabled(!m_bytes.isEmpty());
    m_save->setEnabled(!m_bytes.isEmpty());
    showText(m_reading.text);
}

void PayloadView::showText(const QString &text)
{
    if (text == m_text->toPlainText())
        return;
    m_highlighter->setEnabledFor(m_reading.format, text.size());
    const int scroll = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(scroll);
}

void PayloadView::copy()
{
    if (m_reading.format == PayloadFormat::Image)
        QGuiApplication::clipboard()->setImage(m_image->image());
    else
        QGuiApplication::clipboard()->setText(m_reading.text);
    const QString missing = m_reading.format == PayloadFormat::Image ? QString() : Payload::hidden(m_reading);
    tell({tr("Copied the payload as %1").arg(Payload::name(m_reading.format)), missing, cutNote()});
}

/// Where only the beginning of the payload is known.
QString PayloadView::cutNote() const
{
    return m_bytes.size() < m_wholeSize
        ? tr("These are the first %1 of %2.").arg(Format::bytes(m_bytes.size()), Format::bytes(m_wholeSize))
        : QString();
}

/// Says what is missing together with what was done: nothing is cut in silence.
void PayloadView::tell(QStringList sentences)
{
    sentences.removeAll(QString());
    Q_EMIT messageRequested(sentences.join(u" · "_s));
}

void PayloadView::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the payload"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, bytes = m_bytes, missing = cutNote()](const QString &path) {
            QSaveFile file(path);
            const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            if (saved)
                tell({tr("Saved %1 to %2").arg(Format::bytes(bytes.size()), path), missing});
            else
                tell({tr("%1 cannot be written: %2").arg(path, file.errorString())});
        });
    dialog->open();
}

int PayloadView::fittingBytesPerLine() const
{
    const int columns = m_text->viewport()->width() / std::max(1, m_text->fontMetrics().horizontalAdvance(u'0'));
    return columns >= 76 ? 16 : 8; // offset, two characters and a space for each byte, and the byte as one
}

void PayloadView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_reading.format == PayloadFormat::Binary && fittingBytesPerLine() != m_bytesPerLine)
        refresh();
}

} // namespace skep
