// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace skep {

/// Bytes as offset, hexadecimal and characters, with one range highlighted. A click or the arrow keys choose a byte.
///
/// Thread: main. Paints what is visible only, so that a megabyte costs what a screen costs.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    /// Highlights these bytes and brings them into view; size 0: none.
    void setRange(qsizetype offset, qsizetype size);
    qsizetype rangeOffset() const { return m_offset; }
    qsizetype rangeSize() const { return m_size; }
    /// The bytes of the range, or all if there is none, as "30 05 00".
    QString hexText() const;

    /// Room for 16 bytes in a line, beside a scroll bar.
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user chose this byte.
    void byteChosen(qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    int widthFor(int bytesPerLine) const;
    void updateScrollBar();
    void paintLine(QPainter &painter, qsizetype line, int y) const;
    qsizetype lineCount() const;
    qsizetype byteAt(const QPoint &position) const;
    void choose(qsizetype offset);
    int hexLeft(int column) const;
    int textLeft() const;
    bool isInRange(qsizetype offset) const { return offset >= m_offset && offset < m_offset + m_size; }

    QByteArray m_bytes;
    qsizetype m_offset = 0; ///< of the range
    qsizetype m_size = 0;
    int m_bytesPerLine = 16;
    int m_charWidth = 8;
    int m_lineHeight = 18;
};

} // namespace skep
