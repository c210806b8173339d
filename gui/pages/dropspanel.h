// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/dropreason.h"

#include <QFrame>

class QLabel;

namespace skep {

/// How many messages were dropped for which reason, most first, with bars to compare them by.
class DropsPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DropsPanel(QWidget *parent = nullptr);

    void setDrops(const DropCounts &drops);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        DropReason reason;
        quint64 count;
    };
    DropCounts m_drops{};
    QList<Line> m_lines; ///< those that occurred
};

} // namespace skep
