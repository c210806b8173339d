// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/ratemeter.h"

#include <QWidget>

namespace skep {

/// A small curve of the messages in and out of the last two minutes, the newest at the right.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(const RateMeter &meter, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const RateMeter &m_meter;
};

} // namespace skep
