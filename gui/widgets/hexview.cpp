// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hexview.h"

#include "gui/look/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int HexMargin = 14;
constexpr int OffsetDigits = 6;

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName("hexView"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(monospaceFont());
    setAccessibleName(tr("Bytes"));
    measure();
}

void HexView::measure()
{
    const QFontMetrics metrics(font());
    m_charWidth = metrics.horizontalAdvance(u'0');
    m_lineHeight = metrics.height() + 4;
    m_bytesPerLine = widthFor(16) <= viewport()->width() ? 16 : widthFor(8) <= viewport()->width() ? 8 : 4;
    updateScrollBar();
}

int HexView::widthFor(int bytesPerLine) const
{
    return 2 * HexMargin + m_charWidth * (OffsetDigits + 2 + bytesPerLine * 4 + bytesPerLine / 8 + 2);
}

QSize HexView::sizeHint() const
{
    return {widthFor(16) + verticalScrollBar()->sizeHint().width(), 200};
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_offset = 0;
    m_size = 0;
    verticalScrollBar()->setValue(0);
    setAccessibleDescription(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 256)).toHex(' ')));
    updateScrollBar();
    viewport()->update();
}

void HexView::setRange(qsizetype offset, qsizetype size)
{
    m_offset = offset;
    m_size = size;
    const int first = int(offset / m_bytesPerLine);
    const int last = int((offset + std::max<qsizetype>(size, 1) - 1) / m_bytesPerLine);
    const int top = verticalScrollBar()->value();
    const int shown = std::max(1, viewport()->height() / m_lineHeight);
    if (size > 0 && first < top)
        verticalScrollBar()->setValue(first);
    else if (size > 0 && last >= top + shown)
        verticalScrollBar()->setValue(std::min(first, last - shown + 1));
    viewport()->update();
}

QString HexView::hexText() const
{
    const QByteArray shown = m_size > 0 ? m_bytes.mid(m_offset, m_size) : m_bytes;
    return QString::fromLatin1(shown.toHex(' '));
}

qsizetype HexView::lineCount() const
{
    return (m_bytes.size() + m_bytesPerLine - 1) / m_bytesPerLine;
}

void HexView::updateScrollBar()
{
    const int shown = std::max(1, (viewport()->height() - HexMargin) / m_lineHeight);
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setRange(0, std::max(0, int(lineCount()) - shown));
}

int HexView::hexLeft(int column) const
{
    return HexMargin + m_charWidth * (OffsetDigits + 2 + column * 3 + column / 8);
}

int HexView::textLeft() const
{
    return hexLeft(m_bytesPerLine) + m_charWidth;
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(viewport()->rect(), themeColors(palette()).surface);
    int y = HexMargin / 2;
    for (qsizetype line = verticalScrollBar()->value(); line < lineCount() && y < viewport()->height(); ++line) {
        paintLine(painter, line, y);
        y += m_lineHeight;
    }
}

void HexView::paintLine(QPainter &painter, qsizetype line, int y) const
{
    const ThemeColors &colors = themeColors(palette());
    const int baseline = y + QFontMetrics(font()).ascent() + 2;
    const qsizetype begin = line * m_bytesPerLine;
    painter.setPen(colors.muted);
    painter.drawText(HexMargin, baseline, u"%1"_s.arg(begin, OffsetDigits, 16, QLatin1Char('0')));
    for (int column = 0; column < m_bytesPerLine && begin + column < m_bytes.size(); ++column) {
        const qsizetype offset = begin + column;
        const auto byte = quint8(m_bytes[offset]);
        const bool isReadable = byte >= 0x20 && byte < 0x7F;
        const int textX = textLeft() + column * m_charWidth;
        if (isInRange(offset)) {
            const bool goesOn = isInRange(offset + 1) && column + 1 < m_bytesPerLine;
            const int width = goesOn ? hexLeft(column + 1) - hexLeft(column) : 2 * m_charWidth + 2;
            painter.fillRect(QRect(hexLeft(column) - 2, y, width + (goesOn ? 0 : 2), m_lineHeight), colors.selection);
            painter.fillRect(QRect(textX, y, m_charWidth, m_lineHeight), colors.selection);
        }
        painter.setPen(isInRange(offset) ? colors.accentText : byte == 0 ? colors.muted : colors.text);
        painter.drawText(hexLeft(column), baseline, u"%1"_s.arg(byte, 2, 16, QLatin1Char('0')));
        painter.setPen(isInRange(offset) ? colors.accentText : isReadable ? colors.text : colors.muted);
        painter.drawText(textX, baseline, isReadable ? QString(QLatin1Char(char(byte))) : u"·"_s);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

/// -1 if there is none.
qsizetype HexView::byteAt(const QPoint &position) const
{
    const qsizetype line = verticalScrollBar()->value() + (position.y() - HexMargin / 2) / m_lineHeight;
    int column = -1;
    if (position.x() >= textLeft() - m_charWidth / 2) {
        column = (position.x() - textLeft()) / m_charWidth;
    } else {
        for (int each = 0; each < m_bytesPerLine; ++each) {
            if (position.x() >= hexLeft(each) - m_charWidth / 2)
                column = each;
        }
    }
    const qsizetype offset = line * m_bytesPerLine + column;
    return column < 0 || column >= m_bytesPerLine || offset >= m_bytes.size() ? -1 : offset;
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    choose(byteAt(event->position().toPoint()));
}

void HexView::choose(qsizetype offset)
{
    if (offset < 0 || offset >= m_bytes.size())
        return;
    setRange(offset, 1);
    Q_EMIT byteChosen(offset);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(hexText());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_offset - 1);
    case Qt::Key_Right:
        return choose(m_offset + std::max<qsizetype>(m_size, 1));
    case Qt::Key_Up:
        return choose(m_offset - m_bytesPerLine);
    case Qt::Key_Down:
        return choose(m_offset + m_bytesPerLine);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace skep
