// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace skep {

/// An image on a chequered ground, scaled down to fit.
class ImageView final : public QWidget
{
    Q_OBJECT
public:
    explicit ImageView(QWidget *parent = nullptr);

    /// False if the bytes are not a readable image; error() says why.
    bool setImage(const QByteArray &bytes);
    const QImage &image() const { return m_image; }
    const QString &error() const { return m_error; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QString m_error;
};

} // namespace skep
