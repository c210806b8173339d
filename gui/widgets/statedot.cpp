// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "statedot.h"

#include "gui/look/theme.h"

#include <QPainter>

namespace skep {

Tone toneOf(ListenerState state)
{
    switch (state) {
    case ListenerState::Listening:
        return Tone::Good;
    case ListenerState::Stopped:
        return Tone::Muted;
    case ListenerState::Failed:
        return Tone::Bad;
    }
    return Tone::Muted;
}

StateDot::StateDot(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setFixedSize(8, 8);
}

void StateDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColors(palette()).tone(m_tone));
    painter.drawEllipse(rect());
}

} // namespace skep
