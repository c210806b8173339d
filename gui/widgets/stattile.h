// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/tablemodel.h"

#include <QAbstractButton>

namespace skep {

/// One number on a card, with its name and a remark; a button if it leads somewhere.
class StatTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatTile(const QString &name, QWidget *parent = nullptr);

    void setValue(const QString &value, const QString &note = {}, Tone tone = Tone::Normal);
    QString value() const { return m_value; }
    /// A click leads to what the number counts.
    void setLink(const QString &toolTip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
    QString m_note;
    Tone m_tone = Tone::Normal;
};

} // namespace skep
