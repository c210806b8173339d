// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "imageview.h"

#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int MaximumSide = 16'384;
constexpr int Square = 8;
constexpr int CaptionHeight = 24;
} // namespace

ImageView::ImageView(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(80);
    setAccessibleName(tr("Image"));
}

bool ImageView::setImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    m_image = QImage();
    if (size.width() > MaximumSide || size.height() > MaximumSide)
        m_error = tr("An image of %1 × %2 pixels is too large to be shown.").arg(size.width()).arg(size.height());
    else if (!reader.read(&m_image))
        m_error = tr("The image cannot be read: %1.").arg(reader.errorString());
    update();
    return !m_image.isNull();
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    painter.fillRect(rect(), colors.raised);
    if (m_image.isNull())
        return;
    const QSize room(width() - 2, height() - CaptionHeight - 2);
    QSize shown = m_image.size();
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    const QRect target(QPoint((width() - shown.width()) / 2, (height() - CaptionHeight - shown.height()) / 2), shown);
    if (m_image.hasAlphaChannel()) {
        painter.save();
        painter.setClipRect(target);
        for (int y = target.top(); y <= target.bottom(); y += Square) {
            for (int x = target.left(); x <= target.right(); x += Square)
                painter.fillRect(x, y, Square, Square,
                                 (x - target.left() + y - target.top()) / Square % 2 ? colors.hover : colors.border);
        }
        painter.restore();
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_image);
    painter.setPen(colors.muted);
    painter.drawText(
        QRect(0, height() - CaptionHeight, width(), CaptionHeight), Qt::AlignCenter,
        tr("%1 × %2 pixels").arg(Format::number(quint64(m_image.width())), Format::number(quint64(m_image.height()))));
}

} // namespace skep
