// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "gui/models/tablemodel.h"

#include <QWidget>

namespace skep {

Tone toneOf(ListenerState state);

/// A state as a coloured dot.
class StateDot final : public QWidget
{
    Q_OBJECT
public:
    StateDot(Tone tone, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Tone m_tone;
};

} // namespace skep
